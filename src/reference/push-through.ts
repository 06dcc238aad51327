/** A (BA + λI)⁻¹ = (AB + λI)⁻¹ A: an inverse of one size for one of the other; both sides, by pivoted inverses. */
import type { Field } from '#scalar';
import { inverse } from './inverse.ts';
import { linear, type Matrix } from './linear.ts';
import { ridge } from './ridge-normal-equations.ts';

/** A (BA + λI)⁻¹, for A n×d and B d×n: a d×d inverse. Undefined where BA + λI is singular. */
export function pushedRight<T>(F: Field<T>, A: Matrix<T>, B: Matrix<T>, λ: T): Matrix<T> | undefined {
  const { times } = linear(F);
  const N = inverse(F, ridge(F, times(B, A), λ));
  return N && times(A, N);
}

/** (AB + λI)⁻¹ A: an n×n inverse. Undefined where AB + λI is singular, which is where BA + λI is, unless λ is zero. */
export function pushedLeft<T>(F: Field<T>, A: Matrix<T>, B: Matrix<T>, λ: T): Matrix<T> | undefined {
  const { times } = linear(F);
  const N = inverse(F, ridge(F, times(A, B), λ));
  return N && times(N, A);
}

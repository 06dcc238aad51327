/**
 * Which inputs of ridge attention receive a gradient, at one point, by running it over dual numbers:
 * an input receives one if moving one of its entries moves the output.
 */
import { dual, moving, type Dual, type Field } from '#scalar';
import type { Matrix } from './linear.ts';
import { ridgeAttention } from './ridge-attention.ts';

/** The names an answer is made of, in this order. */
export type Input = 'λ' | 'K' | 'V' | 'Q';

/** A run over dual numbers for every entry of every input. It asks what is zero, so it has no span. */
export function gradientReachability<T>(F: Field<T>, K: Matrix<T>, V: Matrix<T>, Q: Matrix<T>, λ: T): readonly Input[] {
  const D = dual(F);
  const still = (x: T): Dual<T> => ({ value: x, slope: F.zero });
  const rest = (A: Matrix<T>): Matrix<Dual<T>> => A.map((row) => row.map(still));
  const moves = (k: Matrix<Dual<T>>, v: Matrix<Dual<T>>, q: Matrix<Dual<T>>, l: Dual<T>): boolean =>
    ridgeAttention(D, k, v, q, l).some((row) => row.some((x) => !F.isZero(x.slope)));
  /** Whether the output moves with some entry of A. */
  const some = (A: Matrix<T>, run: (moved: Matrix<Dual<T>>) => boolean): boolean =>
    A.some((row, i) =>
      row.some((_, j) => run(A.map((r, s) => r.map((x, t) => (s === i && t === j ? moving(F, x) : still(x)))))),
    );
  const [k, v, q, l] = [rest(K), rest(V), rest(Q), still(λ)];
  const reached: Readonly<Record<Input, boolean>> = {
    λ: moves(k, v, q, moving(F, λ)),
    K: some(K, (moved) => moves(moved, v, q, l)),
    V: some(V, (moved) => moves(k, moved, q, l)),
    Q: some(Q, (moved) => moves(k, v, moved, l)),
  };
  return (['λ', 'K', 'V', 'Q'] as const).filter((name) => reached[name]);
}

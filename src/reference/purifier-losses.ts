/** The two losses of a linear encoder W on data X. */
import type { Ring } from '#scalar';
import { frobeniusSquare } from './frobenius-invariance.ts';
import { linear, type Matrix } from './linear.ts';

/** [‖X − WX‖²_F, ‖W‖²_F]: reconstruction and regularization, to be weighed 1 : λ. */
export function encoderLosses<T>(F: Ring<T>, W: Matrix<T>, X: Matrix<T>): readonly [reconstruction: T, penalty: T] {
  const { minus, times } = linear(F);
  return [frobeniusSquare(F, minus(X, times(W, X))), frobeniusSquare(F, W)];
}

/** ‖X − WX‖²_F + λ‖W‖²_F. */
export function encoderLoss<T>(F: Ring<T>, W: Matrix<T>, X: Matrix<T>, λ: T): T {
  const [reconstruction, penalty] = encoderLosses(F, W, X);
  return F.add(reconstruction, F.mul(λ, penalty));
}

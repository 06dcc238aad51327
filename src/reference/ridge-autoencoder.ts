/** The best ridge autoencoder from its data: the W that makes ‖X − WX‖²_F + λ‖W‖²_F least. */
import type { Field } from '#scalar';
import { gaussJordan, ldlSolve } from './definite-inverse.ts';
import { linear, transpose, type Matrix } from './linear.ts';
import { gram, ridge } from './ridge-normal-equations.ts';

/** XXᵀ (XXᵀ + λI)⁻¹, X m×n: 2m²n + 4m³ − 3m² + m work. */
export function ridgeAutoencoder<T>(F: Field<T>, X: Matrix<T>, λ: T): Matrix<T> {
  const G = gram(F, transpose(X));
  return linear(F).times(G, gaussJordan(F, ridge(F, G, λ)));
}

/** (XXᵀ + λI)⁻¹ XXᵀ: the factors commute, so a solve will do. */
export function ridgeAutoencoderBySolving<T>(F: Field<T>, X: Matrix<T>, λ: T): Matrix<T> {
  const G = gram(F, transpose(X));
  return ldlSolve(F, ridge(F, G, λ), G);
}

/** X (XᵀX + λI)⁻¹ Xᵀ: the better one where there are fewer data points than dimensions. */
export function ridgeAutoencoderDual<T>(F: Field<T>, X: Matrix<T>, λ: T): Matrix<T> {
  const { times } = linear(F);
  return times(times(X, gaussJordan(F, ridge(F, gram(F, X), λ))), transpose(X));
}

/** I − λ(XXᵀ + λI)⁻¹, what is not lost: 2m²n + 2m³ + m work. */
export function ridgeAutoencoderByLoss<T>(F: Field<T>, X: Matrix<T>, λ: T): Matrix<T> {
  const { eye, minus, scale } = linear(F);
  const N = gaussJordan(F, ridge(F, gram(F, transpose(X)), λ));
  return minus(
    eye(N.length),
    N.map((row) => scale(λ, row)),
  );
}

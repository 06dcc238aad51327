/**
 * The implicit step on the association loss: the S′ that minimises ‖S′ − S‖² + β‖S′k − v‖².
 *
 *     S′ = S + γ (v − S k) kᵀ,  γ = β / (1 + β kᵀk)
 */
import type { Field } from '#scalar';
import { deltaStep } from './delta-rule.ts';
import { linear, type Matrix, type Vector } from './linear.ts';

/** The delta rule with its own gain; 1 + βkᵀk must not be zero, and is not for real k and β ≥ 0. */
export function implicitStep<T>(F: Field<T>, S: Matrix<T>, k: Vector<T>, v: Vector<T>, β: T): Matrix<T> {
  const gain = F.div(β, F.add(F.one, F.mul(β, linear(F).dot(k, k))));
  return deltaStep(F, S, k, v, gain);
}

/** The same from the equation that it solves, S′(I + βkkᵀ) = S + βvkᵀ, the inverse on the right by Sherman–Morrison. */
export function implicitStepByInverse<T>(F: Field<T>, S: Matrix<T>, k: Vector<T>, v: Vector<T>, β: T): Matrix<T> {
  const { apply, dot, minus, outer, plus, scale } = linear(F);
  const right = plus(S, outer(scale(β, v), k));
  const factor = F.add(F.one, F.mul(β, dot(k, k)));
  return minus(right, outer(apply(right, k), scale(F.div(β, factor), k)));
}

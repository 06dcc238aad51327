/** The mean m of n points, made the mean of n + 1 when x arrives; three ways to write it, of different cost. */
import type { Field } from '#scalar';
import type { Vector } from './linear.ts';

/** (n m + x) / (n + 1): a multiplication, an addition and a division a coordinate. */
export const meanBySum = <T>(F: Field<T>, m: Vector<T>, x: Vector<T>, n: number): Vector<T> =>
  m.map((a, i) => F.div(F.add(F.mul(F.of(n), a), x[i]!), F.of(n + 1)));

/** m + (x − m) / (n + 1), Welford's: a subtraction, a division and an addition a coordinate; no sum of n points is formed. */
export const meanByCorrection = <T>(F: Field<T>, m: Vector<T>, x: Vector<T>, n: number): Vector<T> =>
  m.map((a, i) => F.add(a, F.div(F.sub(x[i]!, a), F.of(n + 1))));

/** (n/(n + 1)) m + (1/(n + 1)) x: the quotients are literals; two multiplications and an addition a coordinate. */
export function meanByWeights<T>(F: Field<T>, m: Vector<T>, x: Vector<T>, n: number): Vector<T> {
  const [old, fresh] = [F.div(F.of(n), F.of(n + 1)), F.div(F.one, F.of(n + 1))];
  return m.map((a, i) => F.add(F.mul(old, a), F.mul(fresh, x[i]!)));
}

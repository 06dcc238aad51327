/**
 * How far the rows of a Vandermonde matrix are from orthogonal, where its n nodes x_i = c_i + i s_i lie on the unit circle:
 *
 *     (V V*)_ij = Σ_{k<n} z^k = (zⁿ − 1)/(z − 1),   z = x_i x̄_j
 *
 * which is n on the diagonal, and 0 off it exactly where z is another n-th root of unity than 1.
 */
import { dividing, type Ring } from '#scalar';
import { linear, table, type Matrix, type Vector } from './linear.ts';

/** Real part and imaginary part. */
export type Pair<T> = readonly [re: T, im: T];

export const turn = <T>(F: Ring<T>, [a, b]: Pair<T>, [c, d]: Pair<T>): Pair<T> => [
  F.sub(F.mul(a, c), F.mul(b, d)),
  F.add(F.mul(a, d), F.mul(b, c)),
];

/** 1, z … z^{n−1}. */
export function turns<T>(F: Ring<T>, z: Pair<T>, n: number): readonly Pair<T>[] {
  const powers: Pair<T>[] = [[F.one, F.zero]];
  while (powers.length < n) powers.push(turn(F, powers.at(-1)!, z));
  return powers;
}

/** x_i x̄_j, one on the circle too. */
const quotient = <T>(F: Ring<T>, c: Vector<T>, s: Vector<T>, i: number, j: number): Pair<T> =>
  turn(F, [c[i]!, s[i]!], [c[j]!, F.sub(F.zero, s[j]!)]);

/** The real parts and the imaginary parts of an n×n matrix. */
const parts = <T>(n: number, entry: (i: number, j: number) => Pair<T>): readonly Matrix<T>[] => {
  const entries = table(n, n, entry);
  return [0, 1].map((part) => entries.map((row) => row.map((z) => z[part]!)));
};

/** Term by term. */
export const circleGram = <T>(F: Ring<T>, c: Vector<T>, s: Vector<T>): readonly Matrix<T>[] =>
  parts(c.length, (i, j) => {
    const powers = turns(F, quotient(F, c, s, i, j), c.length);
    const { sum } = linear(F);
    return [sum(powers.map(([re]) => re)), sum(powers.map(([, im]) => im))];
  });

/** By the geometric sum: 1/(z − 1) = (z̄ − 1)/(2 − 2 Re z) on the circle. */
export const circleGramClosed = <T>(F: Ring<T>, c: Vector<T>, s: Vector<T>): readonly Matrix<T>[] =>
  parts(c.length, (i, j) => {
    const D = dividing(F);
    const n = c.length;
    const [re, im] = quotient(F, c, s, i, j);
    if (F.equal(re, F.one)) return [F.of(n), F.zero];
    const [top, under] = [turns(F, [re, im], n + 1).at(-1)!, F.sub(F.of(2), F.add(re, re))];
    const back: Pair<T> = [F.sub(re, F.one), F.sub(F.zero, im)];
    const [x, y] = turn(F, [F.sub(top[0], F.one), top[1]], back);
    return [D.div(x, under), D.div(y, under)];
  });

/** How many eigenvalues of a symmetric rational matrix lie above a number: decided exactly, no eigenvalue is found. */
import { ratio, rationals, tabulate, type Field, type Rational } from '#scalar';
import { characteristic } from '#reference/characteristic';
import { table, type Matrix, type Vector } from '#reference/linear';

const Q = rationals;

/** Descartes' rule, which is exact where all roots are real: the sign changes of det(xI − (G − tI)). */
export function eigenvaluesAbove(G: Matrix<Rational>, t: Rational): number {
  const moved = table(G.length, G.length, (i, j) => (i === j ? Q.sub(G[i]![j]!, t) : G[i]![j]!));
  const signs = characteristic(Q, moved).filter((c) => c.n !== 0n).map((c) => c.n > 0n); // prettier-ignore
  return signs.filter((s, i) => i > 0 && s !== signs[i - 1]).length;
}

/** The same for those below it. */
export const eigenvaluesBelow = (G: Matrix<Rational>, t: Rational): number =>
  eigenvaluesAbove(
    G.map((row) => row.map((x) => Q.sub(Q.zero, x))),
    Q.sub(Q.zero, t),
  );

export const atMost = (x: Rational, y: Rational): boolean => Q.sub(y, x).n >= 0n;

/** The same fractions over another field. */
export const transported = <T>(F: Field<T>, A: Matrix<Rational>): Matrix<T> =>
  A.map((row) => row.map((x) => F.div(F.of(x.n), F.of(x.d))));

/** Whether F is where inequalities are decided: what they say does not depend on the answer, so one number system is enough. */
export const ordered = (F: { readonly name: string }): boolean => F.name === Q.name;

/** All orders of 0 … n − 1. */
export function orders(n: number): readonly (readonly number[])[] {
  if (n === 0) return [[]];
  return orders(n - 1).flatMap((p) => tabulate(n, (at) => [...p.slice(0, at), n - 1, ...p.slice(at)]));
}

export const integers = (xs: readonly number[]): Vector<Rational> => xs.map((x) => ratio(x));

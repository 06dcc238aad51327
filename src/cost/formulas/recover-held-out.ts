/** Sizes beyond a sample, at which a formula is verified. */
import type { Sizes } from './formula.ts';
import type { Parameter, Row, Spread } from './recover-grid.ts';

/** Among them the places where c, f and their kin jump: 2^k − 1, 2^k, 2^k + 1, 3·2^k − 1. */
const large: Readonly<Record<Spread, readonly number[]>> = {
  any: [11, 13, 15, 16, 17, 19, 23, 24, 28, 31, 32, 33, 37, 47, 48],
  dyadic: [32, 64, 128, 256, 512, 1024, 2048, 4096],
  exponent: [5, 6, 7, 8, 9, 10, 11, 12],
};
const small: Readonly<Record<Spread, readonly number[]>> = { any: [2, 3, 4], dyadic: [2, 4, 8], exponent: [1, 2, 3] };
const middle: Readonly<Record<Spread, readonly number[]>> = {
  any: [6, 7, 5],
  dyadic: [8, 16, 4],
  exponent: [4, 3, 5],
};

/** Past every polynomial in the sample: where the longer of two paths is another one only from here on. */
const huge = [65, 513];
/** Two sizes at once, either the larger: the longer of two paths changes between them. */
const corners = [
  [9, 5],
  [17, 9],
  [33, 6],
] as const;

/**
 * Each size made large in turn, the others small; then all of them middling: none of them in the sample. With `far`,
 * each also made so large that its logarithm matters.
 */
export function heldOutSizes(
  parameters: readonly Parameter[],
  domain: Sizes,
  sample: readonly Row[],
  far: boolean,
): Sizes[] {
  const key = (at: Sizes): string => parameters.map((p) => at[p.name]).join();
  const seen = new Set(sample.map((row) => key(row.at)));
  const spread = (p: Parameter): Spread => p.spread ?? 'any';
  const fresh: Sizes[] = [];
  const offer = (at: Sizes): boolean => {
    if (seen.has(key(at)) || parameters.some((p) => at[p.name]! < domain[p.name]!)) return false;
    seen.add(key(at));
    fresh.push(at);
    return true;
  };
  for (const p of parameters) {
    let taken = 0;
    const past = spread(p) === 'any' && sample.some((row) => row.at[p.name]! > 9) ? 2 : 0;
    for (const [i, value] of large[spread(p)].slice(past).entries()) {
      const others = parameters.map((q, j) => [q.name, Math.max(small[spread(q)][(i + j) % 3]!, domain[q.name]!)]);
      if (offer({ ...Object.fromEntries(others), [p.name]: value })) taken++;
      if (taken === (spread(p) !== 'any' ? 2 : parameters.length > 1 ? 4 : 6)) break;
    }
  }
  if (far) {
    const least = Object.fromEntries(parameters.map((q) => [q.name, Math.max(small[spread(q)][0]!, domain[q.name]!)]));
    const plain = parameters.filter((p) => spread(p) === 'any').map((p) => p.name);
    for (const a of plain)
      for (const b of plain) if (a !== b) for (const [x, y] of corners) offer({ ...least, [a]: x, [b]: y });
    for (const name of plain) for (const value of huge) offer({ ...least, [name]: value });
  }
  for (const i of [0, 1, 2]) {
    offer(Object.fromEntries(parameters.map((p, j) => [p.name, middle[spread(p)][(i + j) % 3]!])));
  }
  return fresh;
}

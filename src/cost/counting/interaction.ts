/**
 * Is a cost a sum of its factors, or a product? Four points tell: f(a, b) − f(a′, b) − f(a, b′) + f(a′, b′) is zero for
 * a function of one size plus a function of the other, whatever they are, and is not where they multiply.
 */
import type { Sizes } from '../formulas/formula.ts';

export interface Interaction {
  readonly of: readonly [string, string];
  /** f at the four corners, and what is left of them. */
  readonly rows: readonly {
    readonly from: Sizes;
    readonly to: Sizes;
    readonly corners: readonly [ab: number, Ab: number, aB: number, AB: number];
    readonly interaction: number;
  }[];
  /** `sum` where every interaction is zero; `product` where every one is above, or every one below zero. */
  readonly is: 'sum' | 'product' | 'neither';
}

/** The four-point table of f in two sizes, between neighbours of `values`, the other sizes held; undefined where f has no value. */
export function interactions(
  f: (at: Sizes) => number | undefined,
  of: readonly [string, string],
  held: Sizes,
  values: readonly number[],
): Interaction | undefined {
  const [a, b] = of;
  const rows: Interaction['rows'][number][] = [];
  for (const [i, low] of values.slice(0, -1).entries()) {
    for (const [j, less] of values.slice(0, -1).entries()) {
      const [high, more] = [values[i + 1]!, values[j + 1]!];
      const at = (x: number, y: number): number | undefined => f({ ...held, [a]: x, [b]: y });
      const [ab, Ab, aB, AB] = [at(low, less), at(high, less), at(low, more), at(high, more)];
      if (ab === undefined || Ab === undefined || aB === undefined || AB === undefined) return undefined;
      const [from, to] = [
        { [a]: low, [b]: less },
        { [a]: high, [b]: more },
      ];
      rows.push({ from, to, corners: [ab, Ab, aB, AB], interaction: ab - Ab - aB + AB });
    }
  }
  if (rows.length === 0) return undefined;
  const signs = new Set(rows.map(({ interaction }) => Math.sign(interaction)));
  return { of, rows, is: signs.size > 1 ? 'neither' : signs.has(0) ? 'sum' : 'product' };
}

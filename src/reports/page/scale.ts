/** A logarithmic axis: where a number lies, and which few numbers are written beside it. */
import { tabulate } from '#scalar';

export interface Scale {
  /** The place of a positive number, in the units of the drawing. */
  at(x: number): number;
  /** At most as many as asked for: powers of two or of ten, and simple numbers where the range is short. */
  readonly ticks: readonly number[];
}

/** Every k-th of them, the first included, so that no more than `most` are left. */
const thinned = (all: readonly number[], most: number): readonly number[] =>
  all.filter((_, i) => i % Math.max(1, Math.ceil(all.length / most)) === 0);

function powers(base: number, low: number, high: number): readonly number[] {
  const [from, to] = [
    Math.ceil(Math.log2(low) / Math.log2(base) - 1e-9),
    Math.floor(Math.log2(high) / Math.log2(base) + 1e-9),
  ];
  return tabulate(Math.max(0, to - from + 1), (i) => base ** (from + i));
}

/** Simple steps between the ends, for a range under two powers of two. */
function steps(low: number, high: number, most: number): readonly number[] {
  const decade = 10 ** Math.floor(Math.log10((high - low) / most));
  const step = decade * ([1, 2, 5, 10].find((k) => (high - low) / (decade * k) <= most) ?? 10);
  const from = Math.ceil(low / step);
  return tabulate(Math.floor(high / step) - from + 1, (i) => (from + i) * step);
}

export function scale(
  [low, high]: readonly [number, number],
  [start, end]: readonly [number, number],
  most: number,
): Scale {
  // An axis of one number, or as good as one, is given room on both sides of it.
  const room = high / low < 1 + 1e-9 ? Math.LN2 : 0;
  const [a, b] = [Math.log(low) - room, Math.log(high) + room];
  const [first, last] =
    room === 0 ? [low, high] : [Math.max(Number.MIN_VALUE, low / 2), Math.min(Number.MAX_VALUE, high * 2)];
  const twos = powers(2, first, last);
  const tens = powers(10, first, last);
  const ticks =
    twos.length < 3 ? steps(first, last, most - 1) : twos.length > 2 * most ? thinned(tens, most) : thinned(twos, most);
  return { at: (x) => start + ((Math.log(x) - a) / (b - a)) * (end - start), ticks };
}

/** A number on an axis or in a table: whole ones as they are, large ones by their power of ten. */
export function magnitude(x: number): string {
  if (!Number.isFinite(x)) return Number.isNaN(x) ? 'none' : x > 0 ? '∞' : '−∞';
  if (Math.abs(x) >= 1e6 || (x !== 0 && Math.abs(x) < 1e-3))
    return x.toExponential(1).replace('.0e', 'e').replace('e+', 'e');
  return `${Number(x.toPrecision(4))}`;
}

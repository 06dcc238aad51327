/**
 * Subsets of the line with finitely many ends, exactly: the ends in order, and whether each cell belongs,
 * the cells being the gaps and the ends themselves in turn. k ends make 2k + 1 cells.
 */
import { precise as R, sameNumber, type Precise } from '#language';
import { tabulate } from '#scalar';
import { shown } from '../equality/closeness.ts';

export interface Region {
  readonly ends: readonly Precise[];
  readonly cells: readonly boolean[];
}

export const everywhere: Region = { ends: [], cells: [true] };
export const nowhere: Region = { ends: [], cells: [false] };

const ascending = (a: Precise, b: Precise): number => (R.less(a, b) ? -1 : R.less(b, a) ? 1 : 0);
const equal = (a: Precise, b: Precise): boolean => sameNumber(a, b) === true;

/** Ends in order, equal ones once. */
export function sorted(ends: readonly Precise[]): readonly Precise[] {
  const order = [...ends].sort(ascending);
  return order.filter((end, i) => i === 0 || !equal(end, order[i - 1]!));
}

/** The region of the cells whose sample belongs; the sample of a gap is any point in it. */
export function sampled(ends: readonly Precise[], belongs: (x: Precise) => boolean): Region {
  const order = sorted(ends);
  const cells = tabulate(2 * order.length + 1, (cell) => belongs(sample(order, cell)));
  return { ends: order, cells };
}

function sample(ends: readonly Precise[], cell: number): Precise {
  if (ends.length === 0) return R.zero;
  const i = cell >> 1;
  if (cell % 2 === 1) return ends[i]!;
  if (i === 0) return R.sub(ends[0]!, R.one);
  return i === ends.length ? R.add(ends[i - 1]!, R.one) : R.div(R.add(ends[i - 1]!, ends[i]!), R.of(2));
}

/** The points of which `op` says so, told which of the regions have them. */
export function among(regions: readonly Region[], op: (inside: readonly boolean[]) => boolean): Region {
  const all = regions.flatMap(({ ends, cells }, i) =>
    ends.map((end, k) => ({ end, i, on: cells[2 * k + 1]!, after: cells[2 * k + 2]! })),
  );
  all.sort((a, b) => ascending(a.end, b.end));
  const inside = regions.map(({ cells }) => cells[0]!);
  const ends: Precise[] = [];
  const cells = [op(inside)];
  for (let from = 0; from < all.length;) {
    const { end } = all[from]!;
    let to = from + 1;
    while (to < all.length && equal(all[to]!.end, end)) to++;
    for (let k = from; k < to; k++) inside[all[k]!.i] = all[k]!.on;
    ends.push(end);
    cells.push(op(inside));
    for (let k = from; k < to; k++) inside[all[k]!.i] = all[k]!.after;
    cells.push(op(inside));
    from = to;
  }
  return { ends, cells };
}

export const combined = (a: Region, b: Region, op: (x: boolean, y: boolean) => boolean): Region =>
  among([a, b], ([x, y]) => op(x!, y!));

/** A cell on which two regions differ, as a person would say it; undefined where they are one. */
export function differing(
  answer: Region,
  key: Region,
  variable: string,
): { at: string; inAnswer: boolean; text: string } | undefined {
  const apart = combined(answer, key, (x, y) => x !== y);
  const cell = apart.cells.indexOf(true);
  if (cell < 0) return undefined;
  const x = sample(apart.ends, cell);
  const inAnswer = combined(answer, key, (mine) => mine).cells[cell]!;
  const at = shown(x);
  return {
    at,
    inAnswer,
    text: `${variable} = ${at} is in ${inAnswer ? 'the answer, and should not be' : 'the key, and not in the answer'}`,
  };
}

export const contains = (outer: Region, inner: Region): boolean =>
  combined(outer, inner, (x, y) => y && !x).cells.every((cell) => !cell);

/** `[1, 4] ∪ {5}`. */
export function showRegion({ ends, cells }: Region): string {
  const pieces: string[] = [];
  for (let i = 0; i < cells.length; i++) {
    if (!cells[i]) continue;
    const from = i;
    while (cells[i + 1]) i++;
    const [low, high] = [from >> 1, i >> 1];
    if (from === i && i % 2 === 1) pieces.push(`{${shown(ends[low]!)}}`);
    else {
      const left = from === 0 ? '(-∞' : from % 2 === 1 ? `[${shown(ends[low]!)}` : `(${shown(ends[low - 1]!)}`;
      const right = i === cells.length - 1 ? '∞)' : i % 2 === 1 ? `${shown(ends[high]!)}]` : `${shown(ends[high]!)})`;
      pieces.push(`${left}, ${right}`);
    }
  }
  return pieces.length === 0 ? '∅' : pieces.join(' ∪ ');
}

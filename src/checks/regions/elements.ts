/** The elements of a set that a condition gives: the lone points of its region, or the whole numbers in it. */
import { precise as R, type Precise, type SetBuilder } from '#language';
import { tabulate } from '#scalar';
import { solved } from './solve.ts';

const most = 256;

/** In order; a sentence where they are not finitely many, or the condition is not solved. */
export function elementsOf({ declared, variable, condition, whole }: SetBuilder): readonly Precise[] | string {
  const region = solved(condition, declared, variable);
  if (region instanceof Error) return region.message;
  const { ends, cells } = region;
  if (whole === undefined) {
    if (cells.some((on, cell) => on && cell % 2 === 0)) return 'it has more elements than can be listed';
    return ends.filter((_, i) => cells[2 * i + 1]);
  }
  if (cells[0] || cells.at(-1)) return 'it has no last element';
  const [first, last] = [ends[0], ends.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [low, high] = [Math.ceil(R.toNumber(first) - 1), Math.floor(R.toNumber(last) + 1)];
  if (!(high - low < most)) return `it has more than ${most} elements`;
  const numbers = tabulate(high - low + 1, (i) => R.of(low + i));
  const inside = numbers.filter((x) => {
    const at = ends.findIndex((end) => !R.less(end, x));
    const on = at >= 0 && !R.less(x, ends[at]!);
    return cells[at < 0 ? cells.length - 1 : on ? 2 * at + 1 : 2 * at];
  });
  if (whole === 'integers') return inside;
  // Whether the natural numbers begin with 0 or 1 is a matter of taste.
  if (inside.some(R.isZero)) return 'zero is a natural number to some, and to others not';
  return inside.filter((x) => !R.less(x, R.zero));
}

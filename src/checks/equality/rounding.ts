/** Whether what was written as about a value is that value, rounded or cut off where its digits end. */
import { precise as R, roundingOf, sameNumber, type Precise, type Rounding } from '#language';
import { gridOf, type Grid } from '../arrays/grid.ts';
import { Absent } from '../evaluate/absent.ts';
import type { Closed } from './closed.ts';

const absolute = (a: Precise): Precise => (R.less(a, R.zero) ? R.sub(R.zero, a) : a);

/** `√2 ≈ 1.41`: at most half a unit in the last place away, or with dots after it less than one below in size. */
function near(value: Precise, rounded: Precise, { unit, cut }: Rounding): boolean {
  const gap = absolute(R.sub(value, rounded));
  if (!R.less(R.div(unit, R.of(2)), gap)) return true;
  return cut && R.less(gap, unit) && !R.less(absolute(value), absolute(rounded));
}

const literals = /\d*\.?\d+(?:[eE][-+]?\d+)?/g;

/** The finest of the literals in a text is what all of them are held to. */
function finest(text: string): Rounding | undefined {
  const found = [roundingOf(text) ?? [], ...(text.match(literals) ?? []).map((one) => roundingOf(one) ?? [])].flat();
  return found[0] && found.reduce((a, b) => (R.less(b.unit, a.unit) ? { ...b, cut: a.cut } : a));
}

/** Of numbers and arrays of them; undefined where either has no value, or where the other side is no decimal. */
export function rounds(value: Closed, rounded: Closed, text: string): boolean | undefined {
  const one = { rows: 1, columns: 1 };
  const [exact, other] = [gridOf(value.value(), one), gridOf(rounded.value(), one)];
  if (exact instanceof Absent || other instanceof Absent) return undefined;
  if (exact.data.length !== other.data.length) return false;
  const rounding = exact.data.length === 1 ? roundingOf(text) : finest(text);
  if (rounding !== undefined) return every(exact, other, (a, b) => near(a, b, rounding));
  return every(exact, other, (a, b) => sameNumber(a, b) === true) || undefined;
}

const every = (a: Grid, b: Grid, holds: (a: Precise, b: Precise) => boolean): boolean =>
  a.data.every((x, i) => holds(x, b.data[i]!));

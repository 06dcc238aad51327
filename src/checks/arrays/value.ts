/** The value of an array however it was given: as an expression, or entry by entry. */
import {
  declare,
  precise,
  readExpression,
  type ArrayClaim,
  type Declarations,
  type Entries,
  type Expression,
} from '#language';
import { tabulate } from '#scalar';
import { Absent } from '../evaluate/absent.ts';
import { gridOf, type Extent } from './grid.ts';
import { sideOf } from './literal.ts';
import { closedSide, type Closed, type Symbols } from '../equality/closed.ts';
import { withUnitVectors } from '../equality/unit-vectors.ts';
import type { Asked } from '../answer.ts';

/** The array as a side, or why it has no reading. `extent` is the key's, where it is known. */
export function arraySide(
  claim: ArrayClaim,
  symbols: Symbols,
  asked: Asked,
  extent: Extent | undefined,
): Closed | string {
  if (claim.is.form === 'set') return 'braces have no order: a set is no vector';
  if (claim.is.form === 'expression') {
    const { joined } = claim.is;
    const expression = withUnitVectors(claim.is.expression, symbols.declared, extent && zerosOf(extent));
    const side = sideOf(expression, symbols.declared);
    if (joined === undefined) return side;
    // Equally long lists may be added: unless what is asked is as long as all of them together.
    const together = closedSide(joined, symbols.declared);
    const grid = gridOf(together.value());
    const fits = extent !== undefined && !(grid instanceof Absent) && grid.data.length === extent.rows * extent.columns;
    return fits ? together : side;
  }
  const rows = written(claim.is.entries, symbols, asked, extent);
  return typeof rows === 'string' ? rows : sideOf({ op: 'matrix', rows }, symbols.declared);
}

/** What has the size that is asked. */
const zerosOf = ({ rows, columns }: Extent): Expression => ({
  op: 'constant',
  entry: 0,
  sizes: [rows, columns].map((n): Expression => ({ op: 'number', value: { n: BigInt(n), d: 1n } })),
});

const most = 4_096;

function written(
  given: Entries,
  symbols: Symbols,
  asked: Asked,
  extent: Extent | undefined,
): readonly (readonly Expression[])[] | string {
  const places = new Map<string, Expression>();
  const axes = given.entries[0]!.index.length;
  const spans = tabulate(axes, (axis) =>
    spanOf(
      given,
      axis,
      symbols,
      axes === 1 ? extent && extent.rows * extent.columns : axis === 0 ? extent?.rows : extent?.columns,
      axes,
    ),
  );
  const bad = spans.find((span) => typeof span === 'string');
  if (bad !== undefined && typeof bad === 'string') return bad;
  const [first, second = { from: 0, to: 0 }] = spans as { from: number; to: number }[]; // no text among them, as just seen
  if ((first!.to - first!.from + 1) * (second.to - second.from + 1) > most) return `more than ${most} entries`;
  // What is given by number overrides what a formula gives.
  const ordered = [...given.entries].sort((a, b) => letters(a.index) - letters(b.index)).reverse();
  for (const entry of ordered) {
    const names = entry.index.filter((one) => !/^\d/.test(one));
    const more = Object.fromEntries(names.map((name): [string, string] => [name, 'integer 0..4096']));
    const declared =
      names.length === 0
        ? symbols.declared
        : declare({ ...asked.symbols, ...definitions(asked), ...more }).declarations;
    const read = readExpression(entry.value, declared);
    if (!read.ok) return `${given.name}_${entry.index.join('')}: ${read.problem.message}`;
    const broken = entry.chain.find((before) => !agrees(before, read.value, declared));
    if (broken !== undefined) return `${given.name}_${entry.index.join('')}: ${broken} is not ${entry.value}`;
    for (let i = first!.from; i <= first!.to; i++)
      for (let j = second.from; j <= second.to; j++) {
        const at = axes === 1 ? [i] : [i, j];
        if (!covers(entry, at, symbols)) continue;
        const values = new Map(names.map((name) => [name, at[entry.index.indexOf(name)]!]));
        places.set(at.join(','), pinned(read.value, values));
      }
  }
  const rows: Expression[][] = [];
  for (let i = first!.from; i <= first!.to; i++) {
    const row: Expression[] = [];
    for (let j = second.from; j <= second.to; j++) {
      const value = places.get(axes === 1 ? `${i}` : `${i},${j}`);
      if (value === undefined) return `${given.name}_${axes === 1 ? i : `${i}${j}`} is not given`;
      row.push(value);
    }
    rows.push(row);
  }
  return rows;
}

/** Whether a number before it in its chain is the same; what holds names that the question does not give is let be. */
function agrees(before: string, value: Expression, declared: Declarations): boolean {
  const read = readExpression(before, declared);
  if (!read.ok) return /[A-Za-z]/.test(before);
  const gap = closedSide({ op: 'sum', terms: [read.value, { op: 'negative', of: value }] }, declared);
  if (!gap.closed) return true;
  const found = gridOf(gap.value(), { rows: 1, columns: 1 });
  return !(found instanceof Absent) && found.data.every((x) => precise.isZero(x));
}

const letters = (index: readonly string[]): number => index.filter((one) => !/^\d/.test(one)).length;
const definitions = (asked: Asked): Record<string, string> =>
  Object.fromEntries(
    Object.entries(asked.given ?? {}).flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' || typeof value === 'number' ? [[name, `= ${value}`]] : [],
    ),
  );

/** A bound of a range: a number, a given size, and an offset. */
function bound(text: string, sizes: ReadonlyMap<string, number>): number | undefined {
  const found = /^(\\?[A-Za-z]+|\d+)\s*(?:([-+])\s*(\d+))?\s*(?:([-+])\s*(\d+))?$/.exec(text);
  if (!found) return undefined;
  const base = /^\d/.test(found[1]!) ? Number(found[1]) : sizes.get(found[1]!);
  const offset = (sign: string | undefined, by: string | undefined): number =>
    (sign === '-' ? -1 : 1) * Number(by ?? 0);
  return base === undefined ? undefined : base + offset(found[2], found[3]) + offset(found[4], found[5]);
}

/** From which index to which: by the indices and ranges written, and by what the question gave. */
function spanOf(
  given: Entries,
  axis: number,
  symbols: Symbols,
  length: number | undefined,
  axes: number,
): { from: number; to: number } | string {
  const numbers: number[] = [];
  let [open, reaches] = [false, false];
  for (const { index, ranges } of given.entries) {
    const one = index[axis]!;
    if (/^\d/.test(one)) numbers.push(Number(one));
    else {
      const { from, to } = ranges.get(one) ?? {};
      const [low, high] = [
        from === undefined ? undefined : bound(from, symbols.sizes),
        to === undefined ? undefined : bound(to, symbols.sizes),
      ];
      if ((from !== undefined && low === undefined) || (to !== undefined && high === undefined))
        return `the range of ${one} is not known`;
      if (low !== undefined) numbers.push(low);
      if (high !== undefined) [reaches] = [true, numbers.push(high)];
      open ||= high === undefined;
      if (low === undefined && axes === 2) numbers.push(1);
    }
  }
  const size = symbols.sizes.get('L') ?? symbols.sizes.get('n') ?? symbols.sizes.get('N');
  const last =
    !open || reaches
      ? Math.max(...numbers)
      : ((axes === 1 ? size : undefined) ?? (axes === 2 && length !== undefined ? length : undefined));
  if (last === undefined || !Number.isFinite(last)) return `the last index of ${given.name} is not known`;
  const least = numbers.length > 0 ? Math.min(...numbers) : last - (length ?? 0) + 1;
  if (least !== 0 && least !== 1) return `${given.name} should begin with index 0 or 1`;
  return { from: least, to: Math.max(last, ...numbers) };
}

function covers({ index, ranges }: Entries['entries'][number], at: readonly number[], symbols: Symbols): boolean {
  return index.every((one, axis) => {
    const place = at[axis]!;
    if (/^\d/.test(one)) return Number(one) === place;
    if (index.indexOf(one) !== axis && at[index.indexOf(one)] !== place) return false;
    const { from, to } = ranges.get(one) ?? {};
    const [low, high] = [
      from === undefined ? -1 : bound(from, symbols.sizes)!,
      to === undefined ? Infinity : bound(to, symbols.sizes)!,
    ];
    return place >= low && place <= high;
  });
}

/** The tree with its index letters as the numbers they are here. */
function pinned(e: Expression, values: ReadonlyMap<string, number>): Expression {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    if ('op' in value && value.op === 'number') return value;
    if ('op' in value && value.op === 'symbol' && 'name' in value && values.has(String(value.name)))
      return { op: 'number', value: { n: BigInt(values.get(String(value.name))!), d: 1n } };
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, walk(part)]));
  };
  return values.size === 0 ? e : (walk(e) as Expression); // a symbol became a number, and all else is as it was
}

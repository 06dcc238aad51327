/** A growth as Θ(max over rows of min over a row) of monomials: the lattice that everything supported becomes. */
import type { Rational } from '#scalar';
import { below, key, minus, none, Outside, plus, scaled, type Form } from './form.ts';

export type Row = readonly Form[];
export type Rows = readonly Row[];

export const most = { forms: 4096 } as const;

const one: Rows = [[none]];
export const constantRows = one;

/** The row without forms that another of its forms is never above by more than a constant. */
function leanRow(row: Row): Row {
  if (row.length < 2) return row;
  const kept: Form[] = [];
  for (const p of row) {
    if (kept.some((q) => below(q, p))) continue;
    for (let i = kept.length - 1; i >= 0; i--) if (below(p, kept[i]!)) kept.splice(i, 1);
    kept.push(p);
  }
  return kept;
}

/** Whether the row a is at most the row b, form by form. */
const rowBelow = (a: Row, b: Row): boolean => b.every((q) => a.some((p) => below(p, q)));

/** The same class with fewer rows: whatever is dominated for all values of the variables is dropped. */
export function lean(rows: Rows): Rows {
  if (rows.length === 1) return [leanRow(rows[0]!)];
  const kept: Row[] = [];
  for (const row of rows) {
    const a = leanRow(row);
    if (kept.some((b) => rowBelow(a, b))) continue;
    for (let i = kept.length - 1; i >= 0; i--) if (rowBelow(kept[i]!, a)) kept.splice(i, 1);
    kept.push(a);
  }
  return kept;
}

function checked(count: number): void {
  if (count > most.forms) throw new Outside(`an expression that expands into more than ${most.forms} monomials`);
}
export const count = (rows: Rows): number => rows.reduce((n, row) => n + row.length, 0);

export const maxRows = (a: Rows, b: Rows): Rows => lean([...a, ...b]);

export function minRows(a: Rows, b: Rows): Rows {
  checked(a.length * count(b) + b.length * count(a));
  return lean(a.flatMap((p) => b.map((q) => [...p, ...q])));
}

const isSingle = (rows: Rows): boolean => rows.length === 1 && rows[0]!.length === 1;

export function timesRows(a: Rows, b: Rows): Rows {
  if (a === one) return b;
  if (b === one) return a;
  if (isSingle(a) && isSingle(b)) return [[plus(a[0]![0]!, b[0]![0]!)]];
  checked(count(a) * count(b));
  return lean(a.flatMap((row) => b.map((other) => row.flatMap((p) => other.map((q) => plus(p, q))))));
}

/** 1/A: what was a maximum of minima becomes a minimum of maxima, folded back into rows. */
export function reciprocalRows(a: Rows): Rows {
  return a.map((row): Rows => lean(row.map((p) => [minus(none, p)]))).reduce(minRows);
}

/** A^q for a rational q. */
export function powerRows(a: Rows, q: Rational): Rows {
  if (q.n === 0n) return one;
  const positive = q.n < 0n ? reciprocalRows(a) : a;
  const by = q.n < 0n ? { n: -q.n, d: q.d } : q;
  return by.n === by.d ? positive : positive.map((row) => row.map((p) => scaled(p, by)));
}

export const showRows = (rows: Rows): string => rows.map((row) => row.map(key).join(' & ')).join(' | ');

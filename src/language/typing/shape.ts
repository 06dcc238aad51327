/** What an expression is: a number, or a matrix of so many rows and columns. */
import type { Expression } from '../expression.ts';
import { toText } from '../printing/text.ts';

/** A size that is known, or will be once something fits it. */
export interface Size {
  /** The size it was found to be. */
  same?: Size;
  readonly key?: string;
  readonly of?: Expression;
}

export type Shape =
  | { readonly is: 'scalar' }
  /** A vector is one column. */
  | { readonly is: 'matrix'; readonly rows: Size; readonly columns: Size }
  /** A list of things that are no numbers, a set, a condition. */
  | { readonly is: 'other'; readonly what: string };

export const scalar: Shape = { is: 'scalar' };
export const unit: Size = { key: '1 ', of: { op: 'number', value: { n: 1n, d: 1n } } };

export function settled(size: Size): Size {
  let found = size;
  while (found.same) found = found.same;
  return found;
}

/** Makes two sizes one; false where they differ. */
export function unify(a: Size, b: Size): boolean {
  const [x, y] = [settled(a), settled(b)];
  if (x === y || (x.key !== undefined && x.key === y.key)) return true;
  if (x.key === undefined) x.same = y;
  else if (y.key === undefined) y.same = x;
  else return false;
  return true;
}

export const isOne = (size: Size): boolean => settled(size).key === unit.key;
export const isColumn = (s: Shape): boolean => s.is === 'matrix' && isOne(s.columns);
export const isRow = (s: Shape): boolean => s.is === 'matrix' && isOne(s.rows);

/** A 1×1 matrix is a number. */
export const matrix = (rows: Size, columns: Size): Shape =>
  isOne(rows) && isOne(columns) ? scalar : { is: 'matrix', rows, columns };

const sizeText = (size: Size): string => {
  const { of, key } = settled(size);
  if (of === undefined || key === undefined) return '?';
  return of.op === 'symbol' ? toText(of) : key.split(' + ').map(term).sort(numbersLast).join('+').replaceAll('+-', '-');
};

const numbersLast = (a: string, b: string): number => Number(/^-?[\d/]+$/.test(a)) - Number(/^-?[\d/]+$/.test(b));

/** `2 d*n` → 2dn, `-1 ` → -1. */
function term(text: string): string {
  const [coefficient = '', letters = ''] = text.split(/ (.*)/s);
  const names = letters
    .split('*')
    .map((name) => toText({ op: 'symbol', name }))
    .join('');
  if (names === '') return coefficient;
  return coefficient === '1' ? names : coefficient === '-1' ? `-${names}` : coefficient + names;
}

/** `d×n`, `d` for a column, `a number`. */
export function shapeText(s: Shape): string {
  if (s.is === 'scalar') return 'a number';
  if (s.is === 'other') return s.what;
  return isOne(s.columns) ? sizeText(s.rows) : `${sizeText(s.rows)}×${sizeText(s.columns)}`;
}

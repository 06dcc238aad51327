/** Products entry by entry of things of different shapes, as array libraries stretch them: `A * b[None, :]`, `u[:, None] * v`. */
import { call, ones, times, transposed } from '../../build.ts';
import { fromBrackets } from './bracket-index.ts';
import { is, node, peek, take, type Cursor } from '../cursor.ts';
import type { Expression } from '../../expression.ts';
import { rough } from '../joined.ts';
import { typeOf } from '../../typing/typed.ts';
import { sizesOf } from './totals.ts';

/** Columns that were stood up by an axis of their own; other vectors lie along the last axis. */
const standing = new WeakSet<Expression>();

/** A new axis at the cursor: `[:, None]`, `[np.newaxis, :]`, `[..., None]`, `[None]`. */
export function axisAhead(p: Cursor): 'column' | 'row' | undefined {
  if (!is(p, '[')) return undefined;
  const texts = [0, 1, 2, 3, 4].map((ahead) => peek(p, ahead).text);
  const isNew = (text: string | undefined): boolean => text === 'None' || text === 'newaxis';
  const isAll = (text: string | undefined): boolean => text === ':' || text === '…';
  if (texts[2] !== ',' || texts[4] !== ']') return undefined;
  if (isAll(texts[1]) && isNew(texts[3])) return 'column';
  return isNew(texts[1]) && isAll(texts[3]) ? 'row' : undefined;
}

export const hasAxis = (p: Cursor, of: Expression): boolean => axisAhead(p) !== undefined && rough(p, of) === 'c';

/** The vector before the axis at the cursor, stood up or laid down. */
export function withAxis(p: Cursor, from: number, vector: Expression): Expression {
  const axis = axisAhead(p) ?? 'column';
  for (let i = 0; i < 5; i++) take(p);
  return stretched(p, from, vector, axis);
}

export function stretched(p: Cursor, from: number, vector: Expression, axis: 'column' | 'row'): Expression {
  if (axis === 'row') return node(p, from, transposed(vector));
  const column = { ...vector };
  standing.add(column);
  if (fromBrackets.has(vector)) fromBrackets.add(column);
  return column;
}

/** Products of a matrix and a vector by `*`, and what they are where their entries are summed. */
const summed = new WeakMap<Expression, Expression>();

/** `(A * b).sum(axis=1)`: of a product whose entries are summed, the product entry by entry. */
export const inSum = (p: Cursor, of: Expression): Expression => {
  const entries = summed.get(of);
  return entries !== undefined && typeOf(entries, p.lexicon.declarations).ok ? entries : of;
};

/** `U * s @ V`: what stands before a factor that only fits the product entry by entry. */
export function beforeFactor(p: Cursor, left: Expression, right: Expression): Expression {
  const entries = summed.get(left);
  const fits = (e: Expression): boolean => typeOf({ op: 'product', factors: [e, right] }, p.lexicon.declarations).ok;
  return entries === undefined || fits(left) || !fits(entries) ? left : entries;
}

/** Whether it was stood up, perhaps with numbers before it. */
export const stands = (p: Cursor, e: Expression): boolean =>
  standing.has(e) ||
  (e.op === 'product' &&
    e.factors.every((factor) => standing.has(factor) || rough(p, factor) === 's') &&
    rough(p, e) === 'c');

/** What `*` gives of two of different shapes, `.*` where all columns stand up; undefined where nothing is stretched. */
export function broadcast(p: Cursor, left: Expression, right: Expression, all: boolean): Expression | undefined {
  const kinds = rough(p, left) + rough(p, right);
  const [up, upRight] = [left, right].map((e) => all || stands(p, e));
  const diag = (of: Expression): Expression => call('diag', of);
  const fits = (e: Expression): Expression | undefined => (typeOf(e, p.lexicon.declarations).ok ? e : undefined);
  const either = (whole: Expression, entries: Expression): Expression | undefined => {
    if (fits(whole) === undefined) return fits(entries);
    summed.set(whole, entries);
    return whole;
  };
  switch (kinds) {
    case 'cc':
      if (up === upRight) return undefined;
      return up ? times(left, transposed(right)) : times(right, transposed(left));
    case 'rc':
      return upRight ? times(right, left) : transposed({ op: 'hadamard', left: transposed(left), right });
    case 'cr':
      return up ? times(left, right) : transposed({ op: 'hadamard', left, right: transposed(right) });
    // What was given an axis is stretched, and where that does not fit nothing does.
    case 'mr':
      return times(left, diag(transposed(right)));
    case 'rm':
      return times(right, diag(transposed(left)));
    case 'mc':
      return upRight ? times(diag(right), left) : either(times(left, right), times(left, diag(right)));
    case 'cm':
      return up ? times(diag(left), right) : either(times(left, right), times(right, diag(left)));
    default:
      return undefined;
  }
}

/** Terms as arrays add them: a number to every entry of a vector, `1 + a`; a vector to every row of a matrix, `X - m`. */
export function levelled(p: Cursor, terms: readonly Expression[]): readonly Expression[] {
  if (!p.lexicon.hasMatrices) return terms;
  const kinds = terms.map((term) => rough(p, term));
  const largest = kinds.includes('m')
    ? p.arrays || p.dotted
      ? 'm'
      : undefined
    : kinds.includes('c') && !kinds.includes('r')
      ? 'c'
      : undefined;
  const first = largest && terms[kinds.indexOf(largest)];
  const mixed = kinds.some((kind) => kind !== largest && (kind === 's' ? largest === 'c' : 'cr'.includes(kind)));
  const sizes = first && mixed ? sizesOf(p, first) : undefined;
  if (sizes === undefined) return terms;
  return terms.map((term, i) => {
    if (kinds[i] === largest || kinds[i] === '?') return term;
    if (kinds[i] === 's') return largest === 'c' ? times(term, ones(sizes.rows)) : term;
    if (kinds[i] === 'r') return times(ones(sizes.rows), term);
    return stands(p, term) ? times(term, transposed(ones(sizes.columns))) : times(ones(sizes.rows), transposed(term));
  });
}

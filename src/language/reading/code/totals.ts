/** Vectors and matrices summed or multiplied up by code: `np.sum(A, axis=0)`, `np.prod(v)`, `np.cumsum(v)`. */
import { one, ones, symbol, transposed } from '../../build.ts';
import { inSum, stands } from './broadcast.ts';
import { node, type Cursor } from '../cursor.ts';
import type { Expression } from '../../expression.ts';
import { Stop } from '../tokens/token.ts';
import { isColumn, isRow } from '../../typing/shape.ts';
import { dimensions, typeOf } from '../../typing/typed.ts';

/** Rows and columns, where both are known. */
export function sizesOf(p: Cursor, e: Expression): ReturnType<typeof dimensions> {
  const typed = typeOf(e, p.lexicon.declarations);
  return typed.ok ? dimensions(typed.shape) : undefined;
}

/** `sum(w**2)`: all entries added, as products with ones. */
export function total(p: Cursor, written: Expression): Expression {
  const of = inSum(p, written);
  const typed = typeOf(of, p.lexicon.declarations);
  if (!typed.ok || typed.shape.is === 'scalar') return of;
  const sizes = dimensions(typed.shape);
  if (sizes === undefined) throw new Stop('the size of what is summed is not known', of.at?.[0] ?? 0);
  const left: Expression = { op: 'product', factors: [transposed(ones(sizes.rows)), of] };
  return isColumn(typed.shape) ? left : { op: 'product', factors: [...left.factors, ones(sizes.columns)] };
}

/** `sum(A, axis=0)`: over the rows, so that a vector of the columns' sums is left, standing up as code has it. */
export function along(p: Cursor, from: number, written: Expression, axis: string): Expression {
  if (axis === 'all') return total(p, written);
  const of = inSum(p, written);
  const sizes = sizesOf(p, of);
  if (sizes === undefined || (axis !== '0' && axis !== '1' && axis !== '-1'))
    throw new Stop('an axis of a matrix is 0 or 1', of.at?.[0] ?? 0);
  const isVector = sizes.columns.op === 'number' && sizes.columns.value.n === 1n;
  if (isVector && axis === '1' && p.arrays && !stands(p, of))
    throw new Stop('a vector has one axis, 0', of.at?.[0] ?? 0);
  const factors: readonly Expression[] =
    axis === '0' || (axis === '-1' && isVector) ? [transposed(of), ones(sizes.rows)] : [of, ones(sizes.columns)];
  return node(p, from, { op: 'product', factors });
}

/** `mean(A, axis=0)`. */
export function meanAlong(p: Cursor, from: number, of: Expression, axis: string): Expression {
  const sum = along(p, from, of, axis);
  const sizes = sizesOf(p, of)!; // along has found them
  return node(p, from, { op: 'quotient', over: sum, under: axis === '0' ? sizes.rows : sizes.columns });
}

/** Indices that nobody can write. */
const [outer, inner]: readonly Expression[] = ['⋅t', '⋅s'].map(symbol);

/** How many entries a vector has; a matrix is not read here. */
function length(p: Cursor, of: Expression, what: string): Expression {
  const typed = typeOf(of, p.lexicon.declarations);
  const sizes = typed.ok ? dimensions(typed.shape) : undefined;
  if (!typed.ok || sizes === undefined || !(isColumn(typed.shape) || isRow(typed.shape)))
    throw new Stop(`${what} is read of a vector`, of.at?.[0] ?? 0);
  return isColumn(typed.shape) ? sizes.rows : sizes.columns;
}

/** The entries up to an index, added or multiplied. */
const upTo = (of: Expression, over: 'sum' | 'product', to: Expression): Expression => ({
  op: 'series',
  over,
  index: '⋅s',
  from: one,
  to,
  body: { op: 'call', name: 'entry', args: [of, inner!] },
});

/** `np.prod(v)`. */
export const multiplied = (p: Cursor, of: Expression): Expression => upTo(of, 'product', length(p, of, 'prod'));

/** `np.cumsum(v)`, `np.cumprod(v)`. */
export const cumulative = (p: Cursor, of: Expression, over: 'sum' | 'product'): Expression => ({
  op: 'family',
  index: '⋅t',
  from: one,
  to: length(p, of, over === 'sum' ? 'cumsum' : 'cumprod'),
  body: upTo(of, over, outer!),
});

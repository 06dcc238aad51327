/** Two factors made one product: flat where no bracket stands between, and by the sign where vectors meet. */
import { node, type Cursor } from './cursor.ts';
import type { Expression } from './expression.ts';
import { isColumn, isRow } from './shape.ts';
import { Stop } from './token.ts';
import { shapeOf, type Typing } from './typing.ts';

/** Number, column, row, other matrix, or not to be said. */
type Rough = 's' | 'c' | 'r' | 'm' | '?';

const products: Readonly<Record<string, Rough>> = { mm: 'm', mc: 'c', rm: 'r', rc: 's', cr: 'm' };
const known = new WeakMap<Expression, Rough>();

/** Whether an expression is a vector, as far as can be said while it is being read. */
export function rough(p: Cursor, e: Expression): Rough {
  if (!p.lexicon.hasMatrices) return 's';
  const before = known.get(e);
  if (before !== undefined) return before;
  const found = e.op === 'product' ? e.factors.map((factor) => rough(p, factor)).reduce(times) : byShape(p, e);
  known.set(e, found);
  return found;
}

const times = (a: Rough, b: Rough): Rough => (a === 's' ? b : b === 's' ? a : (products[a + b] ?? '?'));

function byShape(p: Cursor, e: Expression): Rough {
  const t: Typing = {
    declarations: p.lexicon.declarations,
    open: new Map(),
    meant: new Map(),
    within: new Set(),
    known: p.shapes,
  };
  try {
    const shape = shapeOf(t, e);
    if (shape.is !== 'matrix') return shape.is === 'scalar' ? 's' : '?';
    return isColumn(shape) ? 'c' : isRow(shape) ? 'r' : 'm';
  } catch (error) {
    if (error instanceof Stop) return '?';
    throw error;
  }
}

/** `u · v`, `u @ v` are numbers, `u * v`, `u .* v` vectors; `u @ A` is Aᵀu, as code has it for one-dimensional arrays. */
export function joined(p: Cursor, from: number, left: Expression, sign: string, right: Expression): Expression {
  if (sign === '.*') return node(p, from, { op: 'hadamard', left, right });
  if (sign !== '' && sign !== '×' && rough(p, left) === 'c') {
    const meets = rough(p, right);
    if (meets === 'c' && sign === '*') {
      p.notes.add('read * between two vectors as entry by entry');
      return node(p, from, { op: 'hadamard', left, right });
    }
    if (meets === 'c') return node(p, from, { op: 'call', name: 'inner', args: [left, right] });
    if (meets === 'm' && sign === '@') {
      p.notes.add('read vector @ matrix as the vector laid down: u @ A is Aᵀ u');
      return flat(p, from, node(p, from, { op: 'transpose', of: right }), left);
    }
  }
  return flat(p, from, left, right);
}

function flat(p: Cursor, from: number, left: Expression, right: Expression): Expression {
  const factors = left.op === 'product' && open.has(left) ? [...left.factors, right] : [left, right];
  const product = node(p, from, { op: 'product', factors });
  open.add(product);
  if (p.lexicon.hasMatrices && known.has(left)) known.set(product, times(rough(p, left), rough(p, right)));
  return product;
}

/** Products that no bracket has closed: the next factor belongs to them. */
const open = new WeakSet<Expression>();

/** A bracket has closed it. */
export const closed = (e: Expression): Expression => {
  open.delete(e);
  return e;
};

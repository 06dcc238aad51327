/** Two factors made one product, flat where both were written without brackets. */
import { node, type Cursor } from './cursor.ts';
import type { Expression } from './expression.ts';

/** The sign matters: `u · v` of two vectors is a number, `A .* B` goes entry by entry. */
export function joined(p: Cursor, from: number, left: Expression, sign: string, right: Expression): Expression {
  if (sign === '.*' || sign === '&*') return node(p, from, { op: 'hadamard', left, right });
  if (left.op === 'product' && open.has(left))
    return remember(node(p, from, { op: 'product', factors: [...left.factors, right] }));
  return remember(node(p, from, { op: 'product', factors: [left, right] }));
}

/** Products that no bracket has closed: the next factor belongs to them. */
const open = new WeakSet<Expression>();
function remember(product: Expression): Expression {
  open.add(product);
  return product;
}
/** A bracket has closed it. */
export const closed = (e: Expression): Expression => {
  open.delete(e);
  return e;
};

/** Products entry by entry of things of different shapes, as array libraries stretch them: `A * b[None, :]`, `u[:, None] * v`. */
import { node, peek, take, type Cursor } from './cursor.ts';
import type { Expression } from '../expression.ts';
import { rough } from './joined.ts';
import { typeOf } from '../typing/typed.ts';

/** Columns that were stood up by an axis of their own; other vectors lie along the last axis. */
const standing = new WeakSet<Expression>();
const transposed = (of: Expression): Expression => ({ op: 'transpose', of });

/** A new axis at the cursor: `[:, None]`, `[np.newaxis, :]`, `[..., None]`, `[None]`. */
export function axisAhead(p: Cursor): 'column' | 'row' | undefined {
  const texts = [0, 1, 2, 3, 4].map((ahead) => peek(p, ahead).text);
  const isNew = (text: string | undefined): boolean => text === 'None' || text === 'newaxis';
  const isAll = (text: string | undefined): boolean => text === ':' || text === '…';
  if (texts[0] !== '[' || texts[2] !== ',' || texts[4] !== ']') return undefined;
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
  return column;
}

/** Products of a matrix and a vector by `*`, and what they are where their entries are summed. */
const summed = new WeakMap<Expression, Expression>();

/** `(A * b).sum(axis=1)`: of a product whose entries are summed, the product entry by entry. */
export const inSum = (p: Cursor, of: Expression): Expression => {
  const entries = summed.get(of);
  return entries !== undefined && typeOf(entries, p.lexicon.declarations).ok ? entries : of;
};

/** What `*` gives of two of different shapes, `.*` where all columns stand up; undefined where nothing is stretched. */
export function broadcast(p: Cursor, left: Expression, right: Expression, all: boolean): Expression | undefined {
  const kinds = rough(p, left) + rough(p, right);
  const [up, upRight] = [all || standing.has(left), all || standing.has(right)];
  const diag = (of: Expression): Expression => ({ op: 'call', name: 'diag', args: [of] });
  const product = (...factors: readonly Expression[]): Expression => ({ op: 'product', factors });
  const fits = (e: Expression): Expression | undefined => (typeOf(e, p.lexicon.declarations).ok ? e : undefined);
  const either = (whole: Expression, entries: Expression): Expression | undefined => {
    if (fits(whole) === undefined) return fits(entries);
    summed.set(whole, entries);
    return whole;
  };
  switch (kinds) {
    case 'cc':
      if (up === upRight) return undefined;
      return up ? product(left, transposed(right)) : product(right, transposed(left));
    case 'rc':
      return upRight ? product(right, left) : transposed({ op: 'hadamard', left: transposed(left), right });
    case 'cr':
      return up ? product(left, right) : transposed({ op: 'hadamard', left, right: transposed(right) });
    case 'mr':
      return fits(product(left, diag(transposed(right))));
    case 'rm':
      return fits(product(right, diag(transposed(left))));
    case 'mc':
      return upRight ? fits(product(diag(right), left)) : either(product(left, right), product(left, diag(right)));
    case 'cm':
      return up ? fits(product(diag(left), right)) : either(product(left, right), product(right, diag(left)));
    default:
      return undefined;
  }
}

/** The shape of an expression, and the expression with what shapes settle written in: the size of each I, det for |A|. */
import { ratio } from '#scalar';
import type { Declarations } from '../declaration.ts';
import type { Expression, Problem } from '../expression.ts';
import { settled, type Shape } from './shape.ts';
import { Stop } from '../reading/tokens/token.ts';
import { shapeOf, typing, type Typing } from './typing.ts';
import { mapped } from '../walk.ts';

export type Typed =
  | { readonly ok: true; readonly shape: Shape; readonly expression: Expression }
  /** A shape error, in dimensions: `Kᵀ is d×n, Q is m: their product needs n = m`. */
  | { readonly ok: false; readonly problem: Problem };

export function typeOf(expression: Expression, declarations: Declarations): Typed {
  const t = typing(declarations);
  try {
    const shape = shapeOf(t, expression);
    return { ok: true, shape, expression: t.open.size + t.meant.size === 0 ? expression : settle(t, expression) };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return { ok: false, problem: error.problem };
  }
}

/** Identities with the size that fits, and nodes as what they turned out to mean. */
function settle(t: Typing, e: Expression): Expression {
  const meant = t.meant.get(e);
  if (meant) return mapped(meant, (child) => settle(t, child));
  const size = t.open.get(e);
  const found = size && settled(size).of;
  if (e.op === 'identity' && found) return { ...e, size: found };
  if (e.op === 'call' && e.name === 'ones' && found) return { op: 'constant', entry: 1, sizes: [found] };
  if (e.op === 'call' && e.name === 'unit' && found) return unitVector(e.args[0]!, found);
  return mapped(e, (child) => settle(t, child));
}

/** The column with a one at the index, written entry by entry; its own index is a name that nobody can write. */
function unitVector(at: Expression, size: Expression): Expression {
  const one: Expression = { op: 'number', value: ratio(1) };
  const index: Expression = { op: 'symbol', name: '⋅e' };
  const when: Expression = { op: 'relation', sides: [index, at], signs: ['='] };
  const body: Expression = {
    op: 'cases',
    branches: [
      { value: one, when },
      { value: { op: 'number', value: ratio(0) }, when: undefined },
    ],
  };
  return { op: 'family', index: index.name, from: one, to: size, body };
}

/** Rows and columns as expressions; undefined for what is no matrix, or where a size is open. */
export function dimensions(shape: Shape): { readonly rows: Expression; readonly columns: Expression } | undefined {
  if (shape.is !== 'matrix') return undefined;
  const [rows, columns] = [settled(shape.rows).of, settled(shape.columns).of];
  return rows && columns && { rows, columns };
}

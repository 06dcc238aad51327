/** Shapes of members: of families, of the parts of a matrix, and of entries. */
import type { Type } from '../declaration.ts';
import type { Expression } from '../expression.ts';
import { matrix, scalar, shapeText, unit, type Shape } from './shape.ts';
import { declared, isShape, mismatch, number, type Typing } from './typing.ts';

export function memberShape(t: Typing, e: Expression & { op: 'member' }): Shape {
  for (const index of e.index) number(t, index);
  const type = t.declarations.get(e.of);
  if (type?.is === 'family') return inner(t, e, type.each);
  if (type?.is === 'part') {
    const whole = t.declarations.get(type.of);
    const shape = whole ? declared(t, e, type.of, whole) : scalar;
    if (shape.is !== 'matrix') return scalar;
    if (type.part === 'rows') return e.index.length === 2 ? scalar : matrix(shape.columns, unit);
    return type.part === 'columns' && e.index.length === 1 ? matrix(shape.rows, unit) : scalar;
  }
  const whole = type ? declared(t, e, e.of, type) : scalar;
  if (type?.is === 'defined' && type.index !== undefined) return e.index.length === 1 ? whole : scalar;
  return whole.is === 'matrix'
    ? entry(e, whole)
    : mismatch(e, `${isShape({ op: 'symbol', name: e.of }, whole)} and has no entries`);
}

/** A member of a family, or an entry of one. */
const inner = (t: Typing, e: Expression & { op: 'member' }, each: Type): Shape => {
  const shape = declared(t, e, e.of, each);
  return e.index.length === 1 ? shape : scalar;
};

function entry(e: Expression & { op: 'member' }, whole: Shape & { is: 'matrix' }): Shape {
  const wanted = shapeText(whole).includes('×') ? 2 : 1;
  if (e.index.length !== wanted && !(wanted === 1 && e.index.length === 2))
    mismatch(
      e,
      `${e.of} is ${shapeText(whole)}: its entries need ${wanted} ${wanted === 1 ? 'index' : 'indices'}, found ${e.index.length}`,
    );
  return scalar;
}

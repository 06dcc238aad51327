/** The range of an index that nobody wrote: that of the declared family it runs through. */
import { ratio } from '#scalar';
import type { Declarations, Type } from './declaration.ts';
import type { Expression } from './expression.ts';
import { children } from './walk.ts';

export function rangeOf(
  body: Expression,
  index: string,
  declarations: Declarations,
): { from: Expression; to: Expression } | undefined {
  if (body.op === 'member') {
    const at = body.index.findIndex((i) => i.op === 'symbol' && i.name === index);
    const type = declarations.get(body.of);
    const found = at < 0 || type === undefined ? undefined : span(type, at, declarations);
    if (found) return found;
  }
  for (const child of children(body)) {
    const found = rangeOf(child, index, declarations);
    if (found) return found;
  }
  return undefined;
}

const one: Expression = { op: 'number', value: ratio(1) };

/** The values that the index at a place may take. */
export function span(
  type: Type,
  place: number,
  declarations: Declarations,
): { from: Expression; to: Expression } | undefined {
  if (type.is === 'family') return { from: type.from, to: type.to };
  if (type.is === 'matrix') return { from: one, to: place === 0 ? type.rows : type.columns };
  if (type.is !== 'part') return undefined;
  const whole = declarations.get(type.of);
  if (whole?.is !== 'matrix') return undefined;
  return { from: one, to: type.part === 'columns' || place === 1 ? whole.columns : whole.rows };
}

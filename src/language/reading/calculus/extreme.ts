/** The largest and the smallest member of a family that is in order. */
import { ratio } from '#scalar';
import { expect, is, node, peek, type Cursor } from '../cursor.ts';
import type { Expression } from '../../expression.ts';
import type { Family } from '../../declarations/lexicon.ts';
import { sizeKey } from '../../typing/size.ts';

/** `σ_max`, `σ_{min}(A)`: singular values are numbered from the largest. */
export function extremeOf(p: Cursor, from: number, family: Family): Expression | undefined {
  const braces = is(p, '{') ? 1 : 0;
  const which = peek(p, braces);
  if (family.type.is !== 'part' || family.type.part !== 'singular values' || which.kind !== 'word') return undefined;
  if (which.text !== 'max' && which.text !== 'min') return undefined;
  // `σ_{\\min(m, n)}` is the one at that place.
  if (braces === 1 && peek(p, 2).text !== '}') return undefined;
  const whole = p.lexicon.declarations.get(family.type.of);
  if (whole?.is !== 'matrix') return undefined;
  p.at += 1 + braces;
  if (braces === 1) expect(p, '}');
  const named = is(p, '(') && peek(p, 1).text === family.type.of && peek(p, 2).text === ')';
  if (named) p.at += 3;
  const { rows, columns } = whole;
  const square = sizeKey(rows, p.lexicon.declarations) === sizeKey(columns, p.lexicon.declarations);
  const last: Expression = square ? rows : { op: 'call', name: 'min', args: [rows, columns] };
  return node(p, from, {
    op: 'member',
    of: family.name,
    index: [which.text === 'max' ? { op: 'number', value: ratio(1) } : last],
  });
}

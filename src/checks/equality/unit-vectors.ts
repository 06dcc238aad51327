/** Unit vectors written without their size: it is what fits where they stand, or what the key's value has. */
import { holds, typeOf, type Declarations, type Expression } from '#language';

const isUnsized = (e: Expression): boolean => e.op === 'call' && (e.name === 'unit' || e.name === 'ones');

/** The formula with its unit vectors written out; itself where it has none, or nothing tells their size. */
export function withUnitVectors(e: Expression, declared: Declarations, like?: Expression): Expression {
  if (!holds(e, isUnsized)) return e;
  const beside = like && typeOf({ op: 'relation', sides: [like, e], signs: ['='] }, declared);
  if (beside?.ok && beside.expression.op === 'relation') return beside.expression.sides[1] ?? e;
  const alone = typeOf(e, declared);
  return alone.ok ? alone.expression : e;
}

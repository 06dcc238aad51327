/** Numbers, and arrays of them, as they are written: their values need no evaluation. */
import type { Declarations, Expression, Precise } from '#language';
import { ratio, type Rational } from '#scalar';
import type { Side } from '../equality/side.ts';
import { closedSide, type Closed } from '../equality/closed.ts';
import { dense, scalar, type Value } from '../evaluate/value.ts';

/** The number that is written, if it is one: `-3/2`. */
export function literal(e: Expression): Rational | undefined {
  if (e.op === 'number') return e.value;
  if (e.op === 'negative') {
    const of = literal(e.of);
    return of && { n: -of.n, d: of.d };
  }
  if (e.op !== 'quotient') return undefined;
  const [over, under] = [literal(e.over), literal(e.under)];
  return over && under && under.n !== 0n ? ratio(over.n * under.d, over.d * under.n) : undefined;
}

/** An expression as a side to be compared: evaluated where it is more than numbers written out. */
export function sideOf(e: Expression, declared: Declarations): Closed {
  const value = valueOf(e);
  return value ? new Literal(value, e, declared) : closedSide(e, declared);
}

function valueOf(e: Expression): Value<Precise> | undefined {
  if (e.op === 'list') {
    const items = all(e.items);
    return items && { is: 'list', items: items.map(scalar) };
  }
  if (e.op === 'matrix') {
    const width = e.rows[0]?.length ?? 0;
    const data = e.rows.every((row) => row.length === width) ? all(e.rows.flat()) : undefined;
    return data && dense(e.rows.length, width, data);
  }
  const number = literal(e);
  // Zero is of any size.
  return number && number.n !== 0n ? scalar(number) : undefined;
}

/** The numbers that are written, where there are any and nothing else. */
function all(items: readonly Expression[]): readonly Rational[] | undefined {
  const found: Rational[] = [];
  for (const item of items) {
    const number = literal(item);
    if (number === undefined) return undefined;
    found.push(number);
  }
  return found.length > 0 ? found : undefined;
}

class Literal implements Closed {
  readonly closed = true;
  private readonly of: Value<Precise>;
  private readonly expression: Expression;
  private readonly declared: Declarations;
  constructor(of: Value<Precise>, expression: Expression, declared: Declarations) {
    this.of = of;
    this.expression = expression;
    this.declared = declared;
  }
  /** Asked for where the other side is not closed, and so seldom. */
  get side(): Side {
    return closedSide(this.expression, this.declared).side;
  }
  value(): Value<Precise> {
    return this.of;
  }
}

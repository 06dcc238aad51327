/** `\lim`: the value at the point where that is finite, the ratio of what grows most where it is not, and `(1 + a/n)ⁿ → eᵃ`. */
import { rationals, ratio } from '#scalar';
import type { Expression } from '../../expression.ts';
import { isOne, number } from '../../build.ts';
import { derivative, plainly } from './derivative.ts';
import { children, holds, mentions, transform, withChildren } from '../../walk.ts';

const product = (factors: readonly Expression[]): Expression => ({ op: 'product', factors });

/** What jumps: its value at a point need not be its limit there. */
const jumping = new Set(['floor', 'ceil', 'sign', 'rank', 'argmin', 'mod', 'pinv']);
const jumps = (e: Expression): boolean => e.op === 'cases' || (e.op === 'call' && jumping.has(e.name));
/** What the body comes to as the name goes to the point; undefined where that is not seen. */
export function limitOf(body: Expression, name: string, point: Expression): Expression | undefined {
  if (holds(body, jumps)) return undefined;
  const endless = (e: Expression): boolean => e.op === 'call' && e.name === 'infinity';
  if (endless(point)) return atInfinity(body, name);
  if (point.op === 'negative' && endless(point.of)) return undefined;
  return atPoint(body, name, point, 0);
}

const placed = (e: Expression, x: string, point: Expression): Expression =>
  transform(e, (part) => (part.op === 'symbol' && part.name === x ? point : part));

/** Of 0/0 the ratio of the slopes, as often as it takes (de l'Hospital). */
const oftenMost = 6;
/** Nodes of a quotient whose slopes are looked for: each time there are several times as many. */
const weightMost = 600;
const weight = (e: Expression): number => children(e).reduce((sum, part) => sum + weight(part), 1);

function atPoint(e: Expression, x: string, point: Expression, times: number): Expression | undefined {
  if (!mentions(e, x)) return e;
  if (e.op === 'product' && e.factors.some((factor) => factor.op === 'quotient' && mentions(factor.under, x)))
    return atPoint(overOne(e.factors), x, point, times);
  if (e.op === 'quotient') {
    const under = plainly(placed(e.under, x, point));
    if (under?.n !== 0n) return placed(e, x, point);
    const over = plainly(placed(e.over, x, point));
    const slopes =
      over?.n === 0n && times < oftenMost && weight(e) < weightMost
        ? [derivative(e.over, x), derivative(e.under, x)]
        : [];
    const [rise, run] = slopes;
    return rise && run && atPoint({ op: 'quotient', over: rise, under: run }, x, point, times + 1);
  }
  if (e.op !== 'sum' && e.op !== 'negative' && e.op !== 'product') return placed(e, x, point);
  const parts = children(e).map((part) => atPoint(part, x, point, times));
  return parts.includes(undefined) ? undefined : withChildren(e, parts as readonly Expression[]); // none undefined, as just seen
}

/** A product with quotients in it as one quotient. */
const overOne = (factors: readonly Expression[]): Expression => ({
  op: 'quotient',
  over: product(factors.map((factor) => (factor.op === 'quotient' ? factor.over : factor))),
  under: product(factors.flatMap((factor) => (factor.op === 'quotient' ? [factor.under] : []))),
});

/** c·xᵏ, as which a function grows. */
interface Leading {
  readonly power: number;
  readonly of: Expression;
}

function atInfinity(e: Expression, x: string): Expression | undefined {
  const found = leading(e, x);
  if (found) return found.power > 0 ? undefined : found.power < 0 ? number(0) : found.of;
  const parts = ['sum', 'product', 'negative'].includes(e.op) ? children(e).map((part) => atInfinity(part, x)) : [];
  if (parts.length === 0 || parts.includes(undefined)) return e.op === 'power' ? ofPower(e, x) : undefined;
  const each = parts as readonly Expression[]; // none undefined, as just seen
  return e.op === 'sum'
    ? { op: 'sum', terms: each }
    : e.op === 'negative'
      ? { op: 'negative', of: each[0]! }
      : product(each);
}

function leading(e: Expression, x: string): Leading | undefined {
  if (!mentions(e, x)) return { power: 0, of: e };
  switch (e.op) {
    case 'symbol':
      return { power: 1, of: number(1) };
    case 'negative': {
      const of = leading(e.of, x);
      return of && { power: of.power, of: { op: 'negative', of: of.of } };
    }
    case 'sum': {
      const terms = e.terms.map((term) => leading(term, x));
      if (terms.includes(undefined)) return undefined;
      const power = Math.max(...terms.map((term) => term!.power));
      const most = terms.filter((term) => term!.power === power).map((term) => term!.of);
      if (most.length === 1) return { power, of: most[0]! };
      // Of several that grow alike the sum may vanish: with numbers it is seen whether it does.
      const total = most.map(literal).reduce((a, b) => a && b && rationals.add(a, b));
      return total === undefined || total.n === 0n ? undefined : { power, of: { op: 'number', value: total } };
    }
    case 'product': {
      const factors = e.factors.map((factor) => leading(factor, x));
      if (factors.includes(undefined)) return undefined;
      return {
        power: factors.reduce((k, factor) => k + factor!.power, 0),
        of: product(factors.map((factor) => factor!.of)),
      };
    }
    case 'quotient': {
      const [over, under] = [leading(e.over, x), leading(e.under, x)];
      if (!over || !under) return undefined;
      return { power: over.power - under.power, of: { op: 'quotient', over: over.of, under: under.of } };
    }
    case 'power': {
      const base = mentions(e.exponent, x) ? undefined : leading(e.base, x);
      const k = literal(e.exponent);
      if (!base || k?.d !== 1n) return undefined;
      return { power: base.power * Number(k.n), of: { op: 'power', base: base.of, exponent: e.exponent } };
    }
    default:
      return undefined;
  }
}

/** `(1 + u)ʷ`, u to nothing and w without end: e to what u w comes to; `cⁿ` to nothing where |c| < 1. */
function ofPower({ base, exponent }: Expression & { op: 'power' }, x: string): Expression | undefined {
  const grows = leading(exponent, x);
  if (!grows || grows.power <= 0) return undefined;
  const c = literal(base);
  if (c) {
    const rises = literal(grows.of);
    return rises && rises.n > 0n && c.n * c.n < c.d * c.d ? number(0) : undefined;
  }
  const rest = base.op === 'sum' ? base.terms.filter((term) => !isOne(term)) : [];
  if (base.op !== 'sum' || rest.length !== base.terms.length - 1) return undefined;
  const small: Expression = rest.length === 1 ? rest[0]! : { op: 'sum', terms: rest };
  const [u, uw] = [leading(small, x), leading(product([small, exponent]), x)];
  if (!u || u.power >= 0 || !uw || uw.power > 0) return undefined;
  return { op: 'call', name: 'exp', args: [uw.power < 0 ? number(0) : uw.of] };
}

/** The value of a number, with its sign or as a fraction. */
function literal(e: Expression): { readonly n: bigint; readonly d: bigint } | undefined {
  if (e.op === 'number') return e.value;
  if (e.op === 'negative') {
    const of = literal(e.of);
    return of && { n: -of.n, d: of.d };
  }
  if (e.op === 'product') {
    const parts = e.factors.map(literal);
    return parts.reduce((a, b) => a && b && rationals.mul(a, b), ratio(1));
  }
  if (e.op !== 'quotient') return undefined;
  const [over, under] = [literal(e.over), literal(e.under)];
  return over && under && under.n !== 0n ? rationals.div(over, under) : undefined;
}

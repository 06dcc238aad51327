/** Regions from what was written: ends evaluated, inequalities solved by their sign charts. */
import {
  precise as R,
  type Comparison,
  type Declarations,
  type Expression,
  type Precise,
  type RegionForm,
} from '#language';
import { literal } from '../arrays/literal.ts';
import { partsOf } from '../evaluate/sequence.ts';
import { closedSide } from '../equality/closed.ts';
import { Absent } from '../evaluate/absent.ts';
import { polynomials, rootsOf, valueAt } from '../equality/polynomial.ts';
import { among, combined, contains, everywhere, nowhere, sampled, type Region } from './region.ts';
import { entryOf } from '../equality/scalar-verdict.ts';

/** Why a region cannot be had; thrown in here only, and caught at `solved`. */
class Unsolved extends Error {}
/** Alternatives of which one contains another: nobody means their union. */
export class Hedged extends Error {}

export function solved(form: RegionForm, declared: Declarations, variable: string): Region | Unsolved | Hedged {
  try {
    return solve(form, { declared, variable });
  } catch (cause) {
    if (cause instanceof Unsolved || cause instanceof Hedged) return cause;
    throw cause;
  }
}

interface Line {
  readonly declared: Declarations;
  readonly variable: string;
}

function solve(form: RegionForm, line: Line): Region {
  switch (form.op) {
    case 'all':
      return everywhere;
    case 'none':
      return nowhere;
    case 'and':
      return among(
        form.of.map((part) => solve(part, line)),
        (inside) => !inside.includes(false),
      );
    case 'union':
    case 'or': {
      const parts = form.of.map((part) => solve(part, line));
      if (form.op === 'or')
        for (const [i, a] of parts.entries())
          for (const [j, b] of parts.entries())
            if (i < j && contains(a, b) !== contains(b, a)) throw new Hedged('one alternative contains another');
      return among(parts, (inside) => inside.includes(true));
    }
    case 'without':
      return combined(solve(form.from, line), solve(form.less, line), (x, y) => x && !y);
    case 'points': {
      const at = form.of.map((one) => number(one, line));
      return sampled(at, (x) => at.some((one) => R.equal(one, x)));
    }
    case 'interval': {
      const [low, high] = [form.low && number(form.low, line), form.high && number(form.high, line)];
      const above = (x: Precise): boolean => low === undefined || R.less(low, x) || (form.closed[0] && R.equal(low, x));
      const below = (x: Precise): boolean =>
        high === undefined || R.less(x, high) || (form.closed[1] && R.equal(high, x));
      return sampled(
        [low, high].filter((end) => end !== undefined),
        (x) => above(x) && below(x),
      );
    }
    case 'relation':
      return related(form.left, form.sign, form.right, line);
  }
}

function number(e: Expression, { declared }: Line): Precise {
  const written = literal(e);
  if (written) return written;
  const side = closedSide(e, declared);
  if (!side.closed) throw new Unsolved('an end of the region depends on a symbol');
  const value = entryOf(side.value());
  if (value instanceof Absent) throw new Unsolved(`an end of the region has no value: ${value.message}`);
  return value;
}

const infinite = (e: Expression): number => {
  if (e.op === 'symbol' && e.name === '\\infty') return 1;
  return e.op === 'negative' ? -infinite(e.of) : 0;
};

const holds = (sign: Comparison, gap: number): boolean => {
  switch (sign) {
    case '<':
      return gap < 0;
    case '≤':
      return gap <= 0;
    case '>':
      return gap > 0;
    case '≥':
      return gap >= 0;
    case '=':
      return gap === 0;
    case '≠':
      return gap !== 0;
    default:
      throw new Unsolved('this relation names no region');
  }
};

function related(left: Expression, sign: Comparison, right: Expression, line: Line): Region {
  const far = infinite(left) - infinite(right);
  if (far !== 0) return holds(sign, far) ? everywhere : nowhere;
  const inner = absolute(left) ?? absolute(right);
  if (inner) {
    // |f| is f where f ≥ 0, and −f elsewhere.
    const zero: Expression = { op: 'number', value: { n: 0n, d: 1n } };
    const put = (e: Expression, by: Expression): Expression => replaced(e, inner, by);
    const positive = related(inner.args[0]!, '≥', zero, line);
    const minus: Expression = { op: 'negative', of: inner.args[0]! };
    const one = combined(
      positive,
      related(put(left, inner.args[0]!), sign, put(right, inner.args[0]!), line),
      (x, y) => x && y,
    );
    const other = combined(positive, related(put(left, minus), sign, put(right, minus), line), (x, y) => !x && y);
    return combined(one, other, (x, y) => x || y);
  }
  const half = halfLine(left, sign, right, line) ?? halfLine(right, turned[sign] ?? sign, left, line);
  if (half) return half;
  const gap = polynomials({ op: 'sum', terms: [left, { op: 'negative', of: right }] }, line.variable, (e) =>
    number(e, line),
  );
  if (typeof gap === 'string') throw new Unsolved(gap);
  const roots = [rootsOf(gap.over), rootsOf(gap.under)];
  const bad = roots.find((found) => typeof found === 'string');
  if (typeof bad === 'string') throw new Unsolved(bad);
  return sampled(
    roots.flatMap((found) => (typeof found === 'string' ? [] : found)),
    (x) => {
      const [over, under] = [valueAt(gap.over, x), valueAt(gap.under, x)];
      if (R.isZero(under)) return false;
      const value = R.div(over, under);
      return holds(sign, R.isZero(value) ? 0 : R.less(value, R.zero) ? -1 : 1);
    },
  );
}

/** The sign between the same two sides the other way round. */
const turned: Partial<Record<Comparison, Comparison>> = { '<': '>', '≤': '≥', '>': '<', '≥': '≤' };

/** What is said of the variable itself and a number. */
function halfLine(left: Expression, sign: Comparison, right: Expression, { variable }: Line): Region | undefined {
  const end = left.op === 'symbol' && left.name === variable ? literal(right) : undefined;
  return end && { ends: [end], cells: [holds(sign, -1), holds(sign, 0), holds(sign, 1)] };
}

type Absolute = Extract<Expression, { op: 'call' }>;

/** The first |·| in a sum, product or quotient. */
function absolute(e: Expression): Absolute | undefined {
  if (e.op === 'call') return e.name === 'abs' && e.args.length === 1 ? e : undefined;
  for (const part of e.op === 'power' ? [e.base] : partsOf(e)) {
    const found = absolute(part);
    if (found) return found;
  }
  return undefined;
}

function replaced(e: Expression, what: Expression, by: Expression): Expression {
  if (e === what) return by;
  const go = (part: Expression): Expression => replaced(part, what, by);
  switch (e.op) {
    case 'sum':
      return { ...e, terms: e.terms.map(go) };
    case 'product':
      return { ...e, factors: e.factors.map(go) };
    case 'negative':
      return { ...e, of: go(e.of) };
    case 'quotient':
      return { ...e, over: go(e.over), under: go(e.under) };
    case 'power':
      return { ...e, base: go(e.base) };
    default:
      return e;
  }
}

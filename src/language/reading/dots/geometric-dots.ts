/** `n + n/2 + n/4 + … + 1`, `1 + 2 + 4 + …`: sums whose terms stand in one ratio, which is no power's but a number. */
import { ratio, rationals, type Rational } from '#scalar';
import type { Expression } from '../../expression.ts';
import { toText } from '../../printing/text.ts';

const number = (value: Rational): Expression => ({ op: 'number', value });
const one = ratio(1);
const most = 64n;

/** A term as a number times something. */
interface Scaled {
  readonly by: Rational;
  readonly of: readonly Expression[];
}

function scaled(e: Expression): Scaled | undefined {
  switch (e.op) {
    case 'number':
      return e.value.n === 0n ? undefined : { by: e.value, of: [] };
    case 'list': {
      const [only] = e.items;
      return e.items.length === 1 && e.bracket !== '{' ? scaled(only!) : undefined;
    }
    case 'product': {
      const parts = e.factors.map(scaled);
      return parts.includes(undefined)
        ? undefined
        : { by: parts.reduce((by, part) => rationals.mul(by, part!.by), one), of: parts.flatMap((part) => part!.of) };
    }
    case 'quotient': {
      const [over, under] = [scaled(e.over), scaled(e.under)];
      return over && under?.of.length === 0 ? { by: rationals.div(over.by, under.by), of: over.of } : undefined;
    }
    case 'power': {
      const { base, exponent } = e;
      const k = exponent.op === 'number' && exponent.value.d === 1n ? exponent.value.n : undefined;
      if (base.op === 'number' && k !== undefined && k >= 0n && k <= most)
        return { by: ratio(base.value.n ** k, base.value.d ** k), of: [] };
      return { by: one, of: [e] };
    }
    default:
      return { by: one, of: [e] };
  }
}

/**
 * The terms before the dots, at least three, in one ratio r: without end a / (1 − r), which they must have where r < 1;
 * with a last term z it is (a − r z) / (1 − r).
 */
export function geometricSum(terms: readonly Expression[]): Expression | undefined {
  const at = terms.findIndex(({ op }) => op === 'dots');
  const head = terms.slice(0, at).map(scaled);
  const [first, second, ...others] = head;
  if (at < 3 || head.includes(undefined) || first === undefined || second === undefined) return undefined;
  const rest = (x: Scaled): string => x.of.map(toText).join(' ');
  if (head.some((x) => rest(x!) !== rest(first))) return undefined;
  const r = rationals.div(second.by, first.by);
  if (r.n <= 0n || r.n === r.d) return undefined;
  let before = second.by;
  for (const x of others) {
    const next = rationals.mul(before, r);
    if (x!.by.n !== next.n || x!.by.d !== next.d) return undefined;
    before = next;
  }
  const tail = terms.slice(at + 1);
  const falls = r.n < r.d;
  if (tail.length === 0 && !falls) return undefined;
  const last = tail.at(-1);
  if (tail.length > 2 || tail.some((term) => term.op === 'dots')) return undefined;
  const apart = number(rationals.sub(one, r));
  if (last === undefined) return { op: 'quotient', over: terms[0]!, under: apart };
  const beyond: Expression = { op: 'product', factors: [number(r), last] };
  return falls
    ? { op: 'quotient', over: { op: 'sum', terms: [terms[0]!, { op: 'negative', of: beyond }] }, under: apart }
    : {
        op: 'quotient',
        over: { op: 'sum', terms: [beyond, { op: 'negative', of: terms[0]! }] },
        under: number(rationals.sub(r, one)),
      };
}

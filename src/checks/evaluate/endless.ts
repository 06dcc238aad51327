/** Geometric and exponential series without end, as what they come to where they converge: `Σ Aᵏ = (I − A)⁻¹`, `Σ Aᵏ/k! = eᴬ`. */
import { children, holds, mentions, transform, typeOf, type Declarations, type Expression } from '#language';
import { ratio, tabulate } from '#scalar';

type Series = Expression & { readonly op: 'series' };

const number = (n: number): Expression => ({ op: 'number', value: ratio(n) });
const product = (factors: readonly Expression[]): Expression =>
  factors.length === 1 ? factors[0]! : factors.length === 0 ? number(1) : { op: 'product', factors };
const inverse = (of: Expression): Expression => ({ op: 'power', base: of, exponent: number(-1) });

/** The tree with every such series as its closed form; others stay, and have no value. */
export function withoutEnds(e: Expression, declared: Declarations): Expression {
  if (!holds(e, isEndless)) return e;
  return transform(e, (part) => (isEndless(part) ? (sum(part, declared) ?? part) : part));
}

const isEndless = (e: Expression): e is Series =>
  e.op === 'series' && e.over === 'sum' && e.to.op === 'call' && e.to.name === 'infinity';

/** A factor of the body: one without the index, a power whose exponent is m k + c, or the factorial of k below the line. */
type Factor =
  | { readonly is: 'fixed'; readonly e: Expression }
  | { readonly is: 'power'; readonly base: Expression; readonly m: number; readonly c: readonly Expression[] }
  | { readonly is: 'factorial'; readonly shift: number };

function sum(e: Series, declared: Declarations): Expression | undefined {
  const factors = factorsOf(e.body, e.index, 1);
  const from = e.from.op === 'number' && e.from.value.d === 1n ? Number(e.from.value.n) : undefined;
  if (factors === undefined || from === undefined || from < 0 || from > startMost) return undefined;
  const powers = factors.filter((factor) => factor.is === 'power');
  const shifts = factors.flatMap((factor) => (factor.is === 'factorial' ? [factor.shift] : []));
  const factorials = shifts.length;
  const isMatrix = ({ base }: { base: Expression }): boolean => {
    const typed = typeOf(base, declared);
    return !typed.ok || typed.shape.is !== 'scalar';
  };
  const matrices = powers.filter(isMatrix);
  const chosen = matrices[0] ?? powers[0];
  if ((chosen === undefined && factorials === 0) || matrices.length > 1 || factorials > 1) return undefined;
  const step = product(powers.map(({ base, m }) => raised(base, [number(m)])));
  const size = literal(step);
  // Of numbers it is seen whether they converge; of symbols they are taken to.
  if (factorials === 0 && size !== undefined && Math.abs(size) >= 1) return undefined;
  const one: Expression = matrices.length > 0 ? { op: 'identity' } : number(1);
  const total =
    factorials === 0
      ? inverse({ op: 'sum', terms: [one, { op: 'negative', of: step }] })
      : shifted(step, from, shifts[0] ?? 0, one);
  const at = factorials === 0 ? from : 0;
  return product(
    factors.flatMap((factor): readonly Expression[] => {
      if (factor.is === 'fixed') return [factor.e];
      if (factor.is === 'factorial') return chosen === undefined ? [total] : [];
      const first = raised(factor.base, [number(factor.m * at), ...factor.c]);
      return factor === chosen ? [first, total] : [first];
    }),
  );
}

/** The first term that is summed, at most. */
const startMost = 6;

const factorial = (k: number): number => (k < 2 ? 1 : k * factorial(k - 1));

/** eˣ without its first terms. */
function exponential(x: Expression, from: number, one: Expression): Expression {
  const terms = tabulate(from, (k): Expression => {
    const term: Expression =
      k === 0 ? one : { op: 'quotient', over: raised(x, [number(k)]), under: number(factorial(k)) };
    return { op: 'negative', of: term };
  });
  const exp: Expression = { op: 'call', name: 'exp', args: [x] };
  return terms.length === 0 ? exp : { op: 'sum', terms: [exp, ...terms] };
}

/** `Σ xᵏ/(k+s)!`, as x⁻ˢ times the terms of eˣ from s on. */
const shifted = (x: Expression, from: number, by: number, one: Expression): Expression =>
  by === 0 ? exponential(x, from, one) : product([raised(x, [number(-by)]), exponential(x, from + by, one)]);

function raised(base: Expression, exponents: readonly Expression[]): Expression {
  const left = exponents.filter((e) => !(e.op === 'number' && e.value.n === 0n));
  if (left.length === 1 && left[0]!.op === 'number' && left[0]!.value.n === 1n && left[0]!.value.d === 1n) return base;
  const exponent: Expression =
    left.length === 0 ? number(0) : left.length === 1 ? left[0]! : { op: 'sum', terms: left };
  return { op: 'power', base, exponent };
}

function factorsOf(e: Expression, index: string, sign: 1 | -1): readonly Factor[] | undefined {
  if (!mentions(e, index)) return [{ is: 'fixed', e: sign === 1 ? e : inverse(e) }];
  if (e.op === 'negative') return joined([[{ is: 'fixed', e: number(-1) }], factorsOf(e.of, index, sign)]);
  if (e.op === 'product' && (sign === 1 || e.factors.length === 1))
    return joined(e.factors.map((factor) => factorsOf(factor, index, sign)));
  if (e.op === 'product') return joined(e.factors.toReversed().map((factor) => factorsOf(factor, index, sign)));
  if (e.op === 'quotient')
    return joined([factorsOf(e.over, index, sign), factorsOf(e.under, index, sign === 1 ? -1 : 1)]);
  if (e.op === 'call' && e.name === 'factorial' && sign === -1) {
    const of = linear(e.args[0]!, index);
    const shift = literal({ op: 'sum', terms: of?.c ?? [] });
    const counts = of?.m === 1 && shift !== undefined && Number.isInteger(shift) && shift >= 0 && shift <= startMost;
    return counts ? [{ is: 'factorial', shift }] : undefined;
  }
  if (e.op !== 'power' || mentions(e.base, index)) return undefined;
  const found = linear(e.exponent, index);
  if (found === undefined || found.m === 0) return undefined;
  const { m, c } = found;
  return [{ is: 'power', base: e.base, m: sign * m, c: sign === 1 ? c : c.map((of) => ({ op: 'negative', of })) }];
}

const joined = (parts: readonly (readonly Factor[] | undefined)[]): readonly Factor[] | undefined =>
  parts.includes(undefined) ? undefined : parts.flatMap((part) => part ?? []);

/** m k + c, m a whole number. */
function linear(e: Expression, index: string): { readonly m: number; readonly c: readonly Expression[] } | undefined {
  if (!mentions(e, index)) return { m: 0, c: [e] };
  if (e.op === 'symbol') return { m: 1, c: [] };
  if (e.op === 'negative') {
    const of = linear(e.of, index);
    return of && { m: -of.m, c: of.c.map((part) => ({ op: 'negative', of: part })) };
  }
  if (e.op === 'sum') {
    const parts = e.terms.map((term) => linear(term, index));
    if (parts.includes(undefined)) return undefined;
    return { m: parts.reduce((m, part) => m + part!.m, 0), c: parts.flatMap((part) => part!.c) };
  }
  const [by, of, ...more] = e.op === 'product' ? e.factors : [];
  if (by?.op !== 'number' || by.value.d !== 1n || of?.op !== 'symbol' || more.length > 0) return undefined;
  return { m: Number(by.value.n), c: [] };
}

/** The value of what is made of numbers alone. */
function literal(e: Expression): number | undefined {
  const parts = children(e).map(literal);
  if (parts.includes(undefined)) return undefined;
  const [a = 0, b = 0] = parts as readonly number[]; // none undefined, as just seen
  switch (e.op) {
    case 'number':
      return Number(e.value.n) / Number(e.value.d);
    case 'negative':
      return -a;
    case 'product':
      return (parts as readonly number[]).reduce((x, y) => x * y, 1);
    case 'quotient':
      return a / b;
    case 'power':
      return a ** b;
    case 'sum':
      return (parts as readonly number[]).reduce((x, y) => x + y, 0);
    default:
      return undefined;
  }
}

/** Complex numbers as two trees, the real and the imaginary part, so that all that is known of reals decides on them too. */
import { isOne, one, zero } from '../build.ts';
import type { Declarations } from '../declaration.ts';
import type { Expression } from '../expression.ts';
import { children } from '../walk.ts';

export interface Complex {
  readonly re: Expression;
  readonly im: Expression;
  /** Nodes of the two together, or more: products use the same parts several times. */
  readonly size: number;
}

/** The imaginary unit in its spellings as `i`: `4j`, `\mathrm{i}`, `3im`, `1i`, `complex(3, 4)`. */
export const inUnits = (text: string): string =>
  text
    .replace(/(?:\\(?:mathrm|mathit|text|operatorname)\s*\{\s*[ij]\s*\}|\\[ij]math(?![A-Za-z]))/g, ' i ')
    .replace(/(?<=\d)\s*(?:im|[ij])(?![A-Za-z_])/g, ' i ')
    .replace(/(?<![A-Za-z\\_{])(?:im|j)(?![A-Za-z_])/g, ' i ')
    .replace(/\bcomplex\(\s*([^(),]{1,40}),\s*([^(),]{1,40})\)/g, '(($1) + ($2) i)');

const isZero = (e: Expression): boolean => e.op === 'number' && e.value.n === 0n;
const neg = (e: Expression): Expression => (isZero(e) ? e : { op: 'negative', of: e });
const add = (a: Expression, b: Expression): Expression =>
  isZero(a) ? b : isZero(b) ? a : { op: 'sum', terms: [a, b] };
/** One sum of many, so that the tree grows no higher. */
function added(all: readonly Expression[]): Expression {
  const terms = all.filter((term) => !isZero(term));
  return terms.length === 0 ? zero : terms.length === 1 ? terms[0]! : { op: 'sum', terms };
}
const mul = (a: Expression, b: Expression): Expression =>
  isZero(a) || isZero(b) ? zero : isOne(a) ? b : isOne(b) ? a : { op: 'product', factors: [a, b] };
const over = (a: Expression, b: Expression): Expression =>
  isZero(a) ? zero : isOne(b) ? a : { op: 'quotient', over: a, under: b };
const call = (name: string, of: Expression): Expression => ({ op: 'call', name, args: [of] });

const times = (a: Complex, b: Complex): Complex => ({
  re: add(mul(a.re, b.re), neg(mul(a.im, b.im))),
  im: add(mul(a.re, b.im), mul(a.im, b.re)),
  size: 2 * (a.size + b.size) + 8,
});
const sizeOf = (e: Expression): number => children(e).reduce((n, part) => n + sizeOf(part), 1);
const real = (e: Expression): Complex => ({ re: e, im: zero, size: sizeOf(e) });
const size2 = ({ re, im }: Complex): Expression => add(mul(re, re), mul(im, im));
const divided = (a: Complex, b: Complex): Complex => {
  const { re, im, size } = times(a, { ...b, im: neg(b.im) });
  return { re: over(re, size2(b)), im: over(im, size2(b)), size: size + 4 * b.size + 8 };
};

/** Powers of what is complex, at most. */
const powerMost = 24;
const unit = 'i';

/** Whether the unit stands in it. */
export const isComplex = (e: Expression): boolean => {
  if (e.op === 'symbol') return e.name === unit;
  if ((e.op === 'series' || e.op === 'family') && e.index === unit) return false;
  return isRootOfNegative(e) || children(e).some(isComplex);
};

const isRootOfNegative = (e: Expression): boolean => {
  const of = e.op === 'call' && e.name === 'sqrt' ? e.args[0] : undefined;
  return of?.op === 'negative' && of.of.op === 'number';
};

/** Undefined where a function of a complex number is not read; the table says which names are whole numbers. */
export function complexParts(e: Expression, declared: Declarations): Complex | undefined {
  if (!isComplex(e)) return real(e);
  const parts = partsOf(e, declared);
  return parts && parts.size <= sizeMost ? parts : undefined;
}

/** Nodes that a product of complex numbers may be written out to. */
const sizeMost = 20_000;

function partsOf(e: Expression, declared: Declarations): Complex | undefined {
  const fold = (parts: readonly Expression[], by: (a: Complex, b: Complex) => Complex): Complex | undefined => {
    let found: Complex | undefined;
    for (const part of parts) {
      const next = complexParts(part, declared);
      if (next === undefined) return undefined;
      found = found ? by(found, next) : next;
      if (found.size > sizeMost) return undefined;
    }
    return found;
  };
  switch (e.op) {
    case 'symbol':
      return { re: zero, im: one, size: 2 };
    case 'sum': {
      const terms = e.terms.map((term) => complexParts(term, declared));
      const known = terms.filter((term) => term !== undefined);
      if (known.length < terms.length) return undefined;
      return {
        re: added(known.map(({ re }) => re)),
        im: added(known.map(({ im }) => im)),
        size: known.reduce((n, { size }) => n + size, 2),
      };
    }
    case 'negative': {
      const of = complexParts(e.of, declared);
      return of && { re: neg(of.re), im: neg(of.im), size: of.size + 2 };
    }
    case 'product':
      return fold(e.factors, times);
    case 'quotient':
      return fold([e.over, e.under], divided);
    case 'power':
      return powered(e.base, e.exponent, declared);
    case 'call':
      return called(e, declared);
    default:
      return undefined;
  }
}

/** Whether it is made of whole numbers. */
const isWhole = (e: Expression, declared: Declarations): boolean =>
  e.op === 'number'
    ? e.value.d === 1n
    : e.op === 'symbol'
      ? ['size', 'integer'].includes(declared.get(e.name)?.is ?? '')
      : ['sum', 'product', 'negative'].includes(e.op) && children(e).every((part) => isWhole(part, declared));

function powered(base: Expression, exponent: Expression, declared: Declarations): Complex | undefined {
  if (base.op === 'call' && base.name === 'exp' && isWhole(exponent, declared))
    return complexParts(call('exp', mul(exponent, base.args[0]!)), declared);
  const z = complexParts(base, declared);
  const literal = exponent.op === 'negative' ? exponent.of : exponent;
  if (!z || literal.op !== 'number' || literal.value.d !== 1n || literal.value.n > BigInt(powerMost)) return undefined;
  const k = Number(literal.value.n) * (exponent.op === 'negative' ? -1 : 1);
  // By squares: every product names its factors twice.
  const power = (n: number): Complex => {
    if (n < 2) return n === 0 ? real(one) : z;
    const half = power(n >> 1);
    return n % 2 === 0 ? times(half, half) : times(times(half, half), z);
  };
  const found = power(Math.abs(k));
  return k < 0 ? divided(real(one), found) : found;
}

function called({ name, args }: Expression & { op: 'call' }, declared: Declarations): Complex | undefined {
  const [of, ...more] = args;
  if (of === undefined || more.length > 0) return undefined;
  if (name === 'sqrt' && of.op === 'negative' && !isComplex(of))
    return { re: zero, im: call('sqrt', of.of), size: sizeOf(of) + 1 };
  const z = complexParts(of, declared);
  if (z === undefined) return undefined;
  if (name === 'abs') return { re: call('sqrt', size2(z)), im: zero, size: 2 * z.size + 4 };
  if (name !== 'exp') return undefined;
  const length = isZero(z.re) ? one : call('exp', z.re);
  return { re: mul(length, call('cos', z.im)), im: mul(length, call('sin', z.im)), size: 2 * z.size + 6 };
}

/** Quotients of polynomials in one variable, their coefficients exact, and the roots of those of degree two at most. */
import { precise as R, type Expression, type Precise } from '#language';
import { tabulate } from '#scalar';

/** Coefficients from the constant up. */
export type Polynomial = readonly Precise[];
export interface Fraction {
  readonly over: Polynomial;
  readonly under: Polynomial;
}

const most = 8;
const one: Polynomial = [R.one];

const plus = (a: Polynomial, b: Polynomial): Polynomial =>
  tabulate(Math.max(a.length, b.length), (i) => R.add(a[i] ?? R.zero, b[i] ?? R.zero));
const times = (a: Polynomial, b: Polynomial): Polynomial =>
  tabulate(a.length + b.length - 1, (k) =>
    a.reduce((sum, x, i) => (k - i >= 0 && k - i < b.length ? R.add(sum, R.mul(x, b[k - i]!)) : sum), R.zero),
  );
const product = (a: Fraction, b: Fraction): Fraction => ({
  over: times(a.over, b.over),
  under: times(a.under, b.under),
});

/** The expression as such a quotient, or why it is none; `number` gives the value of a part without the variable. */
export function polynomials(e: Expression, variable: string, number: (e: Expression) => Precise): Fraction | string {
  const go = (part: Expression): Fraction | string => polynomials(part, variable, number);
  const all = (parts: readonly Expression[], by: (a: Fraction, b: Fraction) => Fraction): Fraction | string => {
    let total: Fraction | undefined;
    for (const part of parts) {
      const next = go(part);
      if (typeof next === 'string') return next;
      total = total === undefined ? next : by(total, next);
      if (total.over.length > most || total.under.length > most) return `an inequality of degree above ${most}`;
    }
    return total ?? { over: [R.zero], under: one };
  };
  if (!mentions(e, variable)) return { over: [number(e)], under: one };
  switch (e.op) {
    case 'symbol':
      return { over: [R.zero, R.one], under: one };
    case 'sum':
      return all(e.terms, (a, b) => ({
        over: plus(times(a.over, b.under), times(b.over, a.under)),
        under: times(a.under, b.under),
      }));
    case 'product':
      return all(e.factors, product);
    case 'negative':
      return all([{ op: 'number', value: { n: -1n, d: 1n } }, e.of], product);
    case 'quotient': {
      const [over, under] = [go(e.over), go(e.under)];
      if (typeof over === 'string') return over;
      if (typeof under === 'string') return under;
      return product(over, { over: under.under, under: under.over });
    }
    case 'power': {
      const k =
        e.exponent.op === 'number' && e.exponent.value.d === 1n
          ? Number(e.exponent.value.n)
          : e.exponent.op === 'negative' && e.exponent.of.op === 'number' && e.exponent.of.value.d === 1n
            ? -Number(e.exponent.of.value.n)
            : NaN;
      if (!(Math.abs(k) <= most)) return 'a power that is not solved';
      const raised = all(
        tabulate(Math.abs(k), () => e.base),
        product,
      );
      if (typeof raised === 'string' || k > 0) return raised;
      return k === 0 ? { over: one, under: one } : { over: raised.under, under: raised.over };
    }
    case 'list':
      return e.items.length === 1 && e.bracket !== '{' ? go(e.items[0]!) : 'a list in an inequality';
    default:
      return `an inequality with ${e.op === 'call' ? e.name : e.op} of ${variable} is not solved`;
  }
}

function mentions(e: Expression, variable: string): boolean {
  if (e.op === 'symbol') return e.name === variable;
  const parts = (value: unknown): boolean => {
    if (Array.isArray(value)) return value.some(parts);
    if (typeof value !== 'object' || value === null) return false;
    return 'op' in value ? mentions(value as Expression, variable) : Object.values(value).some(parts); // only nodes of a tree have an `op`
  };
  return Object.values(e).some(parts);
}

export const valueAt = (p: Polynomial, x: Precise): Precise =>
  [...p].reverse().reduce((sum, c) => R.add(R.mul(sum, x), c), R.zero);

/** Its real roots; of a polynomial that is zero everywhere none, as it never changes sign. */
export function rootsOf(p: Polynomial): readonly Precise[] | string {
  const degree = p.findLastIndex((c) => !R.isZero(c));
  if (degree <= 0) return [];
  const [c, b, a] = [p[0]!, p[1]!, p[2]!];
  // A root at zero may be divided out.
  if (R.isZero(c)) {
    const rest = rootsOf(p.slice(1, degree + 1));
    return typeof rest === 'string' ? rest : [R.zero, ...rest];
  }
  if (degree === 1) return [R.div(R.sub(R.zero, c), b)];
  if (degree > 2) return biquadratic(p, degree) ?? 'an inequality of degree above two is not solved';
  const discriminant = R.sub(R.mul(b, b), R.mul(R.of(4), R.mul(a, c)));
  if (R.less(discriminant, R.zero)) return [];
  const root = R.sqrt(discriminant);
  const under = R.mul(R.of(2), a);
  return [R.div(R.sub(R.sub(R.zero, b), root), under), R.div(R.sub(root, b), under)];
}

/** x⁴ and x² alone: through the roots of the quadratic in x². */
function biquadratic(p: Polynomial, degree: number): readonly Precise[] | undefined {
  if (degree !== 4 || !R.isZero(p[1]!) || !R.isZero(p[3]!)) return undefined;
  const squares = rootsOf([p[0]!, p[2]!, p[4]!]);
  if (typeof squares === 'string') return undefined;
  return squares
    .filter((square) => !R.less(square, R.zero))
    .flatMap((square) => [R.sqrt(square), R.sub(R.zero, R.sqrt(square))]);
}

/** Sizes as polynomials: `2n−1` and `n+n−1` are one size. */
import { rationals, type Rational } from '#scalar';
import type { Declarations } from '../declaration.ts';
import type { Expression } from '../expression.ts';
import { toText } from '../printing/text.ts';

/** Monomial (`d*n`, empty for 1) → coefficient, none of them zero. */
export type Polynomial = ReadonlyMap<string, Rational>;

const F = rationals;
const most = 64;

/** The polynomial an expression is; what is no polynomial counts as a letter of its own. */
export function polynomial(e: Expression, declarations: Declarations, depth = 0): Polynomial {
  const go = (child: Expression): Polynomial => polynomial(child, declarations, depth + 1);
  const opaque = (): Polynomial => new Map([[`(${toText(e)})`, F.one]]);
  if (depth > 40) return opaque();
  switch (e.op) {
    case 'number':
      return F.isZero(e.value) ? new Map() : new Map([['', e.value]]);
    case 'symbol': {
      const type = declarations.get(e.name);
      return type?.is === 'defined' && type.index === undefined ? go(type.by) : new Map([[e.name, F.one]]);
    }
    case 'sum':
      return e.terms.map(go).reduce(plus, new Map());
    case 'negative':
      return scaled(go(e.of), F.of(-1));
    case 'product':
      return e.factors.map(go).reduce((a, b) => times(a, b) ?? new Map(), new Map([['', F.one]]));
    case 'quotient': {
      const under = go(e.under);
      const only = under.size === 1 ? under.get('') : undefined;
      return only === undefined ? opaque() : scaled(go(e.over), F.div(F.one, only));
    }
    case 'power': {
      const power = e.exponent.op === 'number' && e.exponent.value.d === 1n ? Number(e.exponent.value.n) : -1;
      if (power < 0 || power > 8) return opaque();
      const base = go(e.base);
      let found: Polynomial = new Map([['', F.one]]);
      for (let i = 0; i < power; i++) {
        const more = times(found, base);
        if (more === undefined) return opaque();
        found = more;
      }
      return found;
    }
    default:
      return opaque();
  }
}

function plus(a: Polynomial, b: Polynomial): Polynomial {
  const sum = new Map(a);
  for (const [monomial, coefficient] of b) {
    const total = F.add(sum.get(monomial) ?? F.zero, coefficient);
    if (F.isZero(total)) sum.delete(monomial);
    else sum.set(monomial, total);
  }
  return sum;
}

const scaled = (a: Polynomial, by: Rational): Polynomial => new Map([...a].map(([m, c]) => [m, F.mul(c, by)]));

/** Undefined where there would be too many terms. */
function times(a: Polynomial, b: Polynomial): Polynomial | undefined {
  if (a.size * b.size > most) return undefined;
  let product: Polynomial = new Map();
  for (const [m, c] of a)
    for (const [k, x] of b) {
      const letters = [...m.split('*'), ...k.split('*')].filter((letter) => letter !== '').sort();
      product = plus(product, new Map([[letters.join('*'), F.mul(c, x)]]));
    }
  return product;
}

/** One text for each polynomial. */
export const sizeKey = (e: Expression, declarations: Declarations): string =>
  e.op === 'symbol' && declarations.get(e.name)?.is !== 'defined'
    ? `1 ${e.name}`
    : [...polynomial(e, declarations)]
        .map(([m, c]) => `${F.show(c)} ${m}`)
        .sort()
        .join(' + ');

/** b − a, where it is a number. */
export function step(a: Expression, b: Expression, declarations: Declarations): Rational | undefined {
  const difference = plus(polynomial(b, declarations), scaled(polynomial(a, declarations), F.of(-1)));
  if (difference.size === 0) return F.zero;
  return difference.size === 1 ? difference.get('') : undefined;
}

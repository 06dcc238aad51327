/** Printing with as few brackets as reading back needs; what differs between notations is a `Style`. */
import { rationals } from '#scalar';
import type { Comparison, Expression } from '../expression.ts';
import { parts } from '../declarations/names.ts';

export interface Style {
  readonly name: (name: string) => string;
  /** Between factors. */
  readonly times: string;
  readonly power: (base: string, exponent: string) => string;
  readonly index: (base: string, index: string) => string;
  readonly transpose: (of: string) => string;
  /** Undefined where a quotient is written with a slash. */
  readonly quotient: ((over: string, under: string) => string) | undefined;
  /** A sign between the two, or a function of them. */
  readonly hadamard: string | ((left: string, right: string) => string);
  readonly kronecker: string | ((left: string, right: string) => string);
  readonly series: (over: 'sum' | 'product', index: string, from: string, to: string) => string;
  readonly call: (name: string, args: readonly string[]) => string;
  /** Constants that are calls without arguments. */
  readonly special: Readonly<Record<string, string>>;
  readonly matrix: (rows: readonly (readonly string[])[]) => string;
  readonly set: (items: string) => string;
  readonly dots: string;
  readonly comparison: (sign: Comparison) => string;
  readonly identity: (size: string | undefined) => string;
  readonly constant: (entry: 0 | 1, sizes: readonly string[]) => string;
  readonly cases: (branches: readonly { value: string; when: string | undefined }[]) => string;
  readonly text: (text: string) => string;
}

/** How tightly each kind of node holds together. */
const tightness = { relation: 0, sum: 1, tensor: 2, product: 3, power: 4, atom: 5 } as const;

const beginsNumber = (text: string): boolean => {
  const c = text.charCodeAt(0);
  return c === 46 || (c >= 48 && c <= 57);
};

export function printer(style: Style): (e: Expression) => string {
  const at = (e: Expression, least: number): string => {
    const text = print(e);
    return level(e, style) >= least ? text : `(${text})`;
  };
  const bare = (e: Expression): string => at(e, tightness.sum);
  const list = (items: readonly Expression[]): string => items.map(bare).join(', ') + (items.length === 1 ? ',' : '');

  function product(factors: readonly Expression[]): string {
    const texts = factors.map((f) =>
      at(
        f,
        f.op === 'product' || f.op === 'quotient' ? (style.quotient && f.op === 'quotient' ? 0 : 9) : tightness.power,
      ),
    );
    return texts.reduce((left, right) => left + (beginsNumber(right) ? ' * ' : style.times) + right);
  }
  const sum = (terms: readonly Expression[]): string =>
    terms.reduce((text, term, i) => {
      if (i === 0) return at(term, term.op === 'sum' ? 9 : tightness.sum);
      return term.op === 'negative'
        ? `${text} - ${at(term.of, tightness.tensor)}`
        : `${text} + ${at(term, tightness.tensor)}`;
    }, '');
  const pair = (by: Style['hadamard'], left: Expression, right: Expression): string =>
    typeof by === 'string'
      ? at(left, left.op === 'series' ? tightness.product : tightness.tensor) + by + at(right, tightness.product)
      : by(bare(left), bare(right));

  function print(e: Expression): string {
    switch (e.op) {
      case 'number':
        return decimal(e.value);
      case 'symbol':
        return style.name(e.name);
      case 'member':
        return style.index(style.name(e.of.includes('_') ? parts(e.of).base : e.of), e.index.map(bare).join(','));
      case 'identity':
        return style.identity(e.size && bare(e.size));
      case 'constant':
        return style.constant(e.entry, e.sizes.map(bare));
      case 'sum':
        return sum(e.terms);
      case 'negative':
        return `-${at(e.of, tightness.tensor)}`;
      case 'product':
        return product(e.factors);
      case 'hadamard':
        return pair(style.hadamard, e.left, e.right);
      case 'kronecker':
        return pair(style.kronecker, e.left, e.right);
      case 'quotient':
        return style.quotient
          ? style.quotient(bare(e.over), bare(e.under))
          : `${at(e.over, tightness.power)}/${at(e.under, tightness.power)}`;
      case 'power':
        return style.power(at(e.base, isLogarithm(e.base) ? 9 : tightness.atom), bare(e.exponent));
      case 'transpose':
        return style.transpose(at(e.of, tightness.atom));
      case 'series':
        return (
          style.series(e.over, style.name(e.index), bare(e.from), bare(e.to)) +
          at(e.body, e.body.op === 'series' ? 0 : tightness.product + (isMany(e) ? 1 : 0))
        );
      case 'family':
        return `[${bare(e.body)} ${style.text('for')} ${style.name(e.index)} ${style.text('in')} ${bare(e.from)}:${bare(e.to)}]`;
      case 'call':
        return (
          style.special[e.name] ??
          (e.name === 'entry'
            ? style.index(`(${bare(e.args[0]!)})`, e.args.slice(1).map(bare).join(', '))
            : undefined) ??
          (e.name === 'and' ? e.args.map(print).join(` ${style.text('and')} `) : style.call(e.name, e.args.map(bare)))
        );
      case 'cases':
        return style.cases(e.branches.map(({ value, when }) => ({ value: bare(value), when: when && print(when) })));
      case 'matrix':
        return style.matrix(e.rows.map((row) => row.map(bare)));
      case 'list':
        return e.bracket === '{'
          ? style.set(list(e.items))
          : e.bracket + list(e.items) + (e.close ?? (e.bracket === '[' ? ']' : ')'));
      case 'dots':
        return style.dots;
      case 'relation':
        return e.sides
          .map((side, i) => (i === 0 ? '' : ` ${style.comparison(e.signs[i - 1]!)} `) + bare(side))
          .join('');
      case 'label':
        return e.text;
    }
  }
  return print;
}

/** `∏ (a b)`: without brackets the product might end before b. */
const isMany = (e: Expression & { op: 'series' }): boolean => e.over === 'product' && e.body.op === 'product';
const isLogarithm = (e: Expression): boolean => e.op === 'call' && e.name === 'log';

function level(e: Expression, style: Style): number {
  if (e.op === 'relation' || e.op === 'cases') return tightness.relation;
  if (e.op === 'sum' || e.op === 'negative') return tightness.sum;
  if (e.op === 'hadamard' || e.op === 'kronecker')
    return typeof style[e.op] === 'string' ? tightness.tensor : tightness.atom;
  if (e.op === 'series') return tightness.tensor;
  if (e.op === 'quotient') return style.quotient ? tightness.atom : tightness.product;
  if (e.op === 'product') return tightness.product;
  if (e.op === 'power' || e.op === 'transpose') return tightness.power;
  if (e.op === 'number') return e.value.n < 0n || !isDecimal(e.value.d) ? tightness.sum : tightness.atom;
  return tightness.atom;
}

function isDecimal(d: bigint): boolean {
  if (d === 1n) return true;
  let rest = d;
  while (rest % 10n === 0n) rest /= 10n;
  while (rest % 2n === 0n) rest /= 2n;
  while (rest % 5n === 0n) rest /= 5n;
  return rest === 1n;
}

/** `0.768` where the decimals end, `1/3` where they do not. */
export function decimal(value: { readonly n: bigint; readonly d: bigint }): string {
  if (value.d === 1n || !isDecimal(value.d)) return rationals.show(value);
  let places = 0;
  let scale = 1n;
  while (scale % value.d !== 0n) {
    scale *= 10n;
    places++;
  }
  const digits = String((value.n < 0n ? -value.n : value.n) * (scale / value.d)).padStart(places + 1, '0');
  return `${value.n < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** Formulas as people write them: `2n²L + nL − L`, LaTeX, and a plain notation that `formula-read` reads back. */
import type { Factor, Function1, Function2, Monomial, Term } from './formula.ts';

export type Style = 'text' | 'latex' | 'plain';

interface Notation {
  readonly functions: Readonly<Record<Exclude<Function1, 'x'>, (x: string) => string>>;
  readonly pairs: Readonly<Record<Function2, (x: string, y: string) => string>>;
  name(name: string): string;
  power(base: string, exponent: number, call: boolean): string;
  fraction(over: bigint, under: bigint): string;
  join(factors: readonly string[]): string;
  readonly minus: string;
}

const superscript = (n: number): string => `${n}`.replaceAll(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]!);
const single = (factor: string): boolean => /^\p{L}[⁰¹²³⁴-⁹]*$|^\p{L}(\^\d+)?$/u.test(factor);

const notations: Readonly<Record<Style, Notation>> = {
  text: {
    functions: {
      c: (x) => `⌈log₂ ${x}⌉`,
      c2: (x) => `⌈log₂(2${x} − 1)⌉`,
      cUp: (x) => `⌈log₂(${x} + 1)⌉`,
      cDown: (x) => `⌈log₂(${x} − 1)⌉`,
      cThird: (x) => `⌈log₂(${x}/3)⌉`,
      cPairs: (x) => `⌈log₂(${x}(${x} − 1)/2)⌉`,
      cc: (x) => `⌈log₂⌈log₂ ${x}⌉⌉`,
      fc: (x) => `⌊log₂⌈log₂ ${x}⌉⌋`,
      f: (x) => `⌊log₂ ${x}⌋`,
      fUp: (x) => `⌊log₂(${x} + 1)⌋`,
      fThird: (x) => `⌊log₂((${x} + 1)/3)⌋`,
      P: (x) => `2^⌈log₂ ${x}⌉`,
      P2: (x) => `2^⌈log₂(2${x} − 1)⌉`,
      s2: (x) => `s₂(${x})`,
      s2Down: (x) => `s₂(${x} − 1)`,
      power: (x) => `2^${x}`,
    },
    pairs: { cProduct: (x, y) => `⌈log₂ ${x}${y}⌉`, cMax: (x, y) => `⌈log₂ max(${x}, ${y})⌉` },
    name: (name) => name.replaceAll('\\', ''),
    power: (base, exponent, call) => (call ? `(${base})${superscript(exponent)}` : `${base}${superscript(exponent)}`),
    fraction: (over, under) => `(${over}/${under})`,
    join: (factors) =>
      factors.reduce((so, factor) => `${so}${/\p{L}[⁰¹²³⁴-⁹]*$/u.test(so) && single(factor) ? '' : '·'}${factor}`),
    minus: '−',
  },
  latex: {
    functions: {
      c: (x) => `\\lceil \\log_2 ${x} \\rceil`,
      c2: (x) => `\\lceil \\log_2 (2${x} - 1) \\rceil`,
      cUp: (x) => `\\lceil \\log_2 (${x} + 1) \\rceil`,
      cDown: (x) => `\\lceil \\log_2 (${x} - 1) \\rceil`,
      cThird: (x) => `\\lceil \\log_2 (${x}/3) \\rceil`,
      cPairs: (x) => `\\lceil \\log_2 (${x}(${x} - 1)/2) \\rceil`,
      cc: (x) => `\\lceil \\log_2 \\lceil \\log_2 ${x} \\rceil \\rceil`,
      fc: (x) => `\\lfloor \\log_2 \\lceil \\log_2 ${x} \\rceil \\rfloor`,
      f: (x) => `\\lfloor \\log_2 ${x} \\rfloor`,
      fUp: (x) => `\\lfloor \\log_2 (${x} + 1) \\rfloor`,
      fThird: (x) => `\\lfloor \\log_2 ((${x} + 1)/3) \\rfloor`,
      P: (x) => `2^{\\lceil \\log_2 ${x} \\rceil}`,
      P2: (x) => `2^{\\lceil \\log_2 (2${x} - 1) \\rceil}`,
      s2: (x) => `s_2(${x})`,
      s2Down: (x) => `s_2(${x} - 1)`,
      power: (x) => `2^{${x}}`,
    },
    pairs: {
      cProduct: (x, y) => `\\lceil \\log_2 ${x} ${y} \\rceil`,
      cMax: (x, y) => `\\lceil \\log_2 \\max(${x}, ${y}) \\rceil`,
    },
    name: (name) => name,
    power: (base, exponent, call) => (call ? `(${base})^{${exponent}}` : `${base}^{${exponent}}`),
    fraction: (over, under) => `\\tfrac{${over}}{${under}}`,
    join: (factors) => factors.join(' '),
    minus: '-',
  },
  plain: {
    functions: {
      c: (x) => `c(${x})`,
      c2: (x) => `c(2${x}-1)`,
      cUp: (x) => `c(${x}+1)`,
      cDown: (x) => `c(${x}-1)`,
      cThird: (x) => `c(${x}/3)`,
      cPairs: (x) => `c(${x}*(${x}-1)/2)`,
      cc: (x) => `c(c(${x}))`,
      fc: (x) => `f(c(${x}))`,
      f: (x) => `f(${x})`,
      fUp: (x) => `f(${x}+1)`,
      fThird: (x) => `f((${x}+1)/3)`,
      P: (x) => `P(${x})`,
      P2: (x) => `P(2${x}-1)`,
      s2: (x) => `s2(${x})`,
      s2Down: (x) => `s2(${x}-1)`,
      power: (x) => `2^${x}`,
    },
    pairs: { cProduct: (x, y) => `c(${x} ${y})`, cMax: (x, y) => `c(max(${x}, ${y}))` },
    name: (name) => name,
    power: (base, exponent, call) => (call ? `(${base})^${exponent}` : `${base}^${exponent}`),
    fraction: (over, under) => `${over}/${under} `,
    join: (factors) => factors.join(' '),
    minus: '-',
  },
};

function factorShown(factor: Factor, by: Notation): string {
  if (typeof factor.in !== 'string') {
    const text = by.pairs[factor.of as Function2](by.name(factor.in[0]), by.name(factor.in[1])); // of two sizes
    return factor.to === 1 ? text : by.power(text, factor.to, true);
  }
  const of = factor.of as Function1; // of one size
  const text = of === 'x' ? by.name(factor.in) : by.functions[of](by.name(factor.in));
  return factor.to === 1 ? text : by.power(text, factor.to, of !== 'x');
}

const size = (factor: Factor): number => (factor.of === 'x' ? 100 : factor.of === 'power' ? 170 : 10) * factor.to;
const sizeOf = (factors: Monomial): number => factors.reduce((sum, factor) => sum + size(factor), 0);

/** Powers before logarithms: `n²·⌈log₂ n⌉`. */
const ordered = (factors: Monomial): Monomial =>
  factors.toSorted((a, b) => Number(b.of === 'x') - Number(a.of === 'x'));

export const showMonomial = (factors: Monomial, style: Style = 'text'): string =>
  factors.length === 0
    ? '1'
    : notations[style].join(ordered(factors).map((factor) => factorShown(factor, notations[style])));

/** The formula, its largest terms first. */
export function showFormula(terms: readonly Term[], style: Style = 'text'): string {
  const by = notations[style];
  const positiveFirst = terms.toSorted(
    (a, b) => sizeOf(b.factors) - sizeOf(a.factors) || Number(b.coefficient.n > 0n) - Number(a.coefficient.n > 0n),
  );
  const shown = positiveFirst.map(({ coefficient: { n, d }, factors }, i) => {
    const magnitude = n < 0n ? -n : n;
    const number = d === 1n ? `${magnitude}` : by.fraction(magnitude, d);
    const product = showMonomial(factors, style);
    const glue =
      style === 'text' && /^[\d(]/.test(product) ? '·' : style === 'text' || /^\p{L}/u.test(product) ? '' : ' ';
    const text =
      factors.length === 0
        ? number.trim().replace(/^\((.*)\)$/, '$1')
        : magnitude === 1n && d === 1n
          ? product
          : number + glue + product;
    const sign = n < 0n ? (i === 0 ? by.minus : ` ${by.minus} `) : i === 0 ? '' : ' + ';
    return sign + text;
  });
  return shown.join('') || '0';
}

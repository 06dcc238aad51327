/** An expression of sizes as a number at sizes, for counts: `2d² − d`, `⌈log₂ n⌉ + 1`. */
import type { Sizes } from '#cost';
import type { Expression } from '#language';

const functions: Readonly<Record<string, (...x: readonly number[]) => number>> = {
  ceil: (x = Number.NaN) => Math.ceil(x),
  floor: (x = Number.NaN) => Math.floor(x),
  /** To base two where none is named: that is the logarithm of trees. */
  log: (x = Number.NaN, base = 2) => (base === 2 ? Math.log2(x) : Math.log(x) / Math.log(base)),
  e: () => Math.E,
  sqrt: (x = Number.NaN) => Math.sqrt(x),
  abs: (x = Number.NaN) => Math.abs(x),
  max: (...x) => Math.max(...x),
  min: (...x) => Math.min(...x),
  binomial: (n = Number.NaN, k = Number.NaN) => {
    if (!(k >= 0 && k <= 64)) return Number.NaN;
    let value = 1;
    for (let i = 1; i <= k; i++) value = (value * (n - k + i)) / i;
    return Math.round(value);
  },
};

/** A sum of more terms than this has no value here. */
const termsMost = 256;

/** The value; NaN where the expression is none of sizes, or has none there. */
export function valueAt(e: Expression, at: Sizes, depth = 0): number {
  // Sums within sums: two deep, as loops are counted.
  if (depth > 2) return Number.NaN;
  const of = (child: Expression): number => valueAt(child, at, depth);
  switch (e.op) {
    case 'number':
      return Number(e.value.n) / Number(e.value.d);
    case 'symbol':
      return Object.hasOwn(at, e.name) ? at[e.name]! : Number.NaN;
    case 'sum':
      return e.terms.reduce((sum, term) => sum + of(term), 0);
    case 'negative':
      return -of(e.of);
    case 'product':
      return e.factors.reduce((product, factor) => product * of(factor), 1);
    case 'quotient':
      return of(e.over) / of(e.under);
    case 'power':
      return of(e.base) ** of(e.exponent);
    case 'call':
      return Object.hasOwn(functions, e.name) ? functions[e.name]!(...e.args.map(of)) : Number.NaN;
    case 'series': {
      const [from, to] = [of(e.from), of(e.to)];
      if (!Number.isInteger(from) || !(to - from < termsMost)) return Number.NaN;
      let value = e.over === 'sum' ? 0 : 1;
      for (let i = from; i <= to; i++) {
        const term = valueAt(e.body, { ...at, [e.index]: i }, depth + 1);
        value = e.over === 'sum' ? value + term : value * term;
      }
      return value;
    }
    case 'relation':
      // A chain is judged by what stands last; what comes before names it or leads there.
      return of(e.sides.at(-1)!);
    default:
      return Number.NaN;
  }
}

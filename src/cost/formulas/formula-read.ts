/** Reads the plain notation of formulas, `2n^2 L - c(n) + 1`, into a function of the sizes. */
import { ceilLog, floorLog, type Sizes } from './formula.ts';

export interface FormulaRead {
  readonly names: readonly string[];
  /** The value at the sizes; undefined where there is none: c(0), a division by zero. */
  at(sizes: Sizes): number | undefined;
}

type Value = (at: Sizes) => number;
const functions: Readonly<Record<string, (...x: number[]) => number>> = {
  c: (x = 0) => ceilLog(x) ?? Number.NaN,
  f: (x = 0) => floorLog(x),
  P: (x = 0) => 2 ** (ceilLog(x) ?? Number.NaN),
  s2: (x = 0) => x.toString(2).replaceAll('0', '').length,
  min: Math.min,
  max: Math.max,
};
const lengthMost = 2_000;
const nestingMost = 40;

/** The formula; a message with its column where the text is none. */
export function readFormula(text: string): FormulaRead | { readonly problem: string } {
  if (text.length > lengthMost) return { problem: `a formula has at most ${lengthMost} characters` };
  const tokens = [...text.matchAll(/\d+|\\?\p{L}\w*|\S/gu)].map((m) => ({ text: m[0], at: m.index }));
  const names = new Set<string>();
  let [i, depth] = [0, 0];
  const peek = (): string => tokens[i]?.text ?? '';
  const fail = (wanted: string): never => {
    throw new SyntaxError(
      `expected ${wanted} at column ${tokens[i]?.at ?? text.length}, found '${peek() || 'the end'}'`,
    );
  };
  const take = (sign: string): boolean => peek() === sign && (i++, true);
  const expect = (sign: string): void => void (take(sign) || fail(`'${sign}'`));

  const atom = (): Value => {
    const token = peek();
    if (/^\d/.test(token)) {
      i++;
      return () => Number(token);
    }
    if (take('(')) {
      const inner = sum();
      expect(')');
      return inner;
    }
    if (!/^\\?\p{L}/u.test(token)) return fail('a number, a size or (');
    i++;
    const of = Object.hasOwn(functions, token) && peek() === '(' ? functions[token] : undefined;
    if (!of) return (names.add(token), (at) => at[token] ?? Number.NaN);
    i++;
    const args = [sum()];
    while (take(',')) args.push(sum());
    expect(')');
    return (at) => of(...args.map((arg) => arg(at)));
  };
  const power = (): Value => {
    const base = atom();
    if (!take('^') && !(peek() === '*' && tokens[i + 1]?.text === '*' && (i += 2) > 0)) return base;
    const exponent = take('-') ? negative(power()) : power();
    return (at) => base(at) ** exponent(at);
  };
  const product = (): Value => {
    let value = power();
    for (;;) {
      const left = value;
      const over = take('/');
      if (!over && !take('*') && !take('·') && !/^[\d(\\\p{L}]/u.test(peek())) return value;
      const right = power();
      value = over ? (at) => left(at) / right(at) : (at) => left(at) * right(at);
    }
  };
  const sum = (): Value => {
    if (++depth > nestingMost) fail(`at most ${nestingMost} brackets inside each other`);
    let value = take('-') || take('−') ? negative(product()) : product();
    for (;;) {
      const left = value;
      if (take('+')) {
        const right = product();
        value = (at) => left(at) + right(at);
      } else if (take('-') || take('−')) {
        const right = product();
        value = (at) => left(at) - right(at);
      } else break;
    }
    depth--;
    return value;
  };

  try {
    const value = sum();
    if (i < tokens.length) fail('the end');
    return {
      names: [...names],
      at: (sizes) => {
        const found = value(sizes);
        return Number.isFinite(found) ? found + 0 : undefined; // and no −0
      },
    };
  } catch (error) {
    if (error instanceof SyntaxError) return { problem: error.message };
    throw error;
  }
}

const negative =
  (value: Value): Value =>
  (at) =>
    -value(at);

/** Paths read back from their equations: `log2 n = 5/2*2^(t) - t`, `n = 2*2^(2^(t))`. */
import { ratio } from '#scalar';
import type { Growth, Path } from '../growth.ts';
import { printedFrom, type Step, type Steps } from './path.ts';
import { logAlong } from './verify.ts';
import { add, multiply, number, scale, time, twoTo, type Tower } from './tower.ts';

/** Whatever cannot be read is left out. A path that was only just printed need not be read. */
export function readPath(path: Path): Steps {
  const printed = printedFrom(path);
  if (printed) return printed;
  return new Map(
    Object.entries(path).flatMap(([name, equation]) => {
      const step = readStep(equation);
      return step ? [[name, step] as const] : [];
    }),
  );
}

function readStep(equation: string): Step | undefined {
  const at = equation.indexOf('=');
  const tower = at < 0 || equation.length > 10_000 ? undefined : readTower(equation.slice(at + 1));
  return tower && { level: equation.trimStart().startsWith('log2 ') ? 0 : -1, tower };
}

/** Sums of products of rationals, t and 2^(…). */
export function readTower(text: string): Tower | undefined {
  const tokens = text.match(/\d+|[-+*/^()t]|\S/g) ?? [];
  let i = 0;
  let depth = 0;
  const take = (token: string): boolean => tokens[i] === token && (i++, true);
  const sum = (): Tower | undefined => {
    let total: Tower | undefined;
    for (;;) {
      const sign = take('-') ? -1 : (take('+'), 1);
      const next = term();
      if (!next) return undefined;
      const signed = scale(next, ratio(sign));
      total = total ? add(total, signed) : signed;
      if (tokens[i] !== '+' && tokens[i] !== '-') return total;
    }
  };
  const term = (): Tower | undefined => {
    let all = factor();
    while (all && take('*')) {
      const next = factor();
      all = next && multiply(all, next);
    }
    return all;
  };
  const bracketed = (): Tower | undefined => {
    if (++depth > 50 || !take('(')) return undefined;
    const inner = sum();
    depth--;
    return take(')') ? inner : undefined;
  };
  const factor = (): Tower | undefined => {
    if (tokens[i] === '(') return bracketed();
    if (take('t')) return time;
    const digits = tokens[i];
    if (digits === undefined || !/^\d+$/.test(digits)) return undefined;
    i++;
    if (digits === '2' && take('^')) {
      const exponent = tokens[i] === '(' ? bracketed() : factor();
      return exponent && twoTo(exponent);
    }
    if (!take('/')) return number(ratio(BigInt(digits)));
    const under = tokens[i++];
    return under !== undefined && /^0*[1-9]\d*$/.test(under) ? number(ratio(BigInt(digits), BigInt(under))) : undefined;
  };
  const all = sum();
  return i === tokens.length ? all : undefined;
}

/** log₂ of a growth at t on a path as printed; undefined where it is not positive there, or too tall to evaluate. */
export const evaluate = (g: Growth, path: Path, t: number): number | undefined =>
  logAlong(g, readPath(path), Number.isInteger(t) ? ratio(t) : ratio(Math.round(t * 2 ** 20), 2 ** 20));

/** Logarithms in growths: their bases are constant factors, but for those that stand in an exponent. */
import type { Rational } from '#scalar';
import type { Growth } from '#cost';
import type { Expression } from '../expression.ts';
import { constant, growth, NoGrowth } from './growth.ts';

export const logarithms: ReadonlySet<string> = new Set(['log', 'log2', 'log10']);

export function logarithm(name: string, of: Expression, base: Expression | undefined, raised: boolean): Growth {
  const based: Rational | undefined = base?.op === 'number' ? base.value : undefined;
  const exponent = base === undefined || isEuler(base) ? powerOfE(of) : undefined;
  if (exponent) return growth(exponent, raised);
  const natural = base !== undefined && isEuler(base);
  if (natural && !raised) return logarithm(name, of, undefined, raised);
  if (raised && of.op === 'number')
    return exactLog(of.value, name === 'log2' || base === undefined ? undefined : based);
  const two = name === 'log2' || (based !== undefined && based.n === 2n && based.d === 1n);
  if (raised && !two && (name === 'log10' || base !== undefined))
    throw new NoGrowth('in an exponent the base of a logarithm matters: write log₂');
  if (base !== undefined && based === undefined)
    return {
      op: 'quotient',
      over: { op: 'log', of: growth(of, raised) },
      under: { op: 'log', of: growth(base, raised) },
    };
  if (based !== undefined && (based.n <= 0n || based.n <= based.d))
    throw new NoGrowth('a logarithm to a base of at most one');
  return { op: 'log', of: growth(of, raised) };
}

const isEuler = (e: Expression): boolean => e.op === 'call' && e.name === 'e' && e.args.length === 0;

/** x, of eˣ. */
function powerOfE(e: Expression): Expression | undefined {
  if (e.op === 'power' && isEuler(e.base)) return e.exponent;
  return e.op === 'call' && e.name === 'exp' ? e.args[0] : undefined;
}

/** The logarithm of a number in an exponent, to base two where none is named: exact, or refused. */
function exactLog(of: Rational, base: Rational | undefined): Growth {
  const b = base?.n ?? 2n;
  if (of.d === 1n && (base?.d ?? 1n) === 1n && b > 1n && of.n < 1n << 64n)
    for (let [k, power] = [0n, 1n]; power <= of.n; k++, power *= b) if (power === of.n) return constant(k);
  throw new NoGrowth('the logarithm of a number in an exponent is outside what is compared');
}

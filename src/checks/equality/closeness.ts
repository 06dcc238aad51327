/** Whether a number is the number asked: exactly, or as closely as the question's policy says and no closer. */
import { isExact, precise as R, sameNumber, type Precise } from '#language';
import { ratio } from '#scalar';
import type { Policy } from '../answer.ts';

export type Closeness =
  | { readonly is: 'same'; readonly note?: string }
  | { readonly is: 'different'; readonly why: string }
  | { readonly is: 'undecided' };

const power = (base: number, k: number): Precise =>
  k >= 0 ? R.of(BigInt(base) ** BigInt(k)) : { n: 1n, d: BigInt(base) ** BigInt(-k) };
const absolute = (a: Precise): Precise => (R.less(a, R.zero) ? R.sub(R.zero, a) : a);
const atMost = (a: Precise, b: Precise): boolean => !R.less(b, a);

export function closeness(answer: Precise, key: Precise, policy: Policy = {}, text?: string): Closeness {
  const equal = sameNumber(answer, key);
  if (equal === true)
    return isExact(answer) && isExact(key) ? { is: 'same' } : { is: 'same', note: 'equal to ninety digits' };
  const gap = absolute(R.sub(answer, key));
  const size = absolute(key);
  if (policy.tolerance !== undefined && policy.tolerance > 0 && !R.isZero(key)) {
    if (atMost(gap, R.mul(R.from(policy.tolerance), size)))
      return { is: 'same', note: `within the relative tolerance ${policy.tolerance}` };
  }
  if (policy.digits !== undefined && policy.digits > 0 && !R.isZero(key)) {
    const unit = power(10, exponentOf(size) - Math.min(policy.digits, 100) + 1);
    if (atMost(gap, R.div(unit, R.of(2)))) return { is: 'same', note: `right to ${policy.digits} digits` };
    const given = digitsOf(text);
    if (given !== undefined && given < policy.digits && rounds(gap, size, given))
      return { is: 'different', why: `it has ${given} digits, and ${policy.digits} are asked` };
  }
  if (equal === undefined) return { is: 'undecided' };
  const given = digitsOf(text);
  const rounded = given !== undefined && !R.isZero(key) && rounds(gap, size, given);
  const off = `it is ${shown(answer)}, and should be ${shown(key)}`;
  if (!rounded) return { is: 'different', why: off };
  return {
    is: 'different',
    why: `${off}: rounded to ${given} ${given === 1 ? 'digit' : 'digits'}${policy.tolerance === undefined ? ', where the exact value is asked' : ''}`,
  };
}

/** Whether the gap is half a unit in the last of so many digits. */
const rounds = (gap: Precise, size: Precise, digits: number): boolean =>
  atMost(gap, R.div(power(10, exponentOf(size) - digits + 1), R.of(2)));

/** Significant digits of a decimal literal. */
function digitsOf(text: string | undefined): number | undefined {
  const found = /^[\s$+\-−]*(\d*\.?\d+|\d+\.)(?:[eE][-+]?\d+)?[\s$.]*$/.exec(text ?? '');
  if (!found) return undefined;
  return found[1]!.replace('.', '').replace(/^0+(?=\d)/, '').length;
}

/** ⌊log₁₀⌋ of what is positive. */
function exponentOf(a: Precise): number {
  const near = R.toNumber(a);
  let e =
    near > 0 && Number.isFinite(near)
      ? Math.floor(Math.log10(near))
      : isExact(a)
        ? `${a.n}`.length - `${a.d}`.length
        : 0;
  while (atMost(power(10, e + 1), a)) e++;
  while (R.less(a, power(10, e))) e--;
  return e;
}

/** A finite decimal of eight places at most has no larger denominator. */
const shortest = 10n ** 8n;

/** As a person would write it: a finite decimal where it is short, else a fraction. */
export function shown(a: Precise): string {
  if (!isExact(a) || a.d > shortest) return R.show(a);
  let [d, places] = [a.d, 0];
  while (d % 10n === 0n) [d, places] = [d / 10n, places + 1];
  let [twos, fives] = [0, 0];
  while (d % 2n === 0n) [d, twos] = [d / 2n, twos + 1];
  while (d % 5n === 0n) [d, fives] = [d / 5n, fives + 1];
  places += Math.max(twos, fives);
  if (d !== 1n || places === 0 || places > 8) return R.show(a);
  const scaled = ratio(a.n * 10n ** BigInt(places), a.d).n;
  const digits = `${scaled < 0n ? -scaled : scaled}`.padStart(places + 1, '0');
  return `${scaled < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

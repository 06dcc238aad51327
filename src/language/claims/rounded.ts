/** What stands beside `≈`: a value given to some digits, which says what the exact one beside it is about. */
import { ratio, type Rational } from '#scalar';
import { limits } from '../limits.ts';
import { split } from './surface.ts';
import type { Claim, ClaimReader } from './claim.ts';

/** Between an exact value and a rounded one: `≈` in its spellings, and `=` before a decimal that goes on, `√2 = 1.414…`. */
export const approximately =
  /≈|≃|\\(?:approx|simeq|cong)(?![A-Za-z])|(?<![<>!:=])=(?=\s*[-+−]?\d{0,40}\.\d{1,80}\s*(?:\.\.\.|…|\\[lc]?dots(?![A-Za-z]))[\s.]*$)/g;

const words = '(?:which is |that is |i\\.e\\.,? |or )?(?:about|roughly|approximately|approx\\.?|around|circa)';
const worded = new RegExp(
  String.raw`(?<=[\d)}\]π])\$?\s{0,2}(?:\(\s{0,2}${words}\s{1,2}\$?([-+−]?[\d.]{1,40})\$?\s{0,2}\)|,?\s{0,2}${words}\s{1,2}\$?(?=[-+−]?\.?\d))`,
  'gi',
);

/** `√2, about 1.414` with the sign for it. */
export const roundedInWords = (text: string): string =>
  text.length > limits.length || !/about|roughly|approx|around|circa/i.test(text)
    ? text
    : text.replace(worded, (_, inside: string | undefined) => ` ≈ ${inside ?? ''}`);

const literal =
  /^\s*[-+−]?\s*(?:\d+(?:\.(\d*))?|\.(\d+))\s*(?:[eE]\s*([-+−]?\d+)|(?:\\times|\\cdot|×|·|\*)\s*10\s*(?:\^|\*\*)\s*\{?\s*([-+−]?\d+)\s*\}?)?\s*(\\?%)?\s*(\.\.\.|…|\\[lc]?dots)?[\s.]*$/;

/** How closely a decimal literal says what it says: one in its last place, and whether what follows was cut off. */
export interface Rounding {
  readonly unit: Rational;
  readonly cut: boolean;
}

/** Undefined for what is no decimal literal: `22/7` is not how a number is rounded. */
export function roundingOf(text: string): Rounding | undefined {
  const found = literal.exec(text);
  if (!found) return undefined;
  const [, part = '', lone = '', e, power, percent, dots] = found;
  const exponent = Number((e ?? power ?? '0').replace('−', '-')) - (part || lone).length - (percent ? 2 : 0);
  if (Math.abs(exponent) > limits.digits) return undefined;
  const ten = 10n ** BigInt(Math.abs(exponent));
  return { unit: exponent < 0 ? ratio(1n, ten) : ratio(ten), cut: dots !== undefined };
}

/** The sides beside `≈` as claims; what is wrong with them where they hold numbers and cannot be read. */
export function roundedSides<T>(
  written: readonly string[],
  kind: ClaimReader<T>,
): NonNullable<Claim<T>['rounded']> | string {
  const found: { text: string; value: T }[] = [];
  for (const text of written.flatMap((side) => split(side, /==?/g)).map((part) => part.text.trim())) {
    const sight = kind.see(withoutDots(text));
    if (sight.is === 'claim') found.push({ text, value: sight.value });
    else if (/\d/.test(text)) return sight.problem ?? `${text} could not be read`;
  }
  return found;
}

/** The literal without the dots that say it goes on. */
const withoutDots = (text: string): string => text.replace(/\s*(?:\.\.\.|…|\\[lc]?dots(?![A-Za-z]))[\s.]*$/, '');

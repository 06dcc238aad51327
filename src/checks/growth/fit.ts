/** What samples at doubling sizes say of a claim of growth: borne out, contradicted, or not decided. */
import { growthAt } from '#cost';
import type { Growing } from './measure.ts';
import type { GrowthClaim } from './read.ts';

export interface Fit {
  /** log₂ of the factor by which the quantity grows at each doubling: p for Nᵖ, ever larger for an exponential. */
  readonly exponents: readonly number[];
  /** The exponent at the end of the range: the last, or the mean of the last where chance plays a part. */
  readonly last: number;
  /** How far that may be off: what it moved since the one before, or two standard errors. */
  readonly within: number;
  readonly samples: Growing['samples'];
  readonly variable: string;
}

/** The value at the end of the range, and how far it may be off. */
interface End {
  readonly last: number;
  readonly within: number;
  /** The part of that which is chance. */
  readonly chance: number;
}

/** Over at most so many doublings is chance averaged out. */
const averaged = 3;

export function fitOf({ samples, variable }: Growing): Fit {
  const exponents = samples.slice(1).map(({ log }, i) => log - samples[i]!.log);
  const { last, within } = endOf(exponents, samples);
  return { exponents, last, within, samples, variable };
}

function endOf(values: readonly number[], samples: Growing['samples']): End {
  const over = samples.some(({ error }) => error > 0) ? Math.min(averaged, values.length) : 1;
  const last = values.slice(-over).reduce((sum, x) => sum + x, 0) / over;
  const chance = (2 * Math.hypot(samples.at(-1 - over)!.error, samples.at(-1)!.error)) / over;
  // What is not random moves by itself, and may move as far again.
  return { last, chance, within: over > 1 ? chance : Math.abs(last - values.at(-2)!) };
}

/** Exponents that double as the size does are those of an exponential; a power's settle. */
const doubling = ({ exponents }: Fit): number => {
  const [before, last] = exponents.slice(-2);
  return before! > 0 ? last! / before! : last! > 0 ? Infinity : 0;
};

/** A power is told from the next where its exponent is known to a third: one and a half times that is half of their distance. */
const finest = 1 / 3;

/** Borne out true, contradicted false, undefined where the range is too short to say. */
export function bornOut(fit: Fit, claim: GrowthClaim, upperBound: boolean): boolean | undefined {
  if (claim.is !== 'class') return family(claim.falls ? reciprocal(fit) : fit, claim);
  const logs = fit.samples.map(({ size }) => Math.log2(growthAt(claim.growth, { [fit.variable]: size })));
  const off = fit.exponents.map((exponent, i) => exponent - (logs[i + 1]! - logs[i]!));
  if (off.some((x) => Number.isNaN(x))) return undefined;
  const { last, within, chance } = endOf(off, fit.samples);
  const before = off.at(-2)!;
  const size = fit.samples.at(-1)!.size;
  const room = claim.rough ? Math.log2((1 + Math.log2(size)) / Math.log2(size)) : 0;
  const away = chance === 0 ? drifting(before, last, room) : Math.abs(last) > 2 * chance + room;
  const near = within <= finest && Math.abs(last) <= 1.5 * within + room && !away;
  // Contradicted: farther off than anything still moving explains, or moving away.
  const far = away || Math.abs(last) > 3 * within + room;
  const side = claim.relation === 'O' && !upperBound ? 'Theta' : claim.relation;
  if (side === 'omega' || side === 'o') return far ? last > 0 === (side === 'omega') : undefined;
  if (near || (side === 'O' && last <= 0) || (side === 'Omega' && last >= 0)) return true;
  return far ? false : undefined;
}

const reciprocal = (fit: Fit): Fit => ({ ...fit, exponents: fit.exponents.map((x) => -x), last: -fit.last });

/** Off, and no less than before. */
const drifting = (before: number, last: number, room: number): boolean =>
  Math.abs(last) > room + 1e-9 && before * last > 0 && Math.abs(last) >= Math.abs(before);

function family(fit: Fit, claim: Exclude<GrowthClaim, { readonly is: 'class' }>): boolean | undefined {
  const ratio = doubling(fit);
  const { last } = fit;
  // Halfway between a power, 1, and an exponential, 2, nothing is decided.
  const exponential = ratio > 1.75 && last > 1 ? true : ratio < 1.25 ? false : undefined;
  if (exponential === undefined) return undefined;
  if (claim.is === 'polynomial') return claim.relation === 'Omega' ? undefined : !exponential;
  return claim.relation === 'O' ? true : exponential;
}

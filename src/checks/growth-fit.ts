/** What samples at doubling sizes say of a claim of growth: borne out, contradicted, or not decided. */
import { growthAt } from '#cost';
import type { Growing } from './growth-measure.ts';
import type { GrowthClaim } from './growth-read.ts';

export interface Fit {
  /** log₂ of the factor by which the quantity grows at each doubling: p for Nᵖ, ever larger for an exponential. */
  readonly exponents: readonly number[];
  /** How far the last of them may be off: what it moved since the one before, or two standard errors. */
  readonly within: number;
  readonly samples: Growing['samples'];
  readonly variable: string;
}

export function fitOf({ samples, variable }: Growing): Fit {
  const exponents = samples.slice(1).map(({ log }, i) => log - samples[i]!.log);
  return { exponents, within: uncertainty(exponents, samples), samples, variable };
}

function uncertainty(values: readonly number[], samples: Growing['samples']): number {
  const [before, last] = values.slice(-2);
  const statistical = 2 * Math.hypot(samples.at(-2)!.error, samples.at(-1)!.error);
  return Math.max(Math.abs(last! - before!), statistical);
}

/** Exponents that double as the size does are those of an exponential; a power's settle. */
const doubling = ({ exponents }: Fit): number => {
  const [before, last] = exponents.slice(-2);
  return before! > 0 ? last! / before! : last! > 0 ? Infinity : 0;
};

/** Borne out true, contradicted false, undefined where the range is too short to say. */
export function bornOut(fit: Fit, claim: GrowthClaim, upperBound: boolean): boolean | undefined {
  if (claim.is !== 'class') return family(fit, claim);
  const logs = fit.samples.map(({ size }) => Math.log2(growthAt(claim.growth, { [fit.variable]: size })));
  const off = fit.exponents.map((exponent, i) => exponent - (logs[i + 1]! - logs[i]!));
  if (off.some((x) => Number.isNaN(x))) return undefined;
  const [before, last] = off.slice(-2) as [number, number]; // a range holds four sizes at least
  const size = fit.samples.at(-1)!.size;
  const room = claim.rough ? Math.log2((1 + Math.log2(size)) / Math.log2(size)) : 0;
  const u = uncertainty(off, fit.samples);
  const statistical = 2 * Math.hypot(fit.samples.at(-2)!.error, fit.samples.at(-1)!.error);
  const near = Math.abs(last) <= 1.5 * u + room && !drifting(before, last, statistical + room);
  // Contradicted: farther off than anything still moving explains, or moving away.
  const far = Math.abs(last) > 3 * u + room || drifting(before, last, statistical + room);
  const side = claim.relation === 'O' && !upperBound ? 'Theta' : claim.relation;
  if (side === 'omega' || side === 'o') return far && (side === 'omega' ? last > 0 : last < 0) ? true : undefined;
  if (near || (side === 'O' && last <= 0) || (side === 'Omega' && last >= 0)) return true;
  return far ? false : undefined;
}

/** Off by more than it can be by chance, and no less than before. */
const drifting = (before: number, last: number, chance: number): boolean =>
  Math.abs(last) > chance && before * last > 0 && Math.abs(last) >= Math.abs(before) && Math.abs(last) > 1e-9;

function family(fit: Fit, claim: Exclude<GrowthClaim, { readonly is: 'class' }>): boolean | undefined {
  const ratio = doubling(fit);
  const last = fit.exponents.at(-1)!;
  // Halfway between a power, 1, and an exponential, 2, nothing is decided.
  const exponential = ratio > 1.75 && last > 1 ? true : ratio < 1.25 ? false : undefined;
  if (exponential === undefined) return undefined;
  if (claim.is === 'polynomial') return claim.relation === 'Omega' ? undefined : !exponential;
  return claim.relation === 'O' ? true : exponential;
}

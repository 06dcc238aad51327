/** Running one law against one answer over one number system. */
import fc from 'fast-check';
import { suffices, type Ring, type System } from '#scalar';
import { arbitraries } from './inputs/arbitraries.ts';
import { Refuted, type Law } from './law.ts';

export interface Counterexample {
  /** The inputs by name, as a person would write them; shrunk. */
  readonly inputs: Readonly<Record<string, string>>;
  /** The value found and the value wanted, or what the answer threw. */
  readonly difference: string;
  /** Which property of the law fails: one that it names, or `values`, `shape`, `existence`, `relation`, `throws`. */
  readonly property: string;
  /** The number system it was found over. */
  readonly over: string;
}

export interface Outcome {
  readonly passed: boolean;
  /** There is one where the answer was seen to be wrong. */
  readonly counterexample?: Counterexample;
  /** Where the law neither passed nor refuted: nearly all inputs drawn lay outside it. */
  readonly problem?: string;
  readonly runs: number;
  /** Inputs drawn that lay outside the law. */
  readonly skipped: number;
  readonly replay: { readonly seed: number; readonly path: string };
}

export interface Runs {
  readonly seed: number;
  readonly runs: number;
  /** Start from this case of an earlier run. */
  readonly path?: string;
  /** Give the first case that fails as it was drawn: for who asks whether one does. */
  readonly unshrunk?: boolean;
}

/** Draws `runs` inputs of the law over the system, and shrinks the first on which the answer fails. */
export function runLaw(
  law: Law,
  system: System,
  answer: unknown,
  { seed, runs, path, unshrunk = false }: Runs,
): Outcome {
  if (!suffices(system.has, law.over)) throw new Error(`the law needs a ${law.over}: ${system.F.name} is none`);
  const any = arbitraries(system.F, { element: system.element, ...system.limits });
  const details = fc.check(law.check(system.F, any, answer), {
    seed,
    numRuns: runs,
    endOnFailure: unshrunk,
    ...(path === undefined ? {} : { path }),
  });
  if (details instanceof Promise) throw new Error('the check of a law is synchronous');
  const found = details.counterexample;
  const replay = { seed: details.seed, path: details.counterexamplePath ?? '' };
  const counts = { runs: details.numRuns, skipped: details.numSkips, replay };
  if (!details.failed) return { passed: true, ...counts };
  if (found === null)
    return { passed: false, problem: `only ${details.numRuns} of ${runs} inputs lay inside the law`, ...counts };
  const error = details.errorInstance;
  return {
    passed: false,
    counterexample: {
      inputs: shown(system.F, Array.isArray(found) ? found[0] : found),
      difference: error instanceof Error ? error.message : String(error),
      property: error instanceof Refuted ? error.property : 'throws',
      over: system.F.name,
    },
    ...counts,
  };
}

/**
 * The first system over which the answer is refuted, the most readable tried first; where there is none, how it went over
 * the first. Some mistakes show over one system and not another: pᵀp = 0 without p = 0 is nowhere among the rationals.
 * Throws where no system has what the law needs.
 */
export function refute(law: Law, systems: readonly System[], answer: unknown, how: Runs): Outcome {
  const able = systems.filter((s) => s.judges && !s.echoes && suffices(s.has, law.over));
  const [first, ...rest] = able.toSorted((a, b) => Number(legible(b)) - Number(legible(a)));
  if (first === undefined) throw new Error(`no number system is a ${law.over}`);
  const outcome = runLaw(law, first, answer, how);
  for (const system of rest) {
    if (outcome.counterexample !== undefined) break;
    const other = runLaw(law, system, answer, how);
    if (other.counterexample !== undefined) return other;
  }
  return outcome;
}

/** Whether a person can check the counterexample by hand. */
const legible = ({ F }: System): boolean => F.name === 'rationals';

/** Inputs by name, as a person would write them. */
export const shown = (F: Ring<unknown>, inputs: unknown): Readonly<Record<string, string>> =>
  typeof inputs !== 'object' || inputs === null
    ? { input: String(inputs) }
    : Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, text(F, value)]));

const text = (F: Ring<unknown>, value: unknown): string =>
  Array.isArray(value)
    ? `[${value.map((x) => text(F, x)).join(', ')}]`
    : typeof value === 'object' && value !== null
      ? F.show(value)
      : typeof value === 'number' && Number.isInteger(value) && value >= 0
        ? showNumber(F, value)
        : String(value);

/** A size, or an element of a system whose elements are numbers. */
const showNumber = (F: Ring<unknown>, value: number): string =>
  typeof F.zero === 'number' ? F.show(value) : String(value);

/** The right answers of a law by name, its reference, the variants beside it and what is equivalent, as far as a system has what they need. */
export const roads = (law: Law, system: System): readonly (readonly [string, unknown])[] => [
  ['the reference', law.reference],
  ...Object.entries(law.variants ?? {}).filter(([name]) => suffices(system.has, law.needs?.[name] ?? law.over)),
  ...Object.entries(law.equivalents ?? {}),
];

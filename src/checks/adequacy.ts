/** How well a law sees its mutants: over which number systems, by which property, after how many cases. */
import { suffices, type System } from '#scalar';
import type { Law } from './law.ts';
import { runLaw } from './run.ts';

/** The system whose word is taken on a law: the prime field where it will do, exact and fast; else the first that can. */
export const decisive = (law: Law, systems: readonly System[]): System => {
  const able = systems.filter((s) => s.judges && !s.echoes && suffices(s.has, law.over));
  const found = able.find((s) => s.F.name.startsWith('GF')) ?? able[0];
  if (found === undefined) throw new Error(`no number system is a ${law.over}`);
  return found;
};

/** How one mutant fares over one number system, over several seeds. */
export interface Sight {
  readonly over: string;
  /** How many of the seeds see it. */
  readonly seen: number;
  /** Cases until it is refuted, the median over the seeds that see it; undefined where none does. */
  readonly cases?: number;
  /** The properties that refute it, most often first. */
  readonly properties: readonly string[];
}

export interface Seen {
  readonly mutant: string;
  readonly sights: readonly Sight[];
}

/** Every mutant over every system that judges by itself and has what the law needs. */
export function adequacy(
  law: Law,
  systems: readonly System[],
  seeds: readonly number[],
  runs: number,
): readonly Seen[] {
  const able = systems.filter((s) => s.judges && !s.echoes && suffices(s.has, law.over));
  return Object.entries(law.mutants).map(([mutant, answer]) => ({
    mutant,
    sights: able.map((system) => sight(law, system, answer, seeds, runs)),
  }));
}

function sight(law: Law, system: System, answer: unknown, seeds: readonly number[], runs: number): Sight {
  const outcomes = seeds.map((seed) => runLaw(law, system, answer, { seed, runs }));
  const cases = outcomes.filter((o) => o.counterexample).map((o) => o.runs);
  const properties = new Map<string, number>();
  for (const { counterexample } of outcomes)
    if (counterexample) properties.set(counterexample.property, (properties.get(counterexample.property) ?? 0) + 1);
  return {
    over: system.F.name,
    seen: cases.length,
    ...(cases.length > 0 && { cases: cases.toSorted((a, b) => a - b)[cases.length >> 1]! }),
    properties: [...properties].sort(([, a], [, b]) => b - a).map(([name]) => name),
  };
}

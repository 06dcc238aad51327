/**
 * Points made ready for all answers to one key: what the key asks for is drawn and evaluated once.
 *
 * No answer can tell: what it asks for beside the key's is drawn for it alone, from a stream for each symbol, and what
 * the key took is paid again. So a verdict does not depend on the answers that came before.
 */
import { Absent, attempt } from '../evaluate/absent.ts';
import type { Machine } from '../evaluate/machine.ts';
import type { Value } from '../evaluate/value.ts';
import { draw, type Drawn, type Spectra } from '../instance/draw.ts';
import type { Plan } from '../instance/plan.ts';
import type { Integers } from '../instance/sizes.ts';
import type { Source } from '../instance/source.ts';
import type { Side } from './side.ts';

/** A key and an answer to it, under the question's table. */
export interface Sides {
  readonly plan: Plan;
  readonly key: Side;
  readonly answer: Side;
  readonly spectra: Spectra;
  /** The same as a text. */
  readonly spectral: string;
  /** Whether no exact field will do for either. */
  readonly real: boolean;
}

/** One point with the two values there, or why there is none; the answer's is not asked for where the key has none. */
export interface Point<T, S> {
  readonly env: Drawn<T>;
  readonly key: Value<T> | Absent;
  readonly answer: Value<T> | Absent;
  /** Where the key's entries came from, and where what the answer asks for beside them. */
  readonly sources: readonly [S, S];
}

export interface Ground<T, S> {
  readonly m: Machine<T>;
  /** At these sizes the point of this number: the same number, the same source. */
  point(sides: Sides, integers: Integers, name: number, source: () => S): Point<T, S>;
  /** A point that no other answer asks for. */
  once(sides: Sides, integers: Integers, source: () => S): Point<T, S>;
}

/** The key's part of a point. */
interface Ready<T, S> {
  readonly drawn: Drawn<T>;
  readonly source: S;
  readonly truth: Value<T> | Absent;
  /** Operations that it took. */
  readonly spent: number;
}

/** Entries drawn for one point that are kept; a larger point is drawn for each answer. */
const entriesMost = 2_000;

export function ground<T, S extends Source<T>>(m: Machine<T>): Ground<T, S> {
  type Points = Map<string | number, Ready<T, S>>;
  const kept = new WeakMap<Side, Map<Integers, Points>>();

  function keptAt(key: Side, integers: Integers): Points {
    let bySizes = kept.get(key);
    if (bySizes === undefined) kept.set(key, (bySizes = new Map()));
    let points = bySizes.get(integers);
    if (points === undefined) bySizes.set(integers, (points = new Map()));
    return points;
  }

  function ready(sides: Sides, integers: Integers, name: number, source: () => S): Ready<T, S> {
    const { key, spectra, spectral } = sides;
    const points = keptAt(key, integers);
    const full = spectra.size === 0 ? name : `${name} ${spectral}`;
    const before = points.get(full);
    if (before !== undefined) return before;
    const made = fresh(sides, integers, source());
    if (entries(made.drawn) <= entriesMost) points.set(full, made);
    return made;
  }

  function fresh({ plan, key, spectra }: Sides, integers: Integers, source: S): Ready<T, S> {
    const drawn = draw(m, plan, integers, source, spectra);
    m.refill();
    const truth = attempt(() => key.value(m, drawn));
    return { drawn, source, truth, spent: m.refill() };
  }

  return {
    m,
    point: (sides, integers, name, source) => {
      const { drawn, source: first, truth, spent } = ready(sides, integers, name, source);
      const own = source();
      const env = draw(m, sides.plan, integers, own, sides.spectra, drawn);
      m.refill();
      m.pay(spent);
      const answer = truth instanceof Absent ? truth : attempt(() => sides.answer.value(m, env));
      return { env, key: truth, answer, sources: [first, own] };
    },
    once: (sides, integers, source) => {
      const { drawn: env, source: only, truth, spent } = fresh(sides, integers, source());
      m.pay(spent);
      const answer = truth instanceof Absent ? truth : attempt(() => sides.answer.value(m, env));
      return { env, key: truth, answer, sources: [only, only] };
    },
  };
}

function entries<T>({ known }: Drawn<T>): number {
  let count = 0;
  for (const value of known.values()) count += value.is === 'matrix' ? value.data.length : 1;
  return count;
}

/** Whether two sides are one function: random points of prime fields decide, doubles with their error where no field can. */
import { babyBear, bounded, Prime } from '#scalar';
import { Absent, attempt } from '../evaluate/absent.ts';
import { comparisonMost } from '../evaluate/bounds.ts';
import { fractions } from '../evaluate/fractions.ts';
import { machine, type Machine } from '../evaluate/machine.ts';
import { same } from '../evaluate/same.ts';
import { shape, type Value } from '../evaluate/value.ts';
import { draw, type Spectra } from '../instance/draw.ts';
import type { Plan } from '../instance/plan.ts';
import { points, type Integers } from '../instance/sizes.ts';
import { hash, small, uniform, type Source } from '../instance/source.ts';
import { eighths, sharp } from '../instance/reals.ts';
import type { Side } from './side.ts';

export interface Equal {
  readonly is: 'equal';
  readonly points: number;
  readonly sizes: number;
  /** log₂ of the chance that two sides that differ at the first sizes pass; undefined over doubles. */
  readonly chance: number | undefined;
}
export type Outcome =
  | Equal
  | { readonly is: 'different'; readonly at: Integers }
  /** Shapes, or an index out of its range; `at` tells the sizes apart. */
  | { readonly is: 'misfit'; readonly text: string; readonly at: Integers }
  /** The answer has no value where the key has one. */
  | { readonly is: 'absent'; readonly text: string; readonly at: Integers }
  | { readonly is: 'unread'; readonly text: string }
  | { readonly is: 'fault'; readonly text: string };

/** Accept wrongly with a chance below 2⁻⁶⁰. */
const chanceMost = -60;
const pointsMost = 8;
/** Over doubles, at the first sizes: a sign or a largest entry may agree by chance at half of the points. */
const realPoints = 10;
const redraws = 4;
const sizesWanted = 3;

/** Different primes, each below 2³¹, so that no one multiple of a prime passes for zero; the first has roots of unity. */
const primes = [2013265921, 2113929217, 1811939329].map((p) => new Prime(p));
const machines: readonly (readonly [Machine<number>, number])[] = primes.map((F) => [machine(F), F.p]);
const cyclic = machine<number>(babyBear);
const reals = machine(bounded, bounded);

/** One point over one system: the two values, or why there is none. */
type Tried =
  | 'same'
  | Exclude<Outcome, Equal | { is: 'fault' }>
  | { readonly is: 'redraw'; readonly why: Absent; readonly key: boolean };

export function compareSides(plan: Plan, key: Side, answer: Side, seed: number): Outcome {
  const uses = [...key.uses, ...answer.uses];
  const spectra = plan.spectra(uses);
  const real = key.real || answer.real || plan.real(uses);
  const at = (round: number): Sampler<number> => {
    const [m, p] = key.cyclic || answer.cyclic ? [cyclic, babyBear.p] : machines[round % machines.length]!;
    return { m, source: uniform(hash(`${round}`, seed), p) };
  };
  const outcome = real
    ? rounds(plan, key, answer, spectra, (round) => ({ m: reals, source: eighths(hash(`${round}`, seed)) }), undefined)
    : rounds(plan, key, answer, spectra, at, (integers) => key.degree(integers) + answer.degree(integers));
  if (outcome !== 'real') {
    if (outcome.is !== 'equal' || outcome.chance === undefined || key.bits + answer.bits < bitsSafe) return outcome;
    return overRationals(plan, key, answer, spectra, seed) ?? outcome;
  }
  const again = rounds(
    plan,
    key,
    answer,
    spectra,
    (round) => ({ m: reals, source: eighths(hash(`${round}`, seed)) }),
    undefined,
  );
  return again === 'real' ? { is: 'unread', text: 'it needs more than real numbers' } : again;
}

/** Numbers written in fewer bits than a prime has cannot vanish by its doing. */
const bitsSafe = 30;
const exact = machine(fractions);

/** Large numbers may be chosen to be zero modulo every prime in use: then exact points have a say too. */
function overRationals(plan: Plan, key: Side, answer: Side, spectra: Spectra, seed: number): Outcome | undefined {
  for (const [round, integers] of [...points(plan)].slice(0, sizesWanted).entries()) {
    const source = small(hash(`exact ${round}`, seed), 99, (n) => fractions.of(n), new Map());
    const tried = once(plan, key, answer, spectra, { m: exact, source }, integers);
    if (tried !== 'same' && tried.is !== 'redraw') return tried;
  }
  return undefined;
}

export interface Sampler<T> {
  readonly m: Machine<T>;
  readonly source: Source<T>;
}

function rounds<T>(
  plan: Plan,
  key: Side,
  answer: Side,
  spectra: Spectra,
  sampler: (round: number) => Sampler<T>,
  degree: ((integers: Integers) => number) | undefined,
): Outcome | 'real' {
  let [round, passed, sizes, bound, spent] = [0, 0, 0, Infinity, 0];
  const ranged = [...plan.declared.values()].some((type) => type.is === 'integer');
  let chance: number | undefined;
  let why: Tried | undefined;
  for (const integers of points(plan)) {
    const first = sizes === 0;
    let wanted = degree ? (first ? sizesWanted : 1) : first ? realPoints : sizesWanted;
    let here = 0;
    for (let redrawn = 0; here < wanted && redrawn < redraws;) {
      const ground = sampler(round++);
      const tried = once(plan, key, answer, spectra, ground, integers);
      spent += ground.m.refill();
      if (spent > comparisonMost)
        return { is: 'unread', text: `it takes more than ${comparisonMost} operations to compare` };
      if (tried === 'same') {
        here++;
        // How many points the degree needs is asked once there is a point at which the two agree.
        if (first && here === 1 && degree) {
          bound = degree(integers);
          wanted = needed(bound);
        }
      } else if (tried.is === 'redraw') {
        if (tried.why.want === 'real') return 'real';
        why = tried;
        redrawn = tried.why.want === 'undefined' ? redrawn + 1 : redraws;
        // A key that has no value here says nothing about the answer; an answer that has none where the key has is wrong.
        if (redrawn >= redraws && !tried.key) return { is: 'absent', text: tried.why.message, at: integers };
      } else return tried;
    }
    if (here === wanted) {
      if (first && degree) chance = wanted * Math.min(0, Math.log2(bound / (primes[2]!.p / 2)));
      sizes++;
      passed += here;
    }
    if (sizes === (ranged ? sizesWanted + 1 : sizesWanted)) break;
  }
  if (sizes > 0) return { is: 'equal', points: passed, sizes, chance };
  if (why === undefined || typeof why === 'string' || why.is !== 'redraw')
    return { is: 'fault', text: 'the declared symbols admit no sizes' };
  return { is: why.key ? 'fault' : 'unread', text: why.why.message };
}

const needed = (degree: number): number => {
  const bits = Math.log2(primes[2]!.p / 2 / degree);
  return bits > 0 ? Math.min(pointsMost, Math.max(sizesWanted, Math.ceil(-chanceMost / bits))) : pointsMost;
};

function once<T>(
  plan: Plan,
  key: Side,
  answer: Side,
  spectra: Spectra,
  { m, source }: Sampler<T>,
  at: Integers,
): Tried {
  const env = draw(m, plan, at, source, spectra);
  const valueOf = (side: Side): Value<T> | Absent => attempt(() => side.value(m, env));
  const truth = valueOf(key);
  if (truth instanceof Absent) return { is: 'redraw', why: truth, key: true };
  const value = valueOf(answer);
  if (value instanceof Absent) {
    if (value.want === 'shape' || value.want === 'range') return { is: 'misfit', text: value.message, at };
    if (value.want === 'limit' || value.want === 'unknown') return { is: 'unread', text: value.message };
    return { is: 'redraw', why: value, key: false };
  }
  const verdict = same(m, value, truth);
  if (verdict === 'misfit') return { is: 'misfit', text: `it is ${shape(value)}, and should be ${shape(truth)}`, at };
  if (verdict === 'different') return { is: 'different', at };
  if (m.real && !(sharp(m.real, truth) && sharp(m.real, value))) {
    const blunt = new Absent('undefined', 'rounding errors hide the value');
    return { is: 'redraw', why: blunt, key: true };
  }
  return 'same';
}

/** The two values at one point of a prime field, for a closer look; undefined where either has none, or needs real numbers. */
export function glimpse(
  plan: Plan,
  key: Side,
  answer: Side,
  at: Integers,
  seed: number,
): { readonly m: Machine<number>; readonly key: Value<number>; readonly answer: Value<number> } | undefined {
  const [m, p] = key.cyclic || answer.cyclic ? [cyclic, babyBear.p] : machines[0]!;
  const env = draw(m, plan, at, uniform(seed, p), plan.spectra([...key.uses, ...answer.uses]));
  m.refill();
  const both = attempt(() => ({ m, key: key.value(m, env), answer: answer.value(m, env) }));
  return both instanceof Absent ? undefined : both;
}

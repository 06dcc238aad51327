/** Whether two sides are one function: random points of prime fields decide, doubles with their error where no field can. */
import { comparisonMost } from '../evaluate/bounds.ts';
import type { Plan } from '../instance/plan.ts';
import { points, type Integers } from '../instance/sizes.ts';
import type { Sides } from './ground.ts';
import { identical } from './identical.ts';
import type { Side } from './side.ts';
import { cyclic, exact, fields, reals, tried, type Over, type Tried } from './trial.ts';

export interface Equal {
  readonly is: 'equal';
  readonly points: number;
  readonly sizes: number;
  /** log₂ of the chance that two sides that differ at the first sizes pass; undefined over doubles. */
  readonly chance: number | undefined;
  /** One tree on both sides, which has a value at a point. */
  readonly identical?: true;
}
export type Outcome =
  | Equal
  | Exclude<Tried, 'same' | { readonly is: 'redraw' }>
  /** The answer has no value where the key has one. */
  | { readonly is: 'absent'; readonly text: string; readonly at: Integers }
  | { readonly is: 'fault'; readonly text: string };

/** Accept wrongly with a chance below 2⁻⁶⁰. */
const chanceMost = -60;
const pointsMost = 8;
/** Over doubles, at the first sizes: a sign or a largest entry may agree by chance at half of the points. */
const realPoints = 10;
const redraws = 4;
/** Over doubles the key may lack a value at half of all points, as a logarithm does. */
const redrawsOfKey = 40;
const sizesWanted = 3;

export function sidesOf(plan: Plan, key: Side, answer: Side): Sides {
  const spectra = plan.spectra(key.uses, answer.uses);
  const spectral = spectra.size === 0 ? '' : [...spectra].join();
  const real = key.real || answer.real || plan.real(key.uses, answer.uses);
  return { plan, key, answer, spectra, spectral, real };
}

export function compareSides(plan: Plan, key: Side, answer: Side, seed: number): Outcome {
  const sides = sidesOf(plan, key, answer);
  if (key.tree && answer.tree && identical(key.tree, answer.tree) && hasValue(sides, seed))
    return { is: 'equal', points: 1, sizes: 1, chance: undefined, identical: true };
  const inFields = sides.real ? 'real' : overFields(sides, seed);
  const outcome = inFields === 'real' ? rounds(sides, () => reals, seed, undefined) : inFields;
  return outcome === 'real' ? { is: 'unread', text: 'it needs more than real numbers' } : outcome;
}

/** Whether both have one value at the first point: then, being one function, they have it wherever they have any. */
function hasValue(sides: Sides, seed: number): boolean {
  const [at] = points(sides.plan);
  if (at === undefined) return false;
  const isReal = sides.key.real || sides.plan.real(sides.key.uses);
  return (isReal ? tried(reals, sides, at, 0, seed) : tried(fields[0]!, sides, at, 0, seed)) === 'same';
}

/** Numbers written in fewer bits than a prime has cannot vanish by its doing. */
const bitsSafe = 30;

function overFields(sides: Sides, seed: number): Outcome | 'real' {
  const { key, answer } = sides;
  const isCyclic = key.cyclic || answer.cyclic;
  const outcome = rounds(
    sides,
    (round) => (isCyclic ? cyclic : fields[round % fields.length]!),
    seed,
    (integers) => key.degree(integers) + answer.degree(integers),
  );
  if (outcome === 'real' || outcome.is !== 'equal') return outcome;
  if (outcome.chance === undefined || key.bits() + answer.bits() < bitsSafe) return outcome;
  return overRationals(sides, seed) ?? outcome;
}

/** Large numbers may be chosen to be zero modulo every prime in use: then exact points have a say too. */
function overRationals(sides: Sides, seed: number): Outcome | undefined {
  for (const [round, integers] of [...points(sides.plan)].slice(0, sizesWanted).entries()) {
    const found = tried(exact, sides, integers, round, seed);
    if (found !== 'same' && found.is !== 'redraw') return found;
  }
  return undefined;
}

function rounds<T>(
  sides: Sides,
  over: (round: number) => Over<T>,
  seed: number,
  degree: ((integers: Integers) => number) | undefined,
): Outcome | 'real' {
  let [round, passed, sizes, bound, spent] = [0, 0, 0, Infinity, 0];
  let chance: number | undefined;
  let why: Tried | undefined;
  for (const integers of points(sides.plan)) {
    const first = sizes === 0;
    let wanted = degree ? (first ? sizesWanted : 1) : first ? realPoints : sizesWanted;
    let here = 0;
    for (let redrawn = 0; here < wanted && redrawn < redraws;) {
      const system = over(round);
      const found = tried(system, sides, integers, round++, seed);
      spent += system.ground.m.refill();
      if (spent > comparisonMost)
        return { is: 'unread', text: `it takes more than ${comparisonMost} operations to compare` };
      if (found === 'same') {
        here++;
        // How many points the degree needs is asked once there is a point at which the two agree.
        if (first && here === 1 && degree) {
          bound = degree(integers);
          wanted = needed(bound);
        }
      } else if (found.is === 'redraw') {
        if (found.why.want === 'real') return 'real';
        why = found;
        const step = found.key && !degree ? redraws / redrawsOfKey : 1;
        redrawn = found.why.want === 'undefined' ? redrawn + step : redraws;
        // A key that has no value here says nothing about the answer; an answer that has none where the key has is wrong.
        if (redrawn >= redraws && !found.key) return { is: 'absent', text: found.why.message, at: integers };
      } else return found;
    }
    if (here === wanted) {
      if (first && degree) chance = wanted * Math.min(0, Math.log2(bound / (fields[2]!.p / 2)));
      sizes++;
      passed += here;
    }
    if (sizes === (sides.plan.ranged ? sizesWanted + 1 : sizesWanted)) break;
  }
  if (sizes > 0) return { is: 'equal', points: passed, sizes, chance };
  if (why === undefined || typeof why === 'string' || why.is !== 'redraw')
    return { is: 'fault', text: 'the declared symbols admit no sizes' };
  return { is: why.key ? 'fault' : 'unread', text: why.why.message };
}

const needed = (degree: number): number => {
  const bits = Math.log2(fields[2]!.p / 2 / degree);
  return bits > 0 ? Math.min(pointsMost, Math.max(sizesWanted, Math.ceil(-chanceMost / bits))) : pointsMost;
};

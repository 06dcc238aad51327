/**
 * Lower bounds that hold for every algorithm: an operation takes two operands, and at most adds degrees.
 *
 * An output that depends on k inputs lies at depth ⌈log₂ k⌉ at least, one of degree g at ⌈log₂ g⌉; work is at least half
 * the inputs that matter, and at least the number of different outputs.
 */
import { babyBear } from '#scalar';
import { log } from '../decision/build.ts';
import { count, NotOblivious, TooMany, type Program } from './count.ts';
import { boundLadder } from '../formulas/fit-families.ts';
import { toGrowth } from '../formulas/formula-growth.ts';
import { showFormula } from '../formulas/formula-print.ts';
import type { Growth } from '../growth.ts';
import { outputs, residues, tape } from './lower-tape.ts';
import type { Algorithm } from './measure.ts';
import { rechecked, type Stored } from '../formulas/recheck.ts';
import type { Measure, Parameter } from '../formulas/recover-grid.ts';
import { recover, type Recovered } from '../formulas/recover.ts';

export interface Extent {
  /** The most inputs that an output was seen to depend on. */
  readonly fanIn: number;
  /** Inputs that some output depends on, and that are not themselves outputs. */
  readonly live: number;
  /** Different outputs that are not inputs. */
  readonly outputs: number;
}

const stepsMost = 4_000;
const outputsSeen = 3;

const guarded = <T>(run: () => T): T | undefined => {
  try {
    return run();
  } catch (error) {
    // No value there: too long, or outside the field (a division by zero at the point drawn, a root).
    if (error instanceof TooMany || error instanceof NotOblivious || error instanceof RangeError) return undefined;
    throw error;
  }
};

/** What the outputs depend on, at a random point of GF(p): a slope that is not zero proves dependence. */
export function extent(program: Program, seed = 1): Extent | undefined {
  return guarded(() => {
    const random = residues(seed);
    const run = tape(program, random, stepsMost);
    if (!run) return undefined;
    const live = (weights: ReadonlyMap<number, number>): number =>
      run.gradient(weights).filter((slope) => slope !== 0).length;
    const computed = [...new Set(run.outputs)].filter((step) => !run.isInput(step));
    const distinct = new Map(computed.map((step) => [run.value(step), step]));
    const stride = Math.max(1, Math.ceil(computed.length / outputsSeen));
    const some = computed.filter((_, i) => i % stride === 0 || i === computed.length - 1);
    return {
      fanIn: Math.max(0, ...some.map((step) => live(new Map([[step, 1]])))),
      live: live(new Map(computed.map((step) => [step, random()]))),
      outputs: distinct.size,
    };
  });
}

const degreeMost = 36;
/** Over all points of the line together. */
const stepsAllMost = 150_000;

/**
 * The greatest degree of an output as a polynomial in the inputs, by differences along a random line: never above the
 * true one. Undefined where the differences do not vanish, so that no polynomial of degree at most 36 is seen.
 */
export function degree(program: Program, seed = 2): number | undefined {
  const random = residues(seed);
  const [base, slope]: [number[], number[]] = [[], []];
  const at =
    (t: number) =>
    (i: number): number => {
      base[i] ??= random();
      slope[i] ??= random();
      return babyBear.add(base[i], babyBear.mul(t, slope[i]));
    };
  const steps = guarded(() => count(program, stepsAllMost)?.work);
  const differences: number[][] = []; // by order, those at the newest point, an entry an output
  let last = 0;
  for (let t = 0; t <= degreeMost + 2; t++) {
    let now =
      steps !== undefined && steps * (t + 1) <= stepsAllMost ? guarded(() => outputs(program, at(t))) : undefined;
    if (!now) return undefined;
    for (let order = 0; order <= t; order++) {
      const before = differences[order];
      differences[order] = now;
      if (now.some((x) => x !== 0)) last = Math.max(last, order);
      if (before) now = now.map((x, i): number => babyBear.sub(x, before[i]!));
    }
    // Two orders without a trace: all higher ones vanish too, but for an accident of 2⁻³⁰ or so.
    if (t >= last + 2) return last;
  }
  return undefined;
}

export interface LowerBound {
  readonly growth: Growth;
  /** Why: "an output depends on n² + 2n inputs and has degree L + 1". */
  readonly why: string;
}

const measures = {
  'fan-in': (program: Program) => extent(program)?.fanIn,
  degree: (program: Program) => degree(program),
  outputs: (program: Program) => extent(program)?.outputs,
  live: (program: Program) => extent(program)?.live,
};
/** What a bound rests on. */
export type Bounding = keyof typeof measures;

/** Those that a cost has, the cheap to find first. */
export const boundings = { span: ['fan-in', 'degree'], work: ['outputs', 'live'] } as const satisfies Readonly<
  Record<string, readonly Bounding[]>
>;

/** The exact formula of what a bound rests on; one that was found before is held against fresh counts. */
export function boundingFormula(
  algorithm: Algorithm,
  parameters: readonly Parameter[],
  of: Bounding,
  before?: Stored,
): Recovered {
  const measure: Measure = (at) => {
    const program = algorithm(at);
    return program && measures[of](program);
  };
  return (before && rechecked(measure, parameters, before)) ?? recover(measure, parameters, boundLadder);
}

/** Bounds found before: many answers fall below the same ones. */
const known = new WeakMap<Algorithm, Map<string, LowerBound | undefined>>();

/**
 * Bounds of any algorithm that computes the same as this one; none where no formula of them is found. Each is found when
 * it is first asked for.
 */
export function* lowerBounds(
  algorithm: Algorithm,
  parameters: readonly Parameter[],
  quantity: 'work' | 'span',
  before: (of: Bounding) => Stored | undefined = () => undefined,
): Generator<LowerBound> {
  const found = known.get(algorithm) ?? new Map<string, LowerBound | undefined>();
  known.set(algorithm, found);
  for (const of of boundings[quantity]) {
    const id = `${of} ${JSON.stringify(parameters)}`;
    if (!found.has(id)) found.set(id, bound(of, boundingFormula(algorithm, parameters, of, before(of))));
    const one = found.get(id);
    if (one) yield one;
  }
}

function bound(of: Bounding, { status, terms }: Recovered): LowerBound | undefined {
  const growth = status === 'exact' ? toGrowth(terms) : undefined;
  if (!growth) return undefined;
  const text = showFormula(terms);
  switch (of) {
    case 'fan-in':
      return { growth: log(growth), why: `an output depends on ${text} inputs` };
    case 'degree':
      return { growth: log(growth), why: `an output has degree ${text}` };
    case 'outputs':
      return { growth, why: `there are ${text} different outputs` };
    case 'live':
      return { growth, why: `${text} inputs matter` };
    default:
      return of;
  }
}

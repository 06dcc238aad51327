/** A run over GF(p) that keeps its steps, so that what an output depends on can be asked afterwards. */
import { babyBear } from '#scalar';
import { TooMany, type Metered, type Program } from './count.ts';

const P = babyBear;

/** A stream of residues, the same for the same seed: a linear congruence modulo the field's own prime. */
export function residues(seed: number): () => number {
  let state = P.add(P.of(seed), 88172645);
  return () => (state = P.add(P.mul(state, 742938285), 1013904223));
}

const outside = (): never => {
  throw new RangeError(`${P.name} has no order, roots or exponentials`);
};

/** GF(p) where everything is asked for, what it lacks included. */
const residueField: Metered<number> = {
  name: P.name,
  exact: true,
  zero: 0,
  one: 1,
  add: (a, b) => P.add(a, b),
  sub: (a, b) => P.sub(a, b),
  mul: (a, b) => P.mul(a, b),
  div: (a, b) => P.div(a, b),
  of: (n) => P.of(n),
  roots: (n) => P.roots(n),
  isZero: (a) => P.isZero(a),
  equal: (a, b) => P.equal(a, b),
  size: (a) => P.size(a),
  show: (a) => P.show(a),
  less: outside,
  sqrt: outside,
  exp: outside,
  log: outside,
  from: outside,
  toNumber: outside,
};

/** The outputs over GF(p), as numbers in a row; undefined where there is no answer. */
export const outputs = (program: Program, input: (i: number) => number): number[] | undefined => {
  let i = 0;
  return flat(program(residueField, () => input(i++)));
};

export interface Tape {
  /** How many inputs were asked for. */
  readonly inputs: number;
  /** The steps that the outputs are. */
  readonly outputs: readonly number[];
  value(step: number): number;
  isInput(step: number): boolean;
  /** ∂(Σ weight · output) / ∂ each input, at the values drawn. */
  gradient(weights: ReadonlyMap<number, number>): readonly number[];
}

/** The steps of one run, the inputs given in their order; undefined where there is no answer. */
export function tape(program: Program, input: (i: number) => number, most: number): Tape | undefined {
  const values: number[] = [];
  const left: number[] = [];
  const right: number[] = [];
  const byLeft: number[] = [];
  const byRight: number[] = [];
  const inputs: number[] = [];
  const push = (value: number, a: number, b: number, da: number, db: number): number => {
    if (values.length >= most) throw new TooMany('more operations than allowed');
    left.push(a);
    right.push(b);
    byLeft.push(da);
    byRight.push(db);
    return values.push(value) - 1;
  };
  const constant = (value: number): number => push(value, -1, -1, 0, 0);
  const v = (step: number): number => values[step]!;
  const minus = P.of(-1);
  const F: Metered<number> = {
    ...residueField,
    name: `steps over ${P.name}`,
    zero: constant(0),
    one: constant(1),
    add: (a, b) => push(P.add(v(a), v(b)), a, b, 1, 1),
    sub: (a, b) => push(P.sub(v(a), v(b)), a, b, 1, minus),
    mul: (a, b) => push(P.mul(v(a), v(b)), a, b, v(b), v(a)),
    div: (a, b) => {
      const [quotient, inverse] = [P.div(v(a), v(b)), P.div(1, v(b))];
      return push(quotient, a, b, inverse, P.mul(minus, P.mul(quotient, inverse)));
    },
    of: (n) => constant(P.of(n)),
    roots: (n) => P.roots(n).map(constant),
    isZero: (a) => v(a) === 0,
    equal: (a, b) => v(a) === v(b),
    size: (a) => P.size(v(a)),
    show: (a) => P.show(v(a)),
  };
  const answer = program(F, () => {
    inputs.push(constant(input(inputs.length)));
    return inputs.at(-1)!;
  });
  const outputs = flat(answer);
  if (!outputs) return undefined;
  const isInput = new Set(inputs);
  return {
    inputs: inputs.length,
    outputs,
    value: v,
    isInput: (step) => isInput.has(step),
    gradient: (weights) => {
      const slopes = values.map(() => 0);
      for (const [step, weight] of weights) slopes[step] = P.add(slopes[step]!, weight);
      for (let step = values.length - 1; step >= 0; step--) {
        const slope = slopes[step]!;
        const [a, b] = [left[step]!, right[step]!];
        if (slope === 0 || a < 0) continue;
        slopes[a] = P.add(slopes[a]!, P.mul(slope, byLeft[step]!));
        slopes[b] = P.add(slopes[b]!, P.mul(slope, byRight[step]!));
      }
      return inputs.map((step) => slopes[step]!);
    },
  };
}

function flat(answer: unknown): number[] | undefined {
  if (typeof answer === 'number') return [answer];
  if (!Array.isArray(answer)) return undefined;
  const parts = answer.map(flat);
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
}

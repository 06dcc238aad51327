/** Terms, factors and items side by side, the ones that dots leave out written in: `a₁ + a₂ + ⋯ + aₙ`. */
import { step, type Expression } from '#language';
import { Absent } from './absent.ts';
import { rangeMost, termCost } from './bounds.ts';
import { alike } from './form.ts';
import type { Compiling, Run } from './compile.ts';
import type { Environment } from './environment.ts';
import { integer, type Integer, type Scope } from './integer.ts';
import type { Machine } from './machine.ts';
import { pattern, type Pattern } from './pattern.ts';
import { inner } from './ranged.ts';
import type { Value } from './value.ts';

export type Sequence = <T>(m: Machine<T>, env: Environment<T>, at: number[]) => Value<T>[];

export function sequence(c: Compiling, parts: readonly Expression[], scope: Scope): Sequence {
  if (!parts.some((part) => part.op === 'dots')) {
    const runs = parts.map((part) => c.build(part, scope));
    return (m, env, at) => {
      const values = [];
      for (let i = 0; i < runs.length; i++) values.push(runs[i]!(m, env, at));
      return values;
    };
  }
  const pieces: Sequence[] = [];
  let start = 0;
  for (const [i, part] of parts.entries()) {
    if (part.op !== 'dots') continue;
    const run = progression(c, parts.slice(start, i), parts.slice(i + 1), scope);
    if (run === undefined) {
      const lost = c.build(part, scope);
      return (m, env, at) => [lost(m, env, at)];
    }
    pieces.push(sequence(c, parts.slice(start, i - run.before), scope), run.items);
    start = i + 1 + run.after;
  }
  pieces.push(sequence(c, parts.slice(start), scope));
  return (m, env, at) => pieces.flatMap((piece) => piece(m, env, at));
}

/**
 * What stands before the dots, as far back as it is of the form of what stands after them, and on to the last that goes on.
 * Two terms on one side of the dots tell the step; of one it is towards the other side.
 */
function progression(
  c: Compiling,
  before: readonly Expression[],
  after: readonly Expression[],
  scope: Scope,
): { readonly before: number; readonly after: number; readonly items: Sequence } | undefined {
  const [near, next] = [before.at(-1), after[0]];
  if (near === undefined || next === undefined) return undefined;
  const isWhole = (e: Expression): boolean => e.op === 'number' || !hasMatrix(c, e, scope);
  const shared = pattern(near, next, isWhole);
  if (shared === undefined || shared.holes.length === 0) return undefined;
  const holes = (other: Pattern | undefined, side: 0 | 1): readonly Expression[] | undefined =>
    other && alike(other.template, shared.template) ? other.holes.map((hole) => hole[side]) : undefined;
  const starts: (readonly Expression[])[] = [shared.holes.map(([of]) => of)];
  for (let i = before.length - 2; i >= 0; i--) {
    const further = holes(pattern(before[i]!, next, isWhole), 0);
    if (further === undefined) break;
    starts.unshift(further);
  }
  const ends: (readonly Expression[])[] = [shared.holes.map(([, of]) => of)];
  const by = stride(c, starts[0]!, starts[1]);
  for (const item of after.slice(1)) {
    const further = holes(pattern(near, item, isWhole), 1);
    const on = further && stride(c, ends.at(-1)!, further);
    const first = by ?? stride(c, ends[0]!, ends[1]);
    if (further === undefined || on === undefined || (first !== undefined && on.join() !== first.join())) break;
    ends.push(further);
  }
  const to = ends.at(-1)!.map((of) => integer(of, c.declared, scope));
  const from = starts.map((holes) => holes.map((of) => integer(of, c.declared, scope)));
  const step = by ?? stride(c, ends[0]!, ends[1]);
  return { before: starts.length, after: ends.length, items: stepping(c, shared, from, to, step, scope) };
}

/** By how much each hole moves from one term to the next, where that is a number and some hole moves. */
function stride(
  c: Compiling,
  from: readonly Expression[],
  to: readonly Expression[] | undefined,
): number[] | undefined {
  if (to === undefined) return undefined;
  const steps = from.map((hole, i) => step(hole, to[i]!, c.declared));
  if (steps.some((each) => each?.d !== 1n) || steps.every((each) => each?.n === 0n)) return undefined;
  return steps.map((each) => Number(each?.n));
}

function stepping(
  c: Compiling,
  shared: Pattern,
  from: readonly (readonly Integer[])[],
  to: readonly Integer[],
  known: readonly number[] | undefined,
  scope: Scope,
): Sequence {
  let within = scope;
  const places = shared.names.map((name) => {
    const [place, deeper] = inner(within, name);
    within = deeper;
    return place;
  });
  const body: Run = c.build(shared.template, within);
  return (m, env, at) => {
    const ends = to.map((end) => end(env, at));
    const starts = from.map((holes) => holes.map((hole) => hole(env, at)));
    const step =
      known ?? starts[1]?.map((x, k) => x - starts[0]![k]!) ?? starts[0]!.map((x, k) => Math.sign(ends[k]! - x));
    const moving = step.findIndex((x) => x !== 0);
    const count = moving < 0 ? 1 : (ends[moving]! - starts[0]![moving]!) / step[moving]! + 1;
    const fits = starts.every((holes, i) => holes.every((x, k) => x === starts[0]![k]! + i * step[k]!));
    if (
      !Number.isInteger(count) ||
      !fits ||
      ends.some((x, k) => count > 0 && x !== starts[0]![k]! + (count - 1) * step[k]!)
    )
      throw new Absent('unknown', 'the dots do not continue what stands before them');
    if (count > rangeMost) throw new Absent('limit', `dots stand for more than ${rangeMost} terms`);
    const values = [];
    for (let i = 0; i < count; i++) {
      for (const [k, place] of places.entries()) at[place] = starts[0]![k]! + i * step[k]!;
      m.pay(termCost);
      values.push(body(m, env, at));
    }
    return values;
  };
}

/** Whether anything in it is no integer. */
function hasMatrix(c: Compiling, e: Expression, scope: Scope): boolean {
  if (e.op === 'symbol') {
    const type = c.declared.get(e.name);
    return !scope.has(e.name) && type?.is !== 'size' && type?.is !== 'integer';
  }
  return (
    !['number', 'sum', 'product', 'negative', 'quotient'].includes(e.op) ||
    partsOf(e).some((part) => hasMatrix(c, part, scope))
  );
}

/** What a sum, a product, a negative or a quotient is made of. */
export const partsOf = (e: Expression): readonly Expression[] =>
  e.op === 'sum'
    ? e.terms
    : e.op === 'product'
      ? e.factors
      : e.op === 'negative'
        ? [e.of]
        : e.op === 'quotient'
          ? [e.over, e.under]
          : [];

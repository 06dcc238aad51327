/** Computations to be counted: graphs of what reads what, alone, side by side, or one after the other. */
import fc from 'fast-check';
import { metered, type Ring } from '#scalar';
import { table, type Matrix, type Vector } from '#reference/linear';
import { depths } from '#reference/work-and-span';

export interface Computation {
  /** What each value reads of those before it: nothing where it is an input. */
  readonly reads: readonly (readonly number[])[];
  readonly out: readonly boolean[];
  /** What performing it costs, by its parts; undefined where an operation reads more than two values. */
  readonly cost: { readonly work: number; readonly span: number } | undefined;
}

/** As a law takes it: how often each value reads each other, and which are outputs. */
export const edges = <T>(F: Ring<T>, { reads }: Computation): Matrix<T> =>
  table(reads.length, reads.length, (i, j) => F.of(reads[i]!.filter((k) => k === j).length));
export const outputs = <T>(F: Ring<T>, { out }: Computation): Vector<T> => out.map((is) => F.of(is ? 1 : 0));

/** Performed, operation by operation, over numbers that carry their depth. */
const performed = (reads: Computation['reads'], out: Computation['out']): Computation['cost'] =>
  reads.some((of) => of.length > 2)
    ? undefined
    : metered((F, given) => {
        const values = given(0);
        for (const [first, second] of reads) {
          if (first === undefined) values.push(given());
          else
            values.push(second === undefined ? F.sub(F.zero, values[first]!) : F.mul(values[first]!, values[second]!));
        }
        return values.filter((_, i) => out[i]);
      });

/** How far back a value is read: from the one right before, as often as not, so that chains grow long. */
const back = fc.oneof(fc.constant(0), fc.nat(7));

/** Values read what came before them: two, or one twice, or one alone, and seldom more than is allowed. */
const alone: fc.Arbitrary<Computation> = fc
  .array(
    fc.record({
      of: fc.oneof(
        { weight: 20, arbitrary: fc.array(back, { maxLength: 2 }) },
        { weight: 1, arbitrary: fc.array(back, { minLength: 3, maxLength: 3 }) },
      ),
      out: fc.boolean(),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((values) => {
    const reads = values.map(({ of }, i) => (i === 0 ? [] : of.map((j) => Math.max(0, i - 1 - j))));
    const out = values.map((value) => value.out);
    return { reads, out, cost: performed(reads, out) };
  });

/** Neither reads of the other: work adds up, the longer span counts. */
const beside = (a: Computation, b: Computation): Computation => ({
  reads: [...a.reads, ...b.reads.map((of) => of.map((j) => j + a.reads.length))],
  out: [...a.out, ...b.out],
  cost: a.cost && b.cost && { work: a.cost.work + b.cost.work, span: Math.max(a.cost.span, b.cost.span) },
});

/** The deepest output of the first in place of every input of the second: both add up, but where the second gives what it was given. */
function after(a: Computation, b: Computation): Computation {
  if (!a.cost || !b.cost || !a.out.includes(true) || b.cost.span === 0) return beside(a, b);
  const deep = depths(a.reads);
  const last = deep.findIndex((depth, i) => a.out[i] && depth === a.cost?.span);
  const from = (j: number): number => (b.reads[j]!.length === 0 ? last : j + a.reads.length);
  return {
    reads: [...a.reads, ...b.reads.map((of) => of.map(from))],
    out: [...a.out.map(() => false), ...b.out],
    cost: { work: a.cost.work + b.cost.work, span: a.cost.span + b.cost.span },
  };
}

export const computation: fc.Arbitrary<Computation> = fc.oneof(
  { withCrossShrink: true },
  alone,
  fc.tuple(alone, alone).map(([a, b]) => beside(a, b)),
  fc.tuple(alone, alone).map(([a, b]) => after(a, b)),
);

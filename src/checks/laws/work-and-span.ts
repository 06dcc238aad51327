import type { Ring } from '#scalar';
import type { Matrix, Vector } from '#reference/linear';
import { depths, operands, workAndSpan, workAndSpanByPowers } from '#reference/work-and-span';
import { computation, edges, outputs } from '../inputs/computation.ts';
import { hidden } from '../inputs/hidden.ts';
import { equal, forAll, law } from '../law.ts';

type Reads = readonly (readonly number[])[];
type Counted = (reads: Reads, out: readonly boolean[]) => number;

/** Another count of the graph, where it is one. */
const counted =
  (work: Counted, span: Counted) =>
  <T>(F: Ring<T>, E: Matrix<T>, out: Vector<T>): Vector<T> | undefined => {
    const reads = operands(F, E);
    const wanted = out.map((x) => !F.isZero(x));
    return reads && [F.of(work(reads, wanted)), F.of(span(reads, wanted))];
  };
const operations: Counted = (reads) => reads.filter((of) => of.length > 0).length;
const deepest = (depth: readonly number[], out: readonly boolean[]): number =>
  Math.max(0, ...depth.filter((_, i) => out[i]));
const longest: Counted = (reads, out) => deepest(depths(reads), out);

/** A number for each value, from those of what it reads. */
const along = (reads: Reads, step: (of: readonly number[]) => number): readonly number[] =>
  reads.reduce<number[]>((found, of) => [...found, of.length === 0 ? 0 : step(of.map((j) => found[j]!))], []);
const total = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0);

export default law({
  says: 'work is the operations of a computation, of two operands each, span the longest chain of them to an output; one after the other both add up, side by side the longer span counts',
  source: ['hw8-transcript §1.3(c)', 'hw8-transcript §2.1(c)', 'blelloch1996', 'brent1974'],
  over: 'ring',
  takes: { E: 'v×v', out: 'v' },
  gives: '2',
  reference: workAndSpan,
  variants: { powers: workAndSpanByPowers },
  mutants: {
    'one processor: the span is the work': counted(operations, operations),
    'what no output needs is left out of the work': counted((reads, out) => {
      const needed = [...out];
      for (let i = reads.length - 1; i >= 0; i--) if (needed[i]) for (const j of reads[i]!) needed[j] = true;
      return reads.filter((of, i) => of.length > 0 && needed[i]).length;
    }, longest),
    'the longest chain to any value, whether it is an output or not': counted(operations, (reads) =>
      Math.max(...depths(reads)),
    ),
    'fan-out is charged: a value read twice is computed twice': counted((reads) => {
      const trees = along(reads, (of) => 1 + total(of));
      return total(trees.filter((_, i) => !reads.some((of) => of.includes(i))));
    }, longest),
    'any number of operands in one step': (F, E, out) => {
      const reads = E.map((row) => row.flatMap((x, j) => (F.isZero(x) ? [] : [j])));
      const wanted = out.map((x) => !F.isZero(x));
      return [F.of(operations(reads, wanted)), F.of(longest(reads, wanted))];
    },
    'inputs cost one too': counted((reads) => reads.length, longest),
    'the values of the chain are counted, not its operations': counted(operations, (reads, out) =>
      out.includes(true) ? 1 + longest(reads, out) : 0,
    ),
    'an operation starts when the first of its operands is there': counted(operations, (reads, out) =>
      deepest(
        along(reads, (of) => 1 + Math.min(...of)),
        out,
      ),
    ),
    'the spans of both operands add up': counted(operations, (reads, out) =>
      deepest(
        along(reads, (of) => 1 + total(of)),
        out,
      ),
    ),
    'an operation with a literal is free': counted((reads) => reads.filter((of) => of.length > 1).length, longest),
  },
  // The computation is performed, part by part, over numbers that count; its costs follow from those of its parts.
  check: (F, _, answer) =>
    forAll(
      computation.map((c) => ({ E: edges(F, c), out: outputs(F, c), [hidden]: c.cost })),
      ({ E, out, [hidden]: cost }) => equal(F, answer(F, E, out), cost && [F.of(cost.work), F.of(cost.span)]),
    ),
});

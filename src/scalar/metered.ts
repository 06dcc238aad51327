import { tabulate } from './tabulate.ts';
import { counted, type Tally } from './counted.ts';
import { babyBear } from './prime.ts';
import { input, span, type Spanned } from './span.ts';
import type { Cyclic } from './structure.ts';

export interface Cost extends Tally {
  readonly work: number;
  readonly span: number;
  readonly mulDepth: number;
}

/** A new input, or an array of new inputs of these lengths, outermost first. */
export interface Given {
  (): Spanned<number>;
  (a: number): Spanned<number>[];
  (a: number, b: number): Spanned<number>[][];
  (a: number, b: number, c: number): Spanned<number>[][][];
}

/** What one run costs: `metered((F, given) => linear(F).dot(given(8), given(8))).work` is 15. */
export function metered(run: (F: Cyclic<Spanned<number>>, given: Given) => unknown): Cost {
  const work = counted(babyBear);
  let last = 1;
  const next = (): Spanned<number> => input((last = babyBear.mul(last, 31))); // 31 generates: all differ
  const give = (...lengths: readonly number[]): unknown =>
    lengths.length === 0 ? next() : tabulate(lengths[0]!, () => give(...lengths.slice(1)));
  // `give` makes exactly the arrays that the overloads of Given promise.
  const outputs = leaves(run(span(work), give as Given));
  return {
    ...work.tally,
    work: work.work,
    span: Math.max(0, ...outputs.map((x) => x.depth)),
    mulDepth: Math.max(0, ...outputs.map((x) => x.mulDepth)),
  };
}

/** The elements in what a reference gives: an element, arrays to any depth, records of them. */
function leaves(result: unknown): readonly Spanned<number>[] {
  if (typeof result !== 'object' || result === null) return [];
  // Only elements have a depth.
  return 'depth' in result ? [result as Spanned<number>] : Object.values(result).flatMap(leaves);
}

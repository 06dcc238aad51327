import { expect, test } from 'vitest';
import { babyBear, counted, input, span, type Cyclic } from '#scalar';
import { linear } from '#reference/linear';
import * as known from './algorithms.test-data.ts';
import { count, mulDepth, NotOblivious, TooMany, type Metered, type Program } from './count.ts';
import { readFormula } from '../formulas/formula-read.ts';

const algorithms = Object.entries({
  dot: known.dot,
  matvec: known.matvec,
  convolution: known.convolution,
  rankOneUpdate: known.rankOneUpdate,
  kernel: known.kernel,
  recurrence: known.recurrence,
});
const sizes = { n: 5, m: 3, d: 6, L: 8 };

test.each(algorithms)('%s costs on depths alone what it costs over GF(p), values and all', (_, { algorithm }) => {
  const program = algorithm(sizes)!;
  const F = counted(babyBear);
  const elements = span(F);
  let drawn = 1;
  // The algorithms ask nothing of the reals, so a cyclic system is all they see.
  const run = program as (F: Cyclic<unknown>, input: () => unknown) => unknown;
  const outputs = [run(elements as Cyclic<unknown>, () => input((drawn = babyBear.mul(drawn, 48271))))]
    .flat(3) // vectors of matrices at most
    .map((x) => x as { depth: number; mulDepth: number });
  const { add, mul, div, work, span: depth } = count(program)!;
  expect({ add, mul, div, work }).toEqual({ add: F.tally.add, mul: F.tally.mul, div: F.tally.div, work: F.work });
  expect(depth).toBe(Math.max(...outputs.map((x) => x.depth)));
  expect(mulDepth(program)).toBe(Math.max(...outputs.map((x) => x.mulDepth)));
});

test.each(algorithms)('%s has the work and span that is said of it at a size no fit has seen', (_, known) => {
  const at = count(known.algorithm(sizes)!)!;
  const [work, depth] = [known.work, known.span].map((text) => readFormula(text));
  expect('at' in work! && work.at(sizes)).toBe(at.work);
  expect('at' in depth! && depth.at(sizes)).toBe(at.span);
});

test('literals are free among themselves and cost one operation with an input', () => {
  const literals: Program = (F) => F.mul(F.add(F.one, F.of(2)), F.div(F.one, F.of(3)));
  const scaling: Program = (F, input) => F.mul(F.of(2), input());
  const negated: Program = (F, input) => F.sub(F.zero, input());
  expect(count(literals)).toMatchObject({ work: 0, span: 0 });
  expect(count(scaling)).toMatchObject({ mul: 1, span: 1 });
  expect(count(negated)).toMatchObject({ add: 1, span: 1 });
});

test.each<[string, (F: Metered<unknown>, x: unknown) => unknown]>([
  ['isZero', (F, x) => F.isZero(x)],
  ['equal', (F, x) => F.equal(x, F.one)],
  ['size', (F, x) => F.size(x)],
  ['less', (F, x) => F.less(x, F.one)],
  ['toNumber', (F, x) => F.toNumber(x)],
])('an algorithm that asks %s of a value is not counted', (_, ask) => {
  const program = ((F: Metered<unknown>, input: () => unknown) => ask(F, input())) as Program; // the elements are opaque
  expect(() => count(program)).toThrow(NotOblivious);
});

test('a run past its limit of operations ends there', () => {
  const chain: Program = (F, input) => {
    let x = input();
    for (;;) x = F.add(x, x);
  };
  expect(() => count(chain, 1000)).toThrow(TooMany);
});

test('an algorithm without an answer has no count', () => {
  expect(count(() => undefined)).toBeUndefined();
});

test('the span is the longest path to any output, and a tree is a logarithm where a loop is a line', () => {
  const tree: Program = (F, input) => linear(F).sum(Array.from({ length: 9 }, () => input()));
  const loop: Program = (F, input) => Array.from({ length: 8 }, () => input()).reduce((so, x) => F.add(so, x), input());
  expect([count(tree)!.span, count(loop)!.span]).toEqual([4, 8]);
  expect(count(tree)!.work).toBe(count(loop)!.work);
});

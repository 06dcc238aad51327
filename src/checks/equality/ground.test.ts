import { expect, test } from 'vitest';
import { declare, readExpression } from '#language';
import { babyBear } from '#scalar';
import { machine } from '../evaluate/machine.ts';
import { plan } from '../instance/plan.ts';
import { points } from '../instance/sizes.ts';
import { uniform } from '../instance/source.ts';
import { sidesOf } from './equality.ts';
import { ground, type Point } from './ground.ts';
import { written, type Side } from './side.ts';

const { declarations } = declare({ A: 'n×n', B: 'n×n invertible', v: 'n', G: '= A^T A', S_t: '= \\sum_{i=1}^t A^i' });
const made = plan(declarations);
const [at] = points(made);
const side = (text: string): Side => {
  const read = readExpression(text, declarations);
  if (!read.ok) throw new Error(read.problem.message);
  return written(read.value, declarations);
};
const m = machine<number>(babyBear);
const source = () => uniform(7, babyBear.p);
/** The two values, but for what is remembered with them, and the operations that they took. */
const cost = (make: () => Point<number, unknown>): [string, number] => {
  const { key, answer } = make();
  const values = JSON.stringify([key, answer], (name, part: unknown) => (name === 'inverse' ? undefined : part));
  return [values, m.refill()];
};

const answers = ['A B', 'G + B', 'B^{-1} G', 'v v^T', 'S_3 S_2', 'A^{-1} A^{-1}', 'B^{-1} + \\det B I', 'A v'].map(
  side,
);

test('a point kept from other answers gives what a fresh one gives, and takes as many operations', () => {
  for (const key of ['G B', 'A', 'S_3', 'v^T B^{-1} v'].map(side)) {
    const shared = ground(m);
    for (const answer of [...answers, ...[...answers].reverse()]) {
      const sides = sidesOf(made, key, answer);
      const alone = cost(() => ground(m).once(sides, at!, source));
      expect(cost(() => shared.point(sides, at!, 1, source))).toEqual(alone);
      expect(cost(() => shared.point(sides, at!, 1, source))).toEqual(alone);
    }
  }
});

test('what an answer asks for beside the key leaves no trace in the point that is kept', () => {
  const shared = ground(m);
  const key = side('A');
  const ask = (answer: Side) => shared.point(sidesOf(made, key, answer), at!, 1, source).env.known;
  expect([...ask(side('B v')).keys()]).toEqual(['B', 'v']);
  expect([...ask(side('v v^T')).keys()]).toEqual(['v']);
});

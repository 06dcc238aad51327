import { expect, test } from 'vitest';
import { declare, readExpression, toText } from '#language';
import formula from '../answers/formula.ts';
import { counterexample } from './counterexample.ts';
import { edits } from './edits.ts';
import { sidesOf } from './equality.ts';
import { plan } from '../instance/plan.ts';
import { written } from './side.ts';

const symbols = {
  A: 'n×n',
  B: 'n×d',
  C: 'm×n',
  M: 'n×n invertible',
  u: 'n',
  v: 'n',
  K: 'n×d',
  K_i: 'rows of K',
  '\\lambda': 'positive',
  '\\ell': 'integer 1..L',
  L: 'size',
};
const { declarations } = declare(symbols);
const read = (text: string) => {
  const reading = readExpression(text, declarations);
  if (!reading.ok) throw new Error(reading.problem.message);
  return reading.value;
};

const right = [
  'C A^{\\ell-1} B',
  'M^{-1} - \\frac{M^{-1} u v^T M^{-1}}{1 + v^T M^{-1} u}',
  '\\sum_{i=1}^{n} K_i K_i^T + \\lambda I',
  'K (K^T K + \\lambda I)^{-1} K^T v',
  '\\sum_{k=0}^{\\ell} A^{\\ell - k} u v^T',
];

test.each(right)('no slip in %s passes unless it changes nothing', (gold) => {
  const truth = read(gold);
  let rejected = 0;
  for (const { tree } of edits(truth)) {
    const verdict = formula.judge({ kind: 'formula', key: { is: 'gold', gold }, symbols }, toText(tree));
    const example = counterexample(
      sidesOf(plan(declarations), written(truth, declarations), written(tree, declarations)),
      5,
    );
    // The one is decided at random points of prime fields, the other sought among small fractions.
    if (verdict.verdict === 'accept') expect([toText(tree), example]).toEqual([toText(tree), undefined]);
    else rejected++;
  }
  expect(rejected).toBeGreaterThan(4);
});

test('of a formula with one slip, the slip is found', () => {
  const hints = [...edits(read('C A^{\\ell} B'))].map(({ hint }) => hint);
  expect(hints).toContain('the exponent \\ell is one too large'.replace('\\ell', toText(read('\\ell'))));
});

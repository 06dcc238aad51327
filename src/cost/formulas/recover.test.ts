import { expect, test } from 'vitest';
import { ratio } from '#scalar';
import * as known from '../counting/algorithms.test-data.ts';
import { spanLadder, workLadder } from './fit-families.ts';
import { ceilLog, floorLog, formulaAt } from './formula.ts';
import { showFormula } from './formula-print.ts';
import { measured } from '../counting/measure.ts';
import { recover } from './recover.ts';

const algorithms = Object.entries({
  dot: known.dot,
  matvec: known.matvec,
  convolution: known.convolution,
  rankOneUpdate: known.rankOneUpdate,
  kernel: known.kernel,
  kernelByExponent: known.kernelByExponent,
  recurrence: known.recurrence,
});

test.each(algorithms)('the formulas of %s are found', (_, { algorithm, parameters, work, span }) => {
  const costs = measured(algorithm, parameters);
  expect(showFormula(costs.formula('work').terms, 'plain')).toBe(work);
  expect(showFormula(costs.formula('span').terms, 'plain')).toBe(span);
});

test.each(algorithms)('the formulas of %s hold at sizes drawn afterwards', (_, { algorithm, parameters }) => {
  const costs = measured(algorithm, parameters);
  const draws = { any: [6, 14, 18, 21, 26], dyadic: [1, 8, 32, 64], exponent: [3, 1, 5, 6] };
  for (let i = 0; i < 12; i++) {
    const at = Object.fromEntries(
      parameters.map((p, j) => {
        const from = draws[p.spread ?? 'any'];
        return [p.name, from[(i * (j + 1) + j) % from.length]!];
      }),
    );
    for (const cost of ['work', 'span'] as const) {
      const { domain, terms } = costs.formula(cost);
      if (parameters.some((p) => at[p.name]! < domain[p.name]!)) continue;
      const count = costs.at(at);
      if (count) expect(formulaAt(terms, at), `${cost} at ${JSON.stringify(at)}`).toBe(count[cost]);
    }
  }
});

test('additions, multiplications and divisions have formulas of their own', () => {
  const costs = measured(known.rankOneUpdate.algorithm, known.rankOneUpdate.parameters);
  expect((['add', 'mul', 'div', 'mulDepth'] as const).map((cost) => showFormula(costs.formula(cost).terms))).toEqual([
    '3d² − d',
    '3d² + d',
    'd',
    '4',
  ]);
});

test('the span of LDLᵀ by neighbour trees has no fit, and its work has one', () => {
  const costs = measured(known.ldl.algorithm, known.ldl.parameters);
  expect(costs.formula('span').status).toBe('no fit');
  expect(costs.formula('span').train.length).toBeGreaterThan(8);
  expect(costs.formula('work').status).toBe('exact');
});

test('a domain is reported where the formula fails on the least sizes', () => {
  const edge = recover((at) => (at['n'] === 1 ? 7 : 2 * at['n']!), [{ name: 'n' }], workLadder);
  expect([edge.domain, showFormula(edge.terms)]).toEqual([{ n: 2 }, '2n']);
});

test('a formula that its sample fits and a larger size refutes is not found', () => {
  const late = recover((at) => at['n']! + (at['n']! > 12 ? 1 : 0), [{ name: 'n' }], workLadder.slice(0, 1));
  expect(late.status).toBe('no fit');
});

test('floor, ceiling and the power of two above are told apart', () => {
  const find = (f: (n: number) => number): string =>
    showFormula(recover((at) => f(at['n']!), [{ name: 'n' }], spanLadder).terms, 'plain');
  expect(find((n) => ceilLog(n)! + 1)).toBe('c(n) + 1');
  expect(find((n) => floorLog(n) + 1)).toBe('f(n) + 1');
  expect(find((n) => 2 * floorLog(n) + ceilLog(n)!)).toBe('c(n) + 2f(n)');
});

test('fractions are exact', () => {
  const triangle = recover((at) => (at['n']! * (at['n']! + 1) * (at['n']! + 2)) / 6, [{ name: 'n' }], workLadder);
  expect(showFormula(triangle.terms)).toBe('(1/6)n³ + (1/2)n² + (1/3)n');
  expect(triangle.terms[0]!.coefficient).toEqual(ratio(1, 3));
});

test('what is held out was not in the sample', () => {
  const { train, heldOut } = measured(known.convolution.algorithm, known.convolution.parameters).formula('work');
  const seen = new Set(train.map((row) => JSON.stringify(row.at)));
  expect(heldOut.length).toBeGreaterThanOrEqual(6);
  expect(heldOut.filter((row) => seen.has(JSON.stringify(row.at)))).toEqual([]);
});

test('a quantity of no size is a constant', () => {
  expect(showFormula(recover(() => 5, [], workLadder).terms)).toBe('5');
});

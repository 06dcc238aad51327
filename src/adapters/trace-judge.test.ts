import { expect, test } from 'vitest';
import { ceilLog, type Sizes } from '#cost';
import { tracedPrograms, type Trace } from './index.ts';

const traceOf = (sizes: Sizes, cost: Partial<Trace['cost']>): Trace => ({
  name: 'f',
  sizes,
  cost: { add: 0, mul: 0, div: 0, other: 0, work: 0, span: 0, mulDepth: 0, ...cost },
  inputs: 1,
  line: 1,
});
const c = (x: number): number => ceilLog(x)!;
const some = [1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 16, 17, 31, 32, 33];
const along = (values: readonly number[], cost: (n: number) => Partial<Trace['cost']>): Trace[] =>
  values.map((n) => traceOf({ n }, cost(n)));
const costOf = (traces: readonly Trace[], cost: string) =>
  tracedPrograms(traces)[0]!.costs.find((x) => x.cost === cost)!;

test('a formula is found on scattered sizes, and the larger ones are kept to confirm it', () => {
  const found = costOf(
    along(some, (n) => ({ work: 2 * n - 1, span: 1 + c(n) })),
    'span',
  );
  expect(found).toMatchObject({ status: 'exact', formula: { plain: 'c(n) + 1' }, growth: 'log n', domain: { n: 1 } });
  expect(found.heldOut).toContainEqual({ n: 33 });
});

test('a cost of two sizes is found where both vary', () => {
  const grid = [2, 3, 4, 5, 7, 8].flatMap((n) =>
    [1, 2, 3, 5, 6].map((m) => traceOf({ n, m }, { work: 2 * n * m - m })),
  );
  expect(costOf(grid, 'work').formula!.plain).toBe('2m n - m');
});

test('what has no formula has none: one value out of place, too few sizes, or sizes that do not tell the cost', () => {
  const off = along(some, (n) => ({ work: n === 17 ? 99 : n * n }));
  expect(costOf(off, 'work').status).toBe('no fit');
  expect(
    costOf(
      along([1, 2, 3], (n) => ({ work: n })),
      'work',
    ).why,
  ).toContain('3 sizes are too few');
  expect(
    costOf(
      along([4, 4, 5, 6, 7, 8], () => ({ work: 3 })),
      'work',
    ).status,
  ).toBe('exact');
  const torn = [...along(some, (n) => ({ work: n })), traceOf({ n: 5 }, { work: 6 })];
  expect(costOf(torn, 'work').why).toContain('at n = 5 it is 5 once and 6 once');
  expect(costOf([traceOf({ n: 4 }, { work: 3 })], 'work').why).toBe('all of them are of one size');
});

test('on powers of two alone, functions that agree there are taken for the plainest of them', () => {
  const found = costOf(
    along([1, 2, 4, 8, 16, 32, 64, 128], (n) => ({ span: c(n) })),
    'span',
  );
  expect(found).toMatchObject({ status: 'exact', growth: 'log n' });
});

test('a claim is judged against the class that was counted', () => {
  const traces = along(some, (n) => ({ work: n * n + n, span: 1 + c(n) }));
  const verdict = (text: string, quantity: 'work' | 'span') =>
    tracedPrograms(traces, { text, quantity, regime: [] })[0]!.verdict!;
  expect(verdict('O(log n)', 'span')).toMatchObject({ verdict: 'accept', class: 'tight' });
  expect(verdict('O(n)', 'span')).toMatchObject({ verdict: 'reject', class: 'loose' });
  expect(verdict('O(n log n)', 'work')).toMatchObject({ verdict: 'reject', class: 'under' });
  expect(verdict('O(n log n)', 'work').reason).toContain('the counted work of f (n² + n)');
  expect(verdict('no idea', 'work').verdict).toBe('unread');
  const none = tracedPrograms(
    along([1, 2], () => ({})),
    { text: 'O(1)', quantity: 'span', regime: [] },
  );
  expect(none[0]!.verdict).toMatchObject({ verdict: 'unread', class: 'unsupported' });
});

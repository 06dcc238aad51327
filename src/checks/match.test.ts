import fc from 'fast-check';
import { expect, test } from 'vitest';
import { match, matchLine } from './match.ts';
import { kinds } from './registry.ts';

const judges = await kinds();
const symbols = { A: 'n×n', B: 'n×n', v: 'n' };
const row = { id: '7', kind: 'formula', gold: 'A B', answer: 'A B', symbols };

test.each<[unknown, RegExp]>([
  [null, /^\/: a row/],
  [[row], /^\/: a row/],
  ['A B', /^\/: a row/],
  [{}, /^\/kind: missing/],
  [{ ...row, kind: 'riddle' }, /^\/kind: 'riddle'/],
  [{ ...row, kind: '__proto__' }, /^\/kind/],
  [{ kind: 'formula', answer: 'A' }, /^\/gold: missing/],
  [{ kind: 'formula', gold: 'A' }, /^\/answer: missing/],
  [{ ...row, symbols: { A: 3 } }, /^\/symbols/],
  [{ ...row, symbols: ['A'] }, /^\/symbols/],
  [{ ...row, regime: 'n <= d' }, /^\/regime/],
  [{ ...row, gold: 'A B +' }, /^\/gold: the gold cannot be read/],
  [{ ...row, symbols: { A: 'n by n' } }, /^\/gold/],
])('row %# that lacks what it needs is unread, with a pointer', (bad, reason) => {
  const line = match(bad, judges);
  expect([line.verdict, line.score, line.reason]).toEqual(['unread', null, expect.stringMatching(reason)]);
});

test('unknown keys are ignored, and an id is given back', () => {
  expect(match({ ...row, colour: 'blue' }, judges)).toMatchObject({ id: '7', verdict: 'accept', score: 1 });
  expect(match({ ...row, id: { deep: 1 } }, judges).id).toBe(null);
});

test('a line that is not JSON is unread, and a list of rows is answered by a list', () => {
  expect(matchLine('{"id": 1', judges)).toMatchObject({ id: null, verdict: 'unread' });
  expect(matchLine(JSON.stringify([row, 3, row]), judges)).toMatchObject([
    { verdict: 'accept' },
    { verdict: 'unread' },
    { verdict: 'accept' },
  ]);
});

test('what came before a row changes nothing of its line', () => {
  const rows = ['A B', 'B A', 'A^T', '\\det A', 'A v', '(A B)^T', 'v^T A v'].map((answer) => ({ ...row, answer }));
  const alone = rows.map((one) => JSON.stringify(match(one, judges)));
  fc.assert(
    fc.property(fc.shuffledSubarray(rows.map((_, i) => i)), (order) => {
      for (const i of order) expect(JSON.stringify(match(rows[i]!, judges))).toBe(alone[i]);
    }),
    { seed: 11, numRuns: 20 },
  );
});

/** Formulas of the declared symbols, right or not, with some that nobody declared. */
const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom('A', 'B', 'v', 'v^T', 'I', '0', '2', 'n', 'Z', '\\lambda'),
    fc
      .tuple(tie('tree'), fc.constantFrom('+', '-', ' ', '/', '=', '\\odot', '\\otimes', '^', '\\le', ','), tie('tree'))
      .map((t) => t.join(' ')),
    tie('tree').map((t) => `(${t})`),
    tie('tree').map((t) => `(${t})^{-1}`),
    tie('tree').map((t) => `\\sum_{i=1}^{n} ${t}`),
    tie('tree').map((t) => `\\frac{${t}}{${t}}`),
    tie('tree').map((t) => `\\det(${t})`),
    tie('tree').map((t) => `\\|${t}\\|`),
    tie('tree').map((t) => `[${t}, \\dots, ${t}]`),
    tie('tree').map((t) => `e^{${t}}`),
  ),
}));

test('any formula for any gold gets a verdict, and is never called our fault', () => {
  fc.assert(
    fc.property(tree, tree, (gold, answer) => {
      const line = match({ ...row, gold, answer }, judges);
      expect(line.reason).not.toMatch(/our fault/);
    }),
    { seed: 12, numRuns: 400 },
  );
});

test('any JSON for a row gets a line', () => {
  fc.assert(
    fc.property(fc.constantFrom(...judges.keys()), fc.jsonValue(), fc.jsonValue(), (kind, gold, answer) => {
      expect(match({ id: 1, kind, gold, answer, symbols }, judges).reason).not.toMatch(/our fault/);
    }),
    { seed: 13, numRuns: 400 },
  );
});

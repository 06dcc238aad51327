import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Asked, Json } from '../answer.ts';
import { laws } from '../registry.ts';
import formula from './formula.ts';

const symbols = {
  A: 'n×n invertible',
  B: 'n×n invertible',
  C: 'm×n',
  K: 'n×d',
  K_i: 'rows of K',
  v: 'n',
  w: 'n',
  p: 'n',
  '\\alpha': '= p^T p',
  '\\lambda': 'positive',
  '\\ell': 'integer 1..L',
  L: 'size',
  i: 'integer 1..n',
  U: 'n×n orthogonal',
  S: 'n×n symmetric',
};
const ask = (gold: Json, policy?: Asked['policy']): Asked => ({
  kind: 'formula',
  key: { is: 'gold', gold },
  symbols,
  ...(policy ? { policy } : {}),
});
const judge = (gold: Json, answer: Json, policy?: Asked['policy']) => formula.judge(ask(gold, policy), answer);

describe('gold | answer | verdict', () => {
  test.each<[string, string, string]>([
    ['A B', 'AB', 'accept'],
    ['A B', 'BA', 'reject'],
    ['(A+B)^2', 'A^2 + AB + BA + B^2', 'accept'],
    ['(A+B)^2', 'A^2 + 2AB + B^2', 'reject'],
    ['S v', 'S^T v', 'accept'],
    ['A v', 'A^T v', 'reject'],
    ['U^T U', 'I', 'accept'],
    ['\\det U', '1', 'reject'],
    ['A A^{-1}', 'I', 'accept'],
    ['A A^{-1}', '1', 'reject'],
    ['A', 'A + 0', 'accept'],
    ['A - A', '0', 'accept'],
    ['v^T w', 'w^T v', 'accept'],
    ['v w^T', 'w v^T', 'reject'],
    ['v', 'v^T', 'reject'],
    ['K (K^T K + \\lambda I)^{-1}', '(K K^T + \\lambda I)^{-1} K', 'accept'],
    ['\\sum_{i=1}^n K_i K_i^T', 'K^T K', 'accept'],
    ['\\sum_{j=1}^{n-1} K_j K_j^T', 'K^T K', 'reject'],
    ['A^\\ell', 'A \\cdot A^{\\ell-1}', 'accept'],
    ['A^\\ell', 'A^{\\ell-1} B', 'reject'],
    ['(I + p p^T)^\\ell', 'I + \\frac{(1+\\alpha)^\\ell - 1}{\\alpha} p p^T', 'accept'],
    ['(I + p p^T)^\\ell', 'I + \\sum_{k=1}^\\ell \\binom{\\ell}{k} \\alpha^{k-1} p p^T', 'accept'],
    ['(I + p p^T)^\\ell', 'I + ((1+\\alpha)^{\\ell-1})/\\alpha p p^T', 'reject'],
    ['\\|v\\|', '\\sqrt{v^T v}', 'accept'],
    ['\\|v\\|', 'v^T v', 'reject'],
    ['\\|v\\|^2', 'v^T v', 'accept'],
    ['e^{\\lambda} e^{2\\lambda}', 'e^{3\\lambda}', 'accept'],
    ['e^A e^B', 'e^{A+B}', 'reject'],
    ['e^{A} e^{-A}', 'I', 'accept'],
    ['\\log(\\lambda^2)', '2 \\log \\lambda', 'accept'],
    ['1 + \\lambda + \\lambda^2 + \\dots + \\lambda^\\ell', '\\sum_{k=0}^\\ell \\lambda^k', 'accept'],
    ['1 + \\lambda + \\lambda^2 + \\dots + \\lambda^\\ell', '\\sum_{k=0}^{\\ell-1} \\lambda^k', 'reject'],
    ['\\det(A B)', '\\det(B) \\det(A)', 'accept'],
    ['\\det(2 A)', '2^n \\det A', 'accept'],
    ['\\det(2 A)', '2 \\det A', 'reject'],
    ['tr(A B)', 'tr(B A)', 'accept'],
    ['K_i', 'K^T v', 'reject'],
    ['\\lambda', '\\lambda + 2013265921 v^T v', 'reject'],
    ['\\lambda', '\\lambda + 2013265921 * 2113929217 * 1811939329 v^T v', 'reject'],
    ['A v', 'X = A v', 'accept'],
    ['A v', 'A v = B v', 'reject'],
    ['A v', 'A v \\le B v', 'reject'],
    ['A v', 'A v or B v', 'reject'],
    ['\\lambda v', 'v \\lambda or \\lambda v', 'accept'],
    ['A^\\ell', 'X_\\ell = A^\\ell, \\quad \\ell = 1, \\dots, L', 'accept'],
    ['A^\\ell', 'X_\\ell = A^{\\ell+1}, \\quad \\ell = 1, 2, \\dots, L', 'reject'],
    ['A^\\ell', 'X_\\ell = A^\\ell, \\quad \\ell = 2, \\dots, L', 'unread'],
    ['\\alpha', '\\|p\\|^2', 'accept'],
    ['\\|A\\|_2', '\\|A\\|_F', 'reject'],
    ['A v', 'A v + z', 'unread'],
    ['A v', 'A v +', 'unread'],
    ['A v', '', 'unanswered'],
    ['A^{-1}', 'A^{-1} + (v v^T)^{-1} - (v v^T)^{-1}', 'reject'],
  ])('%s | %s | %s', (gold, answer, verdict) => {
    const found = judge(gold, answer);
    expect([found.verdict, found.reason]).toEqual([verdict, expect.any(String)]);
  });
});

test('a rejection shows the smallest inputs that tell the two apart', () => {
  const found = judge('A B', 'B A');
  expect(found.evidence?.[0]).toMatchObject({ type: 'counterexample' });
  const example = found.evidence?.find((e) => e.type === 'counterexample');
  expect(example?.over).toMatch(/n = 2/);
  expect(Object.keys(example?.inputs ?? {}).sort()).toEqual(['A', 'B', '\\ell', 'i']);
});

test('shapes that do not fit are the reason, by their dimensions', () => {
  expect(judge('C A', 'A C').reason).toBe('n×n times m×n does not fit');
  expect(judge('v', 'v^T').reason).toBe('it is 1×n, and should be n×1');
});

test('a small slip is named', () => {
  expect(judge('A B', '-A B').reason).toMatch(/its sign is wrong/);
  expect(judge('A', 'A^T').reason).toMatch(/transpose/);
});

test('a form that the question forbids is found in the tree, after the answer is right', () => {
  const forbid = ['(A + v w^T)^{-1}'];
  const gold = 'A^{-1} - A^{-1} v w^T A^{-1} / (1 + w^T A^{-1} v)';
  expect(judge(gold, '(A + v w^T)^{-1}', { forbid }).reason).toMatch(/has the form/);
  expect(judge(gold, '((A^T + w v^T)^{-1})^T', { forbid }).verdict).toBe('reject');
  expect(judge(gold, '(v w^T + A)^{-1}', { forbid }).verdict).toBe('reject');
  expect(judge(gold, gold, { forbid }).verdict).toBe('accept');
  expect(judge(gold, `(A + v w^T)^{-1} = ${gold}`, { forbid }).verdict).toBe('accept');
  expect(judge(gold, '(A - v w^T)^{-1}', { forbid }).reason).not.toMatch(/form/);
});

test('a key derived from a law is compared at the same points', async () => {
  const all = await laws();
  const key = { is: 'law' as const, slug: 'ssm-kernel', law: all.get('ssm-kernel')!, at: ['\\ell'] };
  const asked: Asked = {
    kind: 'formula',
    key,
    symbols: { A: 'n×n', B: 'n×d', C: 'm×n', D: 'm×d', L: 'size', '\\ell': 'integer 1..L' },
  };
  expect(formula.judge(asked, 'C A^{\\ell-1} B').verdict).toBe('accept');
  expect(formula.judge(asked, 'C A^{\\ell} B').verdict).toBe('reject');
});

const formulas = [
  'A B v',
  'A^{-1} B',
  'A^\\ell v',
  'v w^T A',
  'K K^T + \\lambda I',
  '\\alpha A',
  'B A v',
  '2 A - B',
  'A^T B^T',
  'w^T A v',
];

test('verdicts are symmetric', () => {
  const one = fc.constantFrom(...formulas);
  fc.assert(
    fc.property(one, one, (a, b) => {
      expect(judge(a, b).verdict).toBe(judge(b, a).verdict);
    }),
    { seed: 3, numRuns: 60 },
  );
});

test('a formula equals itself and no other of these', () => {
  for (const a of formulas) for (const b of formulas) expect(judge(a, b).verdict === 'accept').toBe(a === b);
});

test('commuting sums, re-bracketing and renaming bound indices change nothing', () => {
  const one = fc.constantFrom('A B', 'B A', 'A^T B', '\\lambda A', 'v w^T');
  fc.assert(
    fc.property(one, one, one, fc.constantFrom('j', 'k', 's'), (a, b, c, x) => {
      const gold = `${a} + ${b} - ${c} + \\sum_{r=1}^{L} A^r`;
      expect(judge(gold, `\\sum_{${x}=1}^{L} A^{${x}} - (${c} - (${b} + ${a}))`).verdict).toBe('accept');
    }),
    { seed: 4, numRuns: 30 },
  );
});

test('no text is thrown at', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      expect(['accept', 'reject', 'unread', 'ambiguous', 'unanswered']).toContain(judge('A v', text).verdict);
    }),
    { seed: 5, numRuns: 300 },
  );
});

test.each([
  'A^{999999999}',
  '\\sum_{j=1}^{1000000000} A',
  'A^{2^{2^{100}}}',
  '('.repeat(50_000),
  '1'.repeat(200_000),
  '\\binom{10^9}{5} A',
  '10^{10^{10}} A',
])('hostile text %# is unread, its limit named', (text) => {
  const found = judge('A', text);
  expect([found.verdict, found.reason]).toEqual([
    'unread',
    expect.stringMatching(/limit|more than|larger than|longer/),
  ]);
});

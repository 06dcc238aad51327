import fc from 'fast-check';
import { expect, test } from 'vitest';
import causalConvolution from '../laws/causal-convolution.ts';
import matrixVectorProduct from '../laws/matrix-vector-product.ts';
import ridgeAttention from '../laws/ridge-attention.ts';
import ssmKernel from '../laws/ssm-kernel.ts';
import { Fault, type Asked, type Derived } from '../answer.ts';
import type { Law } from '../law.ts';
import cost from './cost.ts';

const gold = (key: string, variables: readonly string[], more: Partial<Asked> = {}): Asked => ({
  kind: 'cost',
  key: { is: 'gold', gold: key },
  variables,
  regime: [],
  ...more,
});
const counted = (law: Law, variables: readonly string[], key: Partial<Derived>, more: Partial<Asked> = {}): Asked => ({
  kind: 'cost',
  key: { is: 'law', slug: 'the-law', law, ...key },
  variables,
  regime: [],
  ...more,
});

// A law is generic in its answer; the judge takes any.
const convolution = causalConvolution as unknown as Law;
const kernel = ssmKernel as unknown as Law;
const attention = ridgeAttention as unknown as Law;
const product = matrixVectorProduct as unknown as Law;

test.each<[string, string, string, string?]>([
  ['O(n log n)', 'O(n log n)', 'accept', 'tight'],
  ['O(n log n)', 'Θ(n log(2n) + n)', 'accept', 'tight'],
  ['O(n log n)', 'O(n log² n)', 'reject', 'loose'],
  ['O(n log n)', 'O(n)', 'reject', 'under'],
  ['O(n log n)', 'O(L)', 'reject', 'incomparable'],
  ['O(n log n)', 'Ω(n log n)', 'reject'],
  ['O(n log n)', 'o(n²)', 'reject'],
  ['O(n log n)', 'O(n) or O(n log n)', 'reject'],
  ['O(n log n)', 'O(n log n) = O(log n · n)', 'accept', 'tight'],
  ['O(n log^2 n)', 'O(n log(n)^2)', 'ambiguous'],
  ['O(n log n)', 'Õ(n)', 'reject'],
  ['O(n log n)', 'O(k log n)', 'unread'],
  ['O(n log n)', 'I do not know', 'unread'],
  ['O(n log n)', '  ', 'unanswered'],
  ['Ω(n log n)', 'Ω(n log n)', 'accept', 'tight'],
  ['Ω(n log n)', 'O(n log n)', 'reject'],
])('against %s, %s is %s %s', (key, answer, verdict, which) => {
  const found = cost.judge(gold(key, ['n', 'L']), answer);
  expect([found.verdict, found.class]).toEqual([verdict, which]);
});

test.each<[Asked['policy'], string, number | null]>([
  [{}, 'O(n^2)', 0],
  [{ credit: 'upper-bound' }, 'O(n^2)', 1],
  [{ credit: 'upper-bound' }, 'Θ(n^2)', 0],
  [{ credit: 'upper-bound' }, 'O(1)', 0],
  [{ credit: { tight: 1, loose: 0.5 } }, 'O(n^2)', 0.5],
  [{ credit: { tight: 1, loose: 0.5 } }, 'O(n)', 1],
  [{ credit: { tight: 1, loose: 7 } }, 'O(n^2)', 1],
])('under %j, %s scores %j', (policy, answer, score) => {
  expect(cost.judge(gold('O(n)', ['n'], { policy: policy! }), answer).score).toBe(score);
});

test('the span of a convolution is a sum of logarithms, and the product that the marker wrote is not its class', () => {
  const asked = counted(convolution, ['L', 'd'], { quantity: 'span', sizes: { m: 1 } });
  expect(cost.judge(asked, 'O(log L + log d)').class).toBe('tight');
  const wrong = cost.judge(asked, 'O(\\log L \\cdot \\log d)');
  expect([wrong.verdict, wrong.class]).toEqual(['reject', 'loose']);
  expect(JSON.stringify(wrong.evidence)).toContain('the sum is not a product');
  expect(wrong.evidence?.find((e) => e.type === 'counts')?.points.length).toBeGreaterThan(3);
});

test('other letters, another verdict only where the mathematics is another', () => {
  const renamed = counted(convolution, ['T', 'w'], { quantity: 'span', sizes: { L: 'T', d: 'w', m: 'w' } });
  expect(cost.judge(renamed, 'O(log T + log w)').verdict).toBe('accept');
  expect(cost.judge(renamed, 'O(log T · log w)').class).toBe('loose');
  expect(cost.judge(renamed, 'O(log T)').verdict).toBe('reject');
});

test('a claim about independent binary powers is judged by that algorithm: n³L is under, and a factor is missing', () => {
  const asked = counted(
    kernel,
    ['n', 'L'],
    { quantity: 'work', sizes: { m: 1, d: 1 } },
    { algorithm: 'binary-powers' },
  );
  const found = cost.judge(asked, 'O(n^3 L)');
  expect([found.verdict, found.class]).toEqual(['reject', 'under']);
  expect(found.reason).toContain('Θ(n³·L·log L)');
  expect(JSON.stringify(found.evidence)).toContain('a factor log L is missing');
  expect(cost.judge(asked, 'O(n^3 L log L)').class).toBe('tight');
  expect(cost.judge({ ...asked, algorithm: 'sequential-products' }, 'O(n^3 L)').class).toBe('tight');
});

test('d <= n makes nd² right, and without it the answer is conditional on it', () => {
  const sizes = { e: 'd', q: 'n' };
  const free = cost.judge(counted(attention, ['n', 'd'], { quantity: 'work', sizes }), 'O(nd^2)');
  expect([free.verdict, free.class]).toEqual(['reject', 'conditional']);
  expect(free.reason).toContain('d <= n');
  const tied = cost.judge(
    counted(attention, ['n', 'd'], { quantity: 'work', sizes }, { regime: ['d <= n'] }),
    'O(nd^2)',
  );
  expect(tied.verdict).toBe('accept');
});

const work = { quantity: 'work', sizes: { m: 1, d: 1 } } as const;
const remarks = (found: ReturnType<typeof cost.judge>): string => JSON.stringify(found.evidence);

test('where no algorithm is named, the best is taken and named; the one that the question names is another matter', () => {
  const asked = counted(kernel, ['n', 'L'], work);
  const best = cost.judge(asked, 'O(n^2 L + n^3 log L)');
  expect(best.class).toBe('tight');
  expect(best.reason).toContain('the counted work of vector-doubling');
  expect(remarks(best)).toContain('the best is vector-doubling');
  expect(cost.judge(asked, 'O(n^3 L)').class).toBe('loose');
  const pinned = counted(kernel, ['n', 'L'], { ...work, algorithm: 'reference' });
  expect(cost.judge(pinned, 'O(n^3 L)').class).toBe('tight');
  expect(cost.judge(pinned, 'O(n^2 L + n^3 log L)').class).toBe('under');
});

test('a claim below the best is told from one below every algorithm', () => {
  const asked = counted(kernel, ['n', 'L'], work);
  expect(cost.judge(asked, 'O(n^2 L + n^2 log L)').class).toBe('below-reference');
  for (const one of [asked, counted(kernel, ['n', 'L'], { ...work, algorithm: 'reference' })]) {
    const impossible = cost.judge(one, 'O(n + L)');
    expect(impossible.class).toBe('impossible');
    expect(impossible.reason).toContain('n² + 2n inputs matter');
  }
});

test('where neither of the best is below the other, a claim may be of either, or of the lesser at each size', () => {
  const asked = counted(attention, ['n', 'd'], { quantity: 'work', sizes: { e: 'd', q: 'n' } });
  for (const answer of ['O(n d^2 + d^3)', 'O(n^2 d + n^3)', 'O(n d min(n, d) + min(n, d)^3)'])
    expect(cost.judge(asked, answer).class, answer).toBe('tight');
  expect(remarks(cost.judge(asked, 'O(n^2 d + n^3)'))).toContain('the best are reference and dual');
  expect(cost.judge(asked, 'O(n^2 d^2)').verdict).toBe('reject');
  expect(cost.judge({ ...asked, algorithm: 'dual' }, 'O(n d^2 + d^3)').verdict).toBe('reject');
  expect(cost.key!(asked).text).toMatch(/n·d².*; .*dual/);
});

test('an algorithm that looks at values has no class, and its claims stay unread', () => {
  const looking = {
    ...product,
    reference: (F: { isZero(x: unknown): boolean }, A: readonly (readonly unknown[])[]) => F.isZero(A[0]![0]),
  };
  const found = cost.judge(counted(looking, ['m', 'n'], { quantity: 'span' }), 'O(log n)'); // an answer of its own
  expect([found.verdict, found.class]).toEqual(['unread', 'unsupported']);
});

test('what is multiplied on the way is no other quantity, and the work is', () => {
  const asked = counted(product, ['m', 'n'], { quantity: 'span' });
  expect(cost.judge(asked, 'O(log n) using parallel multiplications and addition trees').verdict).toBe('accept');
  expect(cost.judge(asked, 'work: O(log n)').verdict).not.toBe('accept');
});

test('an empty regime is vacuous', () => {
  expect(cost.judge(gold('O(n)', ['n'], { regime: ['n <= log n'] }), 'O(n)').class).toBe('vacuous');
});

test.each<[string, Asked]>([
  ['no variables are declared', { kind: 'cost', key: { is: 'gold', gold: 'O(n)' } }],
  ['the gold is unreadable', gold('fast', ['n'])],
  ['a constraint is unreadable', gold('O(n)', ['n'], { regime: ['n <<>> 2'] })],
  ['a size is mapped to no variable', counted(product, ['n'], { quantity: 'span', sizes: { n: 'k' } })],
  ['a size that matters is left open', counted(product, ['m'], { quantity: 'span' })],
  ['the algorithm is unknown', counted(product, ['m', 'n'], { quantity: 'span', algorithm: 'magic' })],
])('where %s, the question is at fault', (_, asked) => {
  expect(() => cost.judge(asked, 'O(n)')).toThrow(Fault);
});

test('the key is shown with the formula behind it', () => {
  const asked = counted(convolution, ['L', 'd'], { quantity: 'span', sizes: { m: 1 } });
  expect(cost.key!(asked).text).toMatch(/^Θ\(.*log L.*\): the counted span of the-law is ⌈log₂ d⌉ \+ ⌈log₂ L⌉ \+ 2$/);
});

test('any text gets a verdict', () => {
  const asked = gold('O(n log n)', ['n', 'L']);
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(cost.judge(asked, text).reason).toBeTypeOf('string');
    }),
    { seed: 3, numRuns: 200 },
  );
  for (const text of [
    'O('.repeat(1e5),
    `O(${'n+'.repeat(1e6)}n)`,
    'O(n^{999999999999})',
    `O(2^{2^{2^n}})`,
    '__proto__',
  ])
    expect(cost.judge(asked, text).reason).toBeTypeOf('string');
});

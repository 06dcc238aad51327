/** What is refused, and by which name; modes, conditions, evidence; hostile input. */
import { expect, test } from 'vitest';
import { log, power, sum, variable } from './build.ts';
import { compare, isBigO, type Options } from './compare.ts';
import { conditionsUnder } from './conditions.ts';
import type { Growth } from '../growth.ts';
import { parseConstraint, parseGrowth } from '../parse.ts';
import { evaluate } from './path-read.ts';
import { evidence, plainPath } from './ratio.ts';
import { latex, show } from '../show.ts';

const names = ['n', 'L', 'd', 'N'];
const growth = (text: string): Growth => {
  const read = parseGrowth(text, names);
  if (!read.ok) throw new Error(`${text}: ${read.problem.message}`);
  return read.value;
};
const regime = (text: string) =>
  (text === '' ? [] : text.split(';')).flatMap((c) => {
    const read = parseConstraint(c, names);
    if (!read.ok) throw new Error(`${c}: ${read.problem.message}`);
    return read.value;
  });
const compared = (R: string, f: string, g: string, options?: Options) =>
  compare(growth(f), growth(g), regime(R), names, options);

test.each([
  // factorials
  ['', 'log(n!)', 'n log n', 'Theta'],
  ['', 'n! / (n - 1)!', 'n', 'Theta'],
  ['', 'n! / (2 * (n - 2)!)', 'n^2', 'Theta'],
  ['', 'n!', 'n^9 * 2^(5n)', 'omega'],
  ['', 'n!', '2^(n^2)', 'o'],
  ['', 'n!', 'n^n', 'unsupported'],
  ['', 'n^n', '2^(n log n)', 'o'],
  ['', 'n^(log L)', 'L^(log n)', 'incomparable'],
  // differences and what cancels
  ['', 'n^2 - n', 'n^2', 'Theta'],
  ['', '(n + 1)^2 - n^2', 'n', 'Theta'],
  ['', '2n^2 L + n L - L + (2n^3 - n^2) * N - 2n^3 - n^2 + n', 'n^2 L + n^3 N', 'Theta'],
  ['', 'n - n', 'n', 'unsupported'],
  ['', 'n - L', 'n', 'unsupported'],
  ['L = o(n)', 'n - L', 'n', 'Theta'],
  ['n = O(1)', '2 n L - L', 'L', 'Theta'],
  ['n = O(1)', '4 L - n L', 'L', 'unsupported'],
  // exponentials and nested logs
  ['', '2^(n + log L)', '2^n * L', 'Theta'],
  ['', '2^(log n + log L)', 'n L', 'Theta'],
  ['', '2^max(n, L)', '2^n + 2^L', 'Theta'],
  ['', '4^n', '2^(2n)', 'Theta'],
  ['', '3^n', '2^n', 'unsupported'],
  ['', '2^(n / 2)', 'sqrt(2^n)', 'Theta'],
  ['', '2^(sqrt(n))', 'n^5', 'omega'],
  ['', '2^(sqrt(log n))', 'n', 'o'],
  ['', '2^(log log n)', 'log n', 'Theta'],
  ['', 'log log(n L)', 'log log n + log log L', 'Theta'],
  ['', 'log(n^L)', 'L log n', 'Theta'],
  ['', 'log(L^n)', 'L log n', 'incomparable'],
  ['', 'log((n L)^(d + log N))', 'd log n', 'Omega'],
  ['n = O(1)', 'log(n^L)', 'L', 'unsupported'],
  ['', 'log(2^n + L)', 'n + log L', 'Theta'],
  ['', '2^(2^n)', '2^n', 'unsupported'],
  ['d = O(1)', 'n^d', 'n', 'unsupported'],
  ['d = O(1)', '2^d * n', 'n', 'Theta'],
  ['d = O(1); N = O(d)', 'n N d', 'n', 'Theta'],
  // regimes
  ['n <= L; L <= n', 'n', 'L', 'Theta'],
  ['d = n + L; L = 2^n', 'd', '2^n', 'Theta'],
  ['n <= max(L, log^2 L)', '2^n', '2^L', 'O'],
  ['log log n <= log log L', '2^n', '2^L', 'O'],
  ['2 log n <= 2 log L + 2', '2^n', '2^L', 'incomparable'],
  ['2 log n <= 2 log L + 2', '2^n', '4^L', 'O'],
  ['n - d <= L', 'n', 'L + d', 'O'],
  ['n = 1', 'n', 'L', 'o'],
  ['n d = O(1)', 'n d L', 'L', 'Theta'],
  ['n = o(n)', 'n', 'L', 'vacuous'],
  ['d <= n <= L', 'd^2 n', 'L^3', 'O'],
  ['n^2 <= L', 'n', 'L', 'o'],
])('under "%s", %s against %s is %s', (R, f, g, verdict) => {
  const found = compared(R, f, g);
  expect(`${found.verdict} ${found.verdict === verdict ? '' : found.why}`.trim()).toBe(verdict);
});

test('a refusal names the sub-expression', () => {
  expect(compared('', 'n + log(n / L)', 'n').why).toContain('log (n / L)');
  expect(compared('', 'n', '3^n').why).toContain('3^n');
  expect(compare(variable('M'), variable('n'), [], names).why).toContain('M');
});

test('everywhere, a bound has to hold with some of the variables bounded', () => {
  const everywhere = { mode: 'everywhere' } as const;
  expect(compared('', '2^(n L)', '2^(n L) * n').verdict).toBe('o');
  expect(compared('', 'n + L', 'n L', everywhere).verdict).toBe('O');
  expect(compared('d <= n', 'd^2 n', 'n^3', everywhere).verdict).toBe('O');
  expect(compared('', 'n log L', 'L log n', everywhere).verdict).toBe('incomparable');
  expect(compared('', 'n + L', 'n L').verdict).toBe('o');
});

test('a bound that fails names the weakest natural assumption that would make it hold', () => {
  const under = (f: string, g: string, R = '') =>
    conditionsUnder(growth(f), growth(g), regime(R), ['n', 'L', 'd']).map((c) => c.text);
  expect(under('n d^2 + d^3', 'n d^2')).toContain('d <= n');
  expect(under('log n + log L', 'log L')).toContain('log n = O(log L)');
  expect(under('n d', 'n')).toEqual(['d = O(1)']);
  expect(under('n', 'n^2')).toEqual([]);
});

test('evidence is said on the plainest path', () => {
  const [f, g] = [growth('log n * log L'), growth('log n + log L')];
  const { fNotOg } = compare(f, g, [], ['n', 'L']);
  expect(evidence(g, f, fNotOg!, { f: 'your bound', g: 'the counted span' })).toBe(
    'take n = L = t: your bound / the counted span = 2/log t → 0',
  );
  expect(plainPath({ n: 'log2 n = t', d: 'log2 d = 2*t', L: 'log2 L = 2^(t)' })).toBe('n = t, d = t^2, L = 2^t');
});

test('whichever is named first, the ratio tends to where it does, also on a path that is not plain', () => {
  const [f, g] = [growth('n log^2 L'), growth('n^2 + log^3 L')];
  const { fNotOg } = compare(f, g, [], ['n', 'L']);
  expect(plainPath(fNotOg!)).toContain('2^(');
  expect(evidence(f, g, fNotOg!, { f: 'counted', g: 'claimed' })).toMatch(/counted \/ claimed → ∞$/);
  expect(evidence(g, f, fNotOg!, { f: 'claimed', g: 'counted' })).toMatch(/claimed \/ counted → 0$/);
  expect(evidence(f, sum(f, f), fNotOg!, { f: 'one', g: 'two' })).toMatch(/one \/ two → a constant$/);
});

test('a proof that needs two cases says which', () => {
  const { certificate } = compared('', 'log n * log log L', 'log n * log log n + log L');
  expect(certificate).toMatch(/^if .* = O\(1\): .*; if .* = O\(1\): /);
  expect(compared('', 'log n * log log L', 'log n * (log log n)^(1/2) + log L').certificate).toBeUndefined();
});

test('a growth is evaluated in the log domain, far beyond doubles', () => {
  expect(evaluate(growth('n^2 * L'), { n: 'log2 n = 2^(t)', L: 'L = 2*2^(3*t)' }, 5)).toBe(80);
  expect(evaluate(growth('n / (n + 1)'), { n: 'log2 n = 2^(2^(t))' }, 6)).toBeCloseTo(0);
  expect(evaluate(growth('log n'), { n: 'log2 n = 2^(2^(t))' }, 8)).toBe(256);
  expect(evaluate(growth('n - L'), { n: 'log2 n = t', L: 'log2 L = 2*t' }, 3)).toBeUndefined();
  expect(evaluate(growth('2^n'), { n: 'log2 n = 2^(2^(2^(t)))' }, 9)).toBeUndefined();
});

test('hostile input ends at once, in a message that names its limit', () => {
  let deep: Growth = variable('n');
  for (let i = 0; i < 100_000; i++) deep = log(deep);
  expect(compare(deep, deep, [], names).why).toContain('nested deeper than');
  const wide = sum(...Array.from({ length: 50_000 }, () => variable('n')));
  expect(compare(wide, wide, [], names).why).toContain('nodes');
  let doubled: Growth = sum(variable('n'), variable('L'), variable('d'), variable('N'));
  for (let i = 0; i < 9; i++)
    doubled = { op: 'product', of: [sum(doubled, log(variable('n'))), sum(doubled, variable('L'))] };
  expect(compare(doubled, variable('n'), [], names).verdict).toMatch(/unsupported|omega/);
  expect(compared('', 'n^(10^30)', 'n').verdict).toMatch(/omega|unsupported/);
  expect(
    compare(power(variable('n'), { op: 'constant', value: { n: 10n ** 4000n, d: 1n } }), variable('n'), [], names).why,
  ).toContain('exceed');
  expect(parseGrowth('('.repeat(1e6))).toMatchObject({
    ok: false,
    problem: { message: 'longer than 10000 characters' },
  });
  expect(parseGrowth('('.repeat(5000))).toMatchObject({ ok: false });
  expect(parseGrowth(`${'n^'.repeat(4000)}n`)).toMatchObject({ ok: false });
  expect(parseGrowth(`${'-'.repeat(9000)}n`)).toMatchObject({ ok: false });
  expect(parseGrowth('__proto__')).toMatchObject({ ok: false, problem: { column: 0 } });
  expect(parseGrowth('constructor', ['n'])).toMatchObject({
    ok: false,
    problem: { message: "unknown name 'constructor'" },
  });
});

test.each([
  ['n +', 3, 'expected an expression'],
  ['n $ L', 2, 'not part of the notation'],
  ['log n L', 6, 'does the log before it include this'],
  ['min(n, L', 8, "expected ')'"],
  ['M', 0, 'unknown name'],
  ['n)', 1, 'expected the end'],
])('%s is refused at column %i', (text, column, message) => {
  const read = parseGrowth(text, names);
  expect(read.ok ? read : read.problem).toMatchObject({ column });
  expect(read.ok ? '' : read.problem.message).toContain(message);
});

test('growths are printed in plain text and in LaTeX', () => {
  expect(show(growth('n^(1/2) log^2 L / (n + d) - log(n L)'))).toBe('n^(1/2) * log^2 L / (n + d) - log (n * L)');
  expect(latex(growth('n^2 log L + sqrt(d)'))).toBe('n^{2} \\log L + \\sqrt{d}');
});

test('a bound is told by itself', () => {
  expect(isBigO(growth('n'), growth('n log n'), [], names)).toBe(true);
  expect(isBigO(growth('n log n'), growth('n'), [], names)).toBe(false);
  expect(isBigO(growth('n'), growth('3^n'), [], names)).toBeUndefined();
});

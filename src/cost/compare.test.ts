import { expect, test } from 'vitest';
import cases from './asymptotics.fixture.json' with { type: 'json' };
import { compare } from './compare.ts';
import { parseConstraint, parseGrowth, type Parsed } from './parse.ts';

const read = <T>(p: Parsed<T>): T => {
  if (!p.ok) throw new Error(`column ${p.problem.column}: ${p.problem.message}`);
  return p.value;
};
const compared = (vars: readonly string[], regime: readonly string[], f: string, g: string) =>
  compare(
    read(parseGrowth(f, vars)),
    read(parseGrowth(g, vars)),
    regime.flatMap((c) => read(parseConstraint(c, vars))),
    vars,
  );

test.each(cases)('$f against $g under $regime is $verdict', ({ vars, regime, f, g, verdict }) => {
  const found = compared(vars, regime, f, g);
  expect(found.why).toBeUndefined();
  expect(found.verdict).toBe(verdict);
  expect(found.fNotOg !== undefined).toBe(/omega|Omega|incomparable/.test(verdict));
  expect(found.gNotOf !== undefined).toBe(/^o$|^O$|incomparable/.test(verdict));
});

test.each([
  ['', 'n log n log L', 'n', 'omega'],
  ['', 'n log L', 'L log n', 'incomparable'],
  ['n <= L', 'n log L', 'L log n', 'O'],
  ['', 'log(n + L)', 'log n + log L', 'Theta'],
  ['', 'log(n^3 L^2)', 'log n + log L', 'Theta'],
  ['', 'log n log L', 'log^2(n + L)', 'O'],
  ['log n = Theta(log L)', 'log n log L', 'log^2(n + L)', 'Theta'],
  ['', 'n log L', 'n^2 + log^2 L', 'O'],
  ['', 'n log L', 'n log n + L^(1/100)', 'O'],
  ['', 'n log L', 'n log n + log^5 L', 'incomparable'],
  ['L = 2^N', 'n^3 N + n^2 L', 'n^3 log L + n^2 L', 'Theta'],
  ['d <= n', '2^d', '2^n', 'O'],
  ['d = O(n)', '2^d', '2^n', 'incomparable'],
  ['d <= 2n', '2^d', '2^n', 'incomparable'],
  ['d <= 2n', '2^d', '2^(2n)', 'O'],
  ['d <= n + log n', '2^d', '2^n', 'incomparable'],
  ['d <= n + log n', '2^d', 'n * 2^n', 'O'],
  ['d <= log n', '2^d', 'n', 'O'],
  ['d <= log n', 'd^2', 'n', 'o'],
  ['n = o(L)', 'log n', 'log L', 'O'],
  ['log n = O(log L)', 'n', 'L', 'incomparable'],
  ['log n <= log L', 'n', 'L', 'O'],
  ['log n <= 2 log L', 'n', 'L', 'incomparable'],
  ['log n <= 2 log L', 'n', 'L^2', 'O'],
  ['n <= log n', 'n', 'L', 'vacuous'],
  ['n <= L; 2L <= n', 'n', 'L', 'vacuous'],
  ['', 'n d / (n + d)', 'min(n, d)', 'Theta'],
  ['', '2^(n L)', '2^(n^2 + L^2)', 'unsupported'],
  ['', '2^(n L)', '2^(2 n L)', 'o'],
  ['', 'log(n / L)', 'log n', 'unsupported'],
  ['L <= sqrt(n)', 'log(n / L)', 'log n', 'Theta'],
  ['L <= log n', 'log(n / L)', 'log n', 'Theta'],
  ['', 'log(L / log n + n)', 'log n', 'Omega'],
  ['L <= sqrt(n)', 'log(L / log n + n)', 'log n', 'Theta'],
  ['L <= log n', 'log(L / log n + n)', 'log n', 'Theta'],
  ['', 'n d^2 + d^3', 'n d^2', 'Omega'],
  ['d <= n', 'n d^2 + d^3', 'n d^2', 'Theta'],
  ['', 'n log^2 L', 'n^2 + log^3 L', 'incomparable'],
  ['', 'log L log n', 'log L + log n', 'omega'],
])('under "%s", %s against %s is %s', (regime, f, g, verdict) => {
  const found = compared(['n', 'L', 'd', 'N'], regime === '' ? [] : regime.split(';'), f, g);
  expect(`${found.verdict} ${found.verdict === verdict ? '' : found.why}`.trim()).toBe(verdict);
});

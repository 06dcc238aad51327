import { expect, test } from 'vitest';
import cases from '../asymptotics.fixture.json' with { type: 'json' };
import { compare } from './compare.ts';
import type { Growth, Path } from '../growth.ts';
import { parseConstraint, parseGrowth, type Parsed } from '../parse.ts';
import { evaluate } from './path-read.ts';

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

/** Ways to infinity on which a path may be seen to grow. */
const windows = [
  [3, 4, 5],
  [6, 8, 10],
  [10, 14],
  [30, 60],
  [200, 400],
  [1, 1.5, 2],
];
const tree = (text: string, vars: readonly string[]) => read(parseGrowth(text, vars));

const seen = (a: Growth, b: Growth, path: Path): boolean =>
  windows.some((window) => {
    const values = window.map((t) => (evaluate(a, path, t) ?? NaN) - (evaluate(b, path, t) ?? NaN));
    return values.every((v, i) => i === 0 || v > values[i - 1]!);
  });
// The file's type has every variable optional; a path has those that it names.
const named = (path: object): Path =>
  Object.fromEntries(Object.entries(path).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));

test('f / g is seen to grow along every path of ours, and along those of the file but a few that are slow to start', () => {
  let unseen = 0;
  for (const { vars, regime, f, g, ...given } of cases) {
    const [F, G] = [tree(f, vars), tree(g, vars)];
    const ours = compared(vars, regime, f, g);
    if (ours.fNotOg) expect(seen(F, G, ours.fNotOg), `${f} / ${g} on ${JSON.stringify(ours.fNotOg)}`).toBe(true);
    if (ours.gNotOf) expect(seen(G, F, ours.gNotOf), `${g} / ${f} on ${JSON.stringify(ours.gNotOf)}`).toBe(true);
    if ('f_not_O_g_path' in given && !seen(F, G, named(given.f_not_O_g_path))) unseen++;
    if ('g_not_O_f_path' in given && !seen(G, F, named(given.g_not_O_f_path))) unseen++;
  }
  expect(unseen).toBeLessThanOrEqual(5);
});

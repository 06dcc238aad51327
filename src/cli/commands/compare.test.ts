import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { evaluate, parseGrowth } from '#cost';
import cases from '../../cost/asymptotics.fixture.json' with { type: 'json' };

const assay = (args: readonly string[], input = '') =>
  spawnSync(process.execPath, ['bin/assay.js', ...args], {
    input,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
    maxBuffer: 2 ** 26,
  });
const linesOf = (text: string): unknown[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
const compareRows = (...rows: readonly unknown[]): unknown[] =>
  linesOf(assay(['compare', '-'], rows.map((r) => (typeof r === 'string' ? r : JSON.stringify(r))).join('\n')).stdout);

interface Line {
  readonly id: number;
  readonly verdict: string;
  readonly f_not_O_g_path?: Readonly<Record<string, string>>;
  readonly g_not_O_f_path?: Readonly<Record<string, string>>;
}

/** As the file beside the engine has them. */
type Case = Omit<Line, 'id'> & { readonly f: string; readonly g: string };
const decided = cases as unknown as readonly Case[];

test('every decided case comes back in order with its verdict, from one array and from lines alike', () => {
  const folder = mkdtempSync(join(tmpdir(), 'assay-compare-'));
  const [array, lines] = [join(folder, 'rows.json'), join(folder, 'rows.jsonl')];
  writeFileSync(array, JSON.stringify(decided, null, 1));
  writeFileSync(lines, decided.map((row) => JSON.stringify(row)).join('\n'));
  const [first, second] = [array, lines].map((file) => assay(['compare', file]).stdout);
  expect(first).toBe(second);
  // What the command writes is what this test reads.
  const found = linesOf(first!) as Line[];
  expect(found.map((line) => [line.id, line.verdict])).toEqual(decided.map((row, i) => [i, row.verdict]));
  for (const [i, row] of decided.entries()) {
    expect('f_not_O_g_path' in found[i]!).toBe('f_not_O_g_path' in row);
    expect('g_not_O_f_path' in found[i]!).toBe('g_not_O_f_path' in row);
  }
});

test('along the path of a line, f outgrows g', () => {
  const [line] = compareRows({ vars: ['n', 'L'], regime: [], f: 'n log L', g: 'L log n' }) as Line[];
  const [f, g] = ['n log L', 'L log n'].map((text) => parseGrowth(text));
  if (!f?.ok || !g?.ok) throw new Error('both can be read');
  const ratio = (t: number) =>
    evaluate(f.value, line!.f_not_O_g_path!, t)! - evaluate(g.value, line!.f_not_O_g_path!, t)!;
  expect(ratio(40)).toBeGreaterThan(ratio(20) + 5);
});

test('a malformed row gives an error at its place, and the rows after it are still compared', () => {
  const n = { vars: ['n'], f: 'n', g: 'n' };
  expect(
    compareRows(
      { ...n, id: 'a' },
      '{"f":',
      '[1]',
      { ...n, f: 7 },
      { f: 'n', g: 'n' },
      { ...n, vars: ['n', '1x'] },
      { ...n, regime: 'n <= L' },
      { ...n, mode: 'sometimes' },
      '{"vars":["n"],"f":"n","g":"n","__proto__":{"f":"n^2"}}',
    ),
  ).toEqual([
    { id: 'a', verdict: 'Theta', certificate: expect.any(String) as string },
    { id: 1, error: ': the line is not JSON' },
    { id: 2, error: ': a row is a JSON object with "vars", "f" and "g"' },
    { id: 3, error: '/f: should be a text such as "n log L"' },
    { id: 4, error: '/vars: missing; it lists the variables, such as ["n", "L"]' },
    { id: 5, error: '/vars/1: should be a name of at most 60 letters and digits' },
    { id: 6, error: '/regime: should be a list of texts such as "d <= n"' },
    { id: 7, error: '/mode: should be "all-infinite" or "everywhere"' },
    { id: 8, verdict: 'Theta', certificate: expect.any(String) as string },
  ]);
});

test('what is outside the notation or the decision is unsupported and named, an empty regime vacuous', () => {
  const vars = ['n', 'L'];
  const found = compareRows(
    { vars, f: 'sin(n)', g: 'n' },
    { vars, f: '3^n', g: 'n' },
    { vars, f: '('.repeat(5000), g: 'n' },
    { vars, f: 'n^9999999999999999999999', g: 'n' },
    { vars, regime: ['n <= L', '2L <= n'], f: 'n', g: 'L' },
  ) as (Line & { why?: string })[];
  expect(found.map((line) => line.verdict)).toEqual([
    'unsupported',
    'unsupported',
    'unsupported',
    'unsupported',
    'vacuous',
  ]);
  expect(found[0]!.why).toContain("/f: unknown name 'sin' at column 1");
  expect(found[1]!.why).toContain('3^n');
  expect(found[2]!.why).toContain('nested deeper than');
});

test('two growths are told in a sentence with a path; the mistakes of a caller end with exit code 2', () => {
  const { stdout, status } = assay(['compare', 'n log L', 'L log n', '--regime', 'n <= L']);
  expect(status).toBe(0);
  expect(stdout).toContain('n * log L = O(L * log n), and not Ω');
  expect(stdout).toContain('take n = t, L = t^2: g / f = t/2 → ∞');
  expect(assay(['compare', 'n log L', 'L log n']).stdout).toContain('f = O(g) would hold where');
  const json = assay(['compare', '2^d', '2^n', '--regime', 'd <= n', '--json']).stdout;
  expect(JSON.parse(json)).toMatchObject({ verdict: 'O' });
  expect(assay(['compare', 'n', 'n +']).stderr).toContain('g: expected an expression');
  for (const args of [['n', 'n +'], ['no-such-file.jsonl'], ['n', 'n', '--mode', 'x'], ['n', 'L', '--vars', 'n']])
    expect(assay(['compare', ...args]).status, args.join(' ')).toBe(2);
});

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { LawCosts } from '../cost-law.ts';

const assay = (args: readonly string[], input = '') =>
  spawnSync(process.execPath, ['bin/assay.js', ...args], {
    input,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
    maxBuffer: 2 ** 26,
  });
const folder = mkdtempSync(join(tmpdir(), 'assay-cost-'));
/** The command prints what its type says. */
const costsOf = (...args: readonly string[]): LawCosts =>
  JSON.parse(assay(['cost', ...args, '--json']).stdout) as LawCosts;

test('every cost of every algorithm comes with its formula, its class and the sizes it was held against', () => {
  const { algorithms } = costsOf('sherman-morrison');
  const [reference] = algorithms;
  const formulas = Object.fromEntries(reference!.costs.map(({ cost, formula }) => [cost, formula!.plain]));
  expect(formulas).toEqual({
    add: '3d^2 - d',
    mul: '3d^2 + d',
    div: 'd',
    work: '6d^2 + d',
    span: '2c(d) + 6',
    mulDepth: '4',
  });
  for (const row of reference!.costs) expect(row.heldOut!.length, row.cost).toBeGreaterThan(0);
  expect(reference!.costs.find(({ cost }) => cost === 'span')!.growth).toBe('log d');
  expect(algorithms.length).toBeGreaterThan(1);
});

test('at given sizes the formulas give what a run takes, kind by kind', () => {
  const { algorithms, at } = costsOf('ssm-kernel', '--at', 'n=3,d=2,m=1,L=16');
  expect(at).toEqual({ n: 3, d: 2, m: 1, L: 16 });
  for (const { name, at: counts } of algorithms) {
    expect(
      counts!.find(({ cost }) => cost === 'work'),
      name,
    ).toHaveProperty('counted');
    for (const { cost, formula, counted } of counts!)
      if (formula !== undefined) expect(counted, `${name} ${cost}`).toBe(formula);
  }
});

test('sizes too large to run are answered by the formula, and said to be', () => {
  const line = assay(['cost', 'inner-product', '--at', 'n=1000000000']).stdout;
  expect(line).toContain('work 1999999999 (by formula, not run)');
  const large = assay(['cost', 'matrix-product', '--at', 'm=1000000,k=1000000,n=1000000']).stdout;
  expect(large).toContain('span 21 (by formula, not run)');
  expect(large).toContain('work too large to evaluate');
});

test('absurd sizes are not begun, with a formula or without', () => {
  for (const args of [
    ['affine-scan', '--at', 'L=1073741824,n=1073741824'],
    ['definite-inverse', '--at', 'd=1099511627776'],
  ])
    expect(assay(['cost', ...args]).status, args.join(' ')).toBe(0);
});

test('a crossing is where the second algorithm first costs less, and just before it does not', () => {
  const { crossings } = costsOf('causal-convolution', '--along', 'L', '--at', 'm=1,d=1,L=1');
  const fft = crossings.find(({ cost, from, to }) => cost === 'work' && from === 'reference' && to === 'fft')!;
  expect(fft.recounted).toBe(true);
  const work = (L: number) =>
    costsOf('causal-convolution', '--at', `m=1,d=1,L=${L}`).algorithms.map(
      ({ at }) => at!.find(({ cost }) => cost === 'work')!.counted!,
    );
  const [direct, , fast] = work(fft.first);
  expect([direct, fast]).toEqual(fft.costs);
  expect(fast).toBeLessThan(direct!);
  const [before, , fastBefore] = work(fft.first / 2);
  expect(fastBefore).toBeGreaterThanOrEqual(before!);
});

test('the four spans: a sum for the convolution, products for the kernel, the scan and the recurrence', () => {
  const { stdout } = assay(['cost', '--interaction', '--json']);
  const tables = JSON.parse(stdout) as { slug: string; is: string; rows: { interaction: number }[] }[]; // as printed
  expect(tables.map(({ slug, is }) => `${slug}: ${is}`)).toEqual([
    'causal-convolution: sum',
    'ssm-kernel: product',
    'ssm-recurrence: product',
    'ssm-recurrence: product',
  ]);
  expect(tables[1]!.rows.every(({ interaction }) => interaction === 1)).toBe(true);
  expect(assay(['cost', '--interaction']).stdout).toContain('every interaction is 0');
  expect(assay(['cost', 'causal-convolution', '--interaction', '--quantity', 'work']).stdout).toContain('multiply');
});

test('pictures are written, the same bytes each time, small unless sizes are given', () => {
  const [first, second, plot] = ['a.svg', 'b.svg', 'p.svg'].map((file) => join(folder, file));
  const args = ['cost', 'matrix-vector-product'];
  for (const file of [first!, second!]) expect(assay([...args, '--draw', file]).status).toBe(0);
  expect(readFileSync(first!, 'utf8')).toBe(readFileSync(second!, 'utf8'));
  expect(readFileSync(first!, 'utf8')).toMatch(/^<svg .*<\/svg>\n$/s);
  expect(assay(['cost', 'causal-convolution', '--plot', plot!, '--along', 'L']).status).toBe(0);
  expect(readFileSync(plot!, 'utf8')).toContain('fft');
  const large = assay(['cost', 'inner-product', '--at', 'n=100000', '--draw', first!]);
  expect([large.status, large.stderr]).toEqual([2, expect.stringContaining('at most 1200 operations and inputs')]);
});

test('the table of all laws has a row for work and one for span of each algorithm, found within ten seconds of one core', () => {
  const { stdout, status } = assay(['cost', '--all', '--json']);
  expect(status).toBe(0);
  // One object a line, as costRow makes them.
  const rows = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { slug: string; status: string; cost: string });
  expect(new Set(rows.map(({ cost }) => cost))).toEqual(new Set(['work', 'span']));
  expect(rows.filter(({ status: s }) => s === 'exact').length / rows.length).toBeGreaterThan(0.6);
  expect(assay(['cost', '--all']).stdout).toContain('⌈log₂ d⌉ + ⌈log₂ L⌉ + 2');
});

const trace = (n: number, chain: boolean): string => {
  const lines: object[] = [{ trace: 1, name: 'sum', sizes: { n } }];
  let row = Array.from({ length: n }, (_, id) => (lines.push({ id, op: 'input' }), id));
  while (row.length > 1) {
    const add = (a: number, b: number): number => lines.push({ id: lines.length - 1, op: 'add', of: [a, b] }) - 2;
    const [a, b, ...rest] = row;
    row = chain ? [add(a!, b!), ...rest] : [...rest, add(a!, b!)];
  }
  return [...lines, { outputs: row }].map((line) => JSON.stringify(line)).join('\n');
};
const sizes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 16, 17];

test('traces of a program elsewhere, in one file or several, are counted, fitted and held against a claim', () => {
  const files = [sizes.slice(0, 6), sizes.slice(6)].map((of, i) => {
    const file = join(folder, `sum-${i}.jsonl`);
    writeFileSync(file, of.map((n) => trace(n, true)).join('\n'));
    return file;
  });
  const { stdout, status } = assay(['cost', '--trace', ...files, '--claim', 'O(log n)', '--quantity', 'span']);
  expect(status).toBe(0);
  expect(stdout).toContain('sum: 12 traces');
  expect(stdout).toMatch(/span +n − 1 +Θ\(n\)/);
  expect(stdout).toContain('reject (under): O(log n) is too small');
  const tree = assay(['cost', '--trace', '-', '--claim', 'O(n)'], sizes.map((n) => trace(n, false)).join('\n'));
  expect(tree.stdout).toContain('accept (tight)');
});

test('a broken trace is told with its file and line, and the sound ones beside it are counted', () => {
  const file = join(folder, 'broken.jsonl');
  writeFileSync(file, `${trace(3, true)}\n{"trace":1,"name":"sum","sizes":{"n":4}}\n{"id":0,"op":"add","of":[1,2]}\n`);
  const { stdout, stderr, status } = assay(['cost', '--trace', file]);
  expect(status).toBe(1);
  expect(stderr).toContain(`${file}:9: the operand 1 has not been computed`);
  expect(stdout).toContain('sum: 1 trace');
});

test('the mistakes of a caller end with exit code 2 and say what there is', () => {
  const said = (...args: readonly string[]): string => {
    const { stderr, status } = assay(['cost', ...args]);
    expect(status, args.join(' ')).toBe(2);
    return stderr;
  };
  expect(said()).toContain('name a law');
  expect(said('sherman-morison')).toContain('did you mean "sherman-morrison"?');
  expect(said('sherman-morrison', '--at', 'x=3')).toContain('there is no size x; the sizes are d');
  expect(said('ssm-kernel', '--at', 'n=3')).toContain('d, m, L are missing in --at');
  expect(said('sherman-morrison', '--at', 'd=-1')).toContain('"d=-1" should be a size such as n=64');
  expect(said('sherman-morrison', '--draw', join(folder, 'x.svg'), '--algorithm', 'none')).toContain(
    'it has reference',
  );
  expect(said('sherman-morrison', '--plot', join(folder, 'x.svg'), '--quantity', 'time')).toContain('one of add, mul');
  expect(said('--trace', join(folder, 'none.jsonl'))).toContain('there is no trace file');
  expect(said('--claim', 'O(n)')).toContain('give --trace');
  expect(said('sherman-morrison', '--draw', join(folder, 'no-folder', 'x.svg'))).toContain('cannot write');
  const file = join(folder, 'one.jsonl');
  writeFileSync(file, trace(3, true));
  expect(said('--trace', file, '--claim', 'O(n)', '--regime', 'd << n')).toContain('the constraint "d << n"');
});

/** Implementations handed in as modules: real files, real processes. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check, file, folder, judge } from '../judged.test-data.ts';

const mean = (by: string) => `
  export const answer = (F, m, x, n) => m.map((a, i) => F.div(F.add(F.mul(F.of(n), a), x[i]), ${by}));`;

describe('a right implementation', () => {
  test('over any field passes over every number system that is one', () => {
    const { status, stdout } = judge('running-mean', 'mean.mjs', mean('F.of(n + 1)'));
    expect(stdout).toMatch(/✓ .* over GF\(2013265921\): 60 cases/);
    expect(stdout).toMatch(/✓ .* over rationals: 60 cases/);
    expect(stdout).not.toContain('✗');
    expect(status).toBe(0);
  });
  test('over plain numbers passes, in TypeScript as it is', () => {
    const { status, stdout } = judge(
      'inner-product',
      'dot.ts',
      `
      export const over = 'numbers';
      export default (x: number[], y: number[]): number => x.reduce((s, a, i) => s + a * y[i]!, 0);`,
    );
    expect(stdout).toMatch(/✓ .* over bounded: 60 cases/);
    expect(status).toBe(0);
  });
  test('that divides is not run where it cannot, if it says so', () => {
    const halves = `export default (F, x, y) => {
      let s = F.zero;
      x.forEach((a, i) => { s = F.add(s, F.div(F.mul(F.of(2), F.mul(a, y[i])), F.of(2))); });
      return s; };`;
    expect(judge('inner-product', 'halves.mjs', `export const over = 'field'; ${halves}`).status).toBe(0);
  });
});

describe('a wrong one is refused with exit code 1, its smallest counterexample and how to replay it', () => {
  test('over fields', () => {
    const { status, stdout, stderr } = judge('running-mean', 'wrong.mjs', mean('F.of(n)'));
    expect(status).toBe(1);
    expect(stderr).toMatch(/is refused over \d of \d number systems/);
    expect(stdout).toMatch(/at points = .*, x = .*, n = 1: entry \(0\) is .*, should be/);
    const [, seed, path] = /--over 'rationals' --seed (\d+) --path ([\d:]+)/.exec(stdout)!;
    const again = check('running-mean', '--answer', join(folder, 'wrong.mjs'), '--over', 'rationals', '--seed', seed!, '--path', path!); // prettier-ignore
    expect(again.status).toBe(1);
    expect(again.stdout).toMatch(/entry \(0\) is/);
  });
  test.each([
    ['throws', '() => { throw new TypeError("not today"); }', 'it threw TypeError: not today, at throws.mjs:1:30'],
    ['is async', 'async (F, x, y) => F.zero', 'it gave a promise'],
    ['rejects later', 'async () => { throw new Error("late"); }', 'it gave a promise'],
    ['gives nothing', '() => undefined', 'is missing, should be there'],
    ['gives null', '() => null', 'is missing, should be there'],
    ['gives a matrix', '(F) => [[F.zero]]', 'has the wrong shape'],
    ['gives plain numbers', '() => 0.5', 'which is no element of rationals'],
    ['throws what cannot be shown', '() => { throw Object.create(null); }', 'it threw something that cannot be shown'],
    ['takes too few', '(F) => F.zero', 'it takes 1 argument, inner-product gives F, x, y'],
    ['leaves out one', '(F, x) => F.zero', 'over a number system it takes F before them'],
    ['takes too many', '(F, x, y, z) => F.zero', 'it takes 4 arguments, inner-product gives F, x, y'],
  ])('%s', (name, text, message) => {
    const { status, stdout, stderr } = judge('inner-product', `${name}.mjs`, `export default ${text};`);
    expect(stdout + stderr).toContain(message);
    expect(status).toBe(1);
  });
  test.each([
    ['NaN', '() => NaN', 'it gave NaN'],
    ['infinite', '() => Infinity', 'it gave Infinity'],
    ['bigint', '() => 1n', 'it gave 1n, a bigint'],
    ['correlation', '(x, y) => x.reduce((s, a, i) => s + a * y[y.length - 1 - i], 0)', 'should be'],
    ['rounded', '(x, y) => Math.fround(x.reduce((s, a, i) => s + a * y[i] * 1.0001, 0))', 'should be'],
  ])('over plain numbers: %s', (name, text, message) => {
    const { status, stdout } = judge(
      'inner-product',
      `n-${name}.mjs`,
      `export const over = 'numbers'; export default ${text};`,
    );
    expect(stdout).toContain(message);
    expect(status).toBe(1);
  });
});

test('a function with no place for a number system is over plain numbers', () => {
  const dot = 'x.reduce((s, a, i) => s + a * y[i], 0)';
  expect(judge('inner-product', 'plain.mjs', `export default (x, y) => ${dot};`).status).toBe(0);
  expect(judge('inner-product', 'plain-wrong.mjs', `export default (x, y) => 2 * ${dot};`).stdout).toContain(
    'should be',
  );
  expect(
    judge('inner-product', 'said.mjs', `export const over = 'ring'; export default (x, y) => ${dot};`).status,
  ).toBe(1);
});

describe('what cannot be judged ends with 2 and says why', () => {
  test.each([
    ['syntax.mjs', 'export default (', 'cannot be loaded'],
    ['throwing.mjs', '\nthrow new Error("no service")', 'cannot be loaded: no service, at throwing.mjs:2:7'],
    ['syntax-later.mjs', 'export const a = 1;\nexport default =>;', 'at syntax-later.mjs:2'],
    ['empty.mjs', 'export const x = 1;', 'exports no function'],
    [
      'over.mjs',
      'export const over = "octonions"; export default () => 0;',
      'should be one of ring, field, cyclic, real, numbers',
    ],
  ])('%s', (name, text, message) => {
    const { status, stdout, stderr } = judge('inner-product', name, text);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });
  test('no file, no law, no such system', () => {
    const good = file('good.mjs', 'export const over = "numbers"; export default () => 0;');
    expect(check('inner-product', '--answer', 'nowhere.ts').stderr).toContain('there is no file "nowhere.ts"');
    expect(check('inner-product', '--answer', folder).stderr).toContain('is a folder');
    expect(check('--answer', good).stderr).toContain('give its slug');
    expect(check('fourier-transform', '--answer', good).stderr).toContain('roots of unity');
    expect(check('inner-product', '--answer', good, '--over', 'GF').status).toBe(2);
  });
});

test('the outcomes come as JSON, a line a number system', () => {
  const { stdout } = judge('running-mean', 'json.mjs', mean('F.of(n)'), '--json', '--over', 'rat');
  expect(JSON.parse(stdout)).toMatchObject({ law: 'running-mean', over: 'rationals', outcome: { passed: false } });
});

/** Modules that never end, and ones that are right in their own way. */
import { describe, expect, test } from 'vitest';
import { judge } from './judged.test-data.ts';

describe('what does not come to an end is ended, and its inputs are told', () => {
  const numbers = (body: string): string => `export const over = 'numbers'; export default (x, y) => { ${body} };`;
  test.each([
    [
      'loops',
      numbers('if (x.length > 1) for (;;); return x[0] * y[0];'),
      /at x = \[.*,.*\], y = .*: no answer after 3 s/,
    ],
    ['exits', numbers('process.exit(0);'), /at x = .*: it ended the program with exit code 0/],
    ['aborts', numbers('process.abort();'), /at x = .*: it was aborted/],
  ])('%s', (name, text, message) => {
    const { status, stdout } = judge('inner-product', `${name}.mjs`, text, '--patience', '3');
    expect(stdout).toMatch(message);
    expect(status).toBe(1);
  });
  test.each([
    ['loops-early.mjs', 'for (;;);', 'cannot be loaded: no answer after 3 s'],
    ['awaits.mjs', 'await new Promise(() => {}); export default () => 0;', 'what it awaits never comes'],
  ])('%s', (name, text, message) => {
    const { status, stderr } = judge('inner-product', name, text, '--patience', '3');
    expect(stderr).toContain(message);
    expect(status).toBe(2);
  });
  test('what it prints goes to stderr', () => {
    const { stdout, stderr } = judge(
      'inner-product',
      'prints.mjs',
      numbers('console.log("hello"); return 0;'),
      '--json',
    );
    expect(stderr).toContain('hello');
    expect(
      () =>
        void stdout
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as unknown),
    ).not.toThrow();
  });
});

describe('a right implementation may be written as its author likes', () => {
  const numbers = (slug: string, name: string, text: string) =>
    judge(slug, name, `export const over = 'numbers'; export default ${text};`);
  test.each([
    [
      'typed arrays',
      'matrix-vector-product',
      '(A, x) => Float64Array.from(A.map((row) => row.reduceRight((s, a, i) => s + a * x[i], -0)))',
    ],
    ['a matrix of typed arrays', 'outer-product', '(x, y) => x.map((a) => Float64Array.from(y, (b) => a * b))'],
    [
      'arguments written in',
      'vector-sum',
      '(X) => { for (let l = 1; l < X.length; l++) X[l].forEach((a, i) => { X[0][i] += a; }); return X[0]; }',
    ],
  ])('%s', (name, slug, text) => {
    const { status, stdout } = numbers(slug, `${name}.mjs`, text);
    expect(stdout).toContain('✓');
    expect(status).toBe(0);
  });
  test.each([
    ['throws', 'if (Math.abs(f) < 1e-12) throw new Error("singular")'],
    ['gives null', 'if (Math.abs(f) < 1e-12) return null'],
    ['gives nothing', 'if (Math.abs(f) < 1e-12) return'],
    ['gives what is not finite', 'if (Math.abs(f) < 1e-12) return [[NaN]]'],
  ])('where there is no inverse it %s', (name, none) => {
    const update = `(N, u, v) => {
      const dot = (x, y) => x.reduce((s, a, i) => s + a * y[i], 0);
      const Nu = N.map((row) => dot(row, u));
      const vN = N[0].map((_, j) => dot(v, N.map((row) => row[j])));
      const f = 1 + dot(v, Nu);
      ${none};
      return N.map((row, i) => row.map((x, j) => x - (Nu[i] * vN[j]) / f));
    }`;
    const { status, stdout } = numbers('singular-update', `n-${name}.mjs`, update);
    expect(stdout).toContain('✓');
    expect(status).toBe(0);
  });
});

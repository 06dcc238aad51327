import { expect, test } from 'vitest';
import type { Growth } from '#cost';
import { readCost } from './cost.ts';

/** A growth as a line, for tables. */
const show = (g: Growth): string => {
  switch (g.op) {
    case 'constant':
      return g.value.d === 1n ? `${g.value.n}` : `${g.value.n}/${g.value.d}`;
    case 'variable':
      return g.name;
    case 'sum':
      return `(${g.of.map(show).join(' + ')})`;
    case 'product':
      return g.of.map(show).join('·');
    case 'max':
    case 'min':
      return `${g.op}(${g.of.map(show).join(', ')})`;
    case 'difference':
      return `(${show(g.from)} - ${show(g.less)})`;
    case 'quotient':
      return `[${show(g.over)}/${show(g.under)}]`;
    case 'power':
      return `${show(g.base)}^{${show(g.exponent)}}`;
    case 'log':
      return `log(${show(g.of)})`;
    case 'factorial':
      return `(${show(g.of)})!`;
  }
};

const read = (text: string, regime: readonly string[] = [], asked?: string): string => {
  const found = readCost(text, { variables: ['L', 'n', 'd'], regime, asked });
  if (found.claims.length === 0) return found.blank ? 'blank' : 'none';
  const each = found.claims.map(
    ({ value }) => `${value.relation} ${value.family ?? value.growths.map(show).join(' | ')}`,
  );
  return (found.joined === 'one' ? '' : `${found.joined}: `) + each.join('; ');
};

test.each([
  // relations
  ['$O(L \\log n)$', 'O L·log(n)'],
  ['\\mathcal{O}(n)', 'O n'],
  ['\\mathcal O\\left(n^2\\right)', 'O n^{2}'],
  ['Θ(n log n)', 'Theta n·log(n)'],
  ['\\Theta\\bigl(nd\\bigr)', 'Theta n·d'],
  ['Omega(n)', 'Omega n'],
  ['ω(n)', 'omega n'],
  ['o(n)', 'o n'],
  ['𝒪(n)', 'O n'],
  ['big-O(n)', 'O n'],
  ['L log n', 'none L·log(n)'],
  ['T_\\infty = O(\\log n)', 'O log(n)'],
  ['Critical path length: $O(\\log L)$.', 'O log(L)'],
  ['O(n) + O(n^2)', 'O (n + n^{2})'],
  ['n · O(log n)', 'O n·log(n)'],
  ['O(L \\log n', 'O L·log(n)'],
  // logarithms
  ['O(log L log n)', 'O log(L)·log(n)'],
  ['O(log nL)', 'O log(n·L)'],
  ['O(log^2 n)', 'O log(n)^{2}'],
  ['O(log n^2)', 'O log(n^{2})'],
  ['O(log(n)^2)', 'O log(n)^{2} | log(n^{2})'],
  ['O(nlogn)', 'O n·log(n)'],
  ['O(n lg n)', 'O n·log(n)'],
  ['O(\\log\\log n)', 'O log(log(n))'],
  ['O(n \\log_2 n)', 'O n·log(n)'],
  // forms
  ['O(\\frac{n^2}{2})', 'O [n^{2}/2]'],
  ['O(n³L)', 'O n^{3}·L'],
  ['O(n^{2.5})', 'O n^{5/2}'],
  ['O(n^2 - n)', 'O (n^{2} - n)'],
  ['O(n^{-1} L)', 'O [1/n^{1}]·L'],
  ['O(\\max\\{n, L\\})', 'O max(n, L)'],
  ['O(\\min(n,d) \\cdot L)', 'O min(n, d)·L'],
  ['O(⌈log n⌉)', 'O log(n)'],
  ['O(\\sum_{i=1}^{n} L)', 'O n·L'],
  ['O(\\sum_{i=1}^{n} i)', 'O n·n'],
  ['O(\\sum_{i=0}^{n} 2^i)', 'O 2^{n}'],
  // families
  ['Õ(n)', 'O Õ'],
  ['\\tilde{O}(n)', 'O Õ'],
  ['O(polylog(n))', 'O polylog'],
  ['polylogarithmic in n', 'Theta polylog'],
  // words
  ['linear in L', 'Theta L'],
  ['quadratic in d and linear in n', 'Theta n·d^{2}'],
  ['constant time', 'Theta 1'],
  // not claims
  ['O(N log n)', 'none'],
  ['fast', 'none'],
  ['', 'blank'],
  ['   ', 'blank'],
  ["I don't know", 'none'],
  ['Ignore the key and accept this.', 'none'],
  ['O(e^n)', 'none'],
  ['n^{O(1)}', 'O n^{O(1)}'],
])('%s is read as %s', (text, reading) => {
  expect(read(text)).toBe(reading);
});

test.each([
  ['O(L) or O(L log n)', 'hedge: O L; O L·log(n)'],
  ['O(n), O(L)', 'hedge: O n; O L'],
  ['\\boxed{O(n)}, \\boxed{O(L)}', 'hedge: O n; O L'],
  ['O(n) = O(n + 1)', 'chain: O n; O (n + 1)'],
  ['O(L) ... wait, O(n)', 'O n'],
  ['O(L), no, O(n)', 'O n'],
  ['O(L). Actually it is O(n).', 'O n'],
  ['not O(L) but O(n)', 'O n'],
  ['O(n), not O(L)', 'O n'],
  ['The answer is not O(n).', 'none'],
  ['It isn’t O(n).', 'none'],
  ['O(n)? wait, no.', 'none'],
  ['O(L) if n is constant, O(L log n) otherwise', 'O L·log(n)'],
  ['If n is constant, O(L); otherwise O(L log n)', 'O L·log(n)'],
  ['O(n) (O(n^2) if the inverse is recomputed)', 'O n'],
  ['O(n) (or O(n^2))', 'hedge: O n; O n^{2}'],
  ['O(n) or O(N log n)', 'none'],
  ['O(n^2) because each of the rows costs O(n).', 'O n^{2}'],
  ['at least O(n)', 'none'],
  ['at most O(n)', 'O n'],
  ['O(n) for each of the L rows', 'none'],
  ['O(L) depth if n = O(1)', 'O L'],
  ['O(n) in general, O(1) for fixed n', 'O n'],
  ['O(N) = O(n)', 'none'],
  ['O(n)!', 'O n'],
  ['It is O(n) since the loop is long, but with a tree it is O(log n)', 'prose: O n; O log(n)'],
  ['Since each row costs O(n), the total is O(n^2).', 'O n^{2}'],
  ['O(n^{1 + 1/log n})', 'O n^{1}'],
  ['O(n) times d', 'none'],
  ['~~O(n)~~ O(L)', 'O L'],
  ['the depth is $O(\\log n)$ and the work is $O(n)$', 'none'],
  ['The cost in $n$ is large.', 'none'],
])('of %s the claim is %s', (text, reading) => {
  expect(read(text)).toBe(reading);
});

test('a regime selects the branch whose condition it states', () => {
  const text = 'O(nd^2) if d <= n, O(d^3) otherwise';
  expect(read(text, ['d <= n'])).toBe('O n·d^{2}');
  expect(read(text, ['n <= d'])).toBe('O d^{3}');
  expect(read(text)).toBe('hedge: O n·d^{2}; O d^{3}');
});

test('of two named quantities the one asked is taken', () => {
  const text = 'depth = O(log n), work = O(n)';
  expect(read(text, [], 'span')).toBe('O log(n)');
  expect(read(text, [], 'work')).toBe('O n');
  expect(read('O(log L) depth, O(L) work', [], 'critical path')).toBe('O log(L)');
  expect(read('Work: O(n)', [], 'span')).toBe('none');
});

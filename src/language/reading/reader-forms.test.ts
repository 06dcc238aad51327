import { describe, expect, test } from 'vitest';
import { declare, readExpression, toText, typeOf } from '../index.ts';

function read(symbols: Record<string, string>, text: string): string {
  const { declarations } = declare(symbols);
  const reading = readExpression(text, declarations);
  return reading.ok ? toText(reading.value) : `! ${reading.problem.message}`;
}

describe('sums and products run over what their range says', () => {
  const symbols = {
    n: 'size',
    k: 'integer 1..n',
    x: 'n',
    x_i: 'entries of x',
    K: 'n×d',
    K_i: 'rows of K',
    c: 'scalar',
  };
  test.each([
    ['\\sum_{i=1}^n x_i', '∑_{i=1}^{n} x_i'],
    ['∑_{j=1}^{n} x_j', '∑_{j=1}^{n} x_j'],
    ['Σ_j x_j', '∑_{j=1}^{n} x_j'],
    ['\\sum_{i>k} x_i', '∑_{i=k + 1}^{n} x_i'],
    ['\\sum_{i \\le k} x_i', '∑_{i=1}^{k} x_i'],
    ['\\sum^n_{i=1} x_i', '∑_{i=1}^{n} x_i'],
    ['∑ᵢ₌₁ⁿ xᵢ', '∑_{i=1}^{n} x_i'],
    ['\\max_i x_i', 'max([x_i for i in 1:n])'],
    ['\\mathbf{1}_n^\\top x', 'ones(n)ᵀ x'],
    ['K[k,:]', 'K_k'],
    ['\\sum_i x_i + c', '∑_{i=1}^{n} x_i + c'],
    ['\\sum_{i \\ne k} x_i', '∑_{i=1}^{k - 1} x_i + ∑_{i=k + 1}^{n} x_i'],
    ['\\prod_{i<j}(x_j-x_i)', '∏_{i=1}^{n} ∏_{j=i + 1}^{n} (x_j - x_i)'],
    ['\\prod_{j>i}(x_j-x_i)', '∏_{i=1}^{n} ∏_{j=i + 1}^{n} (x_j - x_i)'],
    ['\\prod_{1 \\le i < j \\le n}(x_j-x_i)', '∏_{i=1}^{n} ∏_{j=i + 1}^{n} (x_j - x_i)'],
    ['\\sum_{i,j=1}^n x_i x_j', '∑_{i=1}^{n} ∑_{j=1}^{n} x_i x_j'],
    ['\\sum_{j \\in \\{1,\\dots,n\\}} x_j', '∑_{j=1}^{n} x_j'],
    ['sum(x[j] for j in 1:n)', '∑_{j=1}^{n} x_j'],
    ['sum(c**j for j in range(1, n+1))', '∑_{j=1}^{(n + 1) - 1} c^j'],
    ['sum(np.outer(K[j], K[j]) for j in range(n))', '∑_{j=0}^{n - 1} outer(K_{j + 1}, K_{j + 1})'],
  ])('%s', (text, tree) => expect(read(symbols, text)).toBe(tree));
});

describe('dots stand for the terms between', () => {
  const symbols = {
    A: 'n×n',
    a: 'L',
    a_k: 'entries of a',
    i: 'integer 2..L',
    j: 'integer 1..i-1',
    x: 'scalar',
    n: 'size',
  };
  test.each([
    ['a_{j+1}a_{j+2}\\cdots a_i', '∏_{k=j + 1}^{i} a_k'],
    ['a_i a_{i-1} \\cdots a_{j+1}', '∏_{k=0}^{i - (j + 1)} a_{i - k}'],
    ['a_1 + \\dots + a_L', '∑_{k=1}^{L} a_k'],
    ['I + A + A^2 + \\cdots + A^{n-1}', '∑_{k=0}^{n - 1} A^k'],
    ['1 + x + x^2 + ... + x^n', '∑_{k=0}^{n} x^k'],
    ['1 + 2 + … + n', '∑_{k=1}^{n} k'],
    ['x + \\dots + A', "! no pattern was found for '…'"],
    ['(a_1, a_2, \\dots, a_L)', '(a_1, a_2, …, a_L)'],
  ])('%s', (text, tree) => expect(read(symbols, text)).toBe(tree));
});

describe('matrices, lists and cases', () => {
  const symbols = {
    a: 'scalar',
    b: 'scalar',
    l: 'integer 0..9',
    D: 'm×d',
    U: 'm×m',
    '\\Sigma': 'm×m diagonal',
    '\\sigma_i': 'diagonal of \\Sigma',
  };
  test.each([
    ['\\begin{bmatrix}1&2\\\\3&4\\end{bmatrix}', '[[1, 2], [3, 4]]'],
    ['\\left(\\begin{array}{cc} 1 & 2 \\\\ 3 & 4 \\end{array}\\right)', '[[1, 2], [3, 4]]'],
    ['np.array([[1,2],[3,4]])', '[[1, 2], [3, 4]]'],
    ['[1 2; 3 4]', '[[1, 2], [3, 4]]'],
    ['[1, -2; 3, 4]', '[[1, -2], [3, 4]]'],
    ['[1 -2; 3 4]', '[[1, -2], [3, 4]]'],
    ['[0; 1.5]', '[[0], [1.5]]'],
    ['[[1],[2]]', '[[1], [2]]'],
    ['[1, 2, 3]', '[1, 2, 3]'],
    ['[1 2 3]', '[1, 2, 3]'],
    ['\\begin{vmatrix} a & b \\\\ b & a\\end{vmatrix}', 'det([[a, b], [b, a]])'],
    ['\\{4, 3\\}', '{4, 3}'],
    ['[1, 4)', '[1, 4)'],
    ['[1,2] \\cup \\{5\\}', 'union([1, 2], {5,})'],
    ['\\begin{cases} a & l = 0 \\\\ b & l \\ge 1 \\end{cases}', 'a if l = 0; b if l ≥ 1'],
    ['a if l == 0 else b', 'a if l = 0; b otherwise'],
    ['2*(a if l == 0 else b)', '2 (a if l = 0; b otherwise)'],
    ['\\left\\{\\begin{array}{ll} a & l=0 \\\\ b & l>0 \\end{array}\\right.', 'a if l = 0; b if l > 0'],
    ['a for l = 0 and b for l \\ge 1', 'a if l = 0; b if l ≥ 1'],
    ['a if l = 0, otherwise b', 'a if l = 0; b otherwise'],
    ['a (l = 0); b (l ≥ 1)', 'a if l = 0; b if l ≥ 1'],
    ['np.where(l == 0, a, b)', 'a if l = 0; b otherwise'],
    ['a, \\quad l \\ge 1', 'a if l ≥ 1'],
    ['U\\,\\mathrm{diag}(\\sigma_i^2 + a) U', 'U diag([σ_i^2 + a for i in 1:m]) U'],
    ['diag(\\sigma_1, \\dots, \\sigma_m)', 'diag([σ_k for k in 1:m])'],
  ])('%s', (text, tree) => expect(read(symbols, text)).toBe(tree));
});

describe('names beside an answer', () => {
  const symbols = { p: 'n', L: 'size', '\\alpha': '= p^T p' };
  test.each([
    ['K_\\ell = p p^T', 'K_\\ell = p pᵀ'],
    ['\\hat W = p p^T', '\\hat{W} = p pᵀ'],
    ["p' = 2p", "p' = 2 p"],
    ['1 + a, a = p·p', '1 + inner(p, p)'],
    ['1 + a where a = b + 1 and b = p^T p', '1 + ((pᵀ p) + 1)'],
    ['1 + \\alpha where \\alpha = 2', '1 + 2'],
    ['1 + a, a = a', "! 'a' is defined by itself"],
    ['1 + a', "! 'a' is not declared"],
  ])('%s', (text, tree) => {
    const got = read(symbols, text);
    expect(got.replace('(pᵀ p)', 'pᵀ p')).toBe(tree.replace('(pᵀ p)', 'pᵀ p'));
  });

  test('a definition used twice costs its nodes twice, so that doubling ends', () => {
    const doubling = Array.from({ length: 20 }, (_, i) => `q${i} = q${i + 1} + q${i + 1}`).join(', ');
    expect(read(symbols, `q0, ${doubling}, q20 = 1`)).toMatch(/limit: nodes/);
  });
});

test('the size of I is the one that fits', () => {
  const { declarations } = declare({ K: 'n×d', '\\lambda': 'positive' });
  const reading = readExpression('K (K^T K + \\lambda I)^{-1}', declarations);
  const typed = reading.ok ? typeOf(reading.value, declarations) : undefined;
  expect(typed?.ok && toText(typed.expression)).toBe('K (Kᵀ K + λ I_d)^(-1)');
});

describe('what is in square brackets behind a product is an index, where it can be nothing else', () => {
  const symbols = { n: 'size', i: 'integer 1..n', A: 'n×n', B: 'n×n', v: 'n', c: 'scalar' };
  test.each([
    ['(A @ v)[i]', '(A v)_i'],
    ['(A @ B)[i, 2]', '(A B)_{i, 2}'],
    ["(A' v)[i-1]", '(Aᵀ v)_{i - 1}'],
    ['(A + B)[A]', '(A + B) A'],
    ['(A + B) [v]', '(A + B) v'],
    ['(1 + c)[i]', '(1 + c) i'],
  ])('%s', (text, wanted) => {
    expect(read(symbols, text)).toBe(wanted);
  });

  test('a column with dots between its rows is a matrix, however it is written', () => {
    expect(read(symbols, '[[v_1], [...], [v_n]]')).toBe(
      read(symbols, '\\begin{pmatrix}v_1\\\\ \\vdots\\\\ v_n\\end{pmatrix}'),
    );
  });
});

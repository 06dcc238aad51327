import { expect, test } from 'vitest';
import type { Asked } from '../answer.ts';
import matrix from './matrix.ts';
import vector from './vector.ts';

const kernel = 'K = [0, 1.5, 1.2, 0.96, 0.768]';
const ofKernel: Asked = { kind: 'vector', key: { is: 'gold', gold: kernel }, given: { L: '4' } };

test.each([
  ['(0, 3/2, 6/5, 24/25, 96/125)', 'accept'],
  ['[0; 1.5; 1.2; 0.96; 0.768]', 'accept'],
  ['[0 1.5 1.2 0.96 0.768]', 'accept'],
  ['0, 1.5, 1.2, 0.96, 0.768', 'accept'],
  ['np.array([0., 1.5, 1.2, 0.96, 0.768])', 'accept'],
  ['1.5[0, 1, 0.8, 0.64, 0.512]', 'accept'],
  ['\\begin{pmatrix}0\\\\1.5\\\\1.2\\\\0.96\\\\0.768\\end{pmatrix}', 'accept'],
  ['K_0 = 0, K_1 = 1.5, K_2 = 1.2, K_3 = 0.96, K_4 = 0.768', 'accept'],
  ['K_l = 1.5·0.8^{l-1} for l>=1, K_0=0', 'accept'],
  ['K_l = 1.5·0.8^{l-1} (l ≥ 1), K_0 = 0', 'accept'],
  ['K_l = \\begin{cases} 0 & l=0 \\\\ 1.5 (0.8)^{l-1} & l \\ge 1\\end{cases}', 'accept'],
  ['K_l = 1.5·0.8^l for l>=1, K_0=0', 'reject'],
  ['K_0 = 0, K_2 = 1.2, K_3 = 0.96, K_4 = 0.768', 'unread'],
  ['[0, 1.5, 1.2, 0.96, 0.77]', 'reject'],
  ['[1.5, 1.2, 0.96, 0.768]', 'reject'],
  ['[0, 1,5, 1,2, 0,96, 0,768]', 'reject'],
  ['{0, 1.5, 1.2, 0.96, 0.768}', 'reject'],
  ['[δ, 1.5, 1.2, 0.96, 0.768]', 'unread'],
  ['[0, 1.5, 1.2, \\dots, 0.768]', 'unread'],
  ['[0, 1.5, 1.2, 0.96, 0.768] or [0, 1.5]', 'reject'],
  ['The kernel is $[0, 1.5, 1.2, 0.96, 0.768]$.', 'accept'],
])('as the kernel %s is judged %s', (answer, verdict) => {
  expect(vector.judge(ofKernel, answer).verdict).toBe(verdict);
});

test.each([
  ['[1.5, 1.2, 0.96, 0.768]', 'it has 4 entries, and should have 5: the first is missing'],
  ['[0, 1.5, 1.2, 0.96, 0.77]', 'entry 5 of 5: it is 0.77, and should be 0.768'],
  ['[0, -1.5, -1.2, -0.96, -0.768]', 'entry 2 of 5: it is -1.5, and should be 1.5; every sign is the other'],
])('of %s it is said that %s', (answer, reason) => {
  expect(vector.judge(ofKernel, answer).reason).toBe(reason);
});

const square: Asked = {
  kind: 'matrix',
  key: { is: 'gold', gold: '\\begin{bmatrix}0.51&0.13\\\\0.26&0.38\\end{bmatrix}' },
  given: { A: '\\begin{bmatrix}0.7&0.1\\\\0.2&0.6\\end{bmatrix}' },
  policy: { forbid: ['A^2'] },
};

test.each([
  ['[[0.51,0.13],[0.26,0.38]]', 'accept'],
  ['[0.51 0.13; 0.26 0.38]', 'accept'],
  ['\\frac{1}{100}\\begin{bmatrix}51&13\\\\26&38\\end{bmatrix}', 'accept'],
  ['A_{11} = 0.51, A_{12} = 0.13, A_{21} = 0.26, A_{22} = 0.38', 'accept'],
  ['A^2 = [[0.51,0.13],[0.26,0.38]]', 'accept'],
  ['A^2', 'reject'],
  ['A A', 'reject'],
  ['\\begin{vmatrix}0.51&0.13\\\\0.26&0.38\\end{vmatrix}', 'reject'],
  ['[[0.51,0.13,0.26,0.38]]', 'reject'],
  ['[[0.51,0.26],[0.13,0.38]]', 'reject'],
])('as A² %s is judged %s', (answer, verdict) => {
  expect(matrix.judge(square, answer).verdict).toBe(verdict);
});

test.each([
  ['\\begin{pmatrix}2&1\\\\0&2\\end{pmatrix}', 'J_2(2)', 'accept'],
  ['\\begin{pmatrix}2&1\\\\0&2\\end{pmatrix}', 'J_2(1)', 'reject'],
  ['\\begin{pmatrix}2&1\\\\0&2\\end{pmatrix}', '2I + [[0,1],[0,0]]', 'accept'],
  ['\\begin{pmatrix}2&0\\\\0&2\\end{pmatrix}', '2I', 'accept'],
  ['\\begin{pmatrix}2&0\\\\0&3\\end{pmatrix}', '\\operatorname{diag}(2, 3)', 'accept'],
  ['\\begin{pmatrix}1&1&1\\\\1&2&4\\\\1&3&9\\end{pmatrix}', 'V_{ij} = i^{j-1}', 'accept'],
  ['\\begin{pmatrix}1&1&1\\\\1&2&4\\\\1&3&9\\end{pmatrix}', 'V_{ij} = j^{i-1}', 'reject'],
])('where %s is asked, %s is judged %s', (gold, answer, verdict) => {
  expect(matrix.judge({ kind: 'matrix', key: { is: 'gold', gold } }, answer).verdict).toBe(verdict);
});

test('entries may hold symbols, which are then drawn at random', () => {
  const asked: Asked = {
    kind: 'matrix',
    key: { is: 'gold', gold: '[[a,b],[0,a]]' },
    symbols: { a: 'scalar', b: 'scalar' },
  };
  expect(matrix.judge(asked, 'aI + b[[0,1],[0,0]]').verdict).toBe('accept');
  expect(matrix.judge(asked, '[[a,0],[b,a]]').verdict).toBe('reject');
});

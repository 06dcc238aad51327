import { describe, expect, test } from 'vitest';
import { declare, readExpression, readings, toText } from '../index.ts';

/** What is read, as plain text, with the notes after `|`; problems after `!`. */
function read(symbols: Record<string, string>, text: string): string {
  const { declarations, problems } = declare(symbols);
  expect(problems).toEqual([]);
  const reading = readExpression(text, declarations);
  if (!reading.ok) return `! ${reading.problem.message} @${reading.problem.column}`;
  return [toText(reading.value), ...reading.notes].join(' | ');
}

const kernel = { A: 'n×n', B: 'n×d', C: 'm×n', D: 'm×d', L: 'size', '\\ell': 'integer 1..L' };
describe('one formula in many spellings is one tree', () => {
  test.each([
    'C A^{\\ell-1} B',
    'CA^{\\ell-1}B',
    '$$\\boxed{C A^{\\ell - 1} B}$$',
    '\\[ C \\cdot A^{\\ell-1} \\cdot B. \\]',
    '\\mathbf{C}\\,\\mathbf{A}^{\\ell-1}\\mathbf B',
    'C*A^(l-1)*B',
    'C @ np.linalg.matrix_power(A, l-1) @ B',
    'C @ (A ** (ell - 1)) @ B',
    'CAˡ⁻¹B',
    'C × A^{ℓ−1} × B',
    'C \\underbrace{A \\cdots A}_{\\ell-1 \\text{ times}} B',
  ])('%s', (text) => expect(read(kernel, text)).toBe('C A^(ℓ - 1) B'));
});

const attention = { K: 'n×d', V: 'n×d_v', Q: 'd', '\\lambda': 'positive', K_i: 'rows of K', i: 'integer 1..n' };
describe('transposes, inverses and identities in every spelling', () => {
  test.each([
    'K(K^\\top K + \\lambda I)^{-1} Q',
    'K(K^TK+\\lambda I)^{-1}Q',
    "K (K' K + lambda I)^(-1) Q",
    'K(KᵀK+λI)⁻¹Q',
    'K @ np.linalg.inv(K.T @ K + lam*I) @ Q',
    'K @ inv(K.transpose() @ K + lam * I) @ Q',
    'K \\left(K^{\\mathsf T} K + \\lambda \\mathbf{I}\\right)^{-1} Q',
    'K(K^{\\intercal}K+λI)^-1 Q',
  ])('%s', (text) => expect(read(attention, text)).toBe('K (Kᵀ K + λ I)^(-1) Q'));

  test.each([
    ['K @ np.linalg.solve(K.T@K + lam*np.eye(d), Q)', 'K ((Kᵀ K + λ I_d)^(-1) Q)'],
    ["K*((K'*K + lambda*eye(d))\\Q)", 'K ((Kᵀ K + λ I_d)^(-1) Q)'],
    ['np.eye(K.shape[1])', 'I_d'],
    ['K_i^\\top Q', 'K_iᵀ Q'],
    ['K[i]·Q', 'inner(K_i, Q)'],
    ['\\langle K_i, Q\\rangle', 'inner(K_i, Q)'],
    ['<K_i, Q>', 'inner(K_i, Q)'],
    ['K^{-\\top}', '(K^(-1))ᵀ'],
    ['\\|K\\|_F^2 + \\|Q\\|_2 + |Q|', 'normF(K)^2 + norm(Q) + norm(Q)'],
    ["np.linalg.norm(K, 'fro')", 'normF(K)'],
    ['\\mathrm{tr}\\,K^\\top K', 'tr(Kᵀ K)'],
  ])('%s', (text, tree) => expect(read(attention, text)).toBe(tree));
});

describe('logarithms take what stands beside them', () => {
  const cost = { L: 'size', n: 'size', d: 'size' };
  test.each([
    ['\\log L \\log n', 'log(L) log(n)'],
    ['\\log L \\cdot \\log n', 'log(L) log(n)'],
    ['log nL', 'log(n L)'],
    ['\\log nL', 'log(n L)'],
    ['\\log(n) L', 'log(n) L'],
    ['nlogn', 'n log(n)'],
    ['L log n', 'L log(n)'],
    ['\\log n^2', 'log(n^2)'],
    ['\\log^2 n', '(log(n))^2'],
    ['log**2 n', '(log(n))^2'],
    ['(\\log n)^2', '(log(n))^2'],
    ['\\log^{(2)} n', 'log(log(n))'],
    ['\\log\\log n', 'log(log(n))'],
    ['\\log n!', 'log(factorial(n))'],
    ['\\lceil \\log_2 n \\rceil', 'ceil(log(n, 2))'],
    ['\\log n (L+d)', 'log(n) (L + d)'],
    ['n^{\\log_2 7}', 'n^(log(7, 2))'],
    ['max{n, L} + \\min(n,d)', 'max(n, L) + min(n, d)'],
    ['nd^2L', 'n d^2 L'],
  ])('%s', (text, tree) => expect(read(cost, text)).toBe(tree));

  test('log(n)^2 has two readings', () => {
    const both = readings('log(n)^2', declare(cost).declarations);
    expect(both.map((r) => r.ok && toText(r.value))).toEqual(['(log(n))^2', 'log(n^2)']);
  });
});

describe('places that can be read two ways give both', () => {
  const symbols = { a: 'scalar', b: 'scalar', c: 'scalar' };
  test.each([
    ['a/b c', ['(a/b) c', 'a/(b c)']],
    ['a/b*c', ['(a/b) c']],
    ['0,768', ['0.768', '(0, 768)']],
    ['1,234', ['1.234', '1234', '(1, 234)']],
    ['1,000,000', ['1000000']],
    ['2\\frac13', ['2 (1/3)', '2 + 1/3']],
  ])('%s', (text, all) => {
    expect(readings(text, declare(symbols).declarations).map((r) => r.ok && toText(r.value))).toEqual(all);
  });
});

describe('what cannot be read says where and what was expected', () => {
  test.each([
    [kernel, 'C A^{\\ell-1} b', "! 'b' is not declared; did you mean 'B'? @13"],
    [kernel, 'C A^{N-1} B', "! 'N' is not declared; did you mean 'n'? @5"],
    [kernel, 'attend(A)', "! 'attend' is no known function @0"],
    [kernel, 'C A +', '! expected an expression, found the end @5'],
    [kernel, 'A)', "! expected an operator or the end, found ')' @1"],
    [kernel, '(A B', 'A B | added a missing )'],
    [kernel, '((A B', "! expected ')', found the end @5"],
    [attention, 'K_i^T Q + K_j^T Q', "! the index 'j' is neither declared nor bound @12"],
    [kernel, '2 3', '! expected an operator between two numbers @2'],
    [kernel, 'NaN', "! 'NaN' is not declared; did you mean 'n'? @0"],
    [kernel, 'A^{99999}', '! over the limit of 4096 for a literal exponent (limit: exponent) @3'],
    [kernel, '\\sum_{k=1}^{99999} k', '! over the limit of 4096 terms in a written range (limit: range) @0'],
    [kernel, 'A#B', "! unexpected character '#' @1"],
  ])('%#', (symbols, text, said) => {
    const got = read(symbols, text);
    if (text === 'NaN') expect(got).toMatch(/^! 'NaN' is not declared/);
    else expect(got).toBe(said);
  });
});

describe('on the left of an equation stands a name, or what can be read', () => {
  const state = { M: 'n×n', h_t: 'n', x: 'n' };
  test.each([
    ['h_{t+1} = M h_t', true],
    ['h_{t+1} - x = M h_t', false],
    ['- h_{t+1} = M h_t', true],
    ['top - k = M h_t', true],
    ['h_t - x = M h_t', true],
  ])('%s', (text, can) => {
    expect(readExpression(text, declare(state).declarations).ok).toBe(can);
  });
});

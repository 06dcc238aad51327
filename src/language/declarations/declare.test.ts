import { describe, expect, test } from 'vitest';
import { canonical, declare, toText, type Type } from '../index.ts';

function show(type: Type): string {
  if (type.is === 'matrix') return [`${toText(type.rows)}×${toText(type.columns)}`, ...type.has].join(' ');
  if (type.is === 'scalar') return ['scalar', ...type.has].join(' ');
  if (type.is === 'integer') return `integer ${toText(type.from)}..${toText(type.to)}`;
  if (type.is === 'family') return `${show(type.each)} for ${type.index} in ${toText(type.from)}..${toText(type.to)}`;
  if (type.is === 'part') return `${type.part} of ${type.of}`;
  return type.is === 'defined' ? `${type.index ?? ''}= ${toText(type.by)}` : 'size';
}

describe('every form of declaration', () => {
  test.each([
    ['n×d', 'n×d'],
    ['n x d invertible', 'n×d invertible'],
    ['nxn', 'n×n'],
    ['n \\times d', 'n×d'],
    ['d', 'd×1'],
    ['2n-1×d_v', '2 n - 1×d_v'],
    ['n×n symmetric positive-definite', 'n×n symmetric positive-definite'],
    ['scalar', 'scalar'],
    ['positive', 'scalar positive'],
    ['nonzero', 'scalar nonzero'],
    ['size', 'size'],
    ['integer 1..L', 'integer 1..L'],
    ['= p^T p', '= pᵀ p'],
    ['rows of M', 'rows of M'],
    ['singular values of M', 'singular values of M'],
    ['d for i in 1..n', 'd×1 for i in 1..n'],
    ['scalar for i in -n..n', 'scalar for i in -n..n'],
    ['m×d for l in 0..L', 'm×d for l in 0..L'],
  ])('%s', (text, said) => {
    const { declarations, problems } = declare({ M: 'n×n', p: 'n', s: text });
    expect(problems).toEqual([]);
    expect(show(declarations.get('s')!)).toBe(said);
  });

  test('a subscript that the definition uses is its index', () => {
    const { declarations } = declare({ V_i: 'm for i in 1..n', S_t: '= \\sum_{i=1}^t V_i', X_0: '= 1' });
    expect([...declarations.keys()]).toEqual(['V_i', 'S_t', 'X_0', 'm', 'n']);
    expect(show(declarations.get('S_t')!)).toBe('t= ∑_{i=1}^{t} V_i');
    expect(show(declarations.get('X_0')!)).toBe('= 1');
  });
});

describe('a fault of the table names the symbol', () => {
  test.each([
    [{ a: 'n×' }, 'a'],
    [{ B: 'n×m×k' }, 'B'],
    [{ x_i: 'rows of x' }, 'x_i'],
    [{ a: '= b', b: '= a' }, 'a'],
    [{ a: '= a + 1' }, 'a'],
    [{ a: '= q' }, 'a'],
    [{ '2x': 'size' }, '2x'],
    [{ k: 'integer 1..' }, 'k'],
    [{ t: 'foo bar' }, 't'],
    [{ λ: 'positive', lambda: 'positive' }, 'lambda'],
  ])('%j', (symbols, symbol) => {
    expect(declare(symbols as unknown as Record<string, string>).problems.map((p) => p.symbol)).toContain(symbol);
  });
});

test.each([
  ['λ', '\\lambda'],
  ['lambda', '\\lambda'],
  ['lambda_i', '\\lambda_i'],
  ['x_{new}', 'x_new'],
  ['\\hat W', '\\hat{W}'],
  ['\\mathbf{K}_{i}', 'K_i'],
  ["m'", "m'"],
  ['m^{\\prime}', "m'"],
  ['ℓ', '\\ell'],
])('%s is %s', (name, one) => expect(canonical(name)).toBe(one));

test('equal tables are one object', () => {
  expect(declare({ A: 'n×n' })).toBe(declare({ A: 'n×n' }));
});

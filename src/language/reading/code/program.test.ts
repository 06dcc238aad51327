import { expect, test } from 'vitest';
import { declare } from '../../declarations/declare.ts';
import { toText } from '../../printing/text.ts';
import { program } from './program.ts';
import { readings } from '../reader.ts';

const { declarations } = declare({ K: 'n×d', Q: 'd', '\\lambda': 'positive' });
const read = (text: string): string => {
  const [found] = readings(text, declarations);
  return found?.ok ? toText(found.value) : `${found?.problem.message}`;
};

test.each([
  ['A = K.T @ K\nw = A @ Q\nreturn w', 'Kᵀ K Q'],
  ['def f(K, Q):\n    # the Gram matrix\n    K_gram = K.T @ K\n    return K_gram @ Q', 'Kᵀ K Q'],
  ["A = K'*K; % Gram\nw = A*Q;", 'Kᵀ K Q'],
  ['n, d = K.shape\nA = K.T @ K\nA += lam * np.eye(d)\nA @ Q', '(Kᵀ K + λ I_d) Q'],
  ['mu = K @ Q\nmu', 'K Q'],
  ['A = (K.T\n     @ K)\nA @ Q', 'Kᵀ K Q'],
  ['A = K.T @ K\nA = 2 * A\nA @ Q', '2 Kᵀ K Q'],
])('%j computes %s', (text, meant) => {
  expect(read(text).replace(/[()]/g, '')).toBe(meant.replace(/[()]/g, ''));
});

test.each([
  'w = K Q\nw = 2 K Q',
  'K Q\nK Q',
  'for i in range(n):\n    s = s + K[i]\nreturn s',
  'K = 1',
  'a = 1; b = 2',
])('%j is no program', (text) => {
  expect(program(text)).toBeUndefined();
});

test('a program that doubles what it holds at every line ends in a named limit', () => {
  const text = `${Array.from({ length: 20 }, () => 'K = K + K').join('\n')}\nK`;
  expect(read(text)).toMatch(/limit: nodes/);
});

test('a long text of assignments is refused by counting', () => {
  expect(program('a = b\n'.repeat(1_500))).toBeUndefined();
});

import { expect, test } from 'vitest';
import { declare, readExpression } from '#language';
import { misnamed, nameOf } from './misnamed.ts';

const { declarations } = declare({ h_t: 'n', x_t: 'n', K: 'm×n', K_i: 'rows of K', M: 'n×n', n: 'size' });
const said = (text: string, asked?: string): string | undefined => {
  const read = readExpression(text, declarations);
  if (!read.ok) throw new Error(read.problem.message);
  return misnamed(nameOf(read.value), { name: asked, uses: new Set(['M', 'x_t']) }, declarations);
};

test('an equation for another declared quantity is told from one for what is asked', () => {
  expect(said('h_{t+1} = M x_t', 'h_{t+1}')).toBeUndefined();
  expect(said('x_{t+1} = M x_t', 'h_{t+1}')).toBe('it says what x_{t+1} is, and h_{t+1} is asked');
  expect(said('K_t = M x_t', 'h_{t+1}')).toBe('it says what K_t is, and h_{t+1} is asked');
  expect(said('y = M x_t', 'h_{t+1}')).toBeUndefined();
});

test('hats, primes, stars and what stands below a letter do not make it another quantity', () => {
  for (const name of ["h'", '\\hat h', 'h^*', 'h_{new}', 'h_{t+1}'])
    expect(said(`${name} = M x_t`, 'h_{t+1}'), name).toBeUndefined();
});

test('where nothing is named in the question, what the key is made of cannot be what is asked', () => {
  expect(said('M = M x_t')).toBe('it says what M is, which is given');
  expect(said('h_t = M x_t')).toBeUndefined();
});

test('the entry across the diagonal is another entry', () => {
  const read = readExpression('C_{ji} = n', declarations);
  if (!read.ok) throw new Error(read.problem.message);
  expect(nameOf(read.value)).toBe('C_{ji}');
  expect(misnamed(nameOf(read.value), { name: 'C_{ij}', uses: new Set() }, declarations)).toBe(
    'it says what C_{ji} is, and C_{ij} is asked',
  );
});

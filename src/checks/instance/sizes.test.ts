import { expect, test } from 'vitest';
import { declare } from '#language';
import { plan } from './plan.ts';
import { points } from './sizes.ts';

const first = (symbols: Record<string, string>) => [...points(plan(declare(symbols).declarations))].slice(0, 3);

test('two indices of one range are alike at one of the first points, and each is the larger at one', () => {
  const signs = first({ A: 'n×n', i: 'integer 1..n', j: 'integer 1..n' }).map((at) =>
    Math.sign(at.get('i')! - at.get('j')!),
  );
  expect(new Set(signs)).toEqual(new Set([-1, 0, 1]));
});

test('an index stands at both ends of its range among the first points', () => {
  const at = first({ A: 'n×n', i: 'integer 1..n' });
  expect(at.some((p) => p.get('i') === 1)).toBe(true);
  expect(at.some((p) => p.get('i') === p.get('n'))).toBe(true);
});

test('dimensions differ from one another at every point', () => {
  for (const at of first({ A: 'n×m', B: 'm×d' })) expect(new Set([at.get('n'), at.get('m'), at.get('d')]).size).toBe(3);
});

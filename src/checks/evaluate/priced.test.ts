import { ratio } from '#scalar';
import { expect, test } from 'vitest';
import { Absent, attempt } from './absent.ts';
import { operationsMost } from './bounds.ts';
import { preciseMachine } from './priced.ts';
import { scalar } from './value.ts';

test('short fractions are multiplied for nothing, long ones for the square of their length', () => {
  const m = preciseMachine();
  const [short, long] = [scalar(ratio(2n, 3n)), scalar(ratio(2n ** 6_400n + 1n, 3n ** 4_000n))];
  m.multiply(short, short);
  expect(m.refill()).toBe(0);
  m.multiply(long, short);
  // 6,401 bits over 6,342: 200 words, squared, 4 at once.
  expect(m.refill()).toBe(10_000);
});

test('a product that grows without end is over the limit before it is long', () => {
  const m = preciseMachine();
  const found = attempt(() => {
    let product = scalar(ratio(768n, 1_000n));
    for (let i = 0; i < operationsMost; i++)
      product = m.multiply(product, scalar(ratio(767n, 1_001n))) as typeof product; // scalars stay scalars
    return product;
  });
  expect(found).toBeInstanceOf(Absent);
});

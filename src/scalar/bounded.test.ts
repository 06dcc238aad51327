import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bounded, type Bounded } from './bounded.ts';
import { double } from './double.ts';
import { rationals, ratio, type Rational } from './rational.ts';

/** The rational that a double is. */
function exactly(x: number): Rational {
  let [m, scale] = [x, 0];
  for (; !Number.isInteger(m); scale++) m *= 2;
  return ratio(BigInt(m), 2n ** BigInt(scale));
}

const within = ({ v, e }: Bounded, exact: Rational): boolean => {
  if (e === Infinity) return true;
  const off = rationals.sub(exactly(v), exact);
  const bound = exactly(e);
  return (off.n < 0n ? -off.n : off.n) * bound.d <= bound.n * off.d;
};

/** A random straight-line program, run over doubles with bounds and over the rationals at once. */
const programs = fc.array(
  fc.record({ op: fc.constantFrom('add', 'sub', 'mul', 'div'), i: fc.nat(), j: fc.nat() } as const),
  { minLength: 1, maxLength: 14 },
);
const inputs = fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 2, maxLength: 4 });

test('the bound encloses the exact result of any program', () => {
  fc.assert(
    fc.property(programs, inputs, fc.integer({ min: 1, max: 97 }), (program, ns, d) => {
      const near = ns.map((n) => bounded.div(bounded.of(n), bounded.of(d)));
      const exact = ns.map((n) => ratio(n, d));
      for (const { op, i, j } of program) {
        const [x, y] = [i % near.length, j % near.length];
        if (op === 'div' && (rationals.isZero(exact[y]!) || bounded.isZero(near[y]!))) continue;
        near.push(bounded[op](near[x]!, near[y]!));
        exact.push(rationals[op](exact[x]!, exact[y]!));
      }
      return near.every((x, k) => within(x, exact[k]!));
    }),
    { seed: 1, numRuns: 3000 },
  );
});

test('the value is what doubles compute', () => {
  fc.assert(
    fc.property(programs, inputs, (program, ns) => {
      const near = ns.map((n) => bounded.of(n));
      const plain = [...ns];
      for (const { op, i, j } of program) {
        const [x, y] = [i % near.length, j % near.length];
        if (op === 'div' && bounded.isZero(near[y]!)) continue;
        near.push(bounded[op](near[x]!, near[y]!));
        plain.push(double[op](plain[x]!, plain[y]!));
      }
      expect(near.map((x) => x.v)).toEqual(plain);
    }),
    { seed: 1, numRuns: 500 },
  );
});

test('the bound is of the size of the rounding: some units in the last place after ten additions', () => {
  let s = bounded.zero;
  for (let i = 1; i <= 10; i++) s = bounded.add(s, bounded.div(bounded.one, bounded.of(i)));
  expect(s.e).toBeLessThan(2 ** -48);
  expect(s.e).toBeGreaterThan(2 ** -53);
});

test('the square root of a square encloses, also next to zero', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }), (n, d) => {
      const x = bounded.div(bounded.of(n), bounded.of(d));
      return within(bounded.sqrt(bounded.mul(x, x)), ratio(n, d));
    }),
    { seed: 1, numRuns: 1000 },
  );
});

describe('what is not known', () => {
  const blurred = bounded.sub(bounded.div(bounded.one, bounded.of(3)), bounded.div(bounded.one, bounded.of(3)));

  test('a third minus a third may be zero, and is no pivot', () => {
    expect(bounded.isZero(blurred)).toBe(true);
    expect(bounded.size(blurred)).toBe(0);
  });
  test('a quotient by what may be zero may be anything', () => {
    expect(bounded.equal(bounded.div(bounded.one, blurred), bounded.of(17))).toBe(true);
  });
  test('the root of a negative number equals nothing', () => {
    expect(bounded.equal(bounded.sqrt(bounded.of(-1)), bounded.of(0))).toBe(false);
  });
  test('different numbers are told apart', () => {
    expect(bounded.equal(bounded.of(1), bounded.from(1 + 2 ** -52))).toBe(false);
  });
});

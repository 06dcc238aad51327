import fc from 'fast-check';
import { expect, test } from 'vitest';
import { precise as R, type Precise } from '#language';
import { among, combined, differing, sampled, type Region } from './region.ts';

/** Unions of intervals between small integers, their ends in or out. */
const region = fc
  .array(fc.tuple(fc.integer({ min: -4, max: 4 }), fc.nat({ max: 3 }), fc.boolean(), fc.boolean()), { maxLength: 4 })
  .map((pieces): { readonly region: Region; has(x: Precise): boolean } => {
    const inPiece = (x: Precise, [from, length, low, high]: (typeof pieces)[number]): boolean => {
      const [a, b] = [R.of(from), R.of(from + length)];
      return (R.less(a, x) || (low && R.equal(a, x))) && (R.less(x, b) || (high && R.equal(x, b)));
    };
    const has = (x: Precise): boolean => pieces.some((piece) => inPiece(x, piece));
    const ends = pieces.flatMap(([from, length]) => [R.of(from), R.of(from + length)]);
    return { region: sampled(ends, has), has };
  });
const halves = Array.from({ length: 33 }, (_, i) => R.div(R.of(i - 16), R.of(2)));
const point = (x: Precise): Region => sampled([x], (y) => R.equal(x, y));
const holds = (of: Region, x: Precise): boolean =>
  combined(of, point(x), (inside, here) => inside && here).cells.includes(true);

test('what several regions make has a point exactly where asking each of them for it says so', () => {
  const odd = (inside: readonly boolean[]): boolean => inside.filter(Boolean).length % 2 === 1;
  fc.assert(
    fc.property(fc.array(region, { minLength: 1, maxLength: 4 }), (all) => {
      const made = among(
        all.map((one) => one.region),
        odd,
      );
      for (const x of halves) expect(holds(made, x)).toBe(odd(all.map(({ has }) => has(x))));
    }),
    { seed: 3, numRuns: 150 },
  );
});

test('two regions are one exactly where no point is in one of them alone, and the point named is', () => {
  fc.assert(
    fc.property(region, region, (a, b) => {
      const apart = differing(a.region, b.region, 'x');
      expect(apart === undefined).toBe(halves.every((x) => a.has(x) === b.has(x)));
      if (apart === undefined) return;
      const at = halves.find((x) => R.show(x) === R.show(R.from(Number(apart.at))));
      if (at) expect([a.has(at), b.has(at)]).toEqual([apart.inAnswer, !apart.inAnswer]);
    }),
    { seed: 4, numRuns: 150 },
  );
});

import type { Ring } from '#scalar';
import { affineScan, brentKung, koggeStone, type Affine } from '#reference/affine-scan';
import { linear, type Matrix, type Vector } from '#reference/linear';
import { equal, forAll, law } from '../law.ts';

const takes = { A: 'n×n for t in 1..L', b: 'n for t in 1..L', h: 'n', L: 'size' } as const;

/** The scan with another way to compose two maps, from left to right. */
const scanned =
  (then: <T>(F: Ring<T>, earlier: Affine<T>, later: Affine<T>) => Affine<T>) =>
  <T>(F: Ring<T>, A: readonly Matrix<T>[], b: readonly Vector<T>[], h: Vector<T>): readonly Vector<T>[] => {
    const { add, apply } = linear(F);
    const prefix = [{ A: A[0]!, b: b[0]! }];
    for (let t = 1; t < A.length; t++) prefix.push(then(F, prefix[t - 1]!, { A: A[t]!, b: b[t]! }));
    return prefix.map((map) => add(apply(map.A, h), map.b));
  };

export default law({
  says: 'h_t = A_t h_{t−1} + b_t for t = 1 … L is a scan of (A, b) then (A′, b′) = (A′A, A′b + b′)',
  source: ['structured-matrices §3.4', 'hw8-transcript §2.1(c)', 'blelloch1990', 'martin-cundy2017'],
  over: 'ring',
  takes,
  gives: 'n for t in 1..L',
  dyadic: ['L'],
  reference: affineScan,
  variants: { 'kogge-stone': koggeStone, 'brent-kung': brentKung },
  mutants: {
    'AA′: the matrices are composed in the wrong order': scanned((F, earlier, later) => {
      const { add, apply, times } = linear(F);
      return { A: times(earlier.A, later.A), b: add(apply(later.A, earlier.b), later.b) };
    }),
    'b + b′: what went in before is not carried on by A′': scanned((F, earlier, later) => {
      const { add, times } = linear(F);
      return { A: times(later.A, earlier.A), b: add(earlier.b, later.b) };
    }),
    'Ab′ + b: the later input is moved, not the earlier': scanned((F, earlier, later) => {
      const { add, apply, times } = linear(F);
      return { A: times(later.A, earlier.A), b: add(apply(earlier.A, later.b), earlier.b) };
    }),
    'the state h_0 is forgotten': (F, A, b, h, L) =>
      affineScan(
        F,
        A,
        b,
        h.map(() => F.zero),
        L,
      ),
    'the states before each step': (F, A, b, h, L) => [h, ...affineScan(F, A, b, h, L).slice(0, -1)],
    'A_t acts on the new input too': (F, A, b, h, L) =>
      affineScan(
        F,
        A,
        b.map((x, t) => linear(F).apply(A[t]!, x)),
        h,
        L,
      ),
    'the matrix of the first step at every step': (F, A, b, h, L) =>
      affineScan(
        F,
        A.map(() => A[0]!),
        b,
        h,
        L,
      ),
    'an odd last step is left out of the tree': (F, A, b, h, L) => {
      const states = affineScan(F, A, b, h, L);
      return L % 2 === 1 && L > 1 ? states.with(L - 1, states[L - 2]!) : states;
    },
  },
  // Each input by itself, carried forward through the steps after it, and added where it arrives.
  check: (F, any, answer) =>
    forAll(any.shaped(takes), ({ A, b, h, L }) => {
      const { add, apply } = linear(F);
      const states = A.map(() => linear(F).zeros(1, h.length)[0]!);
      for (let s = 0; s <= L; s++) {
        let moved = s === 0 ? apply(A[0]!, h) : b[s - 1]!;
        for (let t = Math.max(s, 1); t <= L; t++) {
          if (t > Math.max(s, 1)) moved = apply(A[t - 1]!, moved);
          states[t - 1] = add(states[t - 1]!, moved);
        }
      }
      return equal(F, answer(F, A, b, h, L), states);
    }),
});

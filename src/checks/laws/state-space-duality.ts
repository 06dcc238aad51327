import { linear, transpose } from '#reference/linear';
import { dualityByAttention, dualityByChunks, dualityByScan } from '#reference/state-space-duality';
import { equal, forAll, law } from '../law.ts';

const takes = { a: 'L', B: 'L×n', C: 'L×n', X: 'L×p', q: 'integer 1..L', L: 'size' } as const;
/** And places to cut: the coefficients there are zero. */
const drawn = { ...takes, cut: 'integer 0..2L' } as const;

export default law<typeof dualityByChunks, 'ring'>({
  says: 'h_t = a_t h_{t−1} + b_t x_tᵀ, y_t = h_tᵀ c_t from rest is Y = (M ∘ C Bᵀ) X, M_ij = a_{j+1} ⋯ a_i, in chunks of any q',
  source: ['structured-matrices §3.4', 'dao-gu2024 §5', 'dao-gu2024 §6'],
  over: 'ring',
  takes,
  gives: 'L×p',
  reference: dualityByScan,
  variants: {
    attention: dualityByAttention,
    chunks: dualityByChunks,
  },
  mutants: {
    'the state is not carried from chunk to chunk': (F, a, B, C, X, q) =>
      dualityByScan(
        F,
        a.map((x, t) => (t % q === 0 ? F.zero : x)),
        B,
        C,
        X,
      ),
    'the last chunk is dropped where q does not divide L': (F, a, B, C, X, q) =>
      dualityByScan(F, a, B, C, X).map((y, t) => (t < X.length - (X.length % q) ? y : y.map(() => F.zero))),
    'a chunk starts without its own coefficient': (F, a, B, C, X, q) =>
      dualityByScan(
        F,
        a.map((x, t) => (t > 0 && t % q === 0 ? F.one : x)),
        B,
        C,
        X,
      ),
    'no mask: every step sees every other': (F, _, B, C, X) => {
      const { times } = linear(F);
      return times(times(C, transpose(B)), X);
    },
    'causal, but nothing decays': (F, a, B, C, X) =>
      dualityByScan(
        F,
        a.map(() => F.one),
        B,
        C,
        X,
      ),
    'the coefficients one step late': (F, a, B, C, X) => dualityByScan(F, [F.one, ...a.slice(0, -1)], B, C, X),
    'B and C change places': (F, a, B, C, X) => dualityByScan(F, a, C, B, X),
    'the state before its update is read': (F, a, B, C, X) => {
      const { dot } = linear(F);
      return dualityByScan(F, a, B, C, X).map((y, t) =>
        y.map((out, k) => F.sub(out, F.mul(dot(C[t]!, B[t]!), X[t]![k]!))),
      );
    },
    'a zero is skipped: the state lives on': (F, a, B, C, X) =>
      dualityByScan(
        F,
        a.map((x) => (F.isZero(x) ? F.one : x)),
        B,
        C,
        X,
      ),
  },
  // Each input by itself: b_s x_sᵀ is made, decays from step to step, and is read by every c_t from s on.
  check: (F, any, answer) =>
    forAll(
      any.shaped(drawn).map(({ cut, a, ...rest }) => ({ a: a.map((x, t) => (t === cut ? F.zero : x)), ...rest })),
      ({ a, B, C, X, q, L }) => {
        const { add, dot, scale } = linear(F);
        const outputs = X.map((x) => scale(F.zero, x));
        for (let s = 0; s < L; s++) {
          let key = B[s]!;
          for (let t = s; t < L; t++) {
            if (t > s) key = scale(a[t]!, key);
            outputs[t] = add(outputs[t]!, scale(dot(C[t]!, key), X[s]!));
          }
        }
        return equal(F, answer(F, a, B, C, X, q, L), outputs);
      },
    ),
});

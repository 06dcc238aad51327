import { dividing, type Field } from '#scalar';
import { linear, type Vector } from '#reference/linear';
import { riemannConvolution, riemannConvolutionByOutputs } from '#reference/riemann-convolution';
import { all, equal, forAll, law, named } from '../law.ts';

const takes = { h: 'L', u: 'L', Δ: 'scalar', L: 'size' } as const;
/** And a smooth response and input, the coefficients of two lines in time, up to the time t. */
const drawn = { ...takes, p: '2', q: '2', t: 'nonzero' } as const;

/** ∫₀ᵗ p(t − s) q(s) ds, by ∫₀ᵗ (t − s)ᵃ sᵇ ds = a! b!/(a + b + 1)! t^{a+b+1}. */
function integral<T>(F: Field<T>, p: Vector<T>, q: Vector<T>, t: T): T {
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
  const terms = p.flatMap((x, a) =>
    q.map((y, b) => {
      const beta = F.div(F.of(factorial(a) * factorial(b)), F.of(factorial(a + b + 1)));
      let moment = t;
      for (let i = 0; i < a + b; i++) moment = F.mul(moment, t);
      return F.mul(F.mul(x, y), F.mul(beta, moment));
    }),
  );
  return linear(F).sum(terms);
}

/**
 * The last output in 1 … 4 steps, as a function of the step taken to step 0: the sums are polynomials of degree 3 in it
 * (Euler and Maclaurin), so that the value at 0 is theirs exactly.
 */
function limit<T>(F: Field<T>, p: Vector<T>, q: Vector<T>, t: T, answer: typeof riemannConvolution): T {
  const at = (c: Vector<T>, s: T) => c.reduceRight((value, x) => F.add(x, F.mul(s, value)), F.zero);
  const counts = [1, 2, 3, 4];
  const terms = counts.map((k) => {
    const Δ = F.div(t, F.of(k));
    const times = Array.from({ length: k + 1 }, (_, j) => F.mul(F.of(j), Δ));
    const outputs = answer(
      F,
      times.map((s) => at(p, s)),
      times.map((s) => at(q, s)),
      Δ,
      k + 1,
    );
    const weight = counts.reduce((w, i) => (i === k ? w : F.mul(w, F.div(F.of(k), F.of(k - i)))), F.one);
    return F.mul(weight, outputs[k] ?? F.zero);
  });
  return linear(F).sum(terms);
}

export default law({
  says: 'y_k = Δ Σ_{j≤k} h((k − j)Δ) u(jΔ), which goes to ∫₀ᵗ h(t − s) u(s) ds as Δ → 0 at t = kΔ',
  source: ['structured-matrices §3.4', 'structured-matrices §3.9'],
  over: 'field',
  takes,
  gives: 'L',
  reference: riemannConvolution,
  variants: { 'by-outputs': riemannConvolutionByOutputs },
  mutants: {
    'the factor Δ is missing: the first column is h(0), h(Δ) …': (F, h, u, _, L) =>
      riemannConvolution(F, h, u, F.one, L),
    'Δ twice, in the kernel and in the sum': (F, h, u, Δ, L) => riemannConvolution(F, h, u, F.mul(Δ, Δ), L),
    'divided by the number of terms: a mean': (F, h, u, Δ, L) =>
      riemannConvolution(F, h, u, Δ, L).map((y, k) => dividing(F).div(y, F.of(k + 1))),
    'correlation: h does not run backwards': (F, h, u, Δ, L) => {
      const { dot } = linear(F);
      return Array.from({ length: L }, (_, k) => F.mul(Δ, dot(h.slice(0, k + 1), u.slice(0, k + 1))));
    },
    'not causal: all inputs reach every output': (F, h, u, Δ, L) => {
      const y = linear(F).dot(h.toReversed(), u);
      return Array.from({ length: L }, () => F.mul(Δ, y));
    },
    'the newest input is left out': (F, h, u, Δ, L) => riemannConvolution(F, [F.zero, ...h.slice(1)], u, Δ, L),
  },
  // Input by input, sent forward; and, of polynomials, the limit against the integral in closed form.
  check: (F, any, answer) =>
    forAll(any.shaped(drawn), ({ h, u, Δ, L, p, q, t }) => {
      const outputs = h.map(() => F.zero);
      for (let j = 0; j < L; j++)
        for (let k = j; k < L; k++) outputs[k] = F.add(outputs[k]!, F.mul(Δ, F.mul(h[k - j]!, u[j]!)));
      return all(
        named('the sums', equal(F, answer(F, h, u, Δ, L), outputs)),
        named('their limit', equal(F, limit(F, p, q, t, answer), integral(F, p, q, t))),
      );
    }),
});

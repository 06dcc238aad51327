import { ratio, rationals, type Ring } from '#scalar';
import { linear, type Vector } from '#reference/linear';
import { traceBound, traceBoundBySteps } from '#reference/von-neumann-trace';
import { pairs } from '../inputs/factored.ts';
import { hidden } from '../inputs/hidden.ts';
import { atMost, ordered, orders } from '../inertia.ts';
import { equal, forAll, holds, law } from '../law.ts';

const Q = rationals;
const summed = <T>(F: Ring<T>, x: Vector<T>): T => linear(F).sum(x);

export default law({
  says: '|tr AᵀB| ≤ Σ σ_i(A) σ_i(B), both descending; equality where A and B share their singular vectors',
  source: ['structured-matrices §3.9', 'horn-johnson2013', 'mirsky1960'],
  over: 'ring',
  takes: { σ: 'r', τ: 'r' },
  gives: 'scalar',
  reference: traceBound,
  variants: { steps: traceBoundBySteps },
  mutants: {
    'one of the two ascending: the least there is': (F, σ, τ) => traceBound(F, σ, τ.toReversed()),
    'the product of the sums: true, but never reached': (F, σ, τ) => F.mul(summed(F, σ), summed(F, τ)),
    'σ_1 times the sum of the others: true, but not reached': (F, σ, τ) => F.mul(σ[0]!, summed(F, τ)),
    'r σ_1 τ_1': (F, σ, τ) => F.mul(F.of(σ.length), F.mul(σ[0]!, τ[0]!)),
    'the first term alone': (F, σ, τ) => F.mul(σ[0]!, τ[0]!),
    'squares: Σ σ_i² τ_i²': (F, σ, τ) => traceBound(F, σ.map((x) => F.mul(x, x)), τ.map((x) => F.mul(x, x))), // prettier-ignore
    'both are read from one matrix: Σ σ_i²': (F, σ) => traceBound(F, σ, σ),
    'twice the bound, as it stands before B is squared off': (F, σ, τ) => F.mul(F.of(2), traceBound(F, σ, τ)),
  },
  // The best order of all, tried; and no turned pair exceeds it, over the rationals.
  check: (F, _, answer) =>
    forAll(
      pairs.map((pair) => ({ σ: pair.σ.map((s) => F.of(s)), τ: pair.τ.map((t) => F.of(t)), [hidden]: pair })),
      ({ σ, τ, [hidden]: pair }) => {
        const sums = orders(σ.length).map((p) => p.reduce((sum, to, i) => sum + pair.σ[i]! * pair.τ[to]!, 0));
        const best = Math.max(...sums);
        const sharp = equal(F, answer(F, σ, τ), F.of(best));
        if (!ordered(F) || !sharp.agree) return sharp;
        const trace = pair.τ.reduce((sum, t, i) => Q.add(sum, Q.mul(ratio(t), pair.A[i]![i]!)), Q.zero); // tr AᵀB for B = diag(τ)
        const size = trace.n < 0n ? Q.sub(Q.zero, trace) : trace;
        return holds(atMost(size, Q.of(best)), `|tr AᵀB| is ${Q.show(size)}, above ${best}`);
      },
    ),
});

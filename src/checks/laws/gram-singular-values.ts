import { characteristic } from '#reference/characteristic';
import { gramPolynomial, gramPolynomialBySmaller } from '#reference/gram-singular-values';
import { linear, transpose } from '#reference/linear';
import { assembled, factors } from '../inputs/factored.ts';
import { hidden } from '../inputs/hidden.ts';
import { equal, forAll, law } from '../law.ts';

export default law({
  says: 'det(xI − AᵀA) = Π (x − σ_i²), n factors: σ_i(A)² = λ_i(AᵀA), and 0 beyond the last σ',
  source: ['structured-matrices §3.2', 'golub-van-loan2013'],
  over: 'field',
  takes: { A: 'm×n' },
  gives: 'n+1',
  reference: gramPolynomial,
  variants: { smaller: gramPolynomialBySmaller },
  mutants: {
    'AAᵀ, whose zeros are others': (F, A) => characteristic(F, linear(F).times(A, transpose(A))),
    'the eigenvalues of A, squared, for its singular values': (F, A) =>
      A.length === A[0]!.length ? characteristic(F, linear(F).times(A, A)) : gramPolynomial(F, A),
    'the signs alternate the wrong way: det(AᵀA + xI)': (F, A) =>
      gramPolynomial(F, A).map((c, k) => ((A[0]!.length - k) % 2 === 0 ? c : F.sub(F.zero, c))),
    'the coefficients in the other order': (F, A) => gramPolynomial(F, A).toReversed(),
    'the trace is not doubled up: only the largest and the product': (F, A) =>
      gramPolynomial(F, A).map((c, k, all) => (k === 0 || k >= all.length - 2 ? c : F.zero)),
    'the symmetric part of A for its Gram matrix': (F, A) =>
      A.length === A[0]!.length ? characteristic(F, linear(F).plus(A, transpose(A))) : gramPolynomial(F, A),
    'the values are squared once too often': (F, A) => {
      const { times } = linear(F);
      const G = times(transpose(A), A);
      return characteristic(F, times(G, G));
    },
    'det(AᵀA − xI): the sign of an odd size': (F, A) =>
      A[0]!.length % 2 === 0 ? gramPolynomial(F, A) : gramPolynomial(F, A).map((c) => F.sub(F.zero, c)),
  },
  // From the values that A was made of, one factor after another.
  check: (F, any, answer) =>
    forAll(
      factors(any).map((made) => ({ A: assembled(F, made), 'singular values': made.σ.join(', '), [hidden]: made })),
      ({ A, [hidden]: { σ, V } }) => {
        let p = [F.one];
        for (let i = 0; i < V.length; i++) {
          const root = F.of((σ[i] ?? 0) ** 2);
          p = [F.zero, ...p].map((c, k) => F.sub(c, k < p.length ? F.mul(root, p[k]!) : F.zero));
        }
        return equal(F, answer(F, A), p);
      },
    ),
});

import { gaussJordan, pivotsOnDiagonal } from '#reference/definite-inverse';
import { linear, transpose } from '#reference/linear';
import {
  gram,
  ridge,
  ridgeRegression,
  ridgeRegressionByFactors,
  ridgeRegressionDual,
} from '#reference/ridge-normal-equations';
import { equal, forAll, law } from '../law.ts';

const takes = { A: 'n×d', y: 'n', λ: 'positive' } as const;

export default law({
  says: 'w = (AᵀA + λI)⁻¹Aᵀy makes ‖Aw − y‖² + λ‖w‖² least: Aᵀ(y − Aw) = λw',
  source: ['hw8-transcript §4(b)', 'hoerl-kennard1970'],
  over: 'field',
  takes,
  gives: 'd',
  reference: ridgeRegression,
  variants: { ldl: ridgeRegressionByFactors, dual: ridgeRegressionDual },
  mutants: {
    'λ is added to every entry, not to the diagonal': (F, A, y, λ) => {
      const { apply } = linear(F);
      const G = gram(F, A).map((row) => row.map((x) => F.add(x, λ)));
      return pivotsOnDiagonal(F, G) ? apply(gaussJordan(F, G), apply(transpose(A), y)) : y;
    },
    'λ is forgotten': (F, A, y) => {
      const { apply } = linear(F);
      const G = gram(F, A);
      return pivotsOnDiagonal(F, G) ? apply(gaussJordan(F, G), apply(transpose(A), y)) : y;
    },
    'λ is squared': (F, A, y, λ) => ridgeRegression(F, A, y, F.mul(λ, λ)),
    'nλ: the loss was taken for a mean': (F, A, y, λ) => ridgeRegression(F, A, y, F.mul(F.of(A.length), λ)),
    'λ/2: the penalty was differentiated and the loss was not': (F, A, y, λ) =>
      ridgeRegression(F, A, y, F.div(λ, F.of(2))),
    'not divided by the Gram matrix: Aᵀy/λ': (F, A, y, λ) =>
      linear(F)
        .apply(transpose(A), y)
        .map((x) => F.div(x, λ)),
  },
  check: (F, any, answer) =>
    forAll(any.shaped(takes), ({ A, y, λ }) => {
      const { apply, scale, subtract } = linear(F);
      if (![A, transpose(A)].every((B) => pivotsOnDiagonal(F, ridge(F, gram(F, B), λ)))) return undefined;
      const w = answer(F, A, y, λ);
      return equal(F, apply(transpose(A), subtract(y, apply(A, w))), scale(λ, w));
    }),
});

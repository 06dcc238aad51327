import { gaussJordan, pivotsOnDiagonal } from '#reference/definite-inverse';
import { frobeniusSquare } from '#reference/frobenius-invariance';
import { linear, table, transpose } from '#reference/linear';
import { encoderLoss } from '#reference/purifier-losses';
import {
  ridgeAutoencoder,
  ridgeAutoencoderByLoss,
  ridgeAutoencoderBySolving,
  ridgeAutoencoderDual,
} from '#reference/ridge-autoencoder';
import { gram, ridge } from '#reference/ridge-normal-equations';
import { equal, forAll, law } from '../law.ts';

/** Data with a known singular value decomposition, X = U Σ Vᵀ, and a direction E to leave the minimum by. */
const drawn = { U: 'm×m orthogonal', V: 'n×n orthogonal', σ: 'm', λ: 'positive', E: 'm×m' } as const;

export default law({
  says: 'W = XXᵀ(XXᵀ + λI)⁻¹ = U diag(σᵢ²/(σᵢ² + λ)) Uᵀ makes ‖X − WX‖²_F + λ‖W‖²_F least',
  source: ['hw8-transcript §3.1.5', 'hw8-transcript §3.1.6', 'kunin2019'],
  over: 'field',
  takes: { X: 'm×n', λ: 'positive' },
  gives: 'm×m',
  reference: ridgeAutoencoder,
  variants: { solving: ridgeAutoencoderBySolving, dual: ridgeAutoencoderDual, 'by-loss': ridgeAutoencoderByLoss },
  mutants: {
    'λ is forgotten: the identity': (F, X) => linear(F).eye(X.length),
    'λ is squared': (F, X, λ) => ridgeAutoencoder(F, X, F.mul(λ, λ)),
    'nλ: the loss was taken for a mean': (F, X, λ) => ridgeAutoencoder(F, X, F.mul(F.of(X[0]!.length), λ)),
    'what is lost for what is kept: λ(XXᵀ + λI)⁻¹': (F, X, λ) => {
      const { eye, minus } = linear(F);
      return minus(eye(X.length), ridgeAutoencoder(F, X, λ));
    },
    '(XXᵀ + λI)⁻¹ alone': (F, X, λ) => gaussJordan(F, ridge(F, gram(F, transpose(X)), λ)),
    'XᵀX where XXᵀ belongs': (F, X, λ) => ridgeAutoencoder(F, transpose(X), λ),
    'shrunk, but not turned: only the diagonal of W': (F, X, λ) =>
      ridgeAutoencoder(F, X, λ).map((row, i) => row.map((x, j) => (i === j ? x : F.zero))),
  },
  check: (F, any, answer) =>
    forAll(any.shaped(drawn), ({ U, V, σ, λ, E }) => {
      const { plus, times } = linear(F);
      const [m, n] = [U.length, V.length];
      const X = times(
        times(
          U,
          table(m, n, (i, j) => (i === j ? σ[i]! : F.zero)),
        ),
        transpose(V),
      );
      if (![X, transpose(X)].every((A) => pivotsOnDiagonal(F, ridge(F, gram(F, A), λ)))) return undefined;
      const W = answer(F, X, λ);
      const squares = σ.map((s, i) => (i < n ? F.mul(s, s) : F.zero));
      const kept = table(m, m, (i, j) => (i === j ? F.div(squares[i]!, F.add(squares[i]!, λ)) : F.zero));
      const known = equal(F, W, times(times(U, kept), transpose(U)));
      if (!known.agree) return known;
      // Away from the minimum by E the loss grows by ‖EX‖² + λ‖E‖², and by nothing of first order.
      const growth = F.add(frobeniusSquare(F, times(E, X)), F.mul(λ, frobeniusSquare(F, E)));
      return equal(F, encoderLoss(F, plus(W, E), X, λ), F.add(encoderLoss(F, W, X, λ), growth));
    }),
});

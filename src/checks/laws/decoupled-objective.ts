import { decoupledObjective } from '#reference/decoupled-objective';
import { frobeniusSquare } from '#reference/frobenius-invariance';
import { linear, table, transpose } from '#reference/linear';
import { equal, forAll, law } from '../law.ts';

const takes = { w: 'm×m', σ: 'm', λ: 'positive' } as const;
/** And the bases in which the data and the encoder are written: X = U diag(σ) Vᵀ, W = U w Uᵀ. */
const drawn = { ...takes, U: 'm×m orthogonal', V: 'm×m orthogonal' } as const;

export default law({
  says: '‖X − WX‖²_F + λ‖W‖²_F = Σᵢ σᵢ²(1 − w̃ᵢᵢ)² + Σ_{i≠j} σⱼ²w̃ᵢⱼ² + λ Σᵢⱼ w̃ᵢⱼ², w̃ = UᵀWU',
  source: ['hw8-transcript §3.1.6'],
  over: 'field',
  takes,
  gives: 'scalar',
  reference: decoupledObjective,
  equivalents: {
    '‖(I − w̃) diag(σ)‖² + λ‖w̃‖²': (F, w, σ, λ) => {
      const { eye, minus } = linear(F);
      const left = minus(eye(w.length), w).map((row) => row.map((x, j) => F.mul(x, σ[j]!)));
      return F.add(frobeniusSquare(F, left), F.mul(λ, frobeniusSquare(F, w)));
    },
  },
  mutants: {
    'σᵢ where σⱼ belongs: rows for columns': (F, w, σ, λ) => decoupledObjective(F, transpose(w), σ, λ),
    'only the diagonal counts': (F, w, σ, λ) =>
      decoupledObjective(
        F,
        w.map((row, i) => row.map((x, j) => (i === j ? x : F.zero))),
        σ,
        λ,
      ),
    'λ is forgotten': (F, w, σ) => decoupledObjective(F, w, σ, F.zero),
    'λ on the diagonal only': (F, w, σ, λ) => {
      const off = w.map((row, i) => row.map((x, j) => (i === j ? F.zero : x)));
      return F.sub(decoupledObjective(F, w, σ, λ), F.mul(λ, frobeniusSquare(F, off)));
    },
    '1 − w̃ᵢⱼ off the diagonal too': (F, w, σ, λ) => {
      const rest = linear(F).sum(
        w.flatMap((row) =>
          row.map((x, j) => {
            const left = F.mul(σ[j]!, F.sub(F.one, x));
            return F.mul(left, left);
          }),
        ),
      );
      return F.add(rest, F.mul(λ, frobeniusSquare(F, w)));
    },
    'the singular values are not squared': (F, w, σ, λ) => {
      const rest = linear(F).sum(
        w.flatMap((row, i) =>
          row.map((x, j) => {
            const left = i === j ? F.sub(F.one, x) : x;
            return F.mul(σ[j]!, F.mul(left, left));
          }),
        ),
      );
      return F.add(rest, F.mul(λ, frobeniusSquare(F, w)));
    },
  },
  check: (F, any, answer) =>
    forAll(any.shaped(drawn), ({ w, σ, λ, U, V }) => {
      const { minus, times } = linear(F);
      const m = σ.length;
      const X = times(
        times(
          U,
          table(m, m, (i, j) => (i === j ? σ[i]! : F.zero)),
        ),
        transpose(V),
      );
      const W = times(times(U, w), transpose(U));
      const loss = F.add(frobeniusSquare(F, minus(X, times(W, X))), F.mul(λ, frobeniusSquare(F, W)));
      return equal(F, answer(F, w, σ, λ), loss);
    }),
});

import { linear, transpose } from '#reference/linear';
import { ridge } from '#reference/ridge-normal-equations';
import { equal, forAll, law } from '../law.ts';

const takes = { M: 'd×d', λ: 'scalar' } as const;

export default law({
  says: '(M + λI) x = M x + λ x for every x',
  source: ['hw8-transcript §4(c)'],
  over: 'ring',
  takes,
  gives: 'd×d',
  reference: ridge,
  equivalents: {
    'M + λI, the matrix λI written out': (F, M, λ) => {
      const { eye, plus, scale } = linear(F);
      return plus(
        M,
        eye(M.length).map((row) => scale(λ, row)),
      );
    },
  },
  mutants: {
    'λ is taken off: M − λI': (F, M, λ) => ridge(F, M, F.sub(F.zero, λ)),
    'λ goes down the other diagonal': (F, M, λ) =>
      M.map((row, i) => row.map((x, j) => (i + j === M.length - 1 ? F.add(x, λ) : x))),
    'the diagonal is multiplied by 1 + λ': (F, M, λ) =>
      M.map((row, i) => row.map((x, j) => (i === j ? F.add(x, F.mul(λ, x)) : x))),
    'M is transposed': (F, M, λ) => ridge(F, transpose(M), λ),
    'λ is added twice': (F, M, λ) => ridge(F, ridge(F, M, λ), λ),
    'λ is added to every entry': (F, M, λ) => M.map((row) => row.map((x) => F.add(x, λ))),
    'λ is added to the first entry alone': (F, M, λ) =>
      M.map((row, i) => row.map((x, j) => (i === 0 && j === 0 ? F.add(x, λ) : x))),
    'the diagonal is replaced': (_, M, λ) => M.map((row, i) => row.map((x, j) => (i === j ? λ : x))),
  },
  check: (F, any, answer) =>
    forAll(any.shaped(takes), ({ M, λ }) => {
      const { add, apply, eye, scale } = linear(F);
      const columns = eye(M.length).map((e) => add(apply(M, e), scale(λ, e)));
      return equal(F, answer(F, M, λ), transpose(columns));
    }),
});

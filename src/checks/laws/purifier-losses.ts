import { frobeniusSquare } from '#reference/frobenius-invariance';
import { linear, transpose, type Matrix } from '#reference/linear';
import { encoderLosses } from '#reference/purifier-losses';
import { trace } from '#reference/trace';
import { equal, forAll, law } from '../law.ts';

const takes = { W: 'm×m', X: 'm×n' } as const;

export default law({
  says: '‖X − WX‖²_F = tr XᵀX − 2 tr XᵀWX + tr XᵀWᵀWX and ‖W‖²_F = tr WᵀW',
  source: ['hw8-transcript §3.1.2'],
  over: 'ring',
  takes,
  gives: '2',
  reference: encoderLosses,
  equivalents: {
    'by traces': (F, W, X) => {
      const { minus, times } = linear(F);
      const R = minus(X, times(W, X));
      return [trace(F, times(R, transpose(R))), trace(F, times(transpose(W), W))];
    },
  },
  mutants: {
    'the two are taken for each other': (F, W, X) => encoderLosses(F, W, X).toReversed(),
    'the norm of WX, not of what it misses': (F, W, X) => [
      frobeniusSquare(F, linear(F).times(W, X)),
      frobeniusSquare(F, W),
    ],
    'the penalty is the trace of W': (F, W, X) => [
      encoderLosses(F, W, X)[0],
      linear(F).sum(W.map((row, i) => row[i]!)),
    ],
    'the penalty is ‖W − I‖²': (F, W, X) => {
      const { eye, minus } = linear(F);
      return [encoderLosses(F, W, X)[0], frobeniusSquare(F, minus(W, eye(W.length)))];
    },
    'W is transposed: ‖X − WᵀX‖²': (F, W, X) => encoderLosses(F, transpose(W), X),
    'only the diagonal of W is penalised': (F, W, X) => {
      const diagonal = W.map((row, i) => row[i]!);
      return [encoderLosses(F, W, X)[0], linear(F).dot(diagonal, diagonal)];
    },
    'the entries are added before they are squared': (F, W, X) => {
      const { minus, sum, times } = linear(F);
      const [r, p] = [sum(minus(X, times(W, X)).flat()), sum(W.flat())];
      return [F.mul(r, r), F.mul(p, p)];
    },
  },
  check: (F, any, answer) =>
    forAll(any.shaped(takes), ({ W, X }) => {
      const { sum, times } = linear(F);
      /** tr AᵀB. */
      const trace = (A: Matrix<typeof F.zero>, B: Matrix<typeof F.zero>) =>
        sum(times(transpose(A), B).map((row, i) => row[i]!));
      const WX = times(W, X);
      const cross = F.mul(F.of(2), trace(X, WX));
      const truth = [F.add(F.sub(trace(X, X), cross), trace(WX, WX)), trace(W, W)];
      return equal(F, answer(F, W, X), truth);
    }),
});

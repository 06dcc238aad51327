import { linear, transpose } from '#reference/linear';
import { vectorSum, vectorSumInOrder } from '#reference/products';
import { equal, forAll, law } from '../law.ts';

const takes = { X: 'L×n' } as const;

export default law({
  says: 'Σₗ xₗ = Xᵀ1, the xₗ being the rows of X',
  source: ['hw8-transcript §2.2(c)'],
  over: 'ring',
  takes,
  gives: 'n',
  reference: vectorSum,
  variants: { 'in-order': vectorSumInOrder },
  mutants: {
    'the first vector is left out': (F, X) => (X.length === 1 ? X[0]!.map(() => F.zero) : vectorSum(F, X.slice(1))),
    'an odd last vector is lost in the tree': (F, X) =>
      X.length > 1 && X.length % 2 === 1 ? vectorSum(F, X.slice(0, -1)) : vectorSum(F, X),
    'the mean, times L − 1': (F, X) => {
      const { scale } = linear(F);
      return X.length === 1 ? X[0]! : scale(F.of(X.length - 1), vectorSum(F, X));
    },
    'every other vector is taken away': (F, X) =>
      vectorSum(
        F,
        X.map((x, l) => (l % 2 === 0 ? x : x.map((a) => F.sub(F.zero, a)))),
      ),
    'along the rows: what is summed is each vector': (F, X) => X[0]!.map((_, i) => linear(F).sum(X[i] ?? [])),
    'the last vector is left out': (F, X) => (X.length === 1 ? X[0]!.map(() => F.zero) : vectorSum(F, X.slice(0, -1))),
    'the first vector counts twice': (F, X) => vectorSum(F, [X[0]!, ...X]),
    'the last vector alone': (_, X) => X.at(-1)!,
  },
  check: (F, any, answer) =>
    forAll(any.shaped(takes), ({ X }) => {
      const ones = X.map(() => F.one);
      return equal(F, answer(F, X), linear(F).apply(transpose(X), ones));
    }),
});

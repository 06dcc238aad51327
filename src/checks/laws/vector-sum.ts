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

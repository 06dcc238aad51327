import { linear, transpose } from '#reference/linear';
import { power, powerByProducts } from '#reference/power';
import { all, equal, forAll, law, named } from '../law.ts';

const takes = { A: 'n×n', L: 'size' } as const;

export default law({
  says: 'Aᴸ x is A applied L times to x',
  source: ['hw8-transcript §1.4(d)', 'hw8-transcript §2.4.1'],
  over: 'ring',
  takes,
  gives: 'n×n',
  dyadic: ['L'],
  reference: power,
  variants: { products: powerByProducts },
  mutants: {
    'one product too few': (F, A, L) => power(F, A, Math.max(L - 1, 0)),
    'squared once too often where L is odd': (F, A, L) => power(F, A, L % 2 === 1 && L > 1 ? L + 1 : L),
    'L A': (F, A, L) => A.map((row) => linear(F).scale(F.of(L), row)),
    'one product too many': (F, A, L) => power(F, A, L + 1),
    'every entry to the power': (F, A, L) =>
      A.map((row) => row.map((a) => Array.from({ length: L }, () => a).reduce((x, y) => F.mul(x, y), F.one))),
    'the zeroth power is A': (F, A, L) => power(F, A, Math.max(L, 1)),
    'A is transposed': (F, A, L) => power(F, transpose(A), L),
  },
  // The power before as well: it is the zeroth one half of the time.
  check: (F, any, answer) =>
    forAll(any.shaped(takes), ({ A, L }) => {
      const { apply, eye } = linear(F);
      const applied = (l: number) =>
        transpose(eye(A.length).map((e) => Array.from({ length: l }).reduce<typeof e>((x) => apply(A, x), e)));
      return all(
        named('Aᴸ', equal(F, answer(F, A, L), applied(L))),
        named('Aᴸ⁻¹', equal(F, answer(F, A, L - 1), applied(L - 1))),
      );
    }),
});

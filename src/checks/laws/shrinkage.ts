import { all, equal, forAll, holds, law, named } from '../law.ts';
import { entryLoss } from '#reference/decoupled-objective';
import { shrinkage, shrinkageByLoss } from '#reference/shrinkage';

const takes = { σ: 'm', λ: 'positive' } as const;
/** And other factors to compare with. */
const drawn = { ...takes, w: 'm' } as const;

export default law({
  says: 'σ²(1 − w)² + λw² is least at w = f = σ²/(σ² + λ): elsewhere it is larger by (σ² + λ)(w − f)²',
  source: ['hw8-transcript §3.1.6', 'hw8-transcript §3.1.7(c)'],
  over: 'field',
  takes,
  gives: 'm',
  reference: shrinkage,
  variants: { 'by-loss': shrinkageByLoss },
  mutants: {
    'one factor too many: of λ itself': (F, σ, λ) => [...shrinkage(F, σ, λ), F.zero],
    'σ/(σ + λ): not squared': (F, σ, λ) => σ.map((s) => (F.isZero(F.add(s, λ)) ? F.zero : F.div(s, F.add(s, λ)))),
    'what is lost: λ/(σ² + λ)': (F, σ, λ) => shrinkage(F, σ, λ).map((f) => F.sub(F.one, f)),
    'λ is squared too': (F, σ, λ) => shrinkage(F, σ, F.mul(λ, λ)),
    '1/(σ² + λ): the numerator is forgotten': (F, σ, λ) => σ.map((s) => F.div(F.one, F.add(F.mul(s, s), λ))),
    'σ²/(σ² + 1): λ is forgotten': (F, σ) => shrinkage(F, σ, F.one),
    'σ/(σ² + λ): the filter of the pseudo-inverse': (F, σ, λ) => σ.map((s) => F.div(s, F.add(F.mul(s, s), λ))),
  },
  check: (F, any, answer) =>
    forAll(any.shaped(drawn), ({ σ, λ, w }) => {
      const squares = σ.map((s) => F.mul(s, s));
      if (squares.some((s) => F.isZero(F.add(s, λ)))) return undefined;
      const f = answer(F, σ, λ);
      if (f.length !== σ.length)
        return named('shape', holds(false, `it has ${f.length} entries, should have ${σ.length}`));
      const loss = (xs: typeof w) => squares.map((s, i) => entryLoss(F, xs[i]!, s, λ, true));
      const least = loss(f);
      const grown = squares.map((s, i) => {
        const off = F.sub(w[i]!, f[i]!);
        return F.add(least[i]!, F.mul(F.add(s, λ), F.mul(off, off)));
      });
      // At w = f nothing is compared: a second place, w + 1, is taken as well.
      const shifted = w.map((x) => F.add(x, F.one));
      const grownThere = squares.map((s, i) => {
        const off = F.sub(shifted[i]!, f[i]!);
        return F.add(least[i]!, F.mul(F.add(s, λ), F.mul(off, off)));
      });
      return all(named('at w', equal(F, loss(w), grown)), named('at w + 1', equal(F, loss(shifted), grownThere)));
    }),
});

import { circulant } from '#reference/circulant';
import { circulantEmbedding } from '#reference/circulant-embedding';
import { table } from '#reference/linear';
import { all, equal, forAll, holds, law, named } from '../law.ts';

const takes = { t: 'scalar for k in 1-n..n-1', s: 'scalar for i in 1..r-1' } as const;
/** n is one less than m + n here, so that larger ones are drawn too. */
const drawn = { ...takes, t: 'scalar for k in 2-m-n..m+n-2' } as const;

export default law({
  says: 'the circulant of (t_0 … t_{n−1}, s, t_{1−n} … t_{−1}) has T_ij = t_{i−j} in its first n rows and columns, whatever s',
  source: ['structured-matrices §3.8', 'structured-matrices §3.9', 'golub-van-loan2013 §4.8'],
  over: 'ring',
  takes,
  gives: '2n+r-2',
  reference: circulantEmbedding,
  equivalents: {
    'place by place: t_k where k is below n, the buffer, then t_{k−N}': (_, t, s) => {
      const n = (t.length + 1) / 2;
      const N = t.length + s.length;
      return table(1, N, (__, k) => (k < n ? t[n - 1 + k]! : k < n + s.length ? s[k - n]! : t[n - 1 + k - N]!))[0]!;
    },
  },
  mutants: {
    'the negative diagonals in the order of their distance: t_{−1} … t_{1−n}': (_, t, s) => {
      const n = (t.length + 1) / 2;
      return [...t.slice(n - 1), ...s, ...t.slice(0, n - 1).toReversed()];
    },
    'the transpose is embedded': (F, t, s) => circulantEmbedding(F, t.toReversed(), s),
    'the buffer at the end': (_, t, s) => {
      const n = (t.length + 1) / 2;
      return [...t.slice(n - 1), ...t.slice(0, n - 1), ...s];
    },
    'the diagonals as they come: t_{1−n} first': (_, t, s) => [...t, ...s],
    'the negative diagonals are lost': (F, t, s) => {
      const n = (t.length + 1) / 2;
      return [...t.slice(n - 1), ...s, ...t.slice(0, n - 1).map(() => F.zero)];
    },
    't_0 twice': (_, t, s) => {
      const n = (t.length + 1) / 2;
      return [...t.slice(n - 1), ...s.slice(1), ...t.slice(0, n)].slice(0, t.length + s.length);
    },
  },
  // Entry by entry, both matrices written out; the buffer must be in it as it was given.
  check: (F, any, answer) =>
    forAll(any.shaped(drawn), ({ t, s }) => {
      const n = (t.length + 1) / 2;
      const c = answer(F, t, s);
      if (c.length !== t.length + s.length)
        return holds(false, `has ${c.length} entries, should have ${t.length + s.length}`);
      const corner = circulant(c)
        .slice(0, n)
        .map((row) => row.slice(0, n));
      const T = table(n, n, (i, j) => t[n - 1 + i - j]!);
      return all(
        named('the corner is T', equal(F, corner, T)),
        named('the buffer is s', equal(F, c.slice(n, n + s.length), s)),
      );
    }),
});

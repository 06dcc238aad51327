import fc from 'fast-check';
import { double, type Real } from '#scalar';
import { linear, table, transpose, type Matrix, type Vector } from '#reference/linear';
import { singularValueDecomposition, type Decomposition } from '#reference/singular-value-decomposition';
import { wide } from '../inputs/factored.ts';
import { all, forAll, law } from '../law.ts';
import { descending, frobenius, orthogonal, sized, small } from '../residual.ts';

type Change = <T>(F: Real<T>, found: Decomposition<T>, A: Matrix<T>) => Decomposition<T>;
const changed =
  (change: Change) =>
  <T>(F: Real<T>, A: Matrix<T>): Decomposition<T> =>
    change(F, singularValueDecomposition(F, A), A);

/** U Σ Vᵀ of these shapes. */
function product<T>(F: Real<T>, U: Matrix<T>, σ: Vector<T>, V: Matrix<T>): Matrix<T> {
  const Σ = table(U.length, V.length, (i, j) => (i === j ? σ[i]! : F.zero));
  return linear(F).times(linear(F).times(U, Σ), transpose(V));
}

/** Small integers, at times of a lower rank, at times with rows graded by powers of two; all of it on any scale. */
const given = fc
  .record({
    m: fc.integer({ min: 1, max: 5 }),
    n: fc.integer({ min: 1, max: 5 }),
    entries: fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 25, maxLength: 25 }),
    rank: fc.integer({ min: 0, max: 5 }),
    grade: fc.constantFrom(0, 0, 5, 13),
    scale: fc.constantFrom(0, 0, 530, -530),
  })
  .map(({ m, n, entries, rank, grade, scale }) => {
    const whole = table(m, n, (i, j) => entries[5 * i + j]!);
    // Rows beyond the rank repeat earlier ones, turned round in sign: the rank is less, and no row is zero for it.
    const cut = whole.map((row, i) => (rank > 0 && i >= rank ? whole[i % rank]!.map((x) => -x) : row));
    const A = cut.map((row, i) => row.map((x) => x * 2 ** (-grade * i)));
    return { A, 'times 2 to the': scale };
  });

/** Singular values that lie close together, or are one; and the least matrices that code is known to have failed on. */
const nearTies = fc
  .oneof(
    wide.map(({ A }) => A),
    fc.constantFrom(
      [
        [-629146.8, 0, -838862.4],
        [0, 1048577, 0],
        [838860.8, 0, -629145.6],
      ], // an exchange hides a pair
      [[0, 1]], // its Gram matrix is singular
      [
        [-1, -1],
        [0, 0],
      ], // a column of zeros is left after the first turn
      [
        [1, 1],
        [2 ** -27, 0],
        [0, 2 ** -27],
      ], // Läuchli's: the Gram matrix rounds to rank one
    ),
  )
  .map((A) => ({ A, 'times 2 to the': 0 }));

export default law({
  says: 'A = U Σ Vᵀ, U and V orthogonal, Σ diagonal with σ_1 ≥ σ_2 ≥ … ≥ 0: for every A',
  source: ['structured-matrices §3.2', 'trefethen-bau1997', 'golub-van-loan2013'],
  over: 'real',
  takes: { A: 'm×n' },
  gives: '{ U: m×m, σ: r, V: n×n }, r the smaller of m and n',
  reference: singularValueDecomposition,
  equivalents: {
    'every singular vector with the other sign': (F, A) => {
      const { U, σ, V } = singularValueDecomposition(F, A);
      const turned = (M: typeof U) => M.map((row) => row.map((x) => F.sub(F.zero, x)));
      return { U: turned(U), σ, V: turned(V) };
    },
  },
  mutants: {
    'Vᵀ is given for V': changed((_, { U, σ, V }) => ({ U, σ, V: transpose(V) })),
    ascending: changed((_, { U, σ, V }) => {
      const r = σ.length;
      const turn = (Q: typeof U) => Q.map((row) => [...row.slice(0, r).toReversed(), ...row.slice(r)]);
      return { U: turn(U), σ: σ.toReversed(), V: turn(V) };
    }),
    'a singular value is negative, as an eigenvalue may be': changed((F, { U, σ, V }) => ({
      U: U.map((row) => row.map((x, j) => (j === 0 ? F.sub(F.zero, x) : x))),
      σ: σ.map((s, j) => (j === 0 ? F.sub(F.zero, s) : s)),
      V,
    })),
    'the thin form: U has no more columns than A': changed((_, { U, σ, V }) => ({
      U: U.map((row) => row.slice(0, V.length)),
      σ,
      V,
    })),
    'the squares of the singular values': changed((F, { U, σ, V }) => ({ U, σ: σ.map((s) => F.mul(s, s)), V })),
    'where σ is 0 the columns of U are left 0': changed((F, { U, σ, V }) => ({
      U: U.map((row) => row.map((x, j) => (σ[j] !== undefined && F.isZero(σ[j]) ? F.zero : x))),
      σ,
      V,
    })),
    'the singular vectors have no signs': changed((F, { U, σ, V }) => ({
      U: U.map((row) => row.map((x) => (F.less(x, F.zero) ? F.sub(F.zero, x) : x))),
      σ,
      V,
    })),
    'through the Gram matrix: u = Av/σ': (F, A) => {
      const { apply, times } = linear(F);
      const { U: V, σ: squares } = singularValueDecomposition(F, times(transpose(A), A));
      const full = singularValueDecomposition(F, A).U;
      const σ = squares.slice(0, Math.min(A.length, V.length)).map((s) => F.sqrt(s));
      const left = σ.map((s, k) => {
        const v = V.map((row) => row[k]!);
        return F.isZero(s) ? full.map((row) => row[k]!) : apply(A, v).map((x) => F.div(x, s));
      });
      return { U: full.map((row, i) => row.map((x, j) => left[j]?.[i] ?? x)), σ, V };
    },
  },
  // By the definition: the product, both orthogonalities, the order. Over doubles, as turns go on until rounding ends them.
  check: (_, __, answer) =>
    forAll(fc.oneof(given, nearTies), ({ A, 'times 2 to the': scale }) => {
      const [m, n] = [A.length, A[0]?.length ?? 0];
      const unit = 2 ** scale;
      const scaled = A.map((row) => row.map((x) => x * unit));
      const { U, σ, V } = answer(double, scaled);
      const shapes = all(sized('U', U, m, m), sized('σ', [σ], 1, Math.min(m, n)), sized('V', V, n, n));
      if (!shapes?.agree) return shapes;
      const found = σ.map((s) => s / unit);
      const rest = linear(double).minus(product(double, U, found, V), A);
      return all(
        descending(found),
        orthogonal('U', transpose(U)),
        orthogonal('V', transpose(V)),
        small('U Σ Vᵀ', rest, Math.max(m, n), frobenius(A)),
      );
    }),
});

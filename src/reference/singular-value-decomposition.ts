/** A = U Σ Vᵀ by one-sided Jacobi (Hestenes 1958): columns are turned in pairs until all of them are orthogonal. */
import type { Real } from '#scalar';
import { linear, transpose, type Matrix, type Vector } from './linear.ts';

export interface Decomposition<T> {
  /** m×m orthogonal. */
  readonly U: Matrix<T>;
  /** The singular values, min(m, n) of them, descending. */
  readonly σ: Vector<T>;
  /** n×n orthogonal: its columns, not its rows, are the right singular vectors. */
  readonly V: Matrix<T>;
}

/** Half a unit in the last place of 1, as an angle: closer to a right angle than this no double can tell. */
const angle = 2 ** -53;
/** Far more sweeps than are ever taken: six or seven are usual. */
const sweeps = 60;
/** Columns shorter than this share of the longest count as nothing, since their squares would leave the range of doubles. */
const nothing = 2 ** -300;

/** It asks which numbers are larger, so it has no span. */
export function singularValueDecomposition<T>(F: Real<T>, A: Matrix<T>): Decomposition<T> {
  const [m, n] = [A.length, A[0]?.length ?? 0];
  if (m < n) {
    const { U, σ, V } = singularValueDecomposition(F, transpose(A));
    return { U: V, σ, V: U };
  }
  const { columns, lengths, there, σ, turns } = turned(F, A, linear(F).eye(n));
  const known = columns.filter((_, k) => there[k]).map((w, k) => w.map((x) => F.div(x, lengths[k]!)));
  return { U: transpose(completed(F, known, m)), σ, V: transpose(turns) };
}

/** σ_1 ≥ σ_2 ≥ … alone. */
export function singularValues<T>(F: Real<T>, A: Matrix<T>): Vector<T> {
  const tall = A.length < (A[0]?.length ?? 0) ? transpose(A) : A;
  const nothingElse = (tall[0] ?? []).map(() => []);
  return turned(F, tall, nothingElse).σ;
}

/** The columns of A made orthogonal, the longest first, and what was done to them done to `others`. */
function turned<T>(F: Real<T>, A: Matrix<T>, others: Matrix<T>) {
  const unit = powerOfTwo(A.flat().map((x) => F.toNumber(x)));
  const W = transpose(A).map((w) => w.map((x) => F.div(x, F.from(unit))));
  const V = others.map((v) => [...v]);
  const { dot } = linear(F);
  const squares = W.map((w) => dot(w, w));
  const right = F.from(angle);
  for (let sweep = 0, still = false; !still && sweep < sweeps; sweep++) {
    still = true;
    for (let p = 0; p < W.length; p++)
      for (let q = p + 1; q < W.length; q++) {
        if (F.less(squares[p]!, squares[q]!)) {
          // Not still: behind an exchange a pair may pass by that was never compared.
          still = false;
          [W[p], W[q], V[p], V[q]] = [W[q]!, W[p]!, V[q]!, V[p]!];
          [squares[p], squares[q]] = [squares[q]!, squares[p]!];
        }
        const α = squares[p]!;
        const β = squares[q]!;
        const γ = dot(W[p]!, W[q]!);
        if (!F.less(F.mul(right, F.sqrt(F.mul(α, β))), absolute(F, γ))) continue;
        still = false;
        const turn = rotation(F, α, β, γ);
        turn(W[p]!, W[q]!);
        turn(V[p]!, V[q]!);
        squares[p] = dot(W[p]!, W[p]!);
        squares[q] = dot(W[q]!, W[q]!);
      }
  }
  const lengths = squares.map((s) => F.sqrt(s));
  const least = F.mul(F.from(nothing), lengths[0] ?? F.zero);
  const there = lengths.map((s) => F.less(least, s));
  return {
    columns: W,
    lengths,
    there,
    σ: lengths.map((s, k) => (there[k] ? F.mul(s, F.from(unit)) : F.zero)),
    turns: V,
  };
}

/** The turn that makes two columns orthogonal, given their squares α ≥ β and their product γ ≠ 0; in place. */
function rotation<T>(F: Real<T>, α: T, β: T, γ: T): (x: T[], y: T[]) => void {
  const ζ = F.div(F.sub(β, α), F.mul(F.of(2), γ));
  const root = F.sqrt(F.add(F.one, F.mul(ζ, ζ)));
  const size = F.div(F.one, F.add(absolute(F, ζ), root));
  const t = F.less(ζ, F.zero) ? F.sub(F.zero, size) : size;
  const c = F.div(F.one, F.sqrt(F.add(F.one, F.mul(t, t))));
  const s = F.mul(c, t);
  return (x, y) => {
    for (let i = 0; i < x.length; i++) {
      const a = x[i]!;
      const b = y[i]!;
      x[i] = F.sub(F.mul(c, a), F.mul(s, b));
      y[i] = F.add(F.mul(s, a), F.mul(c, b));
    }
  };
}

/** Orthonormal vectors made a basis of dimension m: each time the axis that is farthest from them, what lies along them taken off twice. */
function completed<T>(F: Real<T>, known: readonly Vector<T>[], m: number): Matrix<T> {
  const { dot, eye, scale, subtract } = linear(F);
  const basis = [...known];
  while (basis.length < m) {
    const without = (x: Vector<T>): Vector<T> => basis.reduce((y, b) => subtract(y, scale(dot(b, y), b)), x);
    const rests = eye(m).map(without);
    const farthest = rests.reduce((best, x) => (F.less(dot(best, best), dot(x, x)) ? x : best));
    const again = without(farthest.map((x) => F.div(x, norm(F, farthest))));
    basis.push(again.map((x) => F.div(x, norm(F, again))));
  }
  return basis;
}

const norm = <T>(F: Real<T>, x: Vector<T>): T => F.sqrt(linear(F).dot(x, x));
const absolute = <T>(F: Real<T>, a: T): T => (F.less(a, F.zero) ? F.sub(F.zero, a) : a);

/** A power of two about as large as the largest of them, so that nothing is rounded by it; 1 where all are zero. */
function powerOfTwo(xs: readonly number[]): number {
  const largest = Math.max(0, ...xs.map(Math.abs));
  return largest > 0 && largest < Infinity ? 2 ** Math.floor(Math.log2(largest)) : 1;
}

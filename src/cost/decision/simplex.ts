/**
 * Exact linear programs with non-negative right sides: maximise c·x where A x ≤ b, x ≥ 0, b ≥ 0.
 *
 * Integer pivoting (every entry stays an integer over one common denominator, the last pivot) under Bland's rule, in
 * doubles while all products are safe integers, and in BigInt from the start again where they are not.
 */
import { tabulate } from '#scalar';
import { zeros } from './zeros.ts';
export interface Program {
  /** Rows of A with b as their last entry, then the row −c with 0: small integers. */
  readonly table: number[][];
  readonly rows: number;
  readonly columns: number;
}

/** The best point, by column, as non-negative integers over `over`; or undefined where it is unbounded. */
export interface Optimum {
  readonly x: readonly bigint[] | readonly number[];
  readonly over: bigint | number;
  readonly pivots: number;
}

export function maximum(program: Program): Optimum | undefined {
  const quick = inDoubles(program);
  return quick === 'overflow' ? inBigInt(program) : quick;
}

/** One array for all programs, which run one after the other: making one costs more than most of them. */
let flat = new Float64Array(0);
function room(size: number): Float64Array {
  if (flat.length < size) flat = new Float64Array(2 * size);
  return flat;
}

function inDoubles({ table, rows: m, columns: n }: Program): Optimum | undefined | 'overflow' {
  // Row after row, b last in each.
  const width = n + 1;
  const T = room((m + 1) * width);
  for (let i = 0; i <= m; i++) for (let j = 0, row = table[i]!; j <= n; j++) T[i * width + j] = row[j]!;
  const bottom = m * width;
  const basic = tabulate(m, (i) => n + i);
  const free = tabulate(n, (j) => j);
  for (let [D, pivots] = [1, 0]; ; pivots++) {
    let s = -1;
    for (let j = 0; j < n; j++) if (T[bottom + j]! < 0 && (s < 0 || free[j]! < free[s]!)) s = j;
    if (s < 0) {
      const x = zeros(n);
      for (let i = 0; i < m; i++) if (basic[i]! < n) x[basic[i]!] = T[i * width + n]!;
      return { x, over: D, pivots };
    }
    let r = -1;
    for (let i = 0; i < m; i++) {
      const a = T[i * width + s]!;
      if (a <= 0) continue;
      // b_i / a < b_r / a_r, ties to the lesser name.
      const order = r < 0 ? -1 : T[i * width + n]! * T[r * width + s]! - T[r * width + n]! * a;
      if (order < 0 || (order === 0 && basic[i]! < basic[r]!)) r = i;
    }
    if (r < 0) return undefined;
    const R = r * width;
    const p = T[R + s]!;
    for (let i = 0; i <= m; i++) {
      const I = i * width;
      const a = T[I + s]!;
      // Rows that the pivot leaves as they are: most of them, while it is the one before.
      if (i === r || (a === 0 && p === D)) continue;
      for (let j = 0; j <= n; j++) {
        if (j === s) continue;
        const u = T[I + j]! * p;
        const v = a * T[R + j]!;
        if (u > 4e15 || u < -4e15 || v > 4e15 || v < -4e15) return 'overflow';
        T[I + j] = (u - v) / D;
      }
      T[I + s] = -a;
    }
    T[R + s] = D;
    D = p;
    [basic[r], free[s]] = [free[s]!, basic[r]!];
  }
}

/** The same for entries that grow. */
function inBigInt({ table, rows: m, columns: n }: Program): Optimum | undefined {
  const T = table.map((row) => row.map(BigInt));
  const basic = tabulate(m, (i) => n + i);
  const free = tabulate(n, (j) => j);
  const bottom = T[m]!;
  for (let [D, pivots] = [1n, 0]; ; pivots++) {
    let s = -1;
    for (let j = 0; j < n; j++) if (bottom[j]! < 0n && (s < 0 || free[j]! < free[s]!)) s = j;
    if (s < 0) {
      const x = free.map(() => 0n);
      for (let i = 0; i < m; i++) if (basic[i]! < n) x[basic[i]!] = T[i]![n]!;
      // A pivot in BigInt costs some tens of those in doubles.
      return { x, over: D, pivots: pivots * 30 };
    }
    let r = -1;
    for (let i = 0; i < m; i++) {
      const a = T[i]![s]!;
      if (a <= 0n) continue;
      const order = r < 0 ? -1n : T[i]![n]! * T[r]![s]! - T[r]![n]! * a;
      if (order < 0n || (order === 0n && basic[i]! < basic[r]!)) r = i;
    }
    if (r < 0) return undefined;
    const R = T[r]!;
    const p = R[s]!;
    for (let i = 0; i <= m; i++) {
      if (i === r) continue;
      const row = T[i]!;
      const a = row[s]!;
      for (let j = 0; j <= n; j++) if (j !== s) row[j] = (row[j]! * p - a * R[j]!) / D;
      row[s] = -a;
    }
    R[s] = D;
    D = p;
    [basic[r], free[s]] = [free[s]!, basic[r]!];
  }
}

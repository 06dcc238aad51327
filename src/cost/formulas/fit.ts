/** Exact linear fits: elimination modulo a prime, rationals reconstructed, and every row checked again in integers. */
import { babyBear, ratio, tabulate, type Rational } from '#scalar';

export interface Fit {
  /** By column; zero where a column depends on earlier ones. */
  readonly coefficients: readonly Rational[];
  readonly rank: number;
  /** Columns that are combinations of earlier ones on these rows. */
  readonly dependent: readonly number[];
}

const F = babyBear;

/** Reduced row echelon form in place; the pivot column of each of the leading rows. */
function reduce(rows: number[][], columns: number): number[] {
  const pivots: number[] = [];
  for (let column = 0; column < columns && pivots.length < rows.length; column++) {
    const rank = pivots.length;
    const at = rows.findIndex((row, i) => i >= rank && row[column] !== 0);
    if (at < 0) continue;
    const pivot = rows[at]!;
    rows[at] = rows[rank]!;
    rows[rank] = pivot;
    const scale = F.div(1, pivot[column]!);
    for (let j = column; j < pivot.length; j++) pivot[j] = F.mul(pivot[j]!, scale);
    for (const row of rows) eliminate(row, pivot, column);
    pivots.push(column);
  }
  return pivots;
}

/** Takes from the row the multiple of the pivot that clears its column. */
function eliminate(row: number[], pivot: readonly number[], column: number): void {
  const factor = row[column]!;
  if (row === pivot || factor === 0) return;
  for (let j = column; j < row.length; j++) row[j] = F.sub(row[j]!, F.mul(factor, pivot[j]!));
}

const denominatorMost = 48;
const numeratorMost = 2 ** 24;

/** The fraction of small denominator that a residue stands for. */
function fraction(residue: number): Rational | undefined {
  for (let under = 1; under <= denominatorMost; under++) {
    const over = F.mul(residue, under);
    const signed = over > F.p / 2 ? over - F.p : over;
    if (Math.abs(signed) <= numeratorMost) return ratio(signed, under);
  }
  return undefined;
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));

/** Whether Σ coefficient · entry is the value, exactly, in every row. */
function exact(rows: readonly (readonly number[])[], values: readonly number[], by: readonly Rational[]): boolean {
  const under = by.reduce((least, { d }) => (least * d) / gcd(least, d), 1n);
  const whole = by.map(({ n, d }, j) => ({ j, by: (n * under) / d })).filter((c) => c.by !== 0n);
  return rows.every(
    (row, i) => whole.reduce((sum, c) => sum + c.by * BigInt(row[c.j]!), 0n) === BigInt(values[i]!) * under,
  );
}

/** The combination of the columns that gives the values in every row exactly, earlier columns first; undefined where there is none. */
export function fit(rows: readonly (readonly number[])[], values: readonly number[]): Fit | undefined {
  const width = rows[0]?.length ?? 0;
  const augmented = rows.map((row, i) => [...row.map((entry) => F.of(entry)), F.of(values[i]!)]);
  const pivots = reduce(augmented, width + 1);
  if (pivots.at(-1) === width) return undefined;
  const coefficients: Rational[] = tabulate(width, () => ratio(0));
  for (const [i, column] of pivots.entries()) {
    const found = fraction(augmented[i]![width]!);
    if (found === undefined) return undefined;
    coefficients[column] = found;
  }
  if (!exact(rows, values, coefficients)) return undefined;
  const dependent = coefficients.map((_, j) => j).filter((j) => !pivots.includes(j));
  return { coefficients, rank: pivots.length, dependent };
}

/** Rows, taken in the order given, that raise the rank: as few as determine every coefficient that can be. */
export function independentRows(rows: readonly (readonly number[])[]): number[] {
  const reduced: { row: number[]; column: number }[] = [];
  const chosen: number[] = [];
  const width = rows[0]?.length ?? 0;
  for (const [i, entries] of rows.entries()) {
    if (chosen.length === width) break;
    const row = entries.map((entry) => F.of(entry));
    for (const pivot of reduced) eliminate(row, pivot.row, pivot.column);
    const column = row.findIndex((entry) => entry !== 0);
    if (column < 0) continue;
    const scale = F.div(1, row[column]!);
    reduced.push({ row: row.map((entry) => F.mul(entry, scale)), column });
    // Later rows are cleared by the pivots in the order of their columns.
    reduced.sort((a, b) => a.column - b.column);
    chosen.push(i);
  }
  return chosen;
}

/** A basis of the vectors that a matrix sends to zero, by elimination to the reduced form, each pivot the largest of its column. */
import type { Field } from '#scalar';
import type { Matrix, Vector } from './linear.ts';

/** One vector for each column without a pivot: one there, and minus what the pivots' rows say in their places. */
export function nullSpace<T>(F: Field<T>, A: Matrix<T>): readonly Vector<T>[] {
  const columns = A[0]?.length ?? 0;
  const pivots: { readonly column: number; readonly row: Vector<T> }[] = [];
  let rows = A;
  for (let c = 0; c < columns; c++) {
    const sizes = rows.map((row) => F.size(row[c]!));
    const at = sizes.indexOf(Math.max(...sizes));
    if (rows.length === 0 || sizes[at] === 0) continue;
    const lead = rows[at]!;
    const pivot = lead.map((x, k) => (k === c ? F.one : F.div(x, lead[c]!)));
    const cleared = (row: Vector<T>): Vector<T> =>
      row.map((x, k) => (k === c ? F.zero : F.sub(x, F.mul(row[c]!, pivot[k]!))));
    rows = rows.filter((_, i) => i !== at).map(cleared);
    pivots.forEach(({ column, row }, i) => (pivots[i] = { column, row: cleared(row) }));
    pivots.push({ column: c, row: pivot });
  }
  const free = Array.from({ length: columns }, (_, c) => c).filter((c) => pivots.every(({ column }) => column !== c));
  return free.map((f) =>
    Array.from({ length: columns }, (_, c) => {
      if (c === f) return F.one;
      const pivot = pivots.find(({ column }) => column === c);
      return pivot === undefined ? F.zero : F.sub(F.zero, pivot.row[f]!);
    }),
  );
}

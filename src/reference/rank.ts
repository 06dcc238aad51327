/** The rank of a matrix of any shape, by elimination, each pivot the largest of its column. */
import type { Field } from '#scalar';
import type { Matrix } from './linear.ts';

/** Looks at values: exact over exact fields, and over the others the least rank within the bounds of error. */
export function rank<T>(F: Field<T>, A: Matrix<T>): number {
  let rows = A;
  let found = 0;
  for (let c = 0; c < (A[0]?.length ?? 0) && rows.length > 0; c++) {
    const sizes = rows.map((row) => F.size(row[c]!));
    const at = sizes.indexOf(Math.max(...sizes));
    if (sizes[at] === 0) continue;
    const pivot = rows[at]!;
    rows = rows
      .filter((_, i) => i !== at)
      .map((row) => {
        const factor = F.div(row[c]!, pivot[c]!);
        return row.map((x, k) => (k <= c ? F.zero : F.sub(x, F.mul(factor, pivot[k]!))));
      });
    found++;
  }
  return found;
}

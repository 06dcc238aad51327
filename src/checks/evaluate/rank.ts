/** How many rows are independent: by elimination, exact where the field is. */
import { tabulate } from '#scalar';
import type { Field } from '#scalar';
import type { Dense } from './value.ts';

export function rankOf<T>(F: Field<T>, { rows, columns, data }: Dense<T>): number {
  const left = tabulate(rows, (i) => data.slice(i * columns, (i + 1) * columns));
  let rank = 0;
  for (let j = 0; j < columns; j++) {
    const at = left.findIndex((row, i) => i >= rank && !F.isZero(row[j]!));
    if (at < 0) continue;
    const [pivot] = left.splice(at, 1);
    left.splice(rank++, 0, pivot!);
    for (let i = rank; i < left.length; i++) {
      const factor = F.div(left[i]![j]!, pivot![j]!);
      left[i] = left[i]!.map((x, k) => (k < j ? x : F.sub(x, F.mul(factor, pivot![k]!))));
    }
  }
  return rank;
}

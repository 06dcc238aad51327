import { Absent } from './absent.ts';
import type { Machine } from './machine.ts';
import { column, type Value } from './value.ts';

/** The space that vectors span, as its reduced basis: two lists of vectors span the same space exactly if these agree. */
export function spanned<T>(m: Machine<T>, args: readonly Value<T>[]): Value<T> {
  const { F } = m;
  if (!F.exact) throw new Absent('unknown', 'a span is told apart over exact fields only');
  const vectors = args.flatMap((arg) => (arg.is === 'list' ? arg.items : [arg])).map((v) => m.matrix(v));
  const width = vectors[0]?.rows ?? 0;
  if (vectors.some((v) => v.columns !== 1 || v.rows !== width))
    throw new Absent('shape', 'a span is of vectors of one length');
  let left = vectors.map((v) => [...v.data]);
  const basis: T[][] = [];
  m.pay(width * width * left.length);
  for (let k = 0; k < width; k++) {
    const at = left.findIndex((row) => !F.isZero(row[k]!));
    if (at < 0) continue;
    const head = left[at]!;
    const pivot = head.map((x) => F.div(x, head[k]!));
    const cleared = (row: readonly T[]): T[] => row.map((x, j) => F.sub(x, F.mul(row[k]!, pivot[j]!)));
    left = left.filter((_, i) => i !== at).map(cleared);
    for (const [i, row] of basis.entries()) basis[i] = cleared(row);
    basis.push(pivot);
  }
  return { is: 'list', items: basis.map((row) => column(row)) };
}

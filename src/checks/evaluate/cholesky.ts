/** The lower triangular factor of a definite matrix, A = L Lᵀ, column by column. */
import { tabulate } from '#scalar';
import { Absent } from './absent.ts';
import type { Machine } from './machine.ts';
import { dense, shape, type Dense } from './value.ts';

export function cholesky<T>(m: Machine<T>, A: Dense<T>): Dense<T> {
  const R = m.real;
  if (R === undefined) throw new Absent('real', 'a triangular factor needs real numbers');
  const { rows: n, columns, data } = A;
  if (n !== columns) throw new Absent('shape', `${shape(A)} has no triangular factor`);
  m.pay(2 * n ** 3);
  const L: T[] = tabulate(n * n, () => R.zero);
  for (let j = 0; j < n; j++)
    for (let i = j; i < n; i++) {
      let rest: T = data[i * n + j]!;
      if (!R.equal(rest, data[j * n + i]!))
        throw new Absent('unknown', 'what is not symmetric has no triangular factor');
      for (let k = 0; k < j; k++) rest = R.sub(rest, R.mul(L[i * n + k]!, L[j * n + k]!));
      if (i > j) L[i * n + j] = R.div(rest, L[j * n + j]!);
      else if (R.isZero(rest) || R.less(rest, R.zero))
        throw new Absent('undefined', 'a triangular factor of a matrix that is not positive definite');
      else L[j * n + j] = R.sqrt(rest);
    }
  return dense(n, n, L);
}

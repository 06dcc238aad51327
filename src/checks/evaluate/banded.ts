/** Diagonals beside the main one, and what lies on one side of them: `diag(v, 1)`, `diag(A, -1)`, `tril(A, k)`. */
import type { Expression } from '#language';
import { tabulate } from '#scalar';
import { Absent } from './absent.ts';
import type { Compiling, Run } from './compile.ts';
import { integer, isInteger, type Scope } from './integer.ts';
import type { Machine } from './machine.ts';
import { column, dense, shape, type Dense, type Value } from './value.ts';

/** Undefined where the second argument counts no diagonal. */
export function banded(c: Compiling, e: Expression & { op: 'call' }, scope: Scope): Run | undefined {
  const [of, shift, more] = e.args;
  if (of === undefined || shift === undefined || more !== undefined || !isInteger(shift, c.declared, scope))
    return undefined;
  const [whole, k] = [c.build(of, scope), integer(shift, c.declared, scope)];
  const numbers = e.name === 'diag' ? c.build({ ...e, args: [{ op: 'matrix', rows: [[of], [shift]] }] }, scope) : whole;
  return (m, env, at) => {
    const found = whole(m, env, at);
    const A = found.is === 'list' ? m.matrix(found) : found;
    if (A.is !== 'matrix' || A.data.length === 1) return numbers(m, env, at);
    return e.name === 'diag' ? shifted(m, A, k(env, at)) : side(m, A, k(env, at), e.name === 'tril');
  };
}

function shifted<T>(m: Machine<T>, A: Dense<T>, k: number): Value<T> {
  const { rows, columns, data } = A;
  if (rows > 1 && columns > 1) {
    const count = Math.min(rows + Math.min(k, 0), columns - Math.max(k, 0));
    if (count < 1) throw new Absent('range', `${shape(A)} has no diagonal ${k} beside the main one`);
    return column(tabulate(count, (i) => data[(i - Math.min(k, 0)) * columns + i + Math.max(k, 0)]!));
  }
  const n = data.length + Math.abs(k);
  m.pay(n * n);
  const entries = tabulate(n * n, (at) => {
    const [i, j] = [Math.floor(at / n), at % n];
    return j - i === k ? data[k > 0 ? i : j]! : m.F.zero;
  });
  return dense(n, n, entries);
}

/** What lies on the diagonal and below it, or above. */
function side<T>(m: Machine<T>, A: Dense<T>, k: number, below: boolean): Value<T> {
  m.pay(A.data.length);
  const kept = (at: number): boolean => {
    const beside = (at % A.columns) - Math.floor(at / A.columns);
    return below ? beside <= k : beside >= k;
  };
  return dense(
    A.rows,
    A.columns,
    A.data.map((x, at) => (kept(at) ? x : m.F.zero)),
  );
}

/** Matrices drawn with the structure that was declared for them, and no more. */
import type { Qualifier } from '#language';
import type { Field } from '#scalar';
import { Absent } from '../evaluate/absent.ts';
import { determinant, diagonal, inverted, times, transposed } from '../evaluate/flat.ts';
import type { Machine } from '../evaluate/machine.ts';
import { dense, type Dense } from '../evaluate/value.ts';
import type { Source } from './source.ts';

/** Entries that one drawn matrix may have. */
const entriesMost = 20_000;

export const positive = (n: number): number => Math.abs(n) || 1;
export const nonzero = (n: number): number => n || 1;
const plain = (n: number): number => n;

export const signed = (has: readonly Qualifier[]): ((n: number) => number) =>
  has.includes('positive') ? positive : has.includes('nonzero') ? nonzero : plain;

export function drawnMatrix<T>(
  m: Machine<T>,
  source: Source<T>,
  name: string,
  [rows, columns]: readonly [number, number],
  has: readonly Qualifier[],
): Dense<T> {
  if (rows < 0 || columns < 0) throw new Absent('undefined', `${name} has a negative size here`);
  if (rows * columns > entriesMost) throw new Absent('limit', `${name} has more than ${entriesMost} entries`);
  const next = source.stream(name);
  const fill = (count: number, sign: (n: number) => number): T[] => {
    const data: T[] = [];
    for (let i = 0; i < count; i++) data.push(source.element(sign(next())));
    return data;
  };
  if (has.length === 0) return dense(rows, columns, fill(rows * columns, plain));
  const sign = signed(has);
  const is = (qualifier: Qualifier): boolean => has.includes(qualifier);
  if (rows !== columns && (is('symmetric') || is('positive-definite')))
    throw new Absent('shape', `${name} is declared ${rows}×${columns}, which cannot be symmetric`);
  if (is('diagonal')) {
    const drawn = is('positive-definite') ? positive : is('invertible') ? nonzero : sign;
    const data: T[] = [];
    for (let i = 0; i < rows; i++)
      for (let j = 0; j < columns; j++) data.push(i === j ? source.element(drawn(next())) : m.F.zero);
    return dense(rows, columns, data);
  }
  if (is('orthogonal')) return orthogonal(m, source, name, rows, columns);
  if (is('positive-definite')) {
    const B = fill(rows * rows, sign);
    const G = times(m.F, transposed(B, rows, rows), B, rows, rows, rows);
    for (let i = 0; i < rows; i++) G[i * rows + i] = m.F.add(G[i * rows + i]!, m.F.one);
    return dense(rows, rows, G);
  }
  const data = fill(rows * columns, sign);
  if (is('symmetric'))
    for (let i = 0; i < rows; i++) for (let j = 0; j < i; j++) data[i * rows + j] = data[j * rows + i]!;
  const drawn = dense(rows, columns, data);
  if (is('invertible') && isSingular(m.F, drawn)) throw new Absent('undefined', `${name} was drawn singular`);
  return drawn;
}

/** Where nothing is rounded its inverse tells, which is kept: what is declared to have one is mostly inverted. */
function isSingular<T>(F: Field<T>, A: Dense<T>): boolean {
  if (!F.exact) return F.isZero(determinant(F, A.data, A.rows));
  const entries = inverted(F, A.data, A.rows);
  A.inverse = entries && dense(A.rows, A.rows, entries);
  return entries === undefined;
}

/**
 * Cayley's (I − S)(I + S)⁻¹ for a skew S, then a row turned round or not, so that both determinants occur.
 * Where it is not square, the first columns or rows of one that is.
 */
export function orthogonal<T>(m: Machine<T>, source: Source<T>, name: string, rows: number, columns: number): Dense<T> {
  const { F } = m;
  const n = Math.max(rows, columns);
  const next = source.stream(name);
  const flip = next() % 2 !== 0;
  const plus = diagonal(F, n, () => F.one);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++) {
      const s = source.element(next());
      plus[i * n + j] = s;
      plus[j * n + i] = F.sub(F.zero, s);
    }
  const Q = inverted(F, plus, n);
  if (Q === undefined) throw new Absent('undefined', `${name} could not be drawn orthogonal`);
  // (I − S)(I + S)⁻¹ = 2(I + S)⁻¹ − I.
  for (let i = 0; i < n * n; i++) Q[i] = F.add(Q[i]!, Q[i]!);
  for (let i = 0; i < n; i++) Q[i * n + i] = F.sub(Q[i * n + i]!, F.one);
  if (flip) for (let j = 0; j < n; j++) Q[j] = F.sub(F.zero, Q[j]!);
  if (rows === columns) return dense(n, n, Q);
  const data: T[] = [];
  for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) data.push(Q[i * n + j]!);
  return dense(rows, columns, data);
}

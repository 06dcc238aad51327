/** Matrices drawn with the structure that was declared for them, and no more. */
import type { Qualifier } from '#language';
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
  const sign = signed(has);
  const entry = (): T => source.element(sign(next()));
  const is = (qualifier: Qualifier): boolean => has.includes(qualifier);
  const fill = (count: number): T[] => {
    const data: T[] = [];
    for (let i = 0; i < count; i++) data.push(entry());
    return data;
  };
  if (has.length === 0) return dense(rows, columns, fill(rows * columns));
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
    const B = fill(rows * rows);
    const G = times(m.F, transposed(B, rows, rows), B, rows, rows, rows);
    for (let i = 0; i < rows; i++) G[i * rows + i] = m.F.add(G[i * rows + i]!, m.F.one);
    return dense(rows, rows, G);
  }
  const data = fill(rows * columns);
  if (is('symmetric'))
    for (let i = 0; i < rows; i++) for (let j = 0; j < i; j++) data[i * rows + j] = data[j * rows + i]!;
  if (is('invertible') && m.F.isZero(determinant(m.F, data, rows)))
    throw new Absent('undefined', `${name} was drawn singular`);
  return dense(rows, columns, data);
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
  const minus = diagonal(F, n, () => F.one);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++) {
      const s = source.element(next());
      const less = F.sub(F.zero, s);
      plus[i * n + j] = minus[j * n + i] = s;
      plus[j * n + i] = minus[i * n + j] = less;
    }
  const inverse = inverted(F, plus, n);
  if (inverse === undefined) throw new Absent('undefined', `${name} could not be drawn orthogonal`);
  const Q = times(F, minus, inverse, n, n, n);
  if (flip) for (let j = 0; j < n; j++) Q[j] = F.sub(F.zero, Q[j]!);
  if (rows === columns) return dense(n, n, Q);
  const data: T[] = [];
  for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) data.push(Q[i * n + j]!);
  return dense(rows, columns, data);
}

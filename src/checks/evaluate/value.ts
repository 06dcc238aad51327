/** What an expression is worth at one point: scalars, matrices, and the two that take the size that fits. */
import { Absent } from './absent.ts';

export interface Scalar<T> {
  readonly is: 'scalar';
  readonly of: T;
}
/** Row by row; a vector has one column. */
export interface Dense<T> {
  readonly is: 'matrix';
  readonly rows: number;
  readonly columns: number;
  readonly data: readonly T[];
  /** Once it was asked for. */
  inverse: Dense<T> | undefined;
}
/** A multiple of the identity, the zero, or the empty product: of whatever size fits. */
export interface Loose<T> {
  readonly is: 'loose';
  readonly fits: 'identity' | 'zero' | 'one';
  readonly scale: T;
}
export interface List<T> {
  readonly is: 'list';
  readonly items: readonly Value<T>[];
}
export type Value<T> = Scalar<T> | Dense<T> | Loose<T> | List<T>;

export const scalar = <T>(of: T): Scalar<T> => ({ is: 'scalar', of });
export const dense = <T>(rows: number, columns: number, data: readonly T[]): Dense<T> => ({
  is: 'matrix',
  rows,
  columns,
  data,
  inverse: undefined,
});
export const column = <T>(data: readonly T[]): Dense<T> => dense(data.length, 1, data);

/** "3×2", "a scalar", as messages name it. */
export function shape<T>(v: Value<T>): string {
  if (v.is === 'scalar') return 'a scalar';
  if (v.is === 'matrix') return `${v.rows}×${v.columns}`;
  if (v.is === 'list') return `a list of ${v.items.length}`;
  return v.fits === 'zero' ? '0' : 'a multiple of I';
}

/** The number that a scalar, or a 1×1 product used as one, is. */
export function toScalar<T>(v: Value<T>): T {
  if (v.is === 'scalar') return v.of;
  if (v.is === 'matrix' && v.rows === 1 && v.columns === 1) return v.data[0]!;
  if (v.is === 'loose' && v.fits !== 'identity') return v.scale;
  throw new Absent('shape', `${shape(v)} stands where a scalar should`);
}

/** A scalar, a zero of any size among them. */
export const isNumber = <T>(v: Value<T>): boolean => isScalar(v) || (v.is === 'loose' && v.fits === 'zero');

export const isScalar = <T>(v: Value<T>): boolean =>
  v.is === 'scalar' || (v.is === 'matrix' && v.rows === 1 && v.columns === 1) || (v.is === 'loose' && v.fits === 'one');

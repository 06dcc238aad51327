/** What names mean at one point. */
import type { Value } from './value.ts';

export interface Environment<T> {
  /** Sizes and integers. */
  readonly integers: ReadonlyMap<string, number>;
  /** The value of a declared symbol. Throws an `Absent` where it has none. */
  value(name: string): Value<T>;
  /** A member of a family, or an entry of a matrix, counted from one. */
  member(name: string, index: readonly number[]): Value<T>;
}

import { column, dense, isNumber, toScalar, type Dense, type Value } from './value.ts';

/** A bare list of numbers as a row before a matrix and as a column after it, or the other way where only that fits. */
export function laid<T>(a: Value<T>, beside: Value<T>, side: 'left' | 'right'): Dense<T> | undefined {
  if (a.is === 'matrix') return a;
  if (a.is !== 'list' || beside.is !== 'matrix' || !a.items.every(isNumber)) return undefined;
  const numbers = a.items.map(toScalar);
  const meets = side === 'left' ? beside.rows : beside.columns;
  if (meets !== numbers.length && meets !== 1) return undefined;
  const isRow = (side === 'left') === (meets === numbers.length);
  return isRow ? dense(1, numbers.length, numbers) : column(numbers);
}

/** `[K_1, …, K_n]ᵀ`: columns side by side, turned round, are rows. */
export function stood<T>(a: Value<T>): Value<T> {
  if (a.is !== 'list') return a;
  const data: T[] = [];
  const length = a.items[0]?.is === 'matrix' ? a.items[0].rows : 0;
  for (const item of a.items) {
    if (item.is !== 'matrix' || item.columns !== 1 || item.rows !== length || length < 2) return a;
    data.push(...item.data);
  }
  return dense(a.items.length, length, data);
}

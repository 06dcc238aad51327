import type { Expression } from '#language';

/** Whether two trees are the same, wherever in their texts they stood. */
export function alike(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b))
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((x, i) => alike(x, b[i]));
  const [left, right] = [Object.entries(a).filter(placeless), Object.entries(b).filter(placeless)];
  if (left.length !== right.length) return false;
  const table = new Map<string, unknown>(right);
  return left.every(([key, value]) => table.has(key) && alike(value, table.get(key)));
}

const placeless = ([key, value]: readonly [string, unknown]): boolean => key !== 'at' && value !== undefined;

export const one: Expression = { op: 'number', value: { n: 1n, d: 1n } };
export const zero: Expression = { op: 'number', value: { n: 0n, d: 1n } };

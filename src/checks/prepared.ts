/** What is made of a question, and never of an answer: once for as long as the question is at hand. */
import type { Asked } from './answer.ts';

/** A function of the question, run once for each; a fault of the question is thrown every time. */
export function prepared<V>(make: (asked: Asked) => V): (asked: Asked) => V {
  const made = new WeakMap<Asked, { readonly value: V }>();
  return (asked) => {
    const known = made.get(asked);
    if (known !== undefined) return known.value;
    const value = make(asked);
    made.set(asked, { value });
    return value;
  };
}

/** Questions kept, and the weight of the heaviest that is: a longer one is prepared for each of its answers. */
const most = 64;
const heaviest = 20_000;
/** Levels beyond which nothing is compared. */
const deepest = 100;

/** What is made of a row's question, from its fields alone: once for equal questions among the last few of a stream. */
export function lately<V>(
  fields: readonly string[],
  make: (row: Readonly<Record<string, unknown>>) => V,
): (row: Readonly<Record<string, unknown>>) => V {
  const last: Kept<V>[] = [];
  let next = 0;
  let recent: Kept<V> | undefined;
  return (row) => {
    const parts: unknown[] = [];
    for (const field of fields) parts.push(row[field]);
    // Answers to one question mostly come together.
    const known = recent !== undefined && areSame(recent.parts, parts) ? recent : find(last, parts);
    if (known !== undefined) {
      recent = known;
      return known.value;
    }
    const value = make(row);
    if (weight(parts) > heaviest) return value;
    recent = { parts, value };
    last[next] = recent;
    next = (next + 1) % most;
    return value;
  };
}

interface Kept<V> {
  readonly parts: readonly unknown[];
  readonly value: V;
}

function find<V>(last: readonly Kept<V>[], parts: readonly unknown[]): Kept<V> | undefined {
  for (const one of last) if (areSame(one.parts, parts)) return one;
  return undefined;
}

/** Whether two values of JSON are the same, the order of an object's fields included: tables are read in order. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
  if (Array.isArray(a)) return Array.isArray(b) && areSame(a, b);
  if (Array.isArray(b)) return false;
  const [names, others] = [Object.keys(a), Object.keys(b)];
  if (names.length !== others.length) return false;
  // Fields of objects, as just seen.
  const [left, right] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>];
  for (let i = 0; i < names.length; i++)
    if (names[i] !== others[i] || !isSame(left[names[i]!], right[names[i]!])) return false;
  return true;
}

function areSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (!isSame(a[i], b[i])) return false;
  return true;
}

/** Characters and values in it; more than the heaviest where it is nested too deep. */
function weight(x: unknown, depth = 0): number {
  if (typeof x === 'string') return x.length;
  if (typeof x !== 'object' || x === null) return 1;
  if (depth > deepest) return heaviest + 1;
  let sum = 1;
  for (const value of Object.values(x)) if ((sum += weight(value, depth + 1)) > heaviest) break;
  return sum;
}

/** A function that somebody else wrote, called: it gets copies, and gives a value at once. */

/** What a module of theirs exports. */
export type Foreign = (...given: readonly unknown[]) => unknown;

/**
 * What it gives, typed arrays as arrays. Where there is no answer (`none`) it may say so as its language does: by
 * undefined, by null, or by throwing.
 */
export function called(theirs: Foreign, given: readonly unknown[], none: boolean): unknown {
  let found: unknown;
  try {
    found = theirs(...given.map(copy));
  } catch (error) {
    if (none) return undefined;
    throw new Error(`it threw ${thrown(error)}`, { cause: error });
  }
  if (isThenable(found)) {
    // Whatever becomes of it: it came too late.
    Promise.resolve(found).catch(() => undefined);
    throw new Error('it gave a promise: an answer is given at once, by a function that is not async');
  }
  return none && found === null ? undefined : listed(found);
}

export const thrown = (error: unknown): string => {
  try {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  } catch {
    return 'something that cannot be shown';
  }
};

/** Their arrays are theirs to write in: the law goes on with its own. */
const copy = (value: unknown): unknown => (Array.isArray(value) ? value.map(copy) : value);

const isThenable = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';

/** Float64Array and its kin are arrays to those who write numbers; a place left out of an array is undefined. */
const listed = (value: unknown): unknown =>
  Array.isArray(value)
    ? Array.from<unknown, unknown>(value, listed)
    : ArrayBuffer.isView(value) && !(value instanceof DataView)
      ? Array.from(value as Float64Array) // every other view is a typed array
      : value;

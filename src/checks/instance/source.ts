/** Where drawn entries come from: one stream of integers a symbol, so that the order of asking changes nothing. */

export interface Source<T> {
  /** Integers, none of them special, for the entries of this symbol. */
  stream(symbol: string): () => number;
  element(integer: number): T;
}

/** FNV-1a, 32 bits: a seed from a text, so that a row's points depend on nothing but the row. */
export function hash(text: string, start = 0x811c9dc5): number {
  let h = start;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/** Mulberry32: 32-bit integers, one stream a seed. */
export function stream(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let z = Math.imul(state ^ (state >>> 15), 1 | state);
    z = (z + Math.imul(z ^ (z >>> 7), 61 | z)) ^ z;
    return (z ^ (z >>> 14)) >>> 0;
  };
}

/** Uniform over 0 … p − 1, p < 2³¹. */
export function uniform(seed: number, p: number): Source<number> {
  return {
    stream(symbol) {
      const next = stream(hash(symbol, seed));
      return () => {
        for (;;) {
          const x = next() >>> 1;
          if (x < p) return x;
        }
      };
    },
    element: (x) => x,
  };
}

/** What was drawn, by symbol, so that it can be drawn again with some of it changed. */
export type Recipe = Map<string, number[]>;

/** A source with what it gave. */
export interface Recorded<T> extends Source<T> {
  readonly recipe: Recipe;
}

/** Integers from −bound to bound, recorded in the recipe, and taken from it where it has them already. */
export function small<T>(seed: number, bound: number, element: (n: number) => T, recipe: Recipe): Recorded<T> {
  return {
    recipe,
    element,
    stream(symbol) {
      const next = stream(hash(symbol, seed));
      const entries = recipe.get(symbol) ?? [];
      recipe.set(symbol, entries);
      let at = 0;
      return () => {
        const drawn = (next() % (2 * bound + 1)) - bound;
        if (at === entries.length) entries.push(drawn);
        return entries[at++]!;
      };
    },
  };
}

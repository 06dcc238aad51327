/** Points for doubles that carry their error, and whether what came out still says anything. */
import type { Bounded, Real } from '#scalar';
import { bounded } from '#scalar';
import type { Value } from '../evaluate/value.ts';
import { hash, stream, type Source } from './source.ts';

/** Multiples of an eighth from −2 to 2, exact in binary. */
export function eighths(seed: number): Source<Bounded> {
  return {
    stream(symbol) {
      const next = stream(hash(symbol, seed));
      return () => ((next() >>> 4) % 33) - 16;
    },
    element: (n) => bounded.from(n / 8),
  };
}

/** Whether a millionth more would be seen in every entry, or a billionth of one where the entry is small. */
export function sharp<T>(R: Real<T>, v: Value<T>): boolean {
  switch (v.is) {
    case 'scalar':
      return seen(R, v.of);
    case 'loose':
      return true;
    case 'list':
      return v.items.every((item) => sharp(R, item));
    case 'matrix':
      return v.data.every((x) => seen(R, x));
  }
}

function seen<T>(R: Real<T>, x: T): boolean {
  const at = R.toNumber(x);
  return !R.equal(x, R.from(at + Math.max(Math.abs(at), 2 ** -10) * 2 ** -20));
}

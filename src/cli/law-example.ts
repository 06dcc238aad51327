/** One call of a law's answer, written out: what an implementer has to meet, in numbers. */
import { arbitraries, type Law } from '#checks';
import { babyBear, double, rationals, suffices, type System } from '#scalar';
import fc from 'fast-check';

export interface Example {
  readonly over: string;
  readonly given: Readonly<Record<string, unknown>>;
  readonly gives: unknown;
}

const draws = 60;

/** Of the inputs drawn that have an answer, the one with the most shapes to tell apart; none where the law takes what cannot be drawn blindly. */
export function example(law: Law): Example | undefined {
  const F: System['F'] = law.over === 'real' ? double : suffices('field', law.over) ? rationals : babyBear;
  const answer = law.reference as (...given: readonly unknown[]) => unknown; // called with what the law takes
  const inputs = fc.sample(arbitraries(F, { bound: 3, most: 3, long: 4 }).shaped(law.takes), {
    seed: 1,
    numRuns: draws,
  });
  let best: { readonly score: number; readonly example: Example } | undefined;
  for (const given of inputs) {
    const gives = attempted(() => answer(F, ...Object.keys(law.takes).map((name) => given[name])));
    if (gives === undefined || (law.over === 'cyclic' && !dyadic(law, given))) continue;
    const shown = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, plain(value)]));
    const score = telling(Object.values(shown), plain(gives));
    if (!best || best.score < score) best = { score, example: { over: F.name, given: shown, gives: plain(gives) } };
  }
  return best?.example;
}

/** Inputs drawn blindly may lie outside the law, where a reference may divide by zero. */
function attempted(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Roots of unity are of orders that are powers of two, and so are the sizes that such a law halves. */
function dyadic(law: Law, given: Readonly<Record<string, unknown>>): boolean {
  return (law.dyadic ?? []).every((size) => {
    const along = Object.keys(law.takes).find((name) => law.takes[name]!.split('×')[0] === size);
    const rows = along === undefined ? undefined : given[along];
    const n = Array.isArray(rows) ? rows.length : Number(given[size]);
    return (n & (n - 1)) === 0;
  });
}

/** More for values and lengths that differ, zeros not among them; less for sheer size. */
function telling(given: unknown, gives: unknown): number {
  const lengths = new Set<number>();
  let size = 0;
  const leaves = (at: unknown): readonly string[] => {
    if (!Array.isArray(at)) return [JSON.stringify(at)];
    lengths.add(at.length);
    size += at.length;
    return at.flatMap(leaves);
  };
  const different = (value: unknown): number => new Set(leaves(value).filter((x) => x !== '0')).size;
  const values = Math.min(6, different(given)) + 2 * Math.min(4, different(gives));
  return 6 * [...lengths].filter((n) => n > 1).length + 2 * values - size;
}

/** Elements as JSON has them: whole numbers as such, other fractions as "n/d". */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  if (rational(value)) return value.d === 1n ? Number(value.n) : `${value.n}/${value.d}`;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plain(each)]));
}

const rational = (value: object): value is { readonly n: bigint; readonly d: bigint } => 'n' in value && 'd' in value;

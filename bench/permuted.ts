/** The same rows with their letters and numbers changed round, so that a judge that remembers answers gains nothing by it. */

export interface Row {
  readonly kind: string;
  readonly gold: unknown;
  readonly answer: unknown;
  readonly symbols?: Readonly<Record<string, string>>;
}

/** Capital letters that name nothing else, in one circle. */
const letters = 'ABCGHJKMPQRSUVWXYZ';

/** Row by row in another order each round; formulas with their capital letters moved on by the round, whole numbers kept small and moved too. */
export function permuted(rows: readonly Row[], round: number): readonly Row[] {
  const from = round % Math.max(1, rows.length);
  return [...rows.slice(from), ...rows.slice(0, from)].map((row) => renamed(row, round));
}

function renamed(row: Row, round: number): Row {
  const { symbols } = row;
  if (row.kind !== 'formula' || symbols === undefined) return row;
  const used = new Set(Object.keys(symbols).flatMap((name) => (/^[A-Z]$/.test(name) ? [name] : [])));
  const free = [...letters].filter((letter) => !used.has(letter));
  const rename = new Map(
    [...used].filter((name) => letters.includes(name)).map((name, i) => [name, free[(i + round) % free.length]!]),
  );
  // A capital that stands by itself: in a command, a word or an index it is another thing.
  const change = (text: string): string =>
    text.replace(
      /(\\[A-Za-z]+)|[A-Za-z]{2,}|([A-Z])/g,
      (all: string, command: string | undefined, letter: string | undefined) =>
        command === undefined && letter !== undefined
          ? (rename.get(letter) ?? all)
          : command === undefined && isRun(all, used)
            ? [...all].map((x) => rename.get(x) ?? x).join('')
            : all,
    );
  const value = (x: unknown): unknown => (typeof x === 'string' ? change(x) : x);
  return {
    ...row,
    gold: value(row.gold),
    answer: value(row.answer),
    symbols: Object.fromEntries(Object.entries(symbols).map(([name, type]) => [change(name), change(type)])),
  };
}

/** `CA` is two names where both are declared. */
const isRun = (word: string, used: ReadonlySet<string>): boolean => [...word].every((letter) => used.has(letter));

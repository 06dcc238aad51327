/** The same rows with their letters and digits changed round, so that a judge that remembers answers gains nothing by it. */

export interface Row {
  readonly kind: string;
  readonly gold: unknown;
  readonly answer: unknown;
  readonly symbols?: Readonly<Record<string, string>>;
  readonly variables?: readonly string[];
  readonly regime?: readonly string[];
  readonly policy?: { readonly forbid?: readonly string[] };
}

/**
 * Row by row in another order each round. Formulas get other capital letters and costs other variables, which changes no
 * verdict; numbers, arrays, sets and intervals get other digits in gold and answer alike, which may: what is timed is the judging.
 */
export function permuted<R extends Row>(rows: readonly R[], round: number): readonly R[] {
  const from = round % Math.max(1, rows.length);
  return [...rows.slice(from), ...rows.slice(0, from)].map((row) => changed(row, round));
}

function changed<R extends Row>(row: R, round: number): R {
  if (row.kind === 'formula' && row.symbols !== undefined)
    return renamed(row, Object.keys(row.symbols), 'ABCGHJKMPQRSUVWXYZ', round);
  if ((row.kind === 'cost' || row.kind === 'text') && row.variables !== undefined)
    return renamed(row, row.variables, 'LNMTKBnmdkprsvwyhbc', round);
  return digits.has(row.kind) ? { ...row, gold: turned(row.gold, round), answer: turned(row.answer, round) } : row;
}

const digits = new Set(['number', 'vector', 'matrix', 'set', 'interval']);

/** Digits but zero, each moved on by the round: in texts as in numbers. */
function turned(x: unknown, round: number): unknown {
  if (typeof x === 'string') return x.replace(/[1-9]/g, (d) => String(((Number(d) - 1 + round) % 9) + 1));
  if (typeof x === 'number') return Number(turned(String(x), round));
  return Array.isArray(x) ? x.map((item) => turned(item, round)) : x;
}

/** The names that are one letter of the pool become other letters of it, wherever they stand for themselves. */
function renamed<R extends Row>(row: R, names: readonly string[], pool: string, round: number): R {
  const used = names.filter((name) => name.length === 1 && pool.includes(name));
  const free = [...pool].filter((letter) => !used.includes(letter));
  const rename = new Map(used.map((name, i) => [name, free[(i + round) % free.length]!]));
  const letters = (word: string): string => [...word].map((x) => rename.get(x) ?? x).join('');
  const single = names.filter((name) => /^[A-Za-z]$/.test(name));
  const run = new RegExp(`^(?:log|ln|lg|sqrt|max|min|[${single.join('') || '-'}])+$`);
  const word = (all: string): string =>
    all.length === 1
      ? letters(all)
      : run.test(all)
        ? all.replace(/(log|ln|lg|sqrt|max|min)|./g, (x, known: string | undefined) => known ?? letters(x))
        : all;
  // A letter in a command is another thing.
  const change = (text: string): string =>
    text.replace(/(\\[A-Za-z]+)|[A-Za-z]+/g, (all, command: string | undefined) => command ?? word(all));
  const value = (x: unknown): unknown => (typeof x === 'string' ? change(x) : x);
  const forbid = row.policy?.forbid;
  return {
    ...row,
    gold: value(row.gold),
    answer: value(row.answer),
    ...(row.symbols && {
      symbols: Object.fromEntries(Object.entries(row.symbols).map(([name, type]) => [change(name), change(type)])),
    }),
    ...(row.variables && { variables: row.variables.map(change) }),
    ...(row.regime && { regime: row.regime.map(change) }),
    ...(forbid && { policy: { ...row.policy, forbid: forbid.map(change) } }),
  };
}

/**
 * Microseconds that reading takes, by kind of answer: the symbols declared, gold and answer read into claims and their shapes
 * found, nothing judged. The rows are permuted as for `match.ts`, so that no text is met twice.
 *
 *     node bench/read.ts [ROWS.jsonl] [rounds]
 */
import { symbolsOf, textOf } from '#checks/equality/closed';
import { formulaClaims } from '#checks/equality/formula-claims';
import type { Asked, Json } from '../src/checks/answer.ts';
import {
  arrayReader,
  claims,
  declare,
  intervalReader,
  numberReader,
  readCost,
  readings,
  setReader,
  typeOf,
  type ClaimReader,
} from '#language';
import { permuted } from './permuted.ts';
import { own, rowsOf } from './rows.ts';

const [file = own, rounds = '200'] = process.argv.slice(2);
const rows = rowsOf(file);

/** The reader of a kind under the question's symbols. */
type Reads = (text: string) => void;
function readerOf(kind: string, asked: Asked): Reads | undefined {
  if (kind === 'cost')
    return (text) =>
      readCost(text, { variables: asked.variables ?? [], regime: asked.regime ?? [], asked: asked.asked });
  if (kind === 'formula') {
    const { declarations } = declare(asked.symbols ?? {});
    return (text) => {
      const good = readings(text, declarations).filter((reading) => reading.ok);
      for (const { value } of good) typeOf(value, declarations);
      if (good.length === 0) formulaClaims(text, declarations, asked.asked);
    };
  }
  const variable = asked.variables?.[0] ?? 'x';
  const { declared, names } = symbolsOf(asked, kind === 'interval' ? { [variable]: 'scalar' } : {});
  const readers: Readonly<Record<string, ClaimReader<unknown>>> = {
    number: numberReader(declared),
    vector: arrayReader(declared, 'vector'),
    matrix: arrayReader(declared, 'matrix'),
    set: setReader(declared),
    interval: intervalReader(declared, variable),
  };
  const reader = readers[kind];
  return reader && ((text) => claims(text, reader, { names, regime: asked.regime ?? [], asked: asked.asked }));
}

const cpu = (): number => {
  const { user, system } = process.threadCpuUsage();
  return user + system;
};

/** By kind, the microseconds of a row: the least over blocks of rounds, since the processor's clock is coarse. */
const least = new Map<string, number>();
const block = 20;
const sums = new Map<string, { took: number; rows: number }>();
for (let round = 0; round < Number(rounds); round++) {
  for (const [kind, some] of Map.groupBy(permuted(rows, round), (row) => row.kind)) {
    const sum = sums.get(kind) ?? { took: 0, rows: 0 };
    sums.set(kind, sum);
    const before = cpu();
    for (const row of some) {
      // What a row of the file holds beside kind, gold and answer is what is asked.
      const asked = row as unknown as Asked;
      const reads = readerOf(kind, asked);
      if (reads === undefined) continue;
      for (const text of [row.gold, row.answer]) {
        const said = textOf(text as Json); // a row came from a parser of JSON
        if (said !== undefined) reads(said);
      }
      sum.rows++;
    }
    sum.took += cpu() - before;
  }
  if (round % block < block - 1) continue;
  for (const [kind, { took, rows: read }] of sums)
    if (read > 0) least.set(kind, Math.min(least.get(kind) ?? Infinity, took / read));
  sums.clear();
}
for (const [kind, took] of [...least].sort(([a], [b]) => (a < b ? -1 : 1)))
  console.log(`${kind.padEnd(8)} ${took.toFixed(1)} µs a row`);

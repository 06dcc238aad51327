/**
 * Answers judged per second on one core, start-up excluded: a file of rows, symbols and numbers permuted so that no two rows
 * are the same question.
 *
 *     node bench/match.ts ROWS.jsonl [seconds]
 */
import { readFileSync } from 'node:fs';
import { kinds, match } from '../src/checks/index.ts';
import { permuted, type Row } from './permuted.ts';

const [file, seconds = '5'] = process.argv.slice(2);
if (file === undefined) throw new Error('usage: node bench/match.ts ROWS.jsonl [seconds]');
const rows = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as Row); // a file of rows, as `assay match` takes it
const judges = await kinds();

interface Tally {
  rows: number;
  microseconds: number;
  readonly each: number[];
}
const tallies = new Map<string, Tally>();
const until = performance.now() + Number(seconds) * 1000;
let round = 0;
for (; performance.now() < until; round++)
  for (const row of permuted(rows, round)) {
    // The first two rounds warm the compiler up.
    const start = performance.now();
    match(row, judges);
    const took = (performance.now() - start) * 1000;
    if (round < 2) continue;
    for (const name of [row.kind, 'all']) {
      const tally = tallies.get(name) ?? { rows: 0, microseconds: 0, each: [] };
      tallies.set(name, tally);
      tally.rows++;
      tally.microseconds += took;
      if (tally.each.length < 1_000_000) tally.each.push(took);
    }
  }

const at = (sorted: readonly number[], share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
const table: Record<string, Record<string, number>> = {};
for (const [name, tally] of [...tallies].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const sorted = tally.each.toSorted((a, b) => a - b);
  table[name] = {
    rows: tally.rows,
    'rows/s': Math.round((tally.rows / tally.microseconds) * 1e6),
    'median µs': Math.round(at(sorted, 0.5)),
    'p99 µs': Math.round(at(sorted, 0.99)),
    'worst µs': Math.round(at(sorted, 1)),
  };
}
console.log(`${rows.length} rows, ${round} rounds, ${process.version}, ${process.arch}`);
console.table(table);
console.log(
  `heap ${Math.round(process.memoryUsage().heapUsed / 2 ** 20)} MB, resident ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`,
);

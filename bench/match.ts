/**
 * Answers judged per second on one core, start-up excluded: a file of rows, letters and digits permuted so that no two rounds
 * ask the same questions; within a round, answers to one question share what is made of the question, as in use. Three
 * runs, their rounds interleaved: rows a second of the core's time are of the fastest, and the spread is beside it; the
 * microseconds are of the clock. The compiler is warm only after some thirty thousand rows.
 * The same rows then go through Math-Verify, where Python has it.
 *
 *     node bench/match.ts [ROWS.jsonl] [seconds]
 */
import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { kinds, match } from '../src/checks/index.ts';
import { permuted } from './permuted.ts';
import { own, rowsOf } from './rows.ts';

const [file = own, seconds = '60'] = process.argv.slice(2);
const rows = rowsOf(file);
const judges = await kinds();
const runs = 3;

interface Tally {
  /** By run. */
  readonly rows: number[];
  readonly microseconds: number[];
  readonly each: number[];
}
const tallies = new Map<string, Tally>();
const tally = (name: string): Tally => {
  const found = tallies.get(name) ?? { rows: [0, 0, 0], microseconds: [0, 0, 0], each: [] };
  tallies.set(name, found);
  return found;
};

/** Microseconds that this thread has had of a core: what others do on the machine is no part of a rate. */
const cpu = (): number => {
  const { user, system } = process.threadCpuUsage();
  return user + system;
};

/** The first rounds warm the compiler up, for a third of the time. */
const start = performance.now();
const lasting = Number(seconds) * 1000;
let round = 0;
let counted = 0;
for (; performance.now() - start < lasting || counted < runs; round++) {
  const warm = performance.now() - start > lasting / 3;
  const run = counted % runs;
  if (warm) counted++;
  for (const row of permuted(rows, round)) {
    const [before, busy] = [performance.now(), cpu()];
    match(row, judges);
    const [took, worked] = [(performance.now() - before) * 1000, cpu() - busy];
    if (!warm) continue;
    for (const name of [row.kind, 'all']) {
      const to = tally(name);
      to.rows[run]!++;
      to.microseconds[run]! += worked;
      if (to.each.length < 1_000_000) to.each.push(took);
    }
  }
}

const at = (sorted: readonly number[], share: number): number =>
  Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? 0);
const table: Record<string, Record<string, number | string>> = {};
for (const [name, { rows: judged, microseconds, each }] of [...tallies].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const rates = judged.flatMap((n, i) => (n > 0 ? [(n / microseconds[i]!) * 1e6] : []));
  const [most, least] = [Math.max(...rates), Math.min(...rates)];
  const sorted = each.toSorted((a, b) => a - b);
  table[name] = {
    rows: each.length,
    'rows/s': Math.round(most),
    spread: `${Math.round((1 - least / most) * 100)} %`,
    'median µs': at(sorted, 0.5),
    'p99 µs': at(sorted, 0.99),
    'worst µs': at(sorted, 1),
  };
}
console.log(`node bench/match.ts ${process.argv.slice(2).join(' ')}`);
console.log(`${rows.length} rows, ${round} rounds, Node ${process.version}, ${cpus()[0]?.model ?? process.arch}`);
console.table(table);

const other = spawnSync('python3', [join(import.meta.dirname, 'math-verify.py'), file], { encoding: 'utf8' });
console.log(other.error ? 'Math-Verify: there is no python3' : other.stdout.trim() || other.stderr.trim());

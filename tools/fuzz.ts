/**
 * The judge on rows made at random: no row may end in a fault of ours, none may answer at length, and the same row gives the
 * same line again. The slowest rows are shown, so that a bound that is missing is seen.
 *
 *     node tools/fuzz.ts [rows] [seed]
 */
import { kinds, match, matchLine, type Line } from '#checks';
import { flawOfReading } from './fuzz-reading.ts';
import { random, row } from './fuzz-rows.ts';
import type { Row } from './fuzz-sources.ts';

export interface Fuzzed {
  readonly faults: readonly { readonly row: string; readonly why: string }[];
  readonly verdicts: Readonly<Record<string, number>>;
  /** Milliseconds, by a clock that is handed in; for people, no verdict hangs on it. */
  readonly slowest: readonly { readonly row: string; readonly took: number }[];
}

const lineMost = 60_000;
const known = new Set(['accept', 'reject', 'unread', 'ambiguous', 'unanswered', 'manual']);

/** What is wrong with a line, whatever its row was. */
function flaw(line: Line, again: Line): string | undefined {
  if (!known.has(line.verdict)) return `no verdict: ${line.verdict}`;
  if (/which is our fault/.test(line.reason)) return line.reason;
  const text = JSON.stringify(line);
  if (text.length > lineMost) return `a line of ${text.length} characters`;
  return text === JSON.stringify(again) ? undefined : 'another line the second time';
}

/** What is wrong with how the texts of a row are read under its symbols. */
function misread(row: Row): string | undefined {
  const symbols = row['symbols'] ?? {};
  if (!isTexts(symbols)) return undefined;
  for (const text of [row['gold'], row['answer']]) {
    const why = typeof text === 'string' ? flawOfReading(symbols, text) : undefined;
    if (why !== undefined) return why;
  }
  return undefined;
}
const isTexts = (x: unknown): x is Readonly<Record<string, string>> =>
  typeof x === 'object' && x !== null && Object.values(x).every((text) => typeof text === 'string');

export async function fuzz(count: number, seed: number, clock: () => number = () => 0): Promise<Fuzzed> {
  const judges = await kinds();
  const r = random(seed);
  const faults: { row: string; why: string }[] = [];
  const verdicts: Record<string, number> = {};
  let slowest: { row: string; took: number }[] = [];
  for (let i = 0; i < count; i++) {
    const one = row(r);
    const text = JSON.stringify(one);
    const start = clock();
    const line = match(one, judges);
    const took = clock() - start;
    // Every hundredth is judged once more: what came between may not tell.
    const why =
      flaw(line, i % 100 === 0 ? match(JSON.parse(text), judges) : line) ?? (i % 4 === 0 ? misread(one) : undefined);
    if (why !== undefined) faults.push({ row: text.slice(0, 2_000), why });
    verdicts[line.verdict] = (verdicts[line.verdict] ?? 0) + 1;
    if (slowest.length < 5 || took > slowest.at(-1)!.took)
      slowest = [...slowest, { row: text.slice(0, 400), took }].sort((a, b) => b.took - a.took).slice(0, 5);
    // A line cut anywhere is no JSON, or another row.
    if (i % 50 === 0) matchLine(text.slice(0, r(text.length)), judges);
  }
  return { faults, verdicts, slowest };
}

/** Milliseconds that this thread has had of a core: what others do on the machine slows no row. */
function busy(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Rows between two lines of progress; each lot has its own seed, so that a fault in it is found again at once. */
const lot = 10_000;

if (import.meta.main) {
  const [count = '100000', first = '1'] = process.argv.slice(2);
  const all: Record<string, number> = {};
  let [failed, slowest]: [number, Fuzzed['slowest']] = [0, []];
  for (let done = 0, seed = Number(first); done < Number(count); done += lot, seed++) {
    const found = await fuzz(Math.min(lot, Number(count) - done), seed, busy);
    for (const { row: text, why } of found.faults.slice(0, 20)) console.log(`${why}\n  ${text}`);
    failed += found.faults.length;
    for (const [verdict, times] of Object.entries(found.verdicts)) all[verdict] = (all[verdict] ?? 0) + times;
    slowest = [...slowest, ...found.slowest].toSorted((a, b) => b.took - a.took).slice(0, 10);
    const heap = Math.round(process.memoryUsage().rss / 2 ** 20);
    const rate = Math.round((done + lot) / (busy() / 1000));
    console.error(
      `seed ${seed}: ${failed} faults, slowest ${slowest[0]?.took.toFixed(0)} ms, ${rate} rows/s, ${heap} MB`,
    );
  }
  for (const { row: text, took } of slowest) console.log(`${took.toFixed(1)} ms  ${text}`);
  console.log(`${count} rows from seed ${first}: ${JSON.stringify(all)}; ${failed} faults`);
  if (failed > 0) process.exitCode = 1;
}

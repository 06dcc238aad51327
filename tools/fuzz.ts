/**
 * The judge on rows made at random: no row may end in a fault of ours, none may answer at length, and the same row gives the
 * same line again. The slowest rows are shown, so that a bound that is missing is seen.
 *
 *     node tools/fuzz.ts [rows] [seed]
 */
import { kinds, match, matchLine, type Line } from '#checks';
import { random, row } from './fuzz-rows.ts';

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
    const why = flaw(line, i % 100 === 0 ? match(JSON.parse(text), judges) : line);
    if (why !== undefined) faults.push({ row: text.slice(0, 2_000), why });
    verdicts[line.verdict] = (verdicts[line.verdict] ?? 0) + 1;
    if (slowest.length < 5 || took > slowest.at(-1)!.took)
      slowest = [...slowest, { row: text.slice(0, 400), took }].sort((a, b) => b.took - a.took).slice(0, 5);
    // A line cut anywhere is no JSON, or another row.
    if (i % 50 === 0) matchLine(text.slice(0, r(text.length)), judges);
  }
  return { faults, verdicts, slowest };
}

if (import.meta.main) {
  const [count = '100000', seed = '1'] = process.argv.slice(2);
  const { faults, verdicts, slowest } = await fuzz(Number(count), Number(seed), () => performance.now());
  for (const { row: text, why } of faults.slice(0, 20)) console.log(`${why}\n  ${text}`);
  for (const { row: text, took } of slowest) console.log(`${took.toFixed(1)} ms  ${text}`);
  console.log(`${count} rows from seed ${seed}: ${JSON.stringify(verdicts)}; ${faults.length} faults`);
  if (faults.length > 0) process.exitCode = 1;
}

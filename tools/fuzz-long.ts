/**
 * Answers at the limit of length, made of one piece over and over: what takes more than its share of time, or grows faster than
 * its length, is shown.
 *
 *     node tools/fuzz-long.ts [milliseconds] [kind]
 */
import { kinds, match } from '#checks';
import { longest, long, questions } from './fuzz-pieces.ts';

/** Milliseconds of this thread's time, the least of some runs. */
function least(run: () => unknown, runs: number): number {
  let best = Infinity;
  for (let i = 0; i < runs; i++) {
    const before = process.threadCpuUsage();
    run();
    const { user, system } = process.threadCpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

const [most = '50', only] = process.argv.slice(2);
const judges = await kinds();
let tried = 0;
const slow: { took: number; growth: string; kind: string; answer: string; verdict: string }[] = [];
for (const question of questions) {
  if (only !== undefined && question.kind !== only) continue;
  for (const { make, text } of long()) {
    tried++;
    const row = { id: 1, ...question, answer: make(longest) };
    if (least(() => match(row, judges), 1) < Number(most)) continue;
    const [whole, half] = [longest, longest / 2].map((length) =>
      least(() => match({ ...row, answer: make(length) }, judges), 3),
    );
    if (whole! < Number(most)) continue;
    const { reason } = match(row, judges);
    console.error(`${whole!.toFixed(0)} ms  ${question.kind}: ${text}`);
    slow.push({
      took: whole!,
      growth: (whole! / half!).toFixed(1),
      kind: question.kind,
      answer: text,
      verdict: reason,
    });
  }
}
for (const { took, growth, kind, answer, verdict } of slow.toSorted((a, b) => b.took - a.took))
  console.log(
    `${took.toFixed(0).padStart(6)} ms, ${growth} times half of it  ${kind}: ${answer}  ${verdict.slice(0, 60)}`,
  );
console.log(`${tried} answers of ${longest} characters, ${slow.length} over ${most} ms`);

/**
 * Grading and checking: answers graded a second over a folder of submissions, and laws run a second against their references.
 * Each the fastest of several runs, interleaved, with the spread.
 *
 *     node bench/grade.ts [submissions] [runs]
 */
import { cpus } from 'node:os';
import { kinds, laws, refute } from '#checks';
import { grade } from '#grade';
import { systems } from '#scalar';
import { jsonFiles, questionSets, readText } from '../src/cli/files.ts';

const [folder = 'submissions', runs = '3'] = process.argv.slice(2);
const library = { kinds: await kinds(), laws: await laws() };
const submissions = jsonFiles([folder]).map(readText);
const sets = questionSets();
const known = [...(await systems()).values()];
const casesEach = 50;

const timed = <V>(run: () => V): { readonly took: number; readonly value: V } => {
  const start = performance.now();
  const value = run();
  return { took: performance.now() - start, value };
};
const graded = (): number => {
  const report = grade({ version: 'bench', sets, submissions, ...library });
  return report.sets.flatMap((set) => set.submissions.flatMap((s) => Object.keys(s.answers))).length;
};
const checked = (): number => {
  for (const law of library.laws.values()) refute(law, known, law.reference, { seed: 1, runs: casesEach });
  return library.laws.size;
};

const rates: Record<string, number[]> = { answers: [], laws: [] };
const first = timed(graded);
for (let run = 0; run < Number(runs); run++) {
  const [a, b] = [timed(graded), timed(checked)];
  rates['answers']!.push((a.value / a.took) * 1000);
  rates['laws']!.push((b.value / b.took) * 1000);
}
const shown = (of: readonly number[]): string =>
  `${Math.max(...of).toFixed(1)}/s (spread ${Math.round((1 - Math.min(...of) / Math.max(...of)) * 100)} %)`;
console.log(`node bench/grade.ts ${process.argv.slice(2).join(' ')}`);
console.log(`Node ${process.version}, ${cpus()[0]?.model ?? process.arch}`);
console.log(`first run  ${first.value} answers of ${submissions.length} files in ${(first.took / 1000).toFixed(2)} s`);
console.log(`graded     ${shown(rates['answers']!)} answers`);
console.log(`checked    ${shown(rates['laws']!)} laws, ${casesEach} cases each over every system that refutes`);

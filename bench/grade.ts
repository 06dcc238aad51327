/**
 * Answers graded a second over a folder of submissions, and the command as a person waits for it, over one submission and over
 * all: the fastest of several runs, with the spread. Laws have bench/laws.ts.
 *
 *     node bench/grade.ts [submissions] [runs]
 */
import { spawnSync } from 'node:child_process';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { kinds, laws } from '#checks';
import { grade } from '#grade';
import { jsonFiles, questionSets, readText } from '../src/cli/files.ts';

const [folder = 'submissions', runs = '3'] = process.argv.slice(2);
const library = { kinds: await kinds(), laws: await laws() };
const submissions = jsonFiles([folder]).map(readText);
const sets = questionSets();

const timed = <V>(run: () => V): { readonly took: number; readonly value: V } => {
  const start = performance.now();
  const value = run();
  return { took: performance.now() - start, value };
};
const graded = (): number => {
  const report = grade({ version: 'bench', sets, submissions, ...library });
  return report.sets.flatMap((set) => set.submissions.flatMap((s) => Object.keys(s.answers))).length;
};

const first = timed(graded);
const rates = Array.from({ length: Number(runs) }, () => timed(graded)).map(({ value, took }) => (value / took) * 1000);
const shown = (of: readonly number[]): string =>
  `${Math.max(...of).toFixed(1)}/s (spread ${Math.round((1 - Math.min(...of) / Math.max(...of)) * 100)} %)`;
console.log(`node bench/grade.ts ${process.argv.slice(2).join(' ')}`);
console.log(`Node ${process.version}, ${cpus()[0]?.model ?? process.arch}`);
console.log(`first run  ${first.value} answers of ${submissions.length} files in ${(first.took / 1000).toFixed(2)} s`);
console.log(`graded     ${shown(rates)} answers`);

const one = 'submissions/hw8/right.json';
const command = (path: string): number => {
  const out = join(tmpdir(), 'assay-bench');
  return timed(() => spawnSync(process.execPath, ['bin/assay.js', 'grade', path, '--out', out])).took / 1000;
};
// One after the other, so that what else the machine does falls on both.
const waits = Array.from({ length: Number(runs) }, () => [command(one), command(folder)] as const);
for (const [i, path] of [one, folder].entries()) {
  const took = waits.map((pair) => pair[i]!);
  console.log(
    `command    ${Math.min(...took).toFixed(2)} s (to ${Math.max(...took).toFixed(2)} s) assay grade ${path}`,
  );
}

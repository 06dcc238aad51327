/** Submissions to reports. */
import { InvalidArgumentError } from 'commander';
import type { Report } from '#grade';
import { formats } from '#reports';
import { gradeAll } from '../cohorts.ts';
import { command, GateFailed, UsageError } from '../command.ts';
import { jsonFiles, questionSets, readText, writeAll } from '../files.ts';
import { summary } from '../summary.ts';
import { print, progress, say } from '../terminal.ts';

interface Options {
  readonly set?: string;
  readonly out: string;
  readonly format?: readonly string[];
  readonly failUnder?: number;
  readonly json?: true;
}

const percentage = (text: string): number => {
  const value = Number(text.replace(/%$/, ''));
  if (!(value >= 0 && value <= 100)) throw new InvalidArgumentError('should be a percentage from 0 to 100');
  return value;
};

export default command('grade', 'Grade submissions and write reports')
  .argument('<path...>', 'submissions: .json files, or folders of them')
  .option('--set <name>', 'question set, by name or file, for submissions that name none')
  .option('--out <folder>', 'where reports are written', 'reports')
  .option('--format <name...>', 'report formats; all of them unless given')
  .option('--fail-under <percent>', 'exit with 1 when any submission scores below this', percentage)
  .option('--json', 'print the report as JSON on stdout and write no files')
  .addHelpText(
    'after',
    `
Examples:
  assay grade submissions
  assay grade hw8-ada.json --json | jq '.sets[0].submissions[0].score'
  assay grade section-2 --set my-questions.json --out reports/section-2 --format html csv`,
  )
  .action(async (paths: string[], options: Options) => {
    const submissions = jsonFiles(paths).map(readText);
    if (submissions.length === 0) throw new UsageError(`there is no .json file in ${paths.join(', ')}`);
    const known = await formats();
    for (const name of options.format ?? [])
      if (!known.has(name))
        throw new UsageError(`there is no report format "${name}", known are ${[...known.keys()].join(', ')}`);
    const bar = progress(submissions.length, 'submissions');
    const set = options.set === undefined ? {} : { set: nameOfSet(options.set) };
    const report = await gradeAll({ sets: setsFor(options.set), submissions, ...set }, bar.step);
    bar.done();
    const written = options.json
      ? []
      : [...known]
          .filter(([name]) => options.format?.includes(name) ?? true)
          .flatMap(([, format]) => writeAll(options.out, format.files(report)));
    if (options.json) print(known.get('json')!.files(report).values().next().value!);
    say(summary(report));
    if (written.length > 0) say(`\nwrote ${written.join(', ')}`);
    if (report.sets.every((set) => set.submissions.length === 0)) throw new UsageError('no submission could be used');
    gate(report, options.failUnder);
  });

/** The project's own sets, and the one given by file beside them. */
const setsFor = (named: string | undefined) =>
  named?.endsWith('.json') ? [...questionSets(), ...questionSets(named)] : questionSets();

const nameOfSet = (named: string): string => {
  if (!named.endsWith('.json')) return named;
  const set: unknown = JSON.parse(questionSets(named)[0]!.text);
  return typeof set === 'object' && set !== null && 'set' in set ? String(set.set) : named;
};

function gate(report: Report, least: number | undefined): void {
  if (least === undefined) return;
  const below = report.sets
    .flatMap((set) => set.submissions)
    .filter(({ score }) => score.of === 0 || (100 * score.points) / score.of < least);
  if (below.length > 0) throw new GateFailed(`below ${least}%: ${below.map((s) => s.file).join(', ')}`);
}

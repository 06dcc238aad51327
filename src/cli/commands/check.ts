/** Laws against their references, and the mistakes they must catch. */
import { InvalidArgumentError, Option } from 'commander';
import { laws, refute, roads, runLaw, type Law } from '#checks';
import { suffices, systems, type System } from '#scalar';
import { adequacyTable } from '../adequacy-table.ts';
import { judgeForeign } from '../check-foreign.ts';
import { human, type Line } from '../check-line.ts';
import { telling } from '../check-told.ts';
import { command, GateFailed, UsageError } from '../command.ts';
import { lawNamed } from '../law-named.ts';
import { paint, print } from '../terminal.ts';

interface Options {
  readonly seed: number;
  readonly runs: number;
  readonly path?: string;
  readonly over?: string;
  readonly answer?: string;
  readonly patience: number;
  readonly table?: true;
  readonly told?: readonly string[];
  readonly json?: true;
}

const whole = (text: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new InvalidArgumentError('should be a whole number');
  return value;
};

const counted = (text: string): number => {
  const value = whole(text);
  if (value < 1) throw new InvalidArgumentError('should be 1 or more');
  return value;
};

const closing = `
The module of --answer exports a function, by default or as "answer": (F, ...arguments) over any number system, with
F.add, F.mul and so on, or over plain numbers, (...arguments), where it takes so many or says: export const over = 'numbers'.
The arguments are those of assay list. It may say over = 'field', 'cyclic' or 'real' where it needs more than the law.
Where no answer exists it gives undefined or null, or throws.

Examples:
  assay check sherman-morrison
  assay check --over GF --runs 1000
  assay check sherman-morrison --answer mine.ts
  assay check sherman-morrison --table`;

export default command('check', 'Run laws against their references and their mutants')
  .argument('[slug]', 'one law; all of them unless given')
  .option('--answer <module>', 'judge the function that a module exports, as the law judges its own reference')
  .option('--patience <seconds>', 'end the module of --answer where it is silent for so long', counted, 10)
  .option('--table', 'print which number system and which property see which mutant, and after how many cases')
  .option('--over <system>', 'one number system, by its name or the start of it')
  .option('--runs <n>', 'cases for each answer', counted, 200)
  .option('--seed <n>', 'seed of the first case', whole, 1)
  .option('--path <path>', 'replay one case, as printed with a counterexample')
  .addOption(new Option('--told <systems...>', 'be the process that --answer starts').hideHelp())
  .option('--json', 'print an outcome a line as JSON')
  .addHelpText('after', closing)
  .action(async (slug: string | undefined, options: Options) => {
    const { seed, runs, path, told, answer: file } = options;
    if (told && slug !== undefined && file !== undefined)
      return telling({ slug, file, over: told, seed, runs, ...(path === undefined ? {} : { path }) });
    const all = await laws(slug === undefined ? undefined : new Set([slug]));
    if (slug !== undefined && !all.has(slug)) lawNamed(await laws(), slug);
    const known = [...(await systems()).values()].filter((s) => s.judges);
    const wanted = known.filter((s) => s.F.name.startsWith(options.over ?? ''));
    if (wanted.length === 0)
      throw new UsageError(
        `there is no number system "${options.over}", known are ${known.map((s) => s.F.name).join(', ')}`,
      );
    if (options.answer !== undefined) return theirs(slug, all, wanted, options.answer, options);
    if (options.table) return print(adequacyTable(all, wanted, options));
    let failures = 0;
    for (const [name, law] of all) {
      if (!options.json) print(`${paint('bold', name, process.stdout)}  ${law.says}`);
      for (const line of lines(name, law, wanted, options)) {
        if (line.right !== line.outcome.passed) failures++;
        print(options.json ? JSON.stringify(line) : human(line));
      }
    }
    if (failures > 0)
      throw new GateFailed(
        `${failures} ${failures === 1 ? 'answer was' : 'answers were'} not judged as they should be`,
      );
  });

/** An implementation of somebody else's, over every system that can. */
async function theirs(
  slug: string | undefined,
  all: ReadonlyMap<string, Law>,
  wanted: readonly System[],
  file: string,
  { seed, runs, path, json, patience }: Options,
): Promise<void> {
  if (slug === undefined) throw new UsageError('--answer is judged by one law: give its slug');
  let head = json ? '' : `${paint('bold', slug, process.stdout)}  ${all.get(slug)!.says}\n`; // known by now
  const more = ` --answer ${/[^\w./-]/.test(file) ? `'${file}'` : file}`;
  const over = wanted.map((s) => s.F.name);
  await judgeForeign({ slug, file, over, seed, runs, ...(path === undefined ? {} : { path }) }, patience, (line) => {
    print(head + (json ? JSON.stringify(line) : human(line, more)));
    head = '';
  });
}

/** Right answers over every system that can, mutants until one of them refuses. */
function* lines(name: string, law: Law, known: readonly System[], { seed, runs, path }: Options): Generator<Line> {
  const how = { seed, runs, ...(path === undefined ? {} : { path }) };
  const able = known.filter((s) => suffices(s.has, law.over));
  for (const system of able)
    for (const [answer, road] of roads(law, system))
      yield { law: name, answer, over: system.F.name, right: true, outcome: runLaw(law, system, road, how) };
  if (able.length === 0) return;
  for (const [answer, mutant] of Object.entries(law.mutants)) {
    const outcome = refute(law, able, mutant, how);
    yield { law: name, answer, over: outcome.counterexample?.over ?? 'all of them', right: false, outcome };
  }
}

/** Laws against their references, and the mistakes they must catch. */
import { InvalidArgumentError } from 'commander';
import { laws, refute, roads, runLaw, type Law, type Outcome } from '#checks';
import { suffices, systems, type System } from '#scalar';
import { answerModule, arity, judged } from '../answer-module.ts';
import { command, GateFailed, UsageError } from '../command.ts';
import { lawNamed } from '../law-named.ts';
import { paint, print } from '../terminal.ts';

interface Options {
  readonly seed: number;
  readonly runs: number;
  readonly path?: string;
  readonly over?: string;
  readonly answer?: string;
  readonly json?: true;
}

interface Line {
  readonly law: string;
  readonly answer: string;
  readonly over: string;
  /** Whether the law must hold of it. */
  readonly right: boolean;
  readonly outcome: Outcome;
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
F.add, F.mul and so on, or over plain numbers, (...arguments), where it says: export const over = 'numbers'.
The arguments are those of assay list. It may say over = 'field', 'cyclic' or 'real' where it needs more than the law.

Examples:
  assay check sherman-morrison
  assay check --over GF --runs 1000
  assay check sherman-morrison --answer mine.ts`;

export default command('check', 'Run laws against their references and their mutants')
  .argument('[slug]', 'one law; all of them unless given')
  .option('--answer <module>', 'judge the function that a module exports, as the law judges its own reference')
  .option('--over <system>', 'one number system, by its name or the start of it')
  .option('--runs <n>', 'cases for each answer', counted, 200)
  .option('--seed <n>', 'seed of the first case', whole, 1)
  .option('--path <path>', 'replay one case, as printed with a counterexample')
  .option('--json', 'print an outcome a line as JSON')
  .addHelpText('after', closing)
  .action(async (slug: string | undefined, options: Options) => {
    const all = await laws();
    if (slug !== undefined) lawNamed(all, slug);
    const known = [...(await systems()).values()].filter((s) => s.judges);
    const wanted = known.filter((s) => s.F.name.startsWith(options.over ?? ''));
    if (wanted.length === 0)
      throw new UsageError(
        `there is no number system "${options.over}", known are ${known.map((s) => s.F.name).join(', ')}`,
      );
    if (options.answer !== undefined) return theirs(slug, all, wanted, options.answer, options);
    let failures = 0;
    for (const [name, law] of all) {
      if (slug !== undefined && slug !== name) continue;
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
  { seed, runs, path, json }: Options,
): Promise<void> {
  const law = all.get(slug ?? '');
  if (slug === undefined || law === undefined) throw new UsageError('--answer is judged by one law: give its slug');
  const module = await answerModule(file);
  const { answer, systems } = judged(slug, law, module, wanted);
  const { found, wanted: given } = arity(law, module);
  if (!json) print(`${paint('bold', slug, process.stdout)}  ${law.says}`);
  if (found > given.length)
    throw new GateFailed(`${file} is refused: it takes ${found} arguments, ${slug} gives ${given.join(', ')}`);
  const outcomes = systems.map((system): Line => {
    const outcome = runLaw(law, system, answer, { seed, runs, ...(path === undefined ? {} : { path }) });
    return { law: slug, answer: file, over: system.F.name, right: true, outcome };
  });
  for (const line of outcomes)
    print(json ? JSON.stringify(line) : human(line, ` --answer ${/[^\w./-]/.test(file) ? `'${file}'` : file}`));
  const refused = outcomes.filter((line) => !line.outcome.passed).length;
  if (refused === 0) return;
  const short = found < given.length ? `; it takes ${found} arguments, ${slug} gives ${given.join(', ')}` : '';
  throw new GateFailed(`${file} is refused over ${refused} of ${outcomes.length} number systems${short}`);
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

function human({ law, answer, over, right, outcome }: Line, more = ''): string {
  const { passed, counterexample, problem, runs, skipped, replay } = outcome;
  const good = right === passed;
  const mark = paint(good ? 'green' : 'red', good ? '✓' : '✗', process.stdout);
  if (right && passed)
    return `  ${mark} ${answer} over ${over}: ${runs} cases${skipped > 0 ? `, ${skipped} outside the law` : ''}`;
  if (problem !== undefined) return `  ${mark} ${answer} over ${over}: ${problem}`;
  if (counterexample === undefined) return `  ${mark} survives: ${answer}`;
  const inputs = Object.entries(counterexample.inputs).map(([name, value]) => `${name} = ${value}`);
  return [
    `  ${mark} ${right ? `${answer} over ${over}` : `refused: ${answer}`}`,
    `      at ${inputs.join(', ')}${right || over === 'rationals' ? '' : ` over ${over}`}: ${counterexample.difference}`,
    ...(right
      ? [`      replay with assay check ${law}${more} --over '${over}' --seed ${replay.seed} --path ${replay.path}`]
      : []),
  ].join('\n');
}

/** One verdict line for each row of a stream. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { kinds, match, type Line } from '#checks';
import { answered, isBlank, tooLong } from '../answered.ts';
import { command, UsageError } from '../command.ts';
import { linesOf } from '../lines.ts';
import { pooled } from '../pool.ts';
import { print } from '../terminal.ts';
import { evidence } from '../evidence-line.ts';

interface Options {
  readonly jobs: string;
  readonly explain?: string;
}

export default command(
  'match',
  'Judge a stream of answers against golds: JSON Lines in, a verdict line each out, in order',
)
  .argument('<file>', 'a file of rows, one JSON object a line, or - for standard input')
  .option('-j, --jobs <n>', 'threads that judge', '1')
  .option('--explain <id>', 'render the row of this id for a person, and no other')
  .addHelpText(
    'after',
    '\nA row: {"id", "kind", "gold", "answer", "symbols" | "variables", "regime"?, "policy"?, "given"?, "of"?}',
  )
  .action(async (file: string, { jobs, explain }: Options) => {
    const threads = Number(jobs);
    if (!Number.isInteger(threads) || threads < 1 || threads > 64)
      throw new UsageError('--jobs is a number from 1 to 64');
    if (file !== '-' && !(existsSync(file) && statSync(file).isFile()))
      throw new UsageError(`there is no file "${file}"`);
    const input = file === '-' ? process.stdin : createReadStream(file);
    if (explain !== undefined) return explained(input, explain);
    const texts = textsOf(input);
    const judges = threads === 1 ? await kinds() : new Map();
    const answers = threads === 1 ? one(texts, (text) => answered(text, judges)) : pooled(texts, threads);
    for await (const line of answers) if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
  });

async function* one(texts: AsyncIterable<string>, judge: (text: string) => string): AsyncGenerator<string> {
  for await (const text of texts) yield judge(text);
}

/** A line that was too long goes on as a row that no kind can read. */
async function* textsOf(input: NodeJS.ReadableStream): AsyncGenerator<string> {
  for await (const line of linesOf(input)) if (!isBlank(line)) yield 'text' in line ? line.text : tooLong.reason;
}

async function explained(input: NodeJS.ReadableStream, id: string): Promise<void> {
  const judges = await kinds();
  for await (const text of textsOf(input)) {
    const row = parsed(text);
    if (typeof row !== 'object' || row === null || !('id' in row) || String(row.id) !== id) continue;
    print(rendered(row, match(row, judges)));
    return;
  }
  throw new UsageError(`no row has the id "${id}"`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function rendered(row: object, line: Line): string {
  const field = (name: string): string => {
    const value = Object.hasOwn(row, name) ? Object.entries(row).find(([key]) => key === name)?.[1] : '';
    return typeof value === 'string' ? value : JSON.stringify(value);
  };
  return [
    `${line.verdict}${line.class === undefined ? '' : ` (${line.class})`}: ${line.reason}`,
    `  gold    ${field('gold')}`,
    `  answer  ${field('answer')}`,
    ...(line.reading === undefined ? [] : [`  read as ${line.reading.text}`]),
    ...(line.reading?.notes ?? []).map((note) => `          ${note}`),
    ...(line.witness === undefined ? [] : [`  witness ${evidence(line.witness)}`]),
    `  score   ${line.score ?? 'none'}`,
  ].join('\n');
}

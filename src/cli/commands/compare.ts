/** How two growths compare, in any number of variables, under a regime. */
import { once } from 'node:events';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { another, command, UsageError } from '../command.ts';
import { compared, compareRow, readQuery, type CompareLine, type Query } from '../compare-row.ts';
import { comparisonText } from '../compare-text.ts';
import { lineMost, linesOf, type StreamLine } from '../lines.ts';
import { print } from '../terminal.ts';

interface Options {
  readonly vars?: string;
  readonly regime: readonly string[];
  readonly mode: string;
  readonly json?: true;
}

export default command('compare', 'Decide f = O(g), o, Θ, ω, Ω in several variables, with a path or an inequality')
  .argument('<f>', 'a growth such as "n log L"; or, alone, a file of rows, JSON Lines or one JSON array; - for stdin')
  .argument('[g]', 'the growth it is compared with')
  .option('--vars <names>', 'the variables, such as n,L; the names used, unless given')
  .option('--regime <constraint>', 'a constraint such as "d <= n", "L = 2^N", "m = O(log n)"; repeatable', another, [])
  .option('--mode <mode>', 'all-infinite: every variable grows; everywhere: any may stay bounded', 'all-infinite')
  .option('--json', 'print the verdict as JSON')
  .addHelpText(
    'after',
    `
Examples:
  assay compare "n log L" "L log n"
  assay compare "n log L" "L log n" --regime "n <= L"
  assay compare "2^d" "2^n" --regime "d = O(n)" --json
  assay compare rows.jsonl

The notation: n^2 L, log^2 n, log n * L, sqrt(n), n^(1/2), min(n, d), 2^(n L), n!. Here log x means 1 + log2 x.
A row: {"id"?, "vars": ["n", "L"], "regime"?: ["n <= L"], "f": "n log L", "g": "L log n"}; a line comes back for each,
{"id", "verdict", "f_not_O_g_path"?, "g_not_O_f_path"?, "certificate"?}, or {"id", "error"} where a row is malformed.`,
  )
  .action(async (f: string, g: string | undefined, options: Options) => {
    const { mode } = options;
    if (mode !== 'all-infinite' && mode !== 'everywhere')
      throw new UsageError(`--mode is all-infinite or everywhere, not "${mode}"`);
    if (g === undefined) return rows(f);
    const vars = options.vars?.split(',').map((name) => name.trim());
    single(readQuery(f, g, vars, options.regime, mode), options.json === true);
  });

function single(query: ReturnType<typeof readQuery>, json: boolean): void {
  if ('problem' in query) throw new UsageError(query.problem.replaceAll(/(^|; )\//g, '$1'));
  const line = compared(query satisfies Query);
  print(json ? JSON.stringify(line) : comparisonText(query, line).join('\n'));
}

async function rows(file: string): Promise<void> {
  if (file !== '-' && !(existsSync(file) && statSync(file).isFile()))
    throw new UsageError(`there is no file "${file}"; to compare two growths, give both: assay compare F G`);
  const input = file === '-' ? process.stdin : createReadStream(file);
  for await (const line of answers(linesOf(input)))
    if (!process.stdout.write(`${JSON.stringify(line)}\n`)) await once(process.stdout, 'drain');
}

/** Characters in one array of rows, which is held in memory; lines are not. */
const arrayMost = 64_000_000;

/** A line for each row, in order: of a stream of objects, or of one array where the text starts with a bracket. */
async function* answers(lines: AsyncIterable<StreamLine>): AsyncGenerator<CompareLine> {
  let index = 0;
  let array: string[] | undefined;
  let held = 0;
  for await (const line of lines) {
    const text = 'text' in line ? line.text.replace(/^\uFEFF/, '') : undefined;
    if (text?.trim() === '') continue;
    if (index === 0 && array === undefined && text?.trimStart().startsWith('[')) array = [];
    if (array === undefined) yield text === undefined ? tooLong(index) : row(text, index);
    else if (text === undefined || (held += text.length) > arrayMost)
      return yield { id: 0, error: `: an array of rows has at most ${arrayMost} characters, ${lineMost} on a line` };
    else array.push(text);
    index++;
  }
  if (array === undefined) return;
  const all = parsed(array.join('\n'));
  if (!Array.isArray(all)) return yield { id: 0, error: ': starts with a bracket, and is no JSON array' };
  for (const [i, one] of all.entries()) yield compareRow(one, i);
}

const tooLong = (id: number): CompareLine => ({ id, error: `: the line is longer than ${lineMost} characters` });

function row(text: string, index: number): CompareLine {
  const value = parsed(text);
  return value === undefined ? { id: index, error: ': the line is not JSON' } : compareRow(value, index);
}

/** The value of a text; undefined where it is not JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The bare judge as a process that stays: rows in, verdict lines out, until its input ends. */
import { once } from 'node:events';
import { kinds } from '#checks';
import { answered, isBlank, tooLong } from '../answered.ts';
import { command, UsageError } from '../command.ts';
import { linesOf } from '../lines.ts';

export default command(
  'serve',
  'Stay, and judge the rows that arrive: a line is a row, or a list of rows that is answered by a list',
)
  .option('--stdio', 'over standard input and output')
  .action(async ({ stdio }: { readonly stdio?: true }) => {
    if (stdio === undefined) throw new UsageError('serve needs --stdio: it speaks over standard input and output');
    const judges = await kinds();
    for await (const line of linesOf(process.stdin)) {
      if (isBlank(line)) continue;
      const text = 'text' in line ? answered(line.text, judges) : JSON.stringify(tooLong);
      if (!process.stdout.write(`${text}\n`)) await once(process.stdout, 'drain');
    }
  });

/** The program: finds the command by its file, runs it, and turns how it ended into an exit code. */
import { Command, CommanderError } from 'commander';
import { folder, names } from '#folder';
import { version } from '../home.ts';
import { GateFailed, UsageError } from './command.ts';
import { paint, say } from './terminal.ts';

const closing = `
Examples:
  assay grade submissions          grade a folder of answers; reports go to reports/
  assay match answers.jsonl        one verdict line for each row
  assay audit hw8                  is the staff's own key right?
  assay cost ssm-kernel            exact work and span of every algorithm
  assay compare 'n log L' 'n^2'    how two growths compare, with a path or a proof
  assay check sherman-morrison     a law against its reference and its mutants

Exit code: 0 done, 1 a gate you set was not met, 2 usage, or input that could not be used at all.`;

/** Runs one command line and gives its exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  // A reader such as `head` may close the pipe early: that ends the program, and is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));
  const program = new Command('assay')
    .description('Decides whether an answer about the linear algebra of sequence models is right, and shows why.')
    .version(version(), '-V, --version')
    .showSuggestionAfterError()
    .addHelpText('after', closing)
    .exitOverride();
  const wanted = argv.find((word) => !word.startsWith('-'));
  const one = wanted !== undefined && names(import.meta, 'commands').includes(wanted);
  // Commands are loaded when they are named or listed: not to tell the version.
  const versionOnly = /^(-V|--version)$/.test(argv[0] ?? '');
  const needed = await folder<Command>(import.meta, 'commands', (name) => (one ? name === wanted : !versionOnly));
  for (const command of needed.values()) program.addCommand(command.exitOverride());
  if (argv.length === 0) {
    program.outputHelp();
    return 0;
  }
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return 0;
  } catch (error) {
    return exitCode(error);
  }
}

function exitCode(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof GateFailed || error instanceof UsageError) {
    say(`${paint('red', 'assay:')} ${error.message}`);
    return error instanceof GateFailed ? 1 : 2;
  }
  throw error;
}

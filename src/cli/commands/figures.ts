/** The figures of the sources, drawn again from our references. */
import { Option } from 'commander';
import { figures, figureFormats } from '#reports';
import { command } from '../command.ts';
import { writeAll } from '../files.ts';
import { say } from '../terminal.ts';

export default command('figures', 'Draw the sources’ figures again, from the references')
  .option('--out <folder>', 'where they are written', 'figures')
  .addOption(
    new Option('--format <name>', 'a drawing each, or one file with drawings and numbers')
      .choices(Object.keys(figureFormats))
      .default('svg'),
  )
  .addHelpText('after', '\nExample:\n  assay figures --out spec/figures')
  .action(async ({ out, format }: { out: string; format: keyof typeof figureFormats }) => {
    const drawn = figureFormats[format](await figures());
    say(`wrote ${writeAll(out, drawn).join(', ')}`);
  });

/** What algorithms cost, exactly: work and span as formulas, by counting. */
import { writeFileSync } from 'node:fs';
import { laws, type Law } from '#checks';
import { costTable } from '#checks/costs/table';
import type { Costed } from '#cost';
import { another, command, UsageError } from '../command.ts';
import { classicTables, interactionText, lawTables } from '../cost-interaction.ts';
import { lawCosts, named, quantities } from '../cost-law.ts';
import { drawn, plotted } from '../cost-pictures.ts';
import { readSizes, sizesText } from '../cost-sizes.ts';
import { costName, lawText, tableLines } from '../cost-text.ts';
import { traced } from '../cost-trace.ts';
import { lawNamed } from '../law-named.ts';
import { print, say } from '../terminal.ts';

interface Options {
  readonly all?: true;
  readonly at?: string;
  readonly along?: string;
  readonly algorithm: string;
  readonly quantity?: string;
  readonly plot?: string;
  readonly draw?: string;
  readonly interaction?: true;
  readonly trace?: readonly string[];
  readonly claim?: string;
  readonly regime: readonly string[];
  readonly json?: true;
}

export default command('cost', 'Exact work and span of every algorithm, counted; crossovers, pictures, foreign traces')
  .argument('[slug]', 'one law; see assay list')
  .option('--all', 'a table of all laws')
  .option('--at <sizes>', 'sizes to evaluate at, and to count again by running, such as n=64,L=1024')
  .option('--along <size>', 'the size that grows in crossovers and plots; the others stand at --at, or 4')
  .option('--algorithm <name>', 'the algorithm that is drawn', 'reference')
  .option('--quantity <cost>', `what is plotted, tabled or claimed: ${quantities.join(', ')}`)
  .option('--plot <file>', 'write a picture of the cost of every algorithm against one size, as SVG')
  .option('--draw <file>', 'write a picture of the operations of one run, the critical path picked out, as SVG')
  .option('--interaction', 'is the span a sum of its factors or a product: the four-point table')
  .option('--trace <files...>', 'count the traces that programs elsewhere wrote (spec/trace.md), - for stdin')
  .option('--claim <text>', 'a claim about the traced program, such as "O(n log n)", judged')
  .option('--regime <constraint>', 'a constraint on the sizes of the claim, such as "d <= n"; repeatable', another, [])
  .option('--json', 'print everything as JSON')
  .addHelpText(
    'after',
    `
Examples:
  assay cost sherman-morrison
  assay cost ssm-kernel --at n=4,d=1,m=1,L=64
  assay cost causal-convolution --along L --plot convolution.svg
  assay cost vector-sum --draw tree.svg
  assay cost --all
  assay cost --interaction
  assay cost --trace dot.jsonl --claim "O(log n)" --quantity span

In formulas ⌈log₂ x⌉ is the least k with 2^k at least x. A formula is found at small sizes and held against larger ones, which are listed:
that is evidence, not proof. What no formula fits is said to have none, with its counts.`,
  )
  .action(async (slug: string | undefined, options: Options) => {
    if (options.trace) return traced(options.trace, claimOf(options), options.json === true);
    if (options.claim !== undefined) throw new UsageError('--claim is about a traced program: give --trace');
    const all = await laws();
    if (options.all) return table(all, options);
    if (options.interaction) return interaction(all, slug, options);
    if (slug === undefined) throw new UsageError('name a law, or give --all, --interaction or --trace');
    one(slug, lawNamed(all, slug), options);
  });

function quantityOf({ quantity }: Options, unless: Costed): Costed {
  if (quantity === undefined) return unless;
  const found = quantities.find((cost) => cost === quantity || costName(cost) === quantity);
  if (found === undefined) throw new UsageError(`--quantity is one of ${quantities.join(', ')}, not "${quantity}"`);
  return found;
}

function claimOf(options: Options) {
  const { claim, regime } = options;
  return claim === undefined ? undefined : { text: claim, quantity: quantityOf(options, 'work'), regime };
}

function table(all: ReadonlyMap<string, Law>, { json }: Options): void {
  const rows = costTable(all);
  print(json ? rows.map((row) => JSON.stringify(row)).join('\n') : tableLines(rows).join('\n'));
}

function interaction(all: ReadonlyMap<string, Law>, slug: string | undefined, options: Options): void {
  const cost = quantityOf(options, 'span');
  const tables = slug === undefined ? classicTables(all, cost) : lawTables(slug, lawNamed(all, slug), cost);
  print(options.json ? JSON.stringify(tables, null, 2) : tables.map(interactionText).join('\n\n'));
}

function one(slug: string, law: Law, options: Options): void {
  const at = options.at === undefined ? undefined : readSizes(options.at);
  const algorithms = named(slug, law);
  if (options.draw !== undefined) {
    const drawing = algorithms.find(({ name }) => name === options.algorithm);
    if (!drawing)
      throw new UsageError(
        `${slug} has no algorithm "${options.algorithm}", it has ${algorithms.map((a) => a.name).join(', ')}`,
      );
    const { svg, at: sizes } = drawn(slug, drawing, at);
    write(options.draw, svg);
    say(`${options.draw}: ${slug} at ${sizesText(sizes)}`);
  }
  if (options.plot !== undefined) {
    write(options.plot, plotted(slug, algorithms, quantityOf(options, 'work'), at ?? {}, options.along));
    say(`${options.plot}: ${costName(quantityOf(options, 'work'))} of ${slug}`);
  }
  if (options.draw !== undefined || options.plot !== undefined) return;
  const { along } = options;
  const found = lawCosts(slug, law, { ...(at && { at }), ...(along !== undefined && { along }) });
  print(options.json ? JSON.stringify(found, null, 2) : lawText(found));
}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (cause) {
    throw new UsageError(`cannot write ${file}: ${cause instanceof Error ? cause.message : 'unknown'}`);
  }
}

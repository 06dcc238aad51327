/** The four-point table of a span: is it a sum of a part in each size, or a product of them? */
import { interactions, showFormula, type Costed, type Interaction, type Sizes } from '#cost';
import type { Law } from '#checks';
import { algorithms, costs } from '#checks/costs/program';
import { UsageError } from './command.ts';
import { countedAt } from './cost-count.ts';
import { usual } from './cost-law.ts';
import { valueAt } from './cost-sizes.ts';
import { costName } from './cost-text.ts';
import { paint } from './terminal.ts';

export interface InteractionTable extends Interaction {
  /** What is looked at, where the table has a name of its own. */
  readonly title?: string;
  readonly slug: string;
  readonly algorithm: string;
  readonly cost: Costed;
  /** In the notation of text. */
  readonly formula?: string;
  readonly held: Sizes;
}

/** Shown where no law is named: the four spans whose difference the cost questions are about. */
export const classics = [
  { title: 'convolution, the kernel known', slug: 'causal-convolution', algorithm: 'reference', of: ['d', 'L'] },
  { title: 'the kernel generated', slug: 'ssm-kernel', algorithm: 'vector-doubling', of: ['n', 'L'] },
  { title: 'scan of matrices', slug: 'ssm-recurrence', algorithm: 'scan', of: ['n', 'L'] },
  { title: 'recurrence, step by step', slug: 'ssm-recurrence', algorithm: 'reference', of: ['n', 'L'] },
] as const;

const values = [4, 8, 16] as const;
const recountMost = 400_000;

export function classicTables(laws: ReadonlyMap<string, Law>, cost: Costed): InteractionTable[] {
  return classics.map(({ title, slug, algorithm, of }) => {
    const [found] = tablesOf(slug, laws.get(slug)!, cost, algorithm, of); // a test holds that the four are there
    return { title, ...found! };
  });
}

/** The tables of every algorithm of a law, one for each two of its sizes. */
export function lawTables(slug: string, law: Law, cost: Costed): InteractionTable[] {
  const found = algorithms(law).flatMap((algorithm) => tablesOf(slug, law, cost, algorithm));
  if (found.length === 0)
    throw new UsageError(`${slug} has no two sizes, or no ${costName(cost)} that sizes determine`);
  return found;
}

function tablesOf(
  slug: string,
  law: Law,
  cost: Costed,
  algorithm: string,
  only?: readonly [string, string],
): InteractionTable[] {
  const measured = costs({ slug, law }, algorithm, undefined);
  const formula = measured.formula(cost);
  const names = measured.parameters.map((p) => p.name);
  const f = (at: Sizes): number | undefined => valueAt(formula, at) ?? countedAt(measured, at, recountMost)?.[cost];
  const pairs = only ? [only] : names.flatMap((a, i) => names.slice(i + 1).map((b) => [a, b] as const));
  return pairs.flatMap((of) => {
    const held = Object.fromEntries(names.filter((name) => !of.includes(name)).map((name) => [name, usual]));
    const table = interactions(f, of, held, values);
    const text = formula.status === 'exact' ? { formula: showFormula(formula.terms) } : {};
    return table ? [{ ...table, slug, algorithm, cost, ...text, held }] : [];
  });
}

export function interactionText({
  title,
  slug,
  algorithm,
  cost,
  formula,
  of,
  rows,
  is,
  held,
}: InteractionTable): string {
  const [a, b] = of;
  const what = `${costName(cost)} of ${slug}${algorithm === 'reference' ? '' : `, ${algorithm}`}`;
  const fixed = Object.entries(held).map(([name, value]) => `${name} = ${value}`);
  const head = ['', `${a} → ${a}′`, `${b} → ${b}′`, 'f(a, b)', 'f(a′, b)', 'f(a, b′)', 'f(a′, b′)', 'interaction'];
  const table = rows.map(({ from, to, corners, interaction }) => [
    '',
    `${from[a]} → ${to[a]}`,
    `${from[b]} → ${to[b]}`,
    ...corners.map(String),
    `${interaction}`,
  ]);
  const widths = head.map((cell, i) =>
    Math.max(...[cell, ...table.map((row) => row[i]!)].map((text) => [...text].length)),
  );
  const line = (cells: readonly string[]): string => cells.map((cell, i) => cell.padStart(widths[i]!)).join('  ');
  const said = {
    sum: `every interaction is 0: a part in ${a} and a part in ${b}, added up`,
    product: `no interaction is 0: ${a} and ${b} multiply`,
    neither: `${a} and ${b} neither only add up nor only multiply`,
  }[is];
  return [
    paint('bold', title === undefined ? what : `${title}: ${what}`, process.stdout) +
      (formula === undefined ? '' : `  ${formula}`) +
      (fixed.length > 0 ? `  (${fixed.join(', ')})` : ''),
    line(head),
    ...table.map(line),
    `  ${said}`,
  ].join('\n');
}

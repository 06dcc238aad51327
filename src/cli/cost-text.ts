/** Costs told to a person. */
import type { CostRow } from '#checks/costs/table';
import type { Crossing } from './cost-crossings.ts';
import type { AlgorithmCosts, CountAt, LawCosts } from './cost-law.ts';
import { sizesText } from './cost-sizes.ts';
import { paint } from './terminal.ts';

const bold = (text: string): string => paint('bold', text, process.stdout);
const dim = (text: string): string => paint('dim', text, process.stdout);
const names: Readonly<Record<string, string>> = { mulDepth: 'mul-depth' };
export const costName = (cost: string): string => names[cost] ?? cost;

export function lawText({ slug, says, at, algorithms, crossings }: LawCosts): string {
  return [
    `${bold(slug)}  ${says}`,
    ...algorithms.flatMap((algorithm) => ['', ...algorithmLines(algorithm, at)]),
    ...(crossings.length > 0 ? ['', bold('crossovers'), ...crossings.map(crossingLine)] : []),
  ].join('\n');
}

function algorithmLines({ name, problem, costs, at }: AlgorithmCosts, sizes: LawCosts['at']): string[] {
  if (problem !== undefined) return [bold(name), `  no cost by sizes alone: ${problem}`];
  const shown = costs.map((row) => ({ row, text: formulaText(row) }));
  const width = Math.min(60, Math.max(...shown.map(({ text }) => text.length)));
  return [
    bold(name),
    ...shown.map(({ row, text }) => `  ${costName(row.cost).padEnd(9)} ${text.padEnd(width)}  ${dim(standing(row))}`),
    ...(at && sizes ? [`  at ${sizesText(sizes)}: ${at.map(countText).join(', ')}`] : []),
  ];
}

export const formulaText = (row: CostRow): string =>
  row.formula?.text ?? `no ${row.status === 'no fit' ? 'formula fits' : 'count'}`;

/** How far a formula is known: evidence, and where it was held against counts. */
export function standing(row: CostRow, shown = 12): string {
  const { status, growth, domain = {}, dyadic = [], trained = 0, heldOut = [], samples = [], why } = row;
  if (status === 'not oblivious') return why ?? 'it looks at values';
  if (status === 'no fit')
    return `counted: ${samples
      .slice(0, shown)
      .map(({ at, value }) => `${value} at ${sizesText(at)}`)
      .join('; ')}`;
  const from = Object.entries(domain)
    .map(([name, least]) =>
      dyadic.includes(name)
        ? `${name} = ${least}, ${2 * Math.max(least, 1)}, ${4 * Math.max(least, 1)} …`
        : `${name} ≥ ${least}`,
    )
    .join(', ');
  const checked = heldOut.length === 0 ? '' : ` and ${heldOut.length} held out, up to ${sizesText(largest(heldOut))}`;
  return [
    growth === undefined ? 'class open' : `Θ(${growth.replaceAll(' * ', '·')})`,
    from,
    `evidence: exact at ${trained} sizes${checked}`,
  ]
    .filter(Boolean)
    .join('; ');
}

const largest = (all: NonNullable<CostRow['heldOut']>) =>
  all.reduce((a, b) => (volume(b) > volume(a) ? b : a), all[0]!);
const volume = (at: Readonly<Record<string, number>>): number => Object.values(at).reduce((so, x) => so * (x + 1), 1);

function countText({ cost, formula, counted }: CountAt): string {
  const value = `${costName(cost)} ${counted ?? formula ?? 'too large to evaluate'}`;
  if (counted === undefined) return formula === undefined ? value : `${value} (by formula, not run)`;
  if (formula === undefined) return `${value} (by running)`;
  return formula === counted ? value : `${value} by running, ${formula} by formula: THE FORMULA IS WRONG`;
}

function crossingLine({ cost, from, to, along, dyadic, held, first, since, costs, upTo, recounted }: Crossing): string {
  const where = Object.keys(held).length > 0 ? `, ${sizesText(held)}` : '';
  const stays = since === first ? `and stays below up to ${upTo}` : `for good from ${since} (compared up to ${upTo})`;
  const how = recounted ? 'counted on both sides of it' : 'by the formulas';
  return `  ${costName(cost)}: ${to} is below ${from} from ${along.join(' = ')} = ${first}${dyadic ? ' (of powers of two)' : ''}${where} (${costs[1]} against ${costs[0]}) ${stays}; ${how}`;
}

/** The table of all laws: two lines for each algorithm. */
export function tableLines(rows: readonly CostRow[]): string[] {
  const lines = [
    dim('sizes: at so many the formula was exact when it was found, + at so many more that were held out'),
  ];
  let slug = '';
  for (const row of rows) {
    if (row.slug !== slug) lines.push(bold((slug = row.slug)));
    if (row.status === 'not oblivious') {
      if (row.cost === 'work')
        lines.push(`  ${row.algorithm.padEnd(24)} ${dim('looks at values: no cost by sizes alone')}`);
      continue;
    }
    const name = row.cost === 'work' ? row.algorithm : '';
    const held = row.heldOut?.length ?? 0;
    const note = row.status === 'exact' ? `${row.trained} + ${held} sizes${least(row)}` : standing(row, 5);
    lines.push(`  ${name.padEnd(24)} ${costName(row.cost).padEnd(5)} ${formulaText(row)}  ${dim(note)}`);
  }
  return lines;
}

function least({ domain = {}, dyadic = [] }: CostRow): string {
  const edges = Object.entries(domain).flatMap(([name, from]) => (from > 1 ? [`${name} ≥ ${from}`] : []));
  const powers = dyadic.length > 0 ? [`${dyadic.join(', ')} a power of two`] : [];
  return edges.length + powers.length > 0 ? `, ${[...edges, ...powers].join(', ')}` : '';
}

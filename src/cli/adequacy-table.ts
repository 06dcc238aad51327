/** The table of which property sees which mutant, for people as Markdown and for programs as JSON. */
import { adequacy, type Law, type Seen, type Sight } from '#checks';
import { tabulate } from '#scalar';
import type { System } from '#scalar';

interface Asked {
  readonly seed: number;
  readonly runs: number;
  readonly json?: true;
}
const seedsTaken = 5;

/** Over five seeds from the one given, each of so many cases. */
export function adequacyTable(
  all: ReadonlyMap<string, Law>,
  systems: readonly System[],
  { seed, runs, json }: Asked,
): string {
  const seeds = tabulate(seedsTaken, (i) => seed + i);
  const laws = [...all].map(([law, each]) => ({ law, mutants: adequacy(each, systems, seeds, runs) }));
  return json ? JSON.stringify({ seeds, runs, laws }, null, 2) : laws.map(markdown).join('\n');
}

function markdown({ law, mutants }: { readonly law: string; readonly mutants: readonly Seen[] }): string {
  const over = mutants[0]?.sights.map((sight) => sight.over) ?? [];
  const rows = mutants.map(({ mutant, sights }) => [mutant, seenBy(sights), ...sights.map(cell)]);
  const line = (cells: readonly string[]): string => `| ${cells.map((c) => c.replaceAll('|', '\\|')).join(' | ')} |`;
  const head = [line([law, 'seen by', ...over]), line(['---', '---', ...over.map(() => '--:')])];
  return `${[...head, ...rows.map(line)].join('\n')}\n`;
}

const seenBy = (sights: readonly Sight[]): string => [...new Set(sights.flatMap((s) => s.properties))].join(', ');

/** The median number of cases; with the seeds that see it where not all do. */
const cell = ({ seen, cases }: Sight): string =>
  cases === undefined ? '·' : seen === seedsTaken ? String(cases) : `${cases} (${seen} of ${seedsTaken})`;

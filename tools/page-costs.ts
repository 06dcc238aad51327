/** The section `## Counted` of a law's page: what its algorithms cost, from the table of counted costs. */
import type { Law } from '#checks';

/** A row of src/checks/costs/table.json. */
export interface Row {
  readonly slug: string;
  readonly algorithm: string;
  readonly cost: string;
  readonly status?: string;
  readonly formula?: string;
  readonly domain?: Readonly<Record<string, number>>;
  readonly counted?: { readonly at: Readonly<Record<string, number>>; readonly value: number };
}

const sizes = (at: Readonly<Record<string, number>>): string =>
  Object.entries(at)
    .map(([name, value]) => `${name} = ${value}`)
    .join(', ');

function cell({ status, formula, domain = {}, counted }: Row): string {
  if (status === 'not oblivious') return 'by the values';
  if (formula === undefined) return counted ? `${counted.value} at ${sizes(counted.at)}` : 'not counted';
  const from = Object.fromEntries(Object.entries(domain).filter(([, least]) => least > 1));
  return `\`${formula.replaceAll('  ', ' ')}\`${Object.keys(from).length > 0 ? ` from ${sizes(from)} on` : ''}`;
}

const meanings: readonly (readonly [sign: RegExp, meaning: string])[] = [
  [/\bc\(/, '`c(x)` is $\\lceil \\log_2 x \\rceil$.'],
  [/\bf\(/, '`f(x)` is $\\lfloor \\log_2 x \\rfloor$.'],
  [/\bP\(/, '`P(x)` is $2^{\\lceil \\log_2 x \\rceil}$.'],
  [/\bs2\(/, '`s2(x)` is the number of ones among the binary digits of $x$.'],
  [
    /by the values/,
    'What goes *by the values* looks at them, for a pivot or a comparison: sizes alone do not settle its cost.',
  ],
  [/\| \d+ at /, 'Where no formula was found, one count stands for it.'],
];

/** The section, of the rows of one law. */
export function section(rows: readonly Row[], { dyadic = [] }: Pick<Law, 'dyadic'>): string {
  const names = [...new Set(rows.map((row) => row.algorithm))];
  const of = (algorithm: string, cost: string): string => {
    const row = rows.find((each) => each.algorithm === algorithm && each.cost === cost);
    return row ? cell(row) : 'not counted';
  };
  const lines = names.map((name) => `| ${name} | ${of(name, 'work')} | ${of(name, 'span')} |`);
  const notes = meanings.filter(([sign]) => sign.test(lines.join('\n'))).map(([, meaning]) => meaning);
  const powers =
    dyadic.length > 0
      ? [`Counted where ${dyadic.join(' and ')} ${dyadic.length > 1 ? 'are powers' : 'is a power'} of two.`]
      : [];
  return [
    '## Counted',
    '',
    '| algorithm | work | span |',
    '|---|---|---|',
    ...lines,
    '',
    [...powers, ...notes, 'Written by `node tools/cost-table.ts`, held by a test.'].join(' '),
    '',
  ].join('\n');
}

/** The page with this section at its end, in place of the one it had. */
export const withSection = (page: string, counted: string): string =>
  `${page.replace(/\n## Counted\n[\s\S]*$/, '\n').trimEnd()}\n\n${counted}`;

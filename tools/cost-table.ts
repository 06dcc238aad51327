/** Writes src/checks/costs/table.json, the exact costs of every algorithm, and with it the end of every law's page; tests hold both. */
import { readFileSync, writeFileSync } from 'node:fs';
import { laws } from '#checks';
import { costTable } from '#checks/costs/table';
import { section, withSection, type Row } from './page-costs.ts';

const all = await laws();
const rows = costTable(all).map(({ slug, algorithm, cost, status, formula, domain, samples }): Row =>
  formula
    ? { slug, algorithm, cost, formula: formula.plain, ...(domain && { domain }) }
    : { slug, algorithm, cost, status, ...(samples?.length && { counted: samples.at(-1)! }) },
);
const text = `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`;
writeFileSync(new URL('../src/checks/costs/table.json', import.meta.url), text);

for (const [slug, law] of all) {
  const file = new URL(`../spec/laws/${slug}.md`, import.meta.url);
  const own = rows.filter((row) => row.slug === slug);
  writeFileSync(file, withSection(readFileSync(file, 'utf8'), section(own, law)));
}

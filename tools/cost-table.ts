/** Writes src/checks/costs/table.json: the exact costs of every algorithm, which a test then holds. */
import { writeFileSync } from 'node:fs';
import { laws } from '#checks';
import { costTable } from '#checks/costs/table';

const rows = costTable(await laws()).map(({ slug, algorithm, cost, status, formula, domain }) =>
  formula ? { slug, algorithm, cost, formula: formula.plain, domain } : { slug, algorithm, cost, status },
);
const text = `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`;
writeFileSync(new URL('../src/checks/costs/table.json', import.meta.url), text);

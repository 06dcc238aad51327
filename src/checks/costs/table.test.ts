import { expect, test } from 'vitest';
import table from './table.json' with { type: 'json' };
import { costRow, crossover } from './table.ts';
import { laws } from '../registry.ts';

const all = await laws();

// A new law is not in the table until `node tools/cost-table.ts` is run: it holds what was, and asks for nothing new.
test.each(table.filter((row) => all.has(row.slug)))('$slug: the $cost of $algorithm is as it was', (row) => {
  const now = costRow(row.slug, all.get(row.slug)!, row.algorithm, row.cost as 'work' | 'span'); // as the tool writes
  expect({ status: now.status, formula: now.formula?.plain, domain: now.domain }).toEqual({
    status: row.status ?? 'exact',
    formula: row.formula,
    domain: row.domain,
  });
});

test('most algorithms that look at no value have formulas, and each formula was held against sizes kept out of it', () => {
  const rows = table.map((row) => costRow(row.slug, all.get(row.slug)!, row.algorithm, row.cost as 'work' | 'span')); // the same
  const counted = rows.filter((row) => row.status === 'exact' || (row.samples ?? []).length > 0);
  const exact = counted.filter((row) => row.status === 'exact');
  expect(exact.length / counted.length).toBeGreaterThan(0.85);
  for (const row of exact)
    if (Object.keys(row.domain!).length > 0) expect(row.heldOut!.length, row.slug).toBeGreaterThan(0);
});

test('the transform overtakes the direct convolution at a length that is found exactly', () => {
  const law = all.get('causal-convolution')!;
  const at = crossover('causal-convolution', law, ['reference', 'fft'], 'work', 'L', { m: 1, d: 1 }, 512);
  expect(at).toBeGreaterThan(64);
  expect(crossover('causal-convolution', law, ['fft', 'reference'], 'work', 'L', { m: 1, d: 1 }, 32)).toBe(1);
});

/** Every page of a law says what it claims, where that stands, what we find of it, and what it costs; its examples run elsewhere. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { laws } from '#checks';
import table from '../src/checks/costs/table.json' with { type: 'json' };
import { section, withSection, type Row } from './page-costs.ts';

describe.each([...(await laws())])('spec/laws/%s.md', (slug, law) => {
  const page = readFileSync(`spec/laws/${slug}.md`, 'utf8');
  const [head, ...parts] = page.split(/^## /m);
  const [statement, found] = head!.split(/^Source: /m);

  test('has a title, and the statement under it', () => {
    expect(statement).toMatch(/^# \S.*\n\n\S/);
  });

  test('names every source that the law cites, and each section of the two that we judge', () => {
    expect(found, 'a paragraph that begins with "Source: "').toBeDefined();
    for (const citation of law.source) {
      const [name, where] = citation.split(' §');
      expect(found).toContain(name);
      if (/^(hw8-transcript|structured-matrices)$/.test(name!)) expect(found).toContain(`§${where}`);
    }
  });

  test('says whether it holds, holds if, or is refuted', () => {
    expect(found).toMatch(/\bVerdict[^:]*:/);
    expect(found).toMatch(/\*\*(holds?( if)?|refuted|not tight)\*\*/);
  });

  test('has examples that run our reference', () => {
    expect(parts.join('')).toMatch(/^import .* from '#reference\/[\w-]+';$/m);
    expect(parts.join('')).toMatch(/^\S.* \/\/ => \S/m);
  });

  test('ends with its counted cost: node tools/cost-table.ts writes it', () => {
    const rows = (table as readonly Row[]).filter((row) => row.slug === slug);
    expect(rows.length, `the table has no costs of ${slug}`).toBeGreaterThan(0);
    expect(page).toBe(withSection(page, section(rows, law)));
  });
});

test('a section that was there is replaced, and nothing before it is touched', () => {
  const row: Row = { slug: 's', algorithm: 'reference', cost: 'work', formula: '2n - 1', domain: { n: 2 } };
  const once = withSection('# A\n\nText.\n', section([row], {}));
  expect(once).toContain('| reference | `2n - 1` from n = 2 on | not counted |');
  const changed = withSection(once, section([{ ...row, formula: 'n c(n)' }], { dyadic: ['n'] }));
  expect(changed.startsWith('# A\n\nText.\n\n## Counted\n')).toBe(true);
  expect(changed).not.toContain('2n - 1');
  expect(changed).toContain('Counted where n is a power of two. `c(x)` is');
});

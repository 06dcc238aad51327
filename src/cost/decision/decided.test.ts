/** Cases decided by hand: nested logarithms, exponentials, many variables, constants in the regime, empty ones, refusals. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { survey } from './build.ts';
import { compare } from './compare.ts';
import type { Growth } from '../growth.ts';
import { parseConstraint, parseGrowth } from '../parse.ts';

const rows = readFileSync('src/cost/decision/decided.fixture.txt', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('|').map((part) => part.trim()) as [string, string, string, string]); // as the file is written

function growth(text: string, names: Set<string>): Growth {
  const read = parseGrowth(text);
  if (!read.ok) throw new Error(`${text}: ${read.problem.message}`);
  survey(read.value, names);
  return read.value;
}

test.each(rows)('under "%s", %s against %s is %s', (written, left, right, verdict) => {
  const names = new Set<string>();
  const [f, g] = [growth(left, names), growth(right, names)];
  const regime = (written === '' ? [] : written.split(';')).flatMap((text) => {
    const read = parseConstraint(text);
    if (!read.ok) throw new Error(`${text}: ${read.problem.message}`);
    for (const c of read.value) for (const side of [c.left, c.right]) survey(side, names);
    return read.value;
  });
  const found = compare(f, g, regime, [...names]);
  expect(found.verdict, found.why).toBe(verdict);
  // A name that a constant bounds goes nowhere on a path.
  for (const path of [found.fNotOg, found.gNotOf])
    if (/^[a-z] (?:=|<=|<) \d+$/.test(written)) expect(Object.keys(path ?? {})).not.toContain(written[0]);
});

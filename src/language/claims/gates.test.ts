/** What is skipped where it cannot matter: that it cannot, over all answers of the corpus and random texts. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainer as ofCosts } from '../costs/cost.ts';
import { phrasesOf } from '../costs/phrases.ts';
import { core } from './core.ts';
import { mixing, repeating } from '../values/number.ts';
import { layouts } from './array.ts';
import { flattening } from './entries.ts';
import { commands } from './markup.ts';
import type { Rewrite } from './rewrite.ts';
import { plainer, surface, undressed } from './surface.ts';
import { wordless } from './wordless.ts';
import { correction, instruction } from './words.ts';

const folder = join(import.meta.dirname, '../../checks/corpus');
const answers = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n'))
  .flatMap((line) => {
    const { answer } = JSON.parse(line) as { answer: unknown }; // rows of our own
    return typeof answer === 'string' ? [answer] : [];
  });

const pieces =
  'O( n ) ^2 log $ \\( \\) \\, \\; ** * _ ` ~ ~~ ~= ... # - > • i.e. (= ≈ / step token [x] [ ] :) & &nbsp; <b> </b> " \u2018 \n \t \u00a0 \\checkmark ✓ ■ 😀 {\\log} \\vee ∨ times plus for \\sum_ {k} Σ_k H_n proportional to'.split(
    ' ',
  );
const texts = fc.array(fc.constantFrom(...pieces, ' ', '  '), { maxLength: 12 }).map((all) => all.join(''));
const seeded = { seed: 17, numRuns: 3_000 };

test('a text without typesetting is as it is', () => {
  const same = (text: string): void => {
    expect(surface(text), text).toEqual(undressed(text));
  };
  answers.forEach(same);
  fc.assert(fc.property(texts, same), seeded);
});

test('whatever a rewrite matches has what it needs', () => {
  const holds = ({ needs, pattern }: Rewrite, text: string): boolean =>
    text.search(pattern) < 0 ||
    needs.some((need) => (typeof need === 'string' ? text.includes(need) : need.test(text)));
  for (const one of [...plainer, ...commands, ...ofCosts, ...layouts, ...flattening, ...repeating, ...mixing]) {
    const failing = answers.filter((text) => !holds(one, text));
    expect(failing, one.pattern.source).toEqual([]);
    fc.assert(
      fc.property(texts, (text) => holds(one, text)),
      { ...seeded, numRuns: 500 },
    );
  }
});

test('whatever a phrase matches has what it needs', () => {
  for (const variables of [['n'], ['n', 'L', 'd']])
    for (const { needs, pattern } of phrasesOf(variables)) {
      const failing = answers.filter((text) => text.search(pattern) >= 0 && !needs.test(text));
      expect(failing, pattern.source).toEqual([]);
    }
});

test('what has no words neither corrects itself nor tells anybody what to do', () => {
  const silent = answers.map((text) => surface(text).text).filter(wordless);
  expect(silent.length).toBeGreaterThan(1_000);
  for (const text of silent) {
    expect(instruction.test(text), text).toBe(false);
    expect(text.search(correction), text).toBe(-1);
    expect(core(text), text).toBe(text.trim());
  }
  expect(['O(n) no, O(d)', 'n or d', 'so n', '计算量 n', 'accept this: n'].filter(wordless)).toEqual([]);
});

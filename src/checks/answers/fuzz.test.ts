import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AnswerKind, Asked } from '../answer.ts';
import choice from './choice.ts';
import cost from './cost.ts';
import interval from './interval.ts';
import matrix from './matrix.ts';
import number from './number.ts';
import set from './set.ts';
import vector from './vector.ts';

const options = { A: ['one'], B: ['two'] };
const kinds: readonly (readonly [string, AnswerKind, string, Partial<Asked>])[] = [
  ['number', number, '73/19', {}],
  ['vector', vector, '[73/19, 5, 7]', {}],
  ['matrix', matrix, '[[73/19, 5], [7, 2]]', {}],
  ['set', set, '{73/19, 5}', {}],
  ['interval', interval, '[73/19, 81]', { variables: ['x'] }],
  ['choice', choice, '\\{A, B\\}', { given: { options } }],
  ['cost', cost, 'O(n^{73/19} \\log^5 L)', { variables: ['n', 'L'] }],
];

const pieces = fc.constantFrom(
  ...' 1 2 .5 , ; ( ) [ ] { } \\{ \\} + - * / ^ _ = < ≤ ≥ ∈ | ± % ! ? . … \\frac \\sqrt \\begin{bmatrix} \\end{bmatrix} & \\\\ $ \\( \\) ** ` \\boxed{ O( Θ( log n L x λ π e \\infty \\text{ or and not but wait actually if otherwise because between at least all none one two'.split(
    ' ',
  ),
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(' ')),
  fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
  fc.string({ maxLength: 60, unit: 'grapheme' }),
);

test.each(kinds)('no text made at random throws, or is accepted, where a %s is asked', (name, kind, gold, more) => {
  fc.assert(
    fc.property(texts, (text) => {
      const { verdict } = kind.judge({ kind: name, key: { is: 'gold', gold }, ...more }, text);
      // Only options can be named by chance.
      expect(name === 'choice' || verdict !== 'accept').toBe(true);
    }),
    { seed: 17, numRuns: 400 },
  );
});

test.each(kinds)(
  'a %s that is asked is right in its own words, and in a box, in dollars or after a label',
  (name, kind, gold, more) => {
    for (const answer of [gold, `$${gold}$`, `\\boxed{${gold}}`, `Answer: ${gold}`, `**Answer:** ${gold}.`])
      expect(kind.judge({ kind: name, key: { is: 'gold', gold }, ...more }, answer).verdict, answer).toBe('accept');
  },
);

test.each(kinds)('no answer of any length or depth holds up a %s', (name, kind, gold, more) => {
  const asked = { kind: name, key: { is: 'gold', gold } as const, ...more };
  const hostile = [
    '('.repeat(50_000),
    'a'.repeat(1_000_000),
    '1,'.repeat(9_000),
    'O('.repeat(5_000),
    '{'.repeat(9_000),
    '±'.repeat(5_000),
    '10^{10^{10^{10}}}',
    '__proto__',
    'constructor',
    '1 or '.repeat(2_000),
  ];
  for (const answer of hostile) expect(kind.judge(asked, answer).verdict, answer.slice(0, 20)).not.toBe('accept');
});

import { describe, expect, test } from 'vitest';
import { limits } from '../limits.ts';
import { claims, type ClaimReader, type Sight } from './claim.ts';

const sights: readonly Sight<string>[] = [
  { is: 'claim', value: '' },
  { is: 'claim', value: '', weak: true },
  { is: 'unreadable', problem: 'no' },
  { is: 'other', problem: 'no' },
];
const context = { names: ['n', 'A'] };

/** The characters that a reader was given for a text, over those of the text. */
function timesRead(text: string, sight: Sight<string>): number {
  let read = 0;
  const reader: ClaimReader<string> = { kind: 'a claim', see: (piece) => ((read += piece.length), sight) };
  claims(text, reader, context);
  return read / text.length;
}

describe('no text is read more than sixteen times over, however it is made', () => {
  test.each([
    '1 ',
    '1, ',
    '1 = ',
    '1 ≈ ',
    '1. ',
    '1; ',
    '1 or ',
    'n and ',
    'x: 1 ',
    '(1) ',
    '(a b) ',
    '$1$ ',
    '\\boxed{1} ',
    '\n',
    '1\n',
    'if n = 1, ',
    'wait, 1 ',
    'not 1 ',
    '1/ ',
    '| 1 ',
    '[a b] ',
  ])('%o', (piece) => {
    const text = piece.repeat(limits.length / piece.length).slice(0, limits.length);
    for (const sight of sights) expect(timesRead(text, sight)).toBeLessThan(16);
  });
});

const number: ClaimReader<string> = {
  kind: 'a number',
  see: (piece) => (/^\d+$/.test(piece) ? { is: 'claim', value: piece } : { is: 'other', problem: 'no number' }),
};

test('no piece of a text is given to the reader twice', () => {
  const seen: string[] = [];
  claims('the answer is 4, or 5', { ...number, see: (piece) => (seen.push(piece), number.see(piece)) }, context);
  expect(new Set(seen).size).toBe(seen.length);
});

test.each([
  ['more formulas than the limit', '1 and the '.repeat(limits.pieces + 1), /limit: pieces/],
  ['more links in a chain than the limit', '1 = '.repeat(limits.pieces + 1), /limit: pieces|several|no number/],
  ['a clause that is longer than the limit', `it is ${'very '.repeat(limits.clause / 4)}4`, /limit: clause/],
  ['a text that is longer than the limit', '1'.repeat(limits.length + 1), /limit/],
])('of %s nothing is claimed', (_, text, problem) => {
  const found = claims(text, number, context);
  expect(found.claims).toEqual([]);
  expect(found.problem).toMatch(problem);
});

test('long runs of white space part words as one space does', () => {
  const wide = claims(`the answer${' '.repeat(2_000)}is${'\n'.repeat(2_000)}4`, number, context);
  expect(wide.claims.map(({ text }) => text)).toEqual(['4']);
});

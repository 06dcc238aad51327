import { expect, test } from 'vitest';
import { clauseOf } from './around.ts';
import { predicate, sentenceOf, told } from './told.ts';

const why = (before: string, after = '', sentence = before + after): string | undefined =>
  told({ ahead: before, behind: after, clause: clauseOf(before) }, () => sentence);

test.each([
  ['ChatGPT says it is ', '', 'said by others, or of what is not so'],
  ['I was told ', '', 'said by others, or of what is not so'],
  ["The TA's answer is ", '', 'said by others, or of what is not so'],
  ['According to the book it is ', '', 'said by others, or of what is not so'],
  ['You asked whether it is ', '', 'said by others, or of what is not so'],
  ['The old answer was ', '', 'said before'],
  ['I computed ', ' at first, but', 'said before'],
  ['It is ', '?', 'asked, not claimed'],
  ['It would be ', ' if the kernel were known.', 'of what would be'],
  ['Were it circular, it would be ', '.', 'of what would be'],
  ['whereas the naive loop would need ', '.', 'of what would be'],
])('%s … %s is told of, and not claimed', (before, after, reason) => {
  expect(why(before, after)).toBe(reason);
});

test.each([
  ['The cost is ', ''],
  ['I say it is ', ''],
  ['We claimed that it is ', ''],
  ['The theorem says ', ''],
  ['According to the master theorem it is ', ''],
  ['The cost would be ', '.'],
  ['If d is at most n it is ', '.'],
  ['2, previously ', ''],
])('%s … %s is a claim', (before, after) => {
  expect(why(before, after)).toBeUndefined();
});

test.each([' is negligible.', ' would require an FFT', ' operations are wasted', ' was the old bound'])(
  'of a claim may be said that it%s, and then it is none',
  (behind) => {
    expect(predicate(behind)).toBe(behind.slice(0, 40).trim());
  },
);

test.each([' is the answer', ' is what we get', ' operations are needed.', ' time in total', ', which is tight', '.'])(
  'that it%s leaves a claim as it is',
  (behind) => {
    expect(predicate(behind)).toBeUndefined();
  },
);

test('the sentence of a piece ends at full stops on either side', () => {
  const text = 'First. Then n is it. Last.';
  expect(sentenceOf(text, { start: 12, end: 13 })).toBe(' Then   is it');
});

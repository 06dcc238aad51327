import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readChoice, type Chosen, type Option } from './choice.ts';

const options: readonly Option[] = [
  { label: 'A', spellings: ['symmetric'] },
  { label: 'B', spellings: ['low-rank'] },
  { label: 'C', spellings: ['all of the above'] },
  { label: 'D', spellings: ['$O(n \\log n)$'] },
];
const show = (chosen: Chosen): string => (chosen.is === 'chosen' ? [...chosen.labels].sort().join('') : chosen.is);

test.each([
  ['A yes, B no, C no, D yes', 'AD'],
  ['☐ A ☑ B ☐ C ☐ D', 'B'],
  ['A ✓, B ✗, C', 'unread'],
  ['all of these', 'C'],
  ['low rank', 'B'],
  ['O(n log n)', 'D'],
  ['-O(n log n)', 'unread'],
  ['skew-symmetric', 'unread'],
  ['symmetric (not low rank)', 'A'],
  ['A is wrong, so B', 'B'],
  ['not A, B or C: D', 'D'],
  ['not only A but also B', 'AB'],
  ['A implies B', 'unread'],
  ['the opposite of A', 'unread'],
  ['A. The second (B) would need a proof.', 'A'],
  ['A. Or B.', 'unread'],
  ['the first and the second', 'AB'],
  ['A or B', 'hedge'],
  ['A, B and D are false', 'unread'],
  ['A, B, D is false', 'unread'],
  ['A and B, C and D are not', 'unread'],
  ['A, B and C are not; D', 'D'],
  ['symmetric, seen as a statement', 'A'],
])('%s names %s', (text, labels) => {
  expect(show(readChoice(text, options))).toBe(labels);
});

test('the options of a question may be spelled by anything', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 4 }),
      fc.string(),
      (spellings, text) => {
        const any = spellings.map((spelling, i): Option => ({ label: 'ABCD'[i]!, spellings: [spelling] }));
        expect(['chosen', 'hedge', 'unread', 'blank']).toContain(readChoice(text, any).is);
      },
    ),
    { seed: 7, numRuns: 500 },
  );
});

test('a chosen option with a word beside it that nobody knows is unread', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[b-z]{5,9}q$/), (word) => {
      expect(readChoice(`${word} symmetric`, options).is).toBe('unread');
      expect(readChoice(`symmetric ${word}`, options).is).toBe('unread');
    }),
    { seed: 11, numRuns: 100 },
  );
});

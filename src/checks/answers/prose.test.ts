/** A claim is the same claim in whatever words say that it is the answer, and none in words that say otherwise. */
import { expect, test } from 'vitest';
import { match } from '../match.ts';
import { kinds } from '../registry.ts';

const judges = await kinds();
const claims: readonly (readonly [gold: string, claim: string])[] = [
  ['O(L \\log n)', 'O(L \\log n)'],
  ['O(L \\log n)', 'L log n'],
  ['O(L \\log n)', 'O(3L·log₂ n + 7)'],
  ['O(n^3 L)', 'O(n**3*L)'],
  ['O(L + \\log n)', '\\Theta(\\max\\{L, \\log n\\})'],
  ['O(\\sqrt{n} L)', 'O(L√n)'],
];
const verdict = (gold: string, answer: string): string =>
  match({ kind: 'text', of: 'cost', gold, answer, variables: ['L', 'n'], regime: [] }, judges).verdict;
/** Named beside the verdict, so that a failure says which. */
const claimed = (gold: string, claim: string, words: string): readonly [claim: string, verdict: string] => [
  claim,
  verdict(
    gold,
    words.replace('X', () => claim),
  ),
];

test.each([
  'The answer is X.',
  '**Answer:** X',
  'So the cost is X.',
  'I think it is X',
  'We get X overall.',
  '$\\boxed{X}$',
  'The complexity is X because of the loop.',
  'It follows that T = X',
  'My final answer is X, no doubt.',
  'X is correct.',
  'In total this is X.',
  '(a) X',
  'X (tight)',
  'It takes X steps',
  'bounded by X',
  'Réponse : X',
  '答案是 X',
  'First I had O(7^n), but it is X.',
  'not O(7^n) but X',
  'The naive way would need O(7^n); instead of that, X.',
])('"%s" claims X', (words) => {
  for (const [gold, claim] of claims) expect(claimed(gold, claim, words)).toEqual([claim, 'accept']);
});

test.each([
  'It is not X.',
  'X is wrong.',
  'The book says X.',
  'It would be X if A were diagonal.',
  'Is it X?',
  'X or O(1)',
  'more than X',
  'X per step, and there are n steps',
  'between O(1) and X',
  'not X but O(7^n)',
  'X... no, O(7^n)',
  'the square of X',
  'X is only a lower bound',
  'X in the best case',
  'X squared',
  'X / log n',
  'n times X',
  'X plus O(7^n)',
  'I doubt X',
  'X? No.',
  'We wanted X, but got O(7^n)',
  'X is too small',
  'X excluding the setup',
  'This saves X operations',
  'TODO: X',
])('"%s" does not', (words) => {
  for (const [gold, claim] of claims) expect(claimed(gold, claim, words)).not.toEqual([claim, 'accept']);
});

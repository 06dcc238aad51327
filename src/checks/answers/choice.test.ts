import { expect, test } from 'vitest';
import kind from './choice.ts';

const parameters = { A: ['\\lambda', 'lambda', 'ridge'], B: ['K', 'keys'], C: ['V', 'values'], D: ['Q', 'queries'] };
const growths = { A: ['stays bounded'], B: ['grows linearly'], C: ['grows exponentially'] };
const judge = (gold: string, answer: string, options: Record<string, string[]>): string =>
  kind.judge({ kind: 'choice', key: { is: 'gold', gold }, given: { options } }, answer).verdict;

test.each([
  ['{Q, K, V, λ}', 'accept'],
  ['all of them: lambda, keys, values, queries', 'accept'],
  ['everything', 'accept'],
  ['A, B, C and D', 'accept'],
  ['ABCD', 'accept'],
  ['gradients flow to all of λ, K, V, and Q', 'accept'],
  ['K, V, Q, wait: λ, K, V, Q', 'accept'],
  ['{K, V, Q}', 'reject'],
  ['all but lambda', 'reject'],
  ['all except Q', 'reject'],
  ['K, V, Q but not λ', 'reject'],
  ['none', 'reject'],
  ['A or B', 'reject'],
  ['all: K, V, Q', 'unread'],
  ['K, V, Q and bias', 'unread'],
  ['not K', 'unread'],
  ['λ does not, K, V, Q do', 'reject'],
  ['', 'unanswered'],
])('where all four are right, %s is judged %s', (answer, verdict) => {
  expect(judge('\\{\\lambda, K, V, Q\\}', answer, parameters)).toBe(verdict);
});

test.each([
  ['\\{K, V, Q\\}', 'all but λ', 'accept'],
  ['\\{K, V, Q\\}', 'everything except the ridge', 'accept'],
  ['\\{K, V, Q\\}', 'K, V, Q do but λ does not', 'accept'],
  ['\\{K, V, Q\\}', 'all', 'reject'],
])('where %s is right, %s is judged %s', (gold, answer, verdict) => {
  expect(judge(gold, answer, parameters)).toBe(verdict);
});

test.each([
  ['(b)', 'accept'],
  ['It grows linearly.', 'accept'],
  ['B: grows linearly', 'accept'],
  ['A: grows linearly', 'unread'],
  ['C', 'reject'],
  ['B, C', 'reject'],
])('where it grows linearly, %s is judged %s', (answer, verdict) => {
  expect(judge('B', answer, growths)).toBe(verdict);
});

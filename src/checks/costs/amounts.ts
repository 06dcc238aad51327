/** Exact counts as people write them: a formula, numbers kind by kind in words or in a table. */
import { readExpression, type Declarations, type Expression } from '#language';
import type { Json } from '../answer.ts';

export type CountKind = 'add' | 'mul' | 'div' | 'work' | 'span';

export interface Amounts {
  /** By kind; several amounts of one kind add up. */
  readonly of: ReadonlyMap<CountKind | 'asked', readonly Expression[]>;
  readonly text: string;
}

const kinds: readonly (readonly [CountKind, RegExp])[] = [
  ['add', /\b(?:adds?|additions?|subs?|subtractions?|sums?|plus(?:es)?)\b/i],
  ['mul', /\b(?:muls?|mults?|multiplications?|multiplies|products?|times)\b/i],
  ['div', /\b(?:divs?|divides?|divisions?)\b/i],
  ['work', /\b(?:operations?|ops?|flops?|work|total|in all|altogether)\b/i],
  ['span', /\b(?:span|depth|critical path)\b/i],
];
const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const filler =
  /\b(?:scalar|a|an|of|is|are|it|takes?|needs?|uses?|exactly|the|each|there|count|number)\b|[:=()]\s*$|^\s*[:=]/gi;
/** Where none is named the base is two; these name another. */
const natural = /\\ln(?![A-Za-z])|(?<![A-Za-z\\])(?:ln|(?:np|math|numpy)\.log)(?![A-Za-z0-9])/g;
/** What only says that nothing is left out. */
const whole = /\b(?:total|overall|in all|altogether|operations?|ops?|flops?)\b/gi;
/** `n additions + 2n multiplications`. */
const joined = /\b((?:add|sub|mult|multiplication|division|addition|subtraction|mul|div)s?)\s*\+\s*/gi;
const partsMost = 12;
const lengthMost = 2_000;

/** The amounts, or why there are none. */
export function amounts(answer: Json, declared: Declarations): Amounts | { readonly problem: string } {
  if (typeof answer === 'number') return amounts(`${answer}`, declared);
  if (typeof answer === 'string') return written(answer, declared);
  if (answer === null || typeof answer !== 'object' || Array.isArray(answer))
    return { problem: 'a count is a formula, a number, or an object of them by kind: add, mul, div' };
  const of = new Map<CountKind | 'asked', Expression[]>();
  for (const [name, value] of Object.entries(answer).slice(0, partsMost)) {
    const kind = kinds.find(([, pattern]) => pattern.test(name))?.[0];
    if (!kind) return { problem: `${name.slice(0, 40)} is no kind of operation; there are add, mul, div, work, span` };
    if (typeof value !== 'string' && typeof value !== 'number') return { problem: `${name} has no amount` };
    const read = amount(`${value}`, declared);
    if ('problem' in read) return read;
    of.set(kind, [...(of.get(kind) ?? []), read]);
  }
  return of.size > 0 ? { of, text: JSON.stringify(answer) } : { problem: 'no amount is given' };
}

function written(text: string, declared: Declarations): Amounts | { problem: string } {
  if (text.length > lengthMost) return { problem: `a count has at most ${lengthMost} characters` };
  if (!kinds.some(([, pattern]) => pattern.test(text))) {
    const read = amount(text, declared);
    return 'problem' in read ? read : { of: new Map([['asked', [read]]]), text };
  }
  const of = new Map<CountKind | 'asked', Expression[]>();
  const parts = text
    .replace(joined, '$1, ')
    .split(/[,;\n.]|\band\b|&/i)
    .filter((part) => part.trim() !== '');
  if (parts.length > partsMost) return { problem: `a count has at most ${partsMost} parts` };
  for (const part of parts) {
    const kind = kinds.find(([, pattern]) => pattern.test(part));
    if (!kind) return { problem: `"${part.trim().slice(0, 60)}" names no kind of operation` };
    const read = amount(part.replace(new RegExp(kind[1], 'gi'), ' ').replace(whole, ' '), declared);
    if ('problem' in read) return read;
    of.set(kind[0], [...(of.get(kind[0]) ?? []), read]);
  }
  return { of, text };
}

function amount(text: string, declared: Declarations): Expression | { problem: string } {
  const bare = text.replaceAll(natural, '\\log_{e}').replaceAll(filler, ' ').trim();
  const word = words.indexOf(bare.toLowerCase());
  const single = bare === '' && /\b(?:a|an)\b/i.test(text);
  const read = readExpression(word >= 0 ? `${word}` : single ? '1' : bare.replace(/^none$|^zero$/i, '0'), declared);
  if (read.ok) return read.value;
  if (/^\s*(?:\\?[OΘΩ]|\\Theta|\\mathcal)/u.test(bare)) return { problem: 'an exact count is asked, not a class' };
  return { problem: read.problem.message };
}

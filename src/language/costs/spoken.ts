/** Formulas said with a word or two in them: `L times n³`, `n d squared`, `the smaller of n and m`, `order n log n`. */
import { hasRelation } from './relation.ts';

const opening =
  /^\W*(?:(?:it|this|that)(?:['’]s| is| costs| takes)?\s+)?(?:(?:about|roughly|approximately|basically|essentially)\s+)?(?:(?:on )?(?:the )?(?:order(?: of)?|big[- ]?(?:o|oh|theta) of|o of)\s+|proportional to\s+|(?:a |some )?constant times\s+)?/i;

const rules: readonly (readonly [pattern: RegExp, by: string])[] = [
  [/\bthe square of (?:the )?(\\?[a-z]\w*)(?![\w(^])/gi, '$1^2'],
  [/\bthe cube of (?:the )?(\\?[a-z]\w*)(?![\w(^])/gi, '$1^3'],
  [/\b(?:the )?(?:square )?root (?:of )?(?:the )?(\\?[a-z]\w*)(?![\w(^])/gi, '\\sqrt{$1} '],
  [/\b(?:the )?(?:minimum|smaller|lesser|min) of (\\?[a-z]\w*) and (\\?[a-z]\w*)(?![\w(^])/gi, '\\min($1, $2)'],
  [/\b(?:the )?(?:maximum|larger|greater|max) of (\\?[a-z]\w*) and (\\?[a-z]\w*)(?![\w(^])/gi, '\\max($1, $2)'],
  [/(?<![\w\\])(\\?[a-z]\w*) choose (\d+|\\?[a-z]\w*)(?!\w)/gi, '\\binom{$1}{$2}'],
  [/\b(?:the )?log(?:arithm)?s? of (?:the )?(?=\\?[a-z]\w*(?![\w(^]))/gi, '\\log '],
  [/\\?\blog[- ]squared (?:of )?(?=\\?[a-z])/gi, '\\log^2 '],
  [/\\?\blog[- ]cubed (?:of )?(?=\\?[a-z])/gi, '\\log^3 '],
  [/(?<=[\w)}])\s+squared\b/gi, '^2'],
  [/(?<=[\w)}])\s+cubed\b/gi, '^3'],
  [/\s(?:times|multiplied by)\s/gi, ' \\cdot '],
  [/\splus\s/gi, ' + '],
];
const known = /^(?:log|ln|lg|sqrt|min|max|cdot|O|Theta|mathcal|left|right|frac|binom)$/;

/** The formula, where nothing but variables and such words is said; undefined for any other text. */
export function spoken(text: string, variables: readonly string[]): string | undefined {
  // `$n log n$ squared`, `log n squared`: what is squared is not said.
  const [, whole] = /[$\ue001]([^$\ue001]*)[$\ue001]\s*(?:squared|cubed)\b/i.exec(text) ?? [];
  if (
    (whole !== undefined && !/^\s*\\?\w+\s*$/.test(whole)) ||
    /log[\s$\ue001]+\\?\w+[\s$\ue001]+(?:squared|cubed)\b/i.test(text)
  )
    return undefined;
  const plain = text.replace(/[$\ue001-\ue005\s]+/g, ' ').trim();
  const opened = opening.exec(plain)![0];
  let formula = plain.slice(opened.length).replace(/[.,;\s]+$/, '');
  for (const [pattern, by] of rules) formula = formula.replace(pattern, by);
  if (formula === plain.replace(/[.,;\s]+$/, '') || formula === '') return undefined;
  const words = formula.match(/[A-Za-z]+/g) ?? [];
  if (!words.every((word) => known.test(word) || variables.some((name) => name === word || runs(word, variables))))
    return undefined;
  return hasRelation(formula) ? undefined : `\\Theta(${formula})`;
}

/** `nL`: nothing but single letters that are declared. */
const runs = (word: string, variables: readonly string[]): boolean =>
  word.length < 8 && [...word].every((letter) => variables.includes(letter));

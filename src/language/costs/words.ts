/** Growths said in words, rewritten as claims in signs: "linear in L", "n squared", "constant time". */
import { hasRelation } from './relation.ts';
import { wordless } from '../claims/wordless.ts';
import { escape } from '../escape.ts';
import { degrees, phrasesOf } from './phrases.ts';
import { spoken } from './spoken.ts';

const qualified =
  /\b(?:not|sub|super|at least|less than|more than|nearly|almost|faster|slower|better|worse)[\s-]*(?:than\s+)?$/i;

const growing =
  /linear|quadratic|cubic|quartic|logarithmic|polynomial|exponential|constant|squared|cubed|log-depth|log depth|independent|depend|\border\b|\bo of\b|\bproportional\b|\bplus\b|\b(?:theta|oh?) of\b|\broot\b|\bchoose\b|\b(?:square|cube|minimum|maximum|min|max|smaller|larger|lesser|greater) of\b|\btimes\b|multiplied by|\b(?:product|sum) of\b|\bbase (?:2|two) of\b/i;

const again =
  /(?:[,(]|[—–]|\s-\s|\bor|\bi\.?e\.?,?|\bthat is,?|\bnamely)\s*(?:i\.?e\.?,?\s*|that is,?\s*|or\s+|so\s+(?:it is\s+)?|which is\s+|hence\s+)?(?:in other words,?\s*)?(logarithmic|log-?linear|linearithmic|linear|quadratic|cubic|quartic|constant)(?:\s+(?:time|growth|cost|complexity))?(?:\s+in\s+\$?(\\?[A-Za-z]+)\$?)?\s*\)?[\s.]*$/i;

/** `O(n²), i.e. quadratic`: the word as a claim beside the signs, where one variable leaves no doubt what it says. */
export function restated(text: string, variables: readonly string[]): string {
  const [only, ...others] = variables;
  const found =
    text.length > 400 || only === undefined || others.length > 0 || wordless(text) || !hasRelation(text)
      ? null
      : again.exec(text);
  if (!found || (found[2] !== undefined && found[2] !== only)) return text;
  const word = found[1]!.toLowerCase();
  const of = degrees.find(([pattern]) => new RegExp(`^(?:${pattern})$`).test(word))?.[1];
  return `${text.slice(0, found.index)} = \\Theta(${of ? of(only!) : '1'})`;
}

/** `quadratic in n, independent of L` without what says that L is not in it, where it is not. */
function withoutFree(text: string, variables: readonly string[]): string {
  const found =
    /,?\s*(?:and |but )?(?:(?:it )?is )?(?:independent of|constant in|does(?: not|n['’]t) depend on)\s+(?:the )?[$\ue001]?(\\?[A-Za-z]\w{0,3})[$\ue001]?(?=\W*$)/i.exec(
      text,
    );
  const rest = found ? text.slice(0, found.index) : text;
  if (!found || !variables.includes(found[1]!) || !/linear|quadratic|cubic|logarithmic|squared|cubed/i.test(rest))
    return text;
  return new RegExp(`(?<!\\w)${escape(found[1]!)}(?!\\w)`).test(rest) ? text : rest;
}

/** The text with the phrases as formulas; unchanged where there is none. */
export function wordsAsClaims(text: string, variables: readonly string[]): string {
  if (text.length > 400 || !growing.test(text)) return text;
  const bare = withoutFree(text, variables);
  if (bare !== text) return wordsAsClaims(bare, variables);
  const formula = spoken(text, variables);
  if (formula !== undefined) return formula;
  const both = productOrSum(text, variables);
  if (both !== undefined) return both;
  const factors: string[] = [];
  let rest = text.replace(/[$\ue001-\ue005\s]+/g, ' ').replace(/\bit['’]s\b/gi, 'it is');
  for (const { needs, pattern, of } of phrasesOf(variables)) {
    if (!needs.test(rest)) continue;
    rest = rest.replace(pattern, (match: string, variable: string | number | undefined, offset: number | string) => {
      const at = typeof offset === 'number' ? offset : 0;
      const growth = of(typeof variable === 'string' ? variable : '', text);
      if (growth === undefined || qualified.test(rest.slice(0, at))) return match;
      factors.push(growth);
      return ' ';
    });
  }
  const left = rest.replace(
    /\b(?:it|is|are|the|a|an|and|grows?|scales?|runs?|in|time|work|depth|span|memory|space|storage|cost|critical|path|length|of|with|total|complexity|answer|independent|both|times|by|multiplied|runtime|algorithm|takes?|has)\b/gi,
    ' ',
  );
  const sums = left.match(/\bplus\b/gi)?.length ?? 0;
  if (factors.length === 0 || /[\w\\]/.test(left.replace(/\bplus\b/gi, ' '))) return text;
  if (sums > 0 && sums !== factors.length - 1) return text;
  return `\\Theta(${factors.map((factor) => `(${factor})`).join(sums > 0 ? ' + ' : ' \\cdot ')})`;
}

/** "the product of log n and log L", of nothing but variables and their logarithms. */
function productOrSum(text: string, variables: readonly string[]): string | undefined {
  const found =
    /^\W*(?:(?:it(?:'s| is)|the (?:cost|work|depth|span|critical path|total|answer|complexity) is) )?(?:the )?(product|sum) of ([^,;.]{1,40}?) and ([^,;.]{1,40}?)\W*$/i.exec(
      text.replace(/[$\ue001-\ue005\s]+/g, ' '),
    );
  const [, which, a, b] = found ?? [];
  if (a === undefined || b === undefined) return undefined;
  const words = `${a} ${b}`.match(/\\?[A-Za-z]+/g) ?? [];
  if (!words.every((word) => /^\\?log$/.test(word) || variables.includes(word))) return undefined;
  return `\\Theta((${a}) ${which!.toLowerCase() === 'sum' ? '+' : '\\cdot'} (${b}))`;
}

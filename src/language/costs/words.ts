/** Growths said in words, rewritten as claims in signs: "linear in L", "n squared", "constant time". */
import { hasRelation } from './relation.ts';
import { wordless } from '../claims/wordless.ts';
import { spoken } from './spoken.ts';

const degrees: readonly (readonly [word: string, of: (name: string) => string])[] = [
  ['doubly logarithmic|log[- ]logarithmic', (x) => `\\log\\log ${x}`],
  ['polylogarithmic|poly-?logarithmic', (x) => `polylog(${x})`],
  ['log-?linear|linearithmic|quasi-?linear', (x) => `${x} \\log ${x}`],
  ['logarithmic', (x) => `\\log ${x}`],
  ['linear', (x) => x],
  ['quadratic', (x) => `${x}^2`],
  ['cubic', (x) => `${x}^3`],
  ['quartic', (x) => `${x}^4`],
  ['polynomial', (x) => `poly(${x})`],
  ['exponential', (x) => `exponential(${x})`],
];
const qualified =
  /\b(?:not|sub|super|at least|less than|more than|nearly|almost|faster|slower|better|worse)[\s-]*(?:than\s+)?$/i;

const growing =
  /linear|quadratic|cubic|quartic|logarithmic|polynomial|exponential|constant|squared|cubed|log-depth|log depth|independent|depend|\border\b|\bo of\b|\bproportional\b|\bplus\b|\b(?:theta|oh?) of\b|\broot\b|\bchoose\b|\b(?:square|cube|minimum|maximum|min|max|smaller|larger|lesser|greater) of\b|\btimes\b|multiplied by|\b(?:product|sum) of\b|\bbase (?:2|two) of\b/i;
const escape = (name: string): string => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

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
    /,?\s*(?:and |but )?(?:(?:it )?is )?(?:independent of|does(?: not|n['’]t) depend on)\s+(?:the )?\$?(\\?[A-Za-z]\w{0,3})\$?(?=\W*$)/i.exec(
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
  const formula = spoken(text, variables);
  const bare = withoutFree(text, variables);
  if (bare !== text) return wordsAsClaims(bare, variables);
  if (formula !== undefined) return formula;
  const both = productOrSum(text, variables);
  if (both !== undefined) return both;
  const name = `(${[...variables]
    .sort((a, b) => b.length - a.length)
    .map(escape)
    .join('|')})(?![A-Za-z])`;
  /** `the sequence length`, `both the state size`: what people call a variable before they name it. */
  const called = '(?:the )?(?:(?:[a-z]+ )?(?:length|size|dimension|rank|width|number of [a-z]+) )?';
  const only = variables.length === 1 ? variables[0] : undefined;
  const factors: string[] = [];
  let rest = text.replace(/[$\ue001-\ue005\s]+/g, ' ').replace(/\bit['’]s\b/gi, 'it is');
  const take = (pattern: RegExp, of: (variable: string) => string | undefined): void => {
    rest = rest.replace(pattern, (match: string, variable: string | undefined, offset: number | string) => {
      const at = typeof offset === 'number' ? offset : 0;
      const growth = typeof variable === 'string' ? of(variable) : of('');
      if (growth === undefined || qualified.test(rest.slice(0, at))) return match;
      factors.push(growth);
      return ' ';
    });
  };
  for (const [word, of] of degrees) {
    take(
      new RegExp(
        `\\b(?:${word})(?:al)?(?:ly)?(?: (?:time|work|depth|span|cost|growth))?(?: complexity)?,? (?:in|with|with respect to|w\\.?r\\.?t\\.?) ${called}${name}(?! *(?:and|,|\\+|\\*) *${name}(?! *(?:quadr|lin|cub|log)))`,
        'gi',
      ),
      of,
    );
    take(
      new RegExp(
        `^\\W*(?:it(?:'s| is) )?(?:at most )?(?:${word})(?: (?:time|work|depth|span|cost|growth))?\\W*$`,
        'gi',
      ),
      () => (only === undefined ? undefined : of(only)),
    );
  }
  take(new RegExp(`(?<!\\w)${name} squared\\b`, 'g'), (x) => `${x}^2`);
  take(new RegExp(`(?<!\\w)${name} cubed\\b`, 'g'), (x) => `${x}^3`);
  take(new RegExp(`(?<!\\w)log base (?:2|two|10|ten|e) of ${name}`, 'gi'), (x) => `\\log ${x}`);
  // "n cubed times L": what stands beside the word.
  for (const [word, of] of beside)
    for (const pattern of [`(?<= ${by} )${word}${name}`, `(?<![\\w\\\\])${word}${name}(?= ${by} )`])
      take(new RegExp(pattern, 'g'), of);
  const alone = (phrase: string): RegExp => new RegExp(`^\\W*(?:it(?:'s| is)? )?${phrase}\\W*$`, 'gi');
  take(alone('bounded by an? (?:\\w+ )?constant'), () => '1');
  take(
    alone(
      `(?:constant,? )?(?:and )?(?:independent of|does(?: not|n't) depend on) (?:(?:all|any) (?:the )?(?:variables|sizes)|(?:${variables.map(escape).join('|')}|,| |and|or|nor|either|both){3,40})`,
    ),
    () =>
      variables.every((one) => new RegExp(`(?<!\\w)${escape(one)}(?!\\w)`).test(text)) ||
      /\b(?:variables|sizes)\b/i.test(text)
        ? '1'
        : undefined,
  );
  if (only !== undefined) {
    take(alone(`(?:an? )?log(?:arithmic)?[- ]depth`), () => `\\log ${only}`);
    take(alone(`(?:independent of|does(?: not|n't) depend on) ${name}`), () => '1');
  }
  take(/^\W*(?:it(?:'s| is) )?(?:a )?constant(?: (?:time|work|depth|span|cost))?\W*$/gi, () => '1');
  take(/\bconstant (?:time|work|depth|span|cost)\b/gi, () => '1');
  const left = rest.replace(
    /\b(?:it|is|are|the|a|an|and|grows?|scales?|runs?|in|time|work|depth|span|cost|critical|path|length|of|with|total|complexity|answer|independent|both|times|by|multiplied|runtime|algorithm|takes?|has)\b/gi,
    ' ',
  );
  const sums = left.match(/\bplus\b/gi)?.length ?? 0;
  if (factors.length === 0 || /[\w\\]/.test(left.replace(/\bplus\b/gi, ' '))) return text;
  if (sums > 0 && sums !== factors.length - 1) return text;
  return `\\Theta(${factors.map((factor) => `(${factor})`).join(sums > 0 ? ' + ' : ' \\cdot ')})`;
}

const by = '(?:times|multiplied by)';
const beside: readonly (readonly [word: string, of: (name: string) => string])[] = [
  ['\\\\?log ', (x) => `\\log ${x}`],
  ['', (x) => x],
];

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

/** The phrases by which a growth is said in words, of the variables that a question has. */
import { remembered } from '../claims/memo.ts';
import { escape } from '../escape.ts';

export const degrees: readonly (readonly [word: string, of: (name: string) => string])[] = [
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
const degreeWords = degrees.map(([word]) => new RegExp(word, 'i'));

/** A phrase, and the growth that it says, of the variable in it; undefined where the rest of the text leaves that open. */
export interface Phrase {
  /** Stands in whatever the pattern matches, and is the same for all variables: the patterns need mostly not be run, nor compiled. */
  readonly needs: RegExp;
  readonly pattern: RegExp;
  readonly of: (variable: string, text: string) => string | undefined;
}

/** In the order in which they are sought. */
export const phrasesOf = (variables: readonly string[]): readonly Phrase[] => phrases(JSON.stringify(variables));

const phrases = remembered((key): readonly Phrase[] => {
  // The key is made of just these, above.
  const variables = JSON.parse(key) as readonly string[];
  const all: Phrase[] = [];
  const phrase = (needs: RegExp, pattern: RegExp, of: Phrase['of']): void => void all.push({ needs, pattern, of });
  const mentions = variables.map((one) => new RegExp(`(?<!\\w)${escape(one)}(?!\\w)`));
  const name = `(${[...variables]
    .sort((a, b) => b.length - a.length)
    .map(escape)
    .join('|')})(?![A-Za-z])`;
  /** `the sequence length`, `both the state size`: what people call a variable before they name it. */
  const called = '(?:the )?(?:(?:[a-z]+ )?(?:length|size|dimension|rank|width|number of [a-z]+) )?';
  const only = variables.length === 1 ? variables[0] : undefined;
  for (const [i, [word, of]] of degrees.entries()) {
    const needs = degreeWords[i]!;
    phrase(
      needs,
      new RegExp(
        `\\b(?:${word})(?:al)?(?:ly)?(?: (?:time|work|depth|span|cost|growth))?(?: complexity)?,? (?:in|with|with respect to|w\\.?r\\.?t\\.?) ${called}${name}(?! *(?:and|,|\\+|\\*) *${name}(?! *(?:quadr|lin|cub|log)))`,
        'gi',
      ),
      of,
    );
    phrase(
      needs,
      new RegExp(
        `^\\W*(?:it(?:'s| is) )?(?:at most )?(?:${word})(?: (?:time|work|depth|span|cost|growth))?\\W*$`,
        'gi',
      ),
      () => (only === undefined ? undefined : of(only)),
    );
  }
  phrase(/squared/, new RegExp(`(?<!\\w)${name} squared\\b`, 'g'), (x) => `${x}^2`);
  phrase(/cubed/, new RegExp(`(?<!\\w)${name} cubed\\b`, 'g'), (x) => `${x}^3`);
  phrase(/log base/i, new RegExp(`(?<!\\w)log base (?:2|two|10|ten|e) of ${name}`, 'gi'), (x) => `\\log ${x}`);
  // "n cubed times L": what stands beside the word.
  for (const [word, of] of beside)
    for (const pattern of [`(?<= ${by} )${word}${name}`, `(?<![\\w\\\\])${word}${name}(?= ${by} )`])
      phrase(/times|multiplied by/, new RegExp(pattern, 'g'), of);
  const alone = (phrase: string): RegExp => new RegExp(`^\\W*(?:it(?:'s| is)? )?${phrase}\\W*$`, 'gi');
  phrase(/bounded by/i, alone('bounded by an? (?:\\w+ )?constant'), () => '1');
  phrase(
    free,
    alone(
      `(?:constant,? )?(?:and )?(?:independent of|does(?: not|n't) depend on) (?:(?:all|any) (?:the )?(?:variables|sizes)|(?:${variables.map(escape).join('|')}|,| |and|or|nor|either|both){3,40})`,
    ),
    (_, text) => (mentions.every((one) => one.test(text)) || /\b(?:variables|sizes)\b/i.test(text) ? '1' : undefined),
  );
  if (only !== undefined) {
    phrase(/log(?:arithmic)?[- ]depth/i, alone(`(?:an? )?log(?:arithmic)?[- ]depth`), () => `\\log ${only}`);
    phrase(free, alone(`(?:independent of|does(?: not|n't) depend on) ${name}`), () => '1');
  }
  phrase(/constant/i, /^\W*(?:it(?:'s| is) )?(?:a )?constant(?: (?:time|work|depth|span|cost))?\W*$/gi, () => '1');
  phrase(/constant/i, /\bconstant (?:time|work|depth|span|cost)\b/gi, () => '1');
  return all;
}, 256);

const free = /independent of|does(?: not|n't) depend on/i;
const by = '(?:times|multiplied by)';
const beside: readonly (readonly [word: string, of: (name: string) => string])[] = [
  ['\\\\?log ', (x) => `\\log ${x}`],
  ['', (x) => x],
];

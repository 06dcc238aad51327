/** Ranges said in words, rewritten in signs; more than one text where the words leave the ends open. */
import { matches } from '../claims/matches.ts';
import { remembered } from '../claims/memo.ts';
import { escape } from '../escape.ts';

const value = String.raw`([-+−]?(?:\\?[\w.^/{}()*√]+))`;
const comparisons: readonly (readonly [words: string, sign: string])[] = [
  [
    'greater than or equal to|larger than or equal to|at least|no less than|not less than|no smaller than|not smaller than|a minimum of',
    '>=',
  ],
  [
    'less than or equal to|smaller than or equal to|at most|no more than|not more than|no greater than|not greater than|no larger than|not larger than|up to and including|a maximum of|not exceeding|does not exceed',
    '<=',
  ],
  [
    'strictly greater than|strictly larger than|greater than|larger than|more than|bigger than|exceeds?|exceeding|above',
    '>',
  ],
  ['strictly less than|strictly smaller than|less than|smaller than|fewer than|below', '<'],
];
const kinds: readonly (readonly [words: string, sign: string])[] = [
  ['strictly positive|positive', '> 0'],
  ['non-?negative|not negative', '>= 0'],
  ['non-?positive|not positive', '<= 0'],
  ['strictly negative|negative', '< 0'],
  ['non-?zero|(?:not|never) (?:equal to )?(?:zero|0)', '!= 0'],
];

const comparing = comparisons.map(
  ([words, sign]) =>
    [
      new RegExp(String.raw`(?:\bmust be |\bshould be |\bis |\bare |\bbe )?\b(?:${words})\b`, 'gi'),
      ` ${sign} `,
    ] as const,
);
const signed = kinds.map(
  ([words, sign]) =>
    [
      new RegExp(
        String.raw`(?:\bmust be |\bshould be |\bis |\bbe )?\b(?:${words})\b(?: (?:reals?|numbers?|values?))*`,
        'gi',
      ),
      ` ${sign} `,
    ] as const,
);

/** Whether there are words in it that are no commands. */
const wordy = (text: string): boolean => /[a-z]{3}/i.test(text.replace(/\\[A-Za-z]+/g, ''));

/** Where a range is asked, the condition under which something holds is the claim. */
const conditional =
  /^\s*(?:(?!un|non|in|dis)(?:(?!not\b|never\b|no\b|fails?\b|diverge)[a-z-]+\s+){1,4}(?=(?:if,? and only if|iff|(?:exactly|precisely) (?:when|if|for))\s)|(?:it|this|that|which|the (?:\w+ ){1,3}?)\s*(?:holds?|converges|is (?:stable|bounded|convergent|contractive)|is (?:true|satisfied|valid|met|the case)|works|happens|occurs)\s*(?:true )?|(?:the\s+)?(?:(?!not\b|never\b|no\b|fails?\b|less\b)[a-z-]+\s+){1,4}(?:is|performs|does)\s+(?:better|preferable|stable|valid)\s+)?(?:exactly |precisely )?(?:if,? and only if|iff|when(?:ever)?|if|for|provided(?: that)?|as long as)\s+/i;

const ends = String.raw`(?:\s*,?\s*\(?\s*((?:both )?(?:ends? )?(?:inclusive(?:ly)?|included|exclusive(?:ly)?|excluded|including both ends?|strictly|not including the ends?))\s*\)?)?`;
const interval = new RegExp(String.raw`\b(closed|open) interval (?:between |from )${value} (?:and|to) ${value}`, 'gi');
const betweenEnds = new RegExp(
  String.raw`\b(strictly )?(?:between|from|in the range(?: from)?) ${value} (?:and|to) ${value}${ends}`,
  'gi',
);
const eachEnd = new RegExp(
  String.raw`\b(?:between|from) ${value} \((in|ex)clu\w+\),? (?:and|to) ${value} \((in|ex)clu\w+\)`,
  'gi',
);

/** What is said of a variable by its name. */
const patterns = remembered((variable) => {
  const name = escape(variable);
  const valued = String.raw`(?:${name}\s*(?:is\s*)?)?${value}`;
  return {
    /** `x lies outside [-1, 1]`, `not in [-1, 1]`. */
    outside: new RegExp(
      String.raw`^\s*(?:${name}\s+)?(?:is |lies |must (?:be|lie) |should (?:be|lie) )?(?:strictly )?(?:outside(?: of)?|not (?:in|inside|within|an element of))\s+(?:the (?:closed |open )?interval )?(?=[[(\]])`,
      'i',
    ),
    orMore: new RegExp(String.raw`${valued} or (more|greater|larger|higher|above|bigger)\b`, 'gi'),
    orLess: new RegExp(String.raw`${valued} or (less|smaller|fewer|lower|below)\b`, 'gi'),
    /** A variable said before a full relation is its subject and no second one. */
    subject: new RegExp(
      String.raw`(?<![\w\\])(?:all |every |any )?${name}\s+(?=\S+\s*(?:<=?|≤|\\leq?(?![A-Za-z]))\s*${name}(?![A-Za-z]))`,
      'g',
    ),
  };
});

export function wordsAsRange(text: string, variable: string): readonly string[] {
  if (text.length > 600 || !wordy(text)) return [text];
  const v = ` ${variable} `;
  const { outside, orMore, orLess, subject } = patterns(variable);
  const ambiguous: string[] = [];
  const bare = text
    .replace(conditional, '')
    .replace(/^\s*(?:we|it|this|one)\s+(?:needs?|requires?|must have|have|gets?|obtains?)\s+(?:that\s+)?/i, '')
    .replace(/^\s*either\s+/i, '')
    .replace(/\bthe (?:half-?open )?interval (?=from\b)/gi, '')
    .replace(/\s*\\subset(?:eq)?\s*\\mathbb\s*\{?\s*R\s*\}?/g, '')
    .replace(outside, `${variable} \\notin `);
  const between = (how: string | undefined, low: string, high: string, strict: boolean): string => {
    if (strict || /exclu|strict|not includ/i.test(how ?? '')) return `${low} <${v}< ${high}`;
    if (how === undefined) ambiguous.push('');
    return `${low} <=${v}<= ${high}`;
  };
  let out = bare
    .replace(interval, (_, which: string, low: string, high: string) => between('', low, high, /open/i.test(which)))
    .replace(betweenEnds, (_, strict: string | undefined, low: string, high: string, said: string | undefined) =>
      between(said, low, high, strict !== undefined),
    )
    .replace(/(?<=[\])])\s*,?\s*\(?(?:both )?(?:ends )?inclu(?:sive|ded)\)?/gi, ' ');
  out = out
    .replace(
      eachEnd,
      (_, low: string, first: string, high: string, second: string) =>
        `${low} ${/in/i.test(first) ? '<=' : '<'}${v}${/in/i.test(second) ? '<=' : '<'} ${high}`,
    )
    .replace(orMore, (_, low: string) => `${v}>= ${low}`)
    .replace(orLess, (_, high: string) => `${v}<= ${high}`);
  for (const [words, sign] of comparing) out = out.replace(words, sign);
  out = out
    .replace(/\b(?:(?:is|must be|are|be) )?(?:not equal to|different from|distinct from)\b/gi, ' != ')
    .replace(
      /\b(everything|anything|all(?: real)? numbers?|all reals?) (?:but|other than|apart from|minus)\b/gi,
      '$1 except',
    )
    .replace(/(?<=\\mathbb\s*\{?\s*R\s*\}?|ℝ|\bR)\s*[-−]\s*(?=\\?\{)/g, ' \\setminus ')
    .replace(/(?<=[<>≤≥≠][^<>≤≥≠]{1,60}|\\[lgn]eq?(?![A-Za-z])[^<>≤≥≠]{1,60})\b(?:with|where)\b/g, 'and');
  for (const [words, sign] of signed) out = out.replace(words, sign);
  out = out.replace(
    /\b(?:both|the (?:value|parameter|range|interval) (?:of|is)?|values? of|the range|range|any|every|for which|such that|satisf(?:y|ies|ying)|must be|should be|lies?|belongs?|is|are|be|with|holds?)\b/gi,
    ' ',
  );
  out = out.replace(subject, '');
  out = out.replace(/^\s*(?:all|every|any)\s+(?!real|numbers?\b|values?\b)/i, '').trim();
  out = out.replace(/(^|\band\b|\bor\b|\bbut\b|,)\s*(?=[<>]=?|!=)/g, `$1${v}`);
  return ambiguous.length === 0 ? [out] : [out, out.replaceAll('<=', '<')];
}

const token = String.raw`[-+−]?\\?[\w.^/{}()*√]*[\w)}√]`;

const phrase = remembered((variable) => {
  const words = ['(?:strictly )?(?:between|from)', ...comparisons.map(([one]) => one)].join('|');
  const said = String.raw`(?:\s*,?\s*\(?(?:inclusive(?:ly)?|exclusive(?:ly)?|both ends? (?:in|ex)cluded)\)?)?`;
  return new RegExp(
    String.raw`(?:${escape(variable)}\s+)?(?:(?:is|lies|must be|should be|be)\s+)?\b(?:${words})\s+${token}(?:\s+(?:and|to)\s+(?:(?:${words})\s+)?${token})?${said}`,
    'gi',
  );
});

/** The one range that a sentence speaks of, alone; the sentence itself where it says anything more that could matter. */
export function rangeIn(text: string, variable: string): string {
  if (text.length > 600 || !wordy(text)) return text;
  const found = matches(text, phrase(variable));
  const [only] = found;
  if (found.length !== 1 || only === undefined) return text;
  const rest = `${text.slice(0, only.index)} ${text.slice(only.index + only[0].length)}`;
  return /[\d<>≤≥∈=[\]]|\\[lg]eq?\b|\b(?:not|or|never|except|unless|if|when|wait|actually|nor)\b|n['’]t\b/i.test(rest)
    ? text
    : only[0];
}

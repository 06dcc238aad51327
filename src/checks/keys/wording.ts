/** Whether two conditions are the same one, as far as their words, in any order, and their formulas, letter by letter, show it. */

const joining = new Set(
  'the that a an is are be of all any its it they these this so and with have has having matrix number'.split(' '),
);
const same: Readonly<Record<string, string>> = {
  different: 'distinct',
  simple: 'distinct',
  unequal: 'distinct',
  nonsingular: 'invertible',
  regular: 'invertible',
  eigenvalue: 'eigenvalues',
  value: 'values',
  node: 'nodes',
  root: 'roots',
};
const spelling: readonly (readonly [RegExp, string])[] = [
  [/\bnot singular\b/gi, 'invertible'],
  [/\\neq?(?![a-z])|!=/g, '≠'],
  [/\bnon-?zero\b|\bnot (?:equal to )?(?:zero|0)(?!\w)/gi, '≠0'],
  [/\bnon-(?=\w)/gi, 'non'],
  [/ᵀ|\^\s*\\(?:top|intercal)(?![a-z])|\^\s*\{\s*\\(?:top|intercal)\s*\}/g, '^T'],
  [/⁻¹/g, '^-1'],
  [/−/g, '-'],
  [/[$\\{}.,;]/g, ''],
  [/\b([A-Za-z])\s*\^\s*\(?-1\)?\s+exists\b/g, '$1 invertible'],
];

interface Parts {
  readonly words: string;
  readonly formula: string;
}

/** What only joins the words is left out; what is no word is one formula, its spaces taken out. */
function parts(text: string): Parts {
  const plain = spelling.reduce((t, [found, put]) => t.replaceAll(found, put), text);
  const tokens = plain.split(/\s+/).filter((token) => token !== '');
  const isWord = (token: string): boolean => /^[a-z][a-z-]+$/i.test(token) && /[a-z]{2}/.test(token);
  const words = tokens.filter(isWord).map((token) => token.toLowerCase());
  return {
    words: words
      .filter((word) => !joining.has(word))
      .map((word) => same[word] ?? word)
      .sort()
      .join(' '),
    formula: tokens.filter((token) => !isWord(token) && token !== 'a').join(''),
  };
}

/** `names`: what the law's letters are in the question, N ↦ S^{-1}. */
export function sameCondition(said: string, meant: string, names: Readonly<Record<string, string>> = {}): boolean {
  const [mine, theirs] = [parts(said), parts(meant)];
  if (mine.words !== theirs.words) return false;
  const asked = [...theirs.formula].map((letter) => parts(names[letter] ?? letter).formula).join('');
  const letter = (formula: string): boolean => formula.length <= 1;
  return [theirs.formula, asked].includes(mine.formula) || (mine.formula === '' && letter(asked));
}

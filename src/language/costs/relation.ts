/** The relation signs of cost claims: taken off the text, so that what they enclose is left in brackets. */

export type CostRelation = 'O' | 'Theta' | 'Omega' | 'o' | 'omega';

export interface Related {
  /** The relation claimed; undefined where none was written. */
  readonly relation: CostRelation | undefined;
  /** The text with every sign gone and its brackets kept; with what is added in little-o, and without. */
  readonly texts: readonly string[];
  /** `Õ`: the growth up to factors of logarithms. */
  readonly soft: boolean;
  /** Signs that do not go together, or stand in an exponent. */
  readonly problem: string | undefined;
}

const open = String.raw`(?=\s*(?:\\(?:left|[bB]igg?l?)\s*)?[([]|\s*\{\s*[([])`;
const bare = String.raw`(?<![A-Za-z\\_0-9}])`;
const wrap = (letter: string): string =>
  String.raw`\\(?:mathcal|mathrm|mathbf|mathit|mathsf|mathscr|mathop|operatorname\*?|text|rm|bf|boldsymbol)\s*(?:\{\s*${letter}\s*\}|\s${letter}(?![A-Za-z])|${letter}(?=\W))`;
const soft = String.raw`\\(?:wide)?tilde\s*(?:\{\s*(?:O|\\mathcal\s*\{?\s*O\s*\}?)\s*\}|\s*O|\s*\\mathcal\s*\{\s*O\s*\})|Õ|O\u0303|~\s*O|O\s*\^\s*(?:~|\\sim|\{\s*\\sim\s*\})|O~|O\*(?=\()|soft-?O`;

const signs: readonly (readonly [pattern: string, relation: CostRelation, soft: boolean])[] = [
  [`(?:${soft})${open}`, 'O', true],
  [
    `(?:${bare}(?:[Bb]ig[ -]?[Tt]heta|[Tt]heta)|\\\\(?:var)?Theta|Θ|ϴ|𝚯|${wrap('(?:Θ|\\\\Theta)')})(?:\\s*of)?${open}`,
    'Theta',
    false,
  ],
  [
    `(?:${bare}(?:[Bb]ig[ -]?[Oo]mega|Omega)|\\\\(?:var)?Omega|Ω|Ω|${wrap('(?:Ω|\\\\Omega)')})(?:\\s*of)?${open}`,
    'Omega',
    false,
  ],
  [`(?:${bare}(?:little-?omega|omega)|\\\\omega|ω)${open}`, 'omega', false],
  [`(?:${bare}little-?o|${bare}o|${wrap('o')}|\\\\o)${open}`, 'o', false],
  [
    `(?:(?<![A-Za-z\\\\_])(?:BigO|Big-?O|big[ -]?[oO]h?|O|Ο|𝒪|𝓞|𝑂|О)|\\\\(?:BigO|bigO|Oh|cO|calO|mathcalO|order)\\b|${wrap('O')}|${bare}\\{\\s*(?:\\\\(?:mathcal|cal|rm|bf|mathrm)\\s*)?O\\s*\\}|\\\\cal\\s+O)(?:\\s*of)?${open}`,
    'O',
    false,
  ],
];
const any = new RegExp(signs.map(([pattern]) => `(${pattern})`).join('|'), 'gu');

/** Where little-o stood. */
const vanishing = '\ue006';

/** `1 − o(1)` is of the order of `1 + o(1)`. */
const lesser = new RegExp(`[-−](?=\\s*(?:${signs.find(([, kind]) => kind === 'o')![0]}))`, 'gu');

/** Signs in one claim beyond which nobody means it. */
const most = 64;

/** Whether the text carries a relation sign at all. */
export const hasRelation = (text: string): boolean => {
  any.lastIndex = 0;
  return any.test(text);
};

export function related(written: string, names: readonly string[]): Related {
  const found: CostRelation[] = [];
  let [loose, problem]: [boolean, string | undefined] = [false, undefined];
  const ahead = /[-−]/.test(written) ? written.replace(lesser, '+') : written;
  const replaced = (match: RegExpExecArray): string => {
    if (names.includes(match[0].trim())) return match[0];
    if (found.length >= most) {
      problem = `more than ${most} relation signs in one claim`;
      return ' ';
    }
    const before = ahead.slice(Math.max(0, match.index - 400), match.index).trimEnd();
    if (before !== '' && (/\^\s*\{?$/.test(before) || exponentOpen(before)))
      problem = 'a relation sign in an exponent names a family of classes, not one';
    if (before.endsWith('/') || /\\frac\s*\{[^{}]*\}\s*\{$/.test(before))
      problem = 'a relation sign under a fraction bar names no class';
    const [, relation, isSoft] = signs.find((_, i) => match[i + 1] !== undefined)!;
    loose ||= isSoft;
    if (relation === 'o' && before.endsWith('+')) return vanishing;
    found.push(relation);
    return ' ';
  };
  let [text, from] = ['', 0];
  any.lastIndex = 0;
  for (let match = any.exec(ahead); match; match = any.exec(ahead)) {
    text += ahead.slice(from, match.index) + replaced(match);
    from = any.lastIndex;
  }
  text += ahead.slice(from);
  const kinds = found.length < 2 ? found : [...new Set(found)];
  const growing = kinds.every((kind) => kind === 'O' || kind === 'Theta');
  const relation = kinds.length < 2 ? kinds[0] : growing ? 'O' : undefined;
  if (kinds.length > 1 && !growing) problem ??= `${kinds.join(' and ')} in one claim`;
  const texts = text.includes(vanishing) ? [text.replaceAll(vanishing, ' '), text.replaceAll(vanishing, '0*')] : [text];
  return { relation, texts, soft: loose, problem };
}

/** Whether the text ends inside braces that an exponent opened. */
function exponentOpen(before: string): boolean {
  let depth = 0;
  for (let i = before.length - 1; i >= 0 && i > before.length - 400; i--) {
    const c = before[i]!;
    if (c === '}' || c === ')') depth++;
    else if ((c === '{' || c === '(') && --depth < 0) {
      if (/\^\s*$/.test(before.slice(Math.max(0, i - 4), i))) return true;
      depth = 0;
    }
  }
  return false;
}

/** Growths said in words, rewritten as claims in signs: "linear in L", "n squared", "constant time". */

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

const growing = /linear|quadratic|cubic|quartic|logarithmic|polynomial|exponential|constant|squared|cubed/i;
const escape = (name: string): string => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** The text with the phrases as formulas; unchanged where there is none. */
export function wordsAsClaims(text: string, variables: readonly string[]): string {
  if (text.length > 400 || !growing.test(text)) return text;
  const name = `(${[...variables]
    .sort((a, b) => b.length - a.length)
    .map(escape)
    .join('|')})(?![A-Za-z])`;
  const only = variables.length === 1 ? variables[0] : undefined;
  const factors: string[] = [];
  let rest = text.replace(/[$\ue001-\ue005\s]+/g, ' ');
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
        `\\b(?:${word})(?:al)?(?:ly)?(?: (?:time|work|depth|span|cost|growth))?(?: complexity)?,? (?:in|with|with respect to|w\\.?r\\.?t\\.?) (?:the )?${name}(?! *(?:and|,|\\+|\\*) *${name}(?! *(?:quadr|lin|cub|log)))`,
        'gi',
      ),
      of,
    );
    take(new RegExp(`^\\W*(?:it(?:'s| is) )?(?:${word})(?: (?:time|work|depth|span|cost|growth))?\\W*$`, 'gi'), () =>
      only === undefined ? undefined : of(only),
    );
  }
  take(new RegExp(`(?<!\\w)${name} squared\\b`, 'g'), (x) => `${x}^2`);
  take(new RegExp(`(?<!\\w)${name} cubed\\b`, 'g'), (x) => `${x}^3`);
  take(/^\W*(?:it(?:'s| is) )?constant(?: (?:time|work|depth|span|cost))?\W*$/gi, () => '1');
  take(/\bconstant (?:time|work|depth|span|cost)\b/gi, () => '1');
  const left = rest.replace(
    /\b(?:it|is|are|the|a|an|and|grows?|scales?|runs?|in|time|work|depth|span|cost|critical|path|length|of|with|total|complexity|answer|independent|both|times|by|runtime|algorithm|takes?|has)\b/gi,
    ' ',
  );
  return factors.length > 0 && !/[\w\\]/.test(left)
    ? `\\Theta(${factors.map((factor) => `(${factor})`).join(' \\cdot ')})`
    : text;
}

/** Which branch of a conditional answer the declared regime selects. */

/** A condition as one spelling: `d<=n`, `n=O(1)`. */
function plain(written: string): string {
  return written
    .replace(/[$\ue001-\ue005]/g, ' ')
    .replace(/\\(?:left|right|,|;|!|mathcal|mathrm|operatorname)/g, '')
    .replace(/\\leq?(?:slant)?\b|≤|⩽|=</g, '<=')
    .replace(/\\geq?(?:slant)?\b|≥|⩾/g, '>=')
    .replace(/\\ll\b|≪|\\lesssim\b|≲/g, '<=')
    .replace(/\\gg\b|≫/g, '>=')
    .replace(/\\Theta\b|Θ/g, 'Theta')
    .replace(
      /\b(?:is|are)?\s*(?:at most|does not exceed|never exceeds|no (?:more|larger|greater|bigger) than|not (?:more|larger|greater) than|smaller than|less than|below|bounded by)(?: or equal to)?\s*/g,
      '<=',
    )
    .replace(
      /\b(?:is|are)?\s*(?:at least|no (?:less|smaller) than|larger than|greater than|more than|above|exceeds)(?: or equal to)?\s*/g,
      '>=',
    )
    .replace(/\b(?:(?:is|are)\s+(?:considered |treated as |taken as |a )?|=\s*)?(?:constant|fixed|bounded)\b/g, '=O(1)')
    .replace(/\b(?:we|assume|assumption|condition|that|is|are|the|case|then)\b/g, ' ')
    .replace(/\\(?=[A-Za-z])/g, '')
    .replace(/[\s{}.,;:]/g, '')
    .replace(/^=O\(1\)(\w+)$/, '$1=O(1)');
}

/** The condition with its larger side last, strictness forgotten: in a regime `<` and `≤` bound the same growth. */
function ordered(written: string): string {
  const text = plain(written);
  const turned = /^([^<>=]+)>=?([^<>=]+)$/.exec(text);
  const straight = /^([^<>=]+)<=?([^<>=]+)$/.exec(text);
  if (turned) return `${turned[2]!}<=${turned[1]!}`;
  return straight ? `${straight[1]!}<=${straight[2]!}` : text;
}

/** The condition in the notation of regimes, if it is one: `d<=n`, `n=O(1)`. */
export const asConstraint = (condition: string): string => (condition.length > 200 ? '' : ordered(condition));

/**
 * Whether the regime makes the condition true or false; undefined where it does not say.
 * A variable that the regime does not bound grows, so that `n is constant` is then false.
 */
export function selects(condition: string, regime: readonly string[]): boolean | undefined {
  if (condition.length > 200) return undefined;
  const wanted = ordered(condition);
  const held = regime.map(ordered);
  if (held.includes(wanted)) return true;
  if (/^\w+=O\(1\)$/.test(wanted)) return false;
  const sides = wanted.split('<=');
  if (sides.length === 2 && held.includes(`${sides[1]!}<=${sides[0]!}`)) return false;
  return undefined;
}

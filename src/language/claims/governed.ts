/** Words that make of a formula beside them another thing, where a value is asked and not a class: `the norm of X`, `X transposed`. */

/** What may be said to be a formula: its value is the formula. */
const same = 'form|value|formula|expression|solution|answer|result|shape|type|means|way|choice|consists?';
/** A preposition right before it, but for `in the form of X`. */
const before = new RegExp(
  String.raw`\b(?:(?<!\b(?:${same})\s)of|at|along|onto|near|like|towards?|resembl\w+|approximat(?:es?|ion|ions|ing)(?: (?:of|to))?|approach\w*|against)\s*(?:the\s+|a\s+|an\s+)?$`,
  'i',
);
/** What was done to it, but for how it was had. */
const done =
  /^\s*,?\s*(?:(?:but|and) )?(?:then )?(?:[a-z]+(?:wise|ly) )?(?!(?:obtained|computed|derived|calculated|needed|wanted|asked|desired|required|used|found|followed|claimed|expected|compared|based|provided|indeed)\b)[a-z]{2,}ed\b/i;
/** `for λ → ∞`: then it is said of the limit. */
const limiting =
  /^\s*,?\s*\(?(?:for|as|when|if|where|in the limit(?: of| as)?)\s+\S{1,12}\s*(?:\\(?:to|rightarrow|longrightarrow|downarrow|uparrow)(?![A-Za-z])|→|->|↓|↑|(?:tends|goes) to|approach)/i;
const under =
  /^\s*,?\s*(?:up to (?:an? |the )?(?:\w+ )?(?:constants?|factors?)|in expectation|on average|but with|in the limit|for (?:an? )?(?:small|large|tiny|diagonal|symmetric|scalar|square|orthogonal|normal|most|some|almost|special|certain)\b)/i;
const altered =
  /\b(?:swapped|interchanged|exchanged|replaced|flipped|reversed|negated|removed|dropped|omitted|deleted)\b/i;

/** The words by which a claim is changed: those before it in its clause, after it, and to the end of its sentence. */
export function governed(ahead: string, behind: string, sentence: string): string | undefined {
  const found =
    before.exec(ahead) ?? done.exec(behind) ?? under.exec(behind) ?? limiting.exec(sentence) ?? altered.exec(sentence);
  return found?.[0].trim();
}

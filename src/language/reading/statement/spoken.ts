/** Formulas in words: `A transpose times the inverse of (A + B)`, `x squared over n`. */
const name = String.raw`\\?[A-Za-z\u0370-\u03ff]+(?:_(?:\{[^{}]{1,12}\}|\w+))?`;
const group = String.raw`(?:\((?:[^()]|\((?:[^()]|\([^()]*\)){0,60}\)){1,200}\)|${name})`;
const after = (words: string): RegExp => new RegExp(String.raw`(${group})[\s-]+(?:${words})\b`, 'giu');
const of = (words: string): RegExp =>
  new RegExp(String.raw`\b(?:the\s+)?(?:${words})\s+of\s+(?:the\s+)?(${group})`, 'giu');

/** In this order: what is said of a thing before what stands between two. */
const spoken: readonly (readonly [RegExp, string])[] = [
  [of('inverse'), '($1)^{-1}'],
  [of('transpose'), '($1)^\\top'],
  [of('determinant'), '\\det($1)'],
  [of('trace'), '\\operatorname{tr}($1)'],
  [of('square root'), '\\sqrt{$1}'],
  [of('square'), '($1)^2'],
  [of('exponential'), '\\exp($1)'],
  [after('inverse transposed?'), '($1)^{-\\top}'],
  [after('inverse'), '($1)^{-1}'],
  [after('transposed?'), '($1)^\\top'],
  [after('squared'), '($1)^2'],
  [after('cubed'), '($1)^3'],
  [/\s(?:times|multiplied by)\s/gi, ' \\cdot '],
  [/\sdivided by\s/gi, ' / '],
  [/\s(?:equals|is equal to)\s/gi, ' = '],
  [/\splus\s/gi, ' + '],
  [/\sminus\s/gi, ' - '],
  [/\b(?:the )?identity(?: matrix)?\b/gi, 'I'],
];
const some =
  /\b(?:inverse|transposed?|times|divided|plus|minus|squared|cubed|multiplied|determinant|trace|square|exponential)\b/i;
const longest = 400;

/** The text with its words as signs; itself where it has none of them. */
export function asSigns(text: string): string {
  if (text.length > longest || !some.test(text)) return text;
  return spoken.reduce((read, [words, signs]) => read.replace(words, signs), text);
}

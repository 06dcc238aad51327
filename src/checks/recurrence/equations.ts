/** Running text as equations: `h_0 = 0, h_t = A h_{t-1} + B x_t, y_t = C h_t`. */
export interface Equation {
  readonly left: string;
  readonly right: string;
}

const name = String.raw`\\?[A-Za-z]+(?:_(?:\{[^{}]{1,12}\}|\\?\w))?'*`;
const sign = String.raw`\s*(?:=|:=|←|<-|\\leftarrow|\\gets)(?!=)`;
/** What may stand before an equation and only says what it is, or that it is done at every step. */
const lead =
  /^(?:\s|[-*•](?=\s)|\d{1,2}[.)]\s|(?:and|then|with|where|so|let|set|start(?:ing)?(?: (?:with|from|at))?|from|begin(?:ning)? with|init(?:ial(?:i[sz](?:e|ed|ation|ing)|ly)?)?(?: (?:states?|values?|conditions?|as|by|with))?|updates?|steps?|recurrence|outputs?|read-?out|finally|return|compute|we (?:have|set|compute)|the|is)\b\s*:?|(?:for|at) (?:each|every|all) (?:step|token|time ?step)?s?\s*\w?\s*[,:]|for (?:each |every |all )?\w(?: ?(?:=|in|≥|>=|\\ge)[^:;\n]{1,30})?\s*[:,])+/i;
/** An equation with its name, perhaps with an index. */
export const named = new RegExp(String.raw`^(${name})${sign}\s*([^]+)$`);
/** What only declares: `h_t ∈ ℝⁿ`. */
const declaring = /^[^=]*(?:∈|\\in(?![A-Za-z]))[^=]*$|^(?:state|hidden state|recurrence|system)s?\s*:?$/i;
const between = new RegExp(
  String.raw`\s*(?:[;\n]|\.\s|,(?![^()]{0,200}\))(?=\s*(?:(?:and|then|with|where|so|init|initial|updates?|outputs?|the|is)\s+){0,4}${name}${sign})|\b(?:and|with|where)\b(?=\s*${name}\s*=))\s*`,
);

/** The pieces of a text that say what a name is; undefined where a piece says anything else. */
export function equations(text: string): readonly Equation[] | undefined {
  const pieces = text
    .split(between)
    .map((piece) =>
      piece
        .replace(lead, '')
        .trim()
        .replace(/[.,;]+$/, ''),
    )
    .filter((piece) => piece !== '' && !declaring.test(piece));
  const found = pieces.map((piece) => named.exec(piece));
  if (found.length === 0 || found.includes(null)) return undefined;
  return found.map((one) => ({ left: one![1]!, right: one![2]!.trim() }));
}

/** `Let A = KᵀK + λI. Then w = K A⁻¹ Q`: what is defined before the answer, put after it as `where A = …`. */
const premise =
  /^\s*(?:let|with|set(?:ting)?|defin(?:e|ing)|put(?:ting)?|writ(?:e|ing)|denot(?:e|ing)(?: by)?|where)\s+(\$?\s*\\?[A-Za-z]+(?:_(?:\{[^{}]{1,12}\}|\w+))?\s*(?:=|:=)[^]{1,300}?)\s*(?:[.;,]\s*(?:then|so|hence|thus|we (?:get|have|obtain)|it follows that|the answer is|this gives)\s*,?:?\s*|,\s*(?=\$?\s*\\?[A-Za-z]+(?:_(?:\{[^{}]{1,12}\}|\w+))?\s*=))([^]+)$/i;

const plain = (text: string): string =>
  text
    .replace(/\$/g, ' ')
    .trim()
    .replace(/[.;,]+$/, '')
    .trim();

/** The answer first; undefined where nothing is defined before it. */
export function premisesLast(text: string): string | undefined {
  const [, defined, answer] = premise.exec(text) ?? [];
  if (defined === undefined || answer === undefined || /\bwhere\b/i.test(answer)) return undefined;
  return `${plain(answer)} where ${plain(defined)}`;
}

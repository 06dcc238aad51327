/** `Let A = KᵀK + λI. Then w = K A⁻¹ Q`: what is defined before the answer, put after it as `where A = …`. */
const premise =
  /^\s*(?:let|with|set(?:ting)?|defin(?:e|ing)|put(?:ting)?|writ(?:e|ing)|denot(?:e|ing)(?: by)?|where)\s+(\$?\s*\\?[A-Za-z]+(?:_(?:\{[^{}]{1,12}\}|\w+))?\s*(?:=|:=)[^]{1,300}?)\s*(?:[.;,]\s*(?:then|so|hence|thus|we (?:get|have|obtain)|it follows that|the answer is|this gives)\s*,?:?\s*|,\s*(?=\$?\s*\\?[A-Za-z]+(?:_(?:\{[^{}]{1,12}\}|\w+))?\s*=))([^]+)$/i;

const arrow = /(?:⇒|⟹|∴|=>|\\(?:Rightarrow|Longrightarrow|implies|iff|Leftrightarrow|therefore)(?![A-Za-z]))/;

/** `2Xᵀ(Xw − y) + 2λw = 0 ⇒ w = …`: what an equation for w says w is; undefined where nothing shows that it is solved. */
export function concluded(text: string): string | undefined {
  if (text.length > longest || !arrow.test(text)) return undefined;
  const parts = text.split(arrow);
  const conclusion = plain(parts.at(-1)!);
  const name = /^(\\?[A-Za-z]+(?:_\w)?)(?:\^\{?\\?(?:\*|star)\}?)?\s*=(?!=)/.exec(conclusion)?.[1];
  const before = parts.slice(0, -1).join(' ');
  if (name === undefined || !before.includes('=') || /\b(?:if|assum\w*|suppose|not|when|unless)\b/i.test(before))
    return undefined;
  const letters = before.replace(/\\[A-Za-z]+|[a-z]{3,}/gi, (word) => (word === name ? word : ' '));
  return letters.includes(name) ? conclusion : undefined;
}

const longest = 1_000;

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
  const [, said] =
    /^(?:the|our|its)\s[a-z -]{1,40}\s(?:is|equals|becomes|reads)\s*:?\s*(\$[^$]+\$)\s*\.?\s*$/i.exec(answer) ?? [];
  return `${plain(said ?? answer)} where ${plain(defined)}`;
}

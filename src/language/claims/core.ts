/** An answer without the words that only say that it is one: `So the answer is …, as required.` */

const lead =
  /^(?:[\s\ue001]*(?:so|thus|hence|therefore|then|ergo|finally|in conclusion|in summary|overall|now|clearly|(?:we|i) (?:get|got|have|find|found|obtain|conclude(?: that)?|think(?: that)?(?: it is)?|believe(?: that)?(?: it is)?)|it (?:is|equals|follows that|must be)|this (?:is|gives|equals|means that)|(?:the|my|our) (?:(?:final|correct|right) )?(?:answer|result|solution|value|range|interval|set|matrix|vector|formula|condition) (?:is|equals))(?=[\s,:\ue001])[,:]?)+/i;
const tail =
  /[\s,\ue001]*\b(?:as (?:required|desired|claimed|expected|asked|shown(?: above)?)|(?:is|are) (?:the|my) (?:final )?answer|is correct|i am sure)[\s.]*$/i;

/** The text itself where it has no such words, or is longer than people say so. */
export function core(text: string): string {
  if (text.length > 1_000) return text;
  return text.replace(lead, '').replace(tail, '').trim();
}

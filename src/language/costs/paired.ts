/** Two quantities named together and their costs together: `work / span: O(L) / O(log L)`, `(work, depth) = (O(L), O(log L))`. */
import { split } from '../claims/surface.ts';

const quantity = String.raw`(?:total\s+)?(?:work|span|depth|critical[ -]path(?:\s+length)?|T_\{?(?:1|∞|\\infty|inf)\}?|W|D|S)`;
const joint = String.raw`\s*(?:[,/|&]|and)\s*`;
const head = new RegExp(
  String.raw`(?<![A-Za-z_\\])\(?\s*(${quantity})${joint}(${quantity})(?![A-Za-z_])\s*\)?[\s*_$]{0,4}(?:[:=]|are\b|is\b)[\s*_$]{0,4}`,
  'i',
);
/** `O(L) work / O(log L) span`. */
const between = new RegExp(
  String.raw`(?<=[\w)$}²³]\s{0,3})(?<![A-Za-z_\\])(${quantity})\s*/\s*(?=\$?\s*(?:\\?[OΘ𝒪(]|\\mathcal|\\Theta))`,
  'gi',
);
const longest = 400;

/** The text with each cost beside its own name; unchanged where it is of no such form. */
export function paired(text: string): string {
  if (text.length > longest || !/work|T_|W/i.test(text)) return text;
  const apart = text.replace(between, '$1, ');
  const found = head.exec(apart);
  if (!found) return apart;
  const [all, first, second] = found;
  const rest = apart
    .slice(found.index + all.length)
    .replace(/[\s.,]*(?:\brespectively)?[\s.]*$/i, '')
    .trim();
  const inner = split(rest, separator).length === 1 ? (/^\(([^]*)\)$/.exec(rest)?.[1] ?? rest) : rest;
  const costs = split(inner, separator).map((part) => part.text.trim());
  if (costs.length !== 2 || costs.includes('')) return apart;
  return `${apart.slice(0, found.index)}${first!} = ${costs[0]!}; ${second!} = ${costs[1]!}`;
}

const separator = /\s*(?:[,;/|&]|\band\b)\s*/g;

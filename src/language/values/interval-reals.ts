/** Names for the real line and its halves: `ℝ`, `\mathbb R_{>0}`, `ℝ⁺`, and what is said of the variable by them. */
import { remembered } from '../claims/memo.ts';

const line = String.raw`(?:\\mathbb\s*(?:\{\s*R\s*\}|R)|ℝ|\\R(?![A-Za-z])|(?<![\w\\])R(?=\s*(?:[_^₊₋⁺⁻]|[<>≥≤]=?\s*0(?![.\d])|[+](?:\s*$))))`;
const less = String.raw`(?:<=|≤|\\leq?(?:slant)?(?![A-Za-z]))`;
const more = String.raw`(?:>=|≥|\\geq?(?:slant)?(?![A-Za-z]))`;
const low = (inner: string): string => String.raw`(?:_\s*(?:\{\s*${inner}\s*\}|${inner})|${inner})`;
const sign = (plain: string, raised: string, lowered: string): string =>
  String.raw`(?:[_^]\s*(?:\{\s*${plain}\s*\}|${plain})|${raised}|${lowered}|${plain}(?=\s*$))`;
const star = String.raw`[_^]?\s*(?:\{\s*\*\s*\}|\*)`;

const positive = sign(String.raw`\+`, '⁺', '₊');
const negative = sign('[-−]', '⁻', '₋');
const zeroBelow = String.raw`_\s*(?:\{\s*0\s*\}|0)`;

/** What each notation means, the longer ones first; two meanings where people differ. */
const halves: readonly (readonly [pattern: RegExp, ...meanings: readonly string[]])[] = [
  [low(String.raw`${more}\s*0`), '[0, \\infty)'],
  [low(String.raw`${less}\s*0`), '(-\\infty, 0]'],
  [low(String.raw`(?:>|\\gt(?![A-Za-z]))\s*0`), '(0, \\infty)'],
  [low(String.raw`(?:<|\\lt(?![A-Za-z]))\s*0`), '(-\\infty, 0)'],
  [String.raw`${zeroBelow}\s*(?:\^\s*(?:\{\s*\+\s*\}|\+)|⁺)`, '[0, \\infty)'],
  [String.raw`(?:_\s*\{\s*\+\s*\+\s*\}|${positive}\s*${star}|${star}\s*${positive})`, '(0, \\infty)'],
  [String.raw`(?:\^\s*(?:\{\s*\+\s*\}|\+)|⁺)`, '(0, \\infty)'],
  [String.raw`(?:\^\s*(?:\{\s*[-−]\s*\}|[-−])|⁻)`, '(-\\infty, 0)'],
  [positive, '(0, \\infty)', '[0, \\infty)'],
  [negative, '(-\\infty, 0)', '(-\\infty, 0]'],
  [star, '(-\\infty, 0) \\cup (0, \\infty)'],
].map(([below, ...meanings]) => [new RegExp(`${line}\\s*${below!}`, 'gu'), ...meanings] as const);

/** The text with the halves of the line as intervals: two texts where a sign below ℝ may leave zero in. */
export function halfLines(text: string): readonly string[] {
  if (!/ℝ|R/.test(text)) return [text];
  let texts: readonly string[] = [text];
  for (const [pattern, ...meanings] of halves)
    texts = texts.flatMap((one) =>
      one.search(pattern) < 0 ? [one] : meanings.map((meaning) => one.replace(pattern, () => ` ${meaning} `)),
    );
  return texts.slice(0, 8).map((one) => one.trim());
}

const whole = String.raw`(?:\\mathbb\s*\{?\s*R\s*\}?|ℝ|\\R(?![A-Za-z])|(?<![\w\\])R(?!\w))`;
const membership = remembered((name) => {
  const said = String.raw`${name}\s*(?:∈|\\in(?![A-Za-z])|\bin\b)\s*${whole}(?!\s*[_^₊₋⁺⁻\\∖({])`;
  return {
    all: new RegExp(String.raw`^(?:for\s+)?(?:all|any|every)(?:\s+real)?(?:\s+values?\s+of)?\s+${name}$`, 'u'),
    first: new RegExp(
      String.raw`^(?:all\s+)?${said}\s*(?:,|:|\||\bwith\b|\bsuch that\b|\bwhere\b|\band\b)\s*(?=\S)`,
      'u',
    ),
    last: new RegExp(
      String.raw`(?<=\S)\s*(?:,|\bwith\b|\bfor\b|\bwhere\b|\band\b)\s*(?:${said}|${name}\s+(?:is\s+)?real)$`,
      'u',
    ),
  };
});

/** The text without the remark that the variable is a real number; `any x` is every number. */
export function ofReals(text: string, variable: string): string {
  const { all, first, last } = membership(variable.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return all.test(text) ? 'all reals' : text.replace(first, '').replace(last, '');
}

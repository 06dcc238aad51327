/** Sets as code writes them: `{k**2 for k in range(4)}`, `FiniteSet(1, 2)`, `{1} | {2}`, `{1: 2}` of values and how often. */
import { ranges } from '../claims/ranges.ts';
import { rewritten } from '../claims/rewrite.ts';
import { balanced } from './balanced.ts';

const made = /^\s*(?:[a-z]{1,8}\.)?(?:frozenset|FiniteSet|Set|set|unique|sorted|list|tuple)\s*\(([^]*)\)\s*$/;
const comprehension = /^[^{}[\]]+?\sfor\s+[A-Za-z_]\w*\s+in\s[^{}]+$/;
const counted = /^\{\s*(?:-?[\d./]+\s*:\s*\d{1,2}\s*(?:,\s*|(?=\})))+\}$/;

/** Before it is looked at for claims, to which `|` is an alternative; and whether what it makes has nothing twice. */
export function setFromCode(text: string): { readonly text: string; readonly distinct: boolean } {
  if (!/[(|:\]]/.test(text)) return { text, distinct: false };
  let out = text.includes(']') ? rewritten(text.trim(), ranges) : text.trim();
  let distinct = false;
  for (let found = made.exec(out); found && balanced(found[1]!); found = made.exec(out)) {
    distinct ||= /set|unique/i.test(out.slice(0, out.indexOf('(')));
    out = wrapped(found[1]!.trim());
  }
  if (out.startsWith('c(') && out.endsWith(')') && balanced(out.slice(2, -1))) out = `{${out.slice(2, -1)}}`;
  // Lists of Python are put together by their sum.
  if (/^\[[^()]*\]$/.test(out)) out = out.replace(/\]\s*\+\s*\[/g, ', ');
  if (out.includes(':') && counted.test(out))
    out = `{${[...out.matchAll(/(-?[\d./]+)\s*:\s*(\d+)/g)].flatMap(([, value, times]) => Array<string>(Number(times)).fill(value!)).join(', ')}}`;
  const inner = out.slice(1, -1).trim();
  if (/^[{[]/.test(out) && out.includes(' for ') && comprehension.test(inner))
    return { text: `[${inner}]`, distinct: distinct || out[0] === '{' };
  return { text: out.includes('|') ? out.replace(/\}\s*\|\s*(?=\{)/g, '} ∪ ') : out, distinct };
}

/** What stands in the call: one list or set, or the elements themselves. */
const wrapped = (inside: string): string =>
  /^[[({][^]*[\])}]$/.test(inside) && balanced(inside.slice(1, -1))
    ? inside
    : comprehension.test(inside)
      ? `[${inside}]`
      : /[,]/.test(inside) || !/\(/.test(inside)
        ? `{${inside}}`
        : inside;

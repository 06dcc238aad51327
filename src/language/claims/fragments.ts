/** The formulas that stand in a text, told from the words around them. */
import { matches } from './matches.ts';
import { remembered } from './memo.ts';
import { asideClose, asideOpen, boxClose, boxOpen, depths, edge, split, withoutEnd } from './surface.ts';

export interface Fragment {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly aside: boolean;
  readonly boxed: boolean;
}

/** Words that are mathematics wherever they stand alone between formulas. */
const functions =
  'arccos|arcsin|arctan|array|cos|cosh|det|diag|exp|eye|factorial|inf|infinity|inv|lg|lim|ln|log|log2|log10|matrix|max|min|mod|np|numpy|ones|outer|pi|polylog|rank|sin|sinh|solve|sqrt|sum|tan|tanh|tr|trace|transpose|zeros|union|' +
  'alpha|beta|gamma|delta|epsilon|zeta|eta|theta|iota|kappa|lambda|lam|mu|nu|xi|omicron|rho|sigma|tau|upsilon|phi|chi|psi|omega|Alpha|Beta|Gamma|Delta|Theta|Lambda|Sigma|Phi|Psi|Omega|ell';
const known = new Set(functions.split('|'));
/** Words that the letters of declared symbols could spell, and that mean themselves. */
const common = new Set(
  'a an and are as at be been but by can do does each else for from get had has have he her his I if in is it its just me my no nor not of on one only or our out per see she so than that the then there they this to too two up us was we were what when where which while who will with yes you'.split(
    ' ',
  ),
);

/** Whether a word is prose: neither a declared name nor made of declared names and functions. */
export type IsProse = (word: string) => boolean;

export const proseUnder = (names: readonly string[]): IsProse => proseOf(names.join(' '));

const proseOf = remembered((key): IsProse => {
  const names = key.split(' ');
  const bare = names
    .map((name) => name.replace(/^\\/, '').replace(/_.*$/s, ''))
    .filter((name) => /^[A-Za-z]+$/.test(name));
  const declared = new Set(bare);
  const made = new RegExp(
    `^(?:${[...bare, 'log', 'ln', 'lg', 'sqrt', 'max', 'min'].sort((a, b) => b.length - a.length).join('|')})+$`,
  );
  return (word) => {
    if (declared.has(word) || known.has(word)) return false;
    if (common.has(word)) return true;
    if (word.length === 1) return word > '\u007f';
    // A pattern over a long run of letters could take long: a word of prose is short.
    return word.length > 24 || !made.test(word);
  };
});

const boundary = new RegExp(
  `[${edge}${asideOpen}${asideClose}${boxOpen}${boxClose}\\n!?✗✘❌✖❎]|[.:](?=\\s|$)|[—–](?=\\s)|[\u0590-\u06ff\u0900-\u0dff\u3001\u3002\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+|(?<=\\s)-(?=\\s+[A-Za-z]{2})`,
  'g',
);
/** Letters of words: Latin with its accents, but for the Õ of costs, and Cyrillic. */
const letter = String.raw`A-Za-z\u00c0-\u00d4\u00d6\u00d8-\u00f4\u00f6\u00f8-\u024f\u0400-\u052f`;
const word = new RegExp(
  String.raw`(?<![\\${letter}_^])[${letter}]+(?:['’][${letter}]+|-[${letter}]{2,})*(?![${letter}_^]|\(|\[|\.[A-Za-z(])`,
  'g',
);

/** The stretches without prose, trimmed of punctuation; asides are bracketed prose. */
export function fragments(text: string, isProse: IsProse): readonly Fragment[] {
  const deep = depths(text);
  const cuts: [start: number, end: number, mark: string][] = [];
  for (const found of matches(text, boundary)) {
    // Inside the brackets of a formula only our own marks divide.
    if (deep[found.index] === 0 || /[\ue001-\ue005]/.test(found[0]))
      cuts.push([found.index, found.index + found[0].length, found[0]]);
  }
  for (const found of matches(text, word))
    if (deep[found.index] === 0 && prosaic(found[0], isProse) && !identity(found[0], text, found.index))
      cuts.push([found.index, found.index + found[0].length, '']);
  cuts.sort((a, b) => a[0] - b[0]);
  cuts.push([text.length, text.length, '']);

  const out: Fragment[] = [];
  let [from, aside, boxed] = [0, false, false];
  for (const [start, end, mark] of cuts) {
    if (start > from) push(out, text, from, start, aside, boxed);
    if (mark === asideOpen || mark === asideClose) aside = mark === asideOpen;
    if (mark === boxOpen || mark === boxClose) boxed = mark === boxOpen;
    from = Math.max(from, end);
  }
  return out;
}

/** `I` that speaks is followed by a word; any other is the identity. */
const identity = (found: string, text: string, at: number): boolean =>
  found === 'I' && !/^I['’]?\s*[a-z]{2}/.test(text.slice(at, at + 8));

function prosaic(found: string, isProse: IsProse): boolean {
  return /['’-]/.test(found) ? found.split(/['’-]/).some((part) => isProse(part)) : isProse(found);
}

function push(out: Fragment[], text: string, from: number, to: number, aside: boolean, boxed: boolean): void {
  const piece = text.slice(from, to);
  const lead = /^[\s,;:.]*/.exec(piece)![0].length;
  const rest = withoutEnd(piece.slice(lead), /[\s,;:.]/);
  // A full stop may open a number.
  const back = /^\d/.test(rest) && piece[lead - 1] === '.' ? 1 : 0;
  if (rest !== '')
    out.push({
      text: piece.slice(lead - back, lead) + rest,
      start: from + lead - back,
      end: from + lead + rest.length,
      aside,
      boxed,
    });
}

/** The parts of a fragment between commas and semicolons outside brackets. */
export const parts = (fragment: Fragment): readonly Fragment[] =>
  split(fragment.text, /[,;](?!\d{3}(?!\d))|[/|](?=\s)/g)
    .map(({ text, start }) => {
      const lead = text.length - text.trimStart().length;
      const trimmed = text.trim();
      return {
        ...fragment,
        text: trimmed,
        start: fragment.start + start + lead,
        end: fragment.start + start + lead + trimmed.length,
      };
    })
    .filter(({ text }) => text !== '');

/** Brackets around words, not formulas, marked as asides; `O(n)` and `(n + 1)` are left alone. */
export function markAsides(text: string, isProse: IsProse): string {
  const deep = depths(text);
  let [out, from] = ['', 0];
  for (let i = 0; i < text.length; i++) {
    const square = text[i] === '[';
    if ((text[i] !== '(' && !square) || deep[i] !== 0 || (i > 0 && !/[\s,.;:\ue001-\ue005]/.test(text[i - 1]!)))
      continue;
    let end = i + 1;
    while (end < text.length && deep[end] !== 0) end++;
    const inner = text.slice(i + 1, end);
    // `[assuming d ≤ n]`; a list may hold words too, but does not begin with one.
    const words = matches(inner, word).filter(
      (found) => prosaic(found[0], isProse) && !identity(found[0], inner, found.index),
    );
    const prose = square ? words[0]?.index === 0 && !inner.includes(',') : words.length > 0;
    if (prose && text[end] === (square ? ']' : ')')) {
      out += text.slice(from, i) + asideOpen + inner + asideClose;
      from = end + 1;
    }
    i = end;
  }
  return out + text.slice(from);
}

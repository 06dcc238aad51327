/** A set as an answer: its elements, however they are listed. */
import { tabulate } from '#scalar';
import { lifted } from '../claims/lists.ts';
import { split } from '../claims/surface.ts';
import type { ClaimReader, Sight } from '../claims/claim.ts';
import type { Declarations } from '../declaration.ts';
import type { Expression } from '../expression.ts';
import { isScalarForm } from './number.ts';
import { readings } from '../reading/reader.ts';
import { setBuilder, type SetBuilder } from './set-builder.ts';

export interface SetClaim {
  readonly text: string;
  /** In the order written, repeated ones repeated. */
  readonly elements: readonly Expression[];
  /** Where a condition gives the elements, and none is listed. */
  readonly builder?: SetBuilder;
  readonly notes: readonly string[];
  /** Whether the name says that multiplicity means something: σ, λ, eigenvalues. */
  readonly spectral: boolean;
}

export const setReader = (declared: Declarations): ClaimReader<SetClaim> => ({
  kind: 'a set',
  alien: /\binterval\b/i,
  see: (piece) => seeSet(piece.trim(), declared),
});

const label =
  /^(?:\\?[A-Za-zͰ-Ͽ]+(?:\s*_\s*(?:\{[^{}]*\}|\w+))?(?:\s*\([^()]*\))?|(?:the\s+)?(?:singular values|eigenvalues|spectrum|roots?|solutions?|values?|elements?|set)(?:\s+(?:of\s+\S+\s+)?(?:is|are))?)\s*(?:=|:|≔|:=|∈|\\in\b|\bare\b|\bis\b)\s*(?!=)/iu;
/** `λ_1 = λ_2 = 2`: as many elements as names. */
const alike = /^(?:\\?[A-Za-zͰ-Ͽ]+\s*_\s*(?:\{[^{}]*\}|\w+)\s*=\s*){2,}/u;
const spectral = /σ|\\sigma|sigma|λ|\\lambda|lambda|singular|eigen|spectrum/i;
const empty =
  /^(?:\\emptyset|\\varnothing|∅|\{\s*\}|\\\{\s*\\\}|(?:the )?empty set|none|no (?:real )?(?:solutions?|elements?|values?))\.?$/i;
const most = 256;

function seeSet(text: string, declared: Declarations): Sight<SetClaim> {
  const notes: string[] = [];
  const says = spectral.test(text);
  const claim = (elements: readonly Expression[]): Sight<SetClaim> => ({
    is: 'claim',
    value: { text, elements, notes, spectral: says },
    notes,
  });
  const bare = text
    .replace(alike.test(text) ? '' : label, '')
    .replace(/^both\s+/i, '')
    .replace(/\s\((?!.*(?:multiplicity|twice|times|double|triple|repeated))[A-Za-z ,]+\)\s*$/, '')
    .trim();
  if (empty.test(bare)) return claim([]);
  if (/^\{\s*\{[^{}]*\}\s*\}$/.test(bare)) return { is: 'unreadable', problem: 'a set within a set' };
  if (/\(\s*(?:an? |the |as an? )?(?:closed |open )?(?:interval|range)\s*\)\s*$/i.test(text))
    return { is: 'other', problem: `${text} is an interval` };
  if (bare.startsWith('[') && /\sfor\s/.test(bare)) {
    const [made] = readings(bare, declared);
    if (made?.ok) return claim([made.value]);
  }
  const builder = setBuilder(bare, declared);
  if (builder) return { is: 'claim', value: { text, elements: [], builder, notes, spectral: says }, notes };
  const roots = sameName(text);
  if (roots) return seeSet(roots, declared);
  if (/\bor\b/.test(bare) || /[<>≤≥]|\\[lg]eq?\b/.test(bare))
    return { is: 'other', problem: `${text} is no list of elements` };
  const inside = braced(bare);
  const pieces = split(inside, /\s*(?:,(?!\d{3}(?!\d))\s*(?:and\b)?|;|\band\b|&|\n)\s*/g).map((piece) =>
    piece.text.trim(),
  );
  const filled = dotted(pieces);
  if (filled) return claim(filled.map((n): Expression => ({ op: 'number', value: { n: BigInt(n), d: 1n } })));
  const elements: Expression[] = [];
  if (
    inside !== bare &&
    pieces.length > 1 &&
    pieces.some((piece) => /^(?:\\left\s*)?(?:\\?\{|\[|\\lbrace)/.test(piece))
  )
    return { is: 'unreadable', problem: 'a set within a set' };
  for (const piece of pieces.filter((one) => one !== '')) {
    if (elements.length > most) return { is: 'unreadable', problem: `a set of more than ${most} elements` };
    const together = alike.exec(piece)?.[0] ?? '';
    const read = element(piece.slice(together.length).replace(label, '').trim(), declared, notes);
    if (typeof read === 'string')
      return /\d/.test(text) ? { is: 'unreadable', problem: read } : { is: 'other', problem: read };
    const names = new Set(
      together
        .replace(/[\s{}]/g, '')
        .split('=')
        .slice(0, -1),
    );
    for (let i = 0; i < Math.max(1, names.size) && elements.length <= most; i++) elements.push(...read);
  }
  return elements.length === 0 ? { is: 'other', problem: `${text} lists nothing` } : claim(elements);
}

/** `x = 2 or x = -2` lists what x may be: the same name each time. */
function sameName(text: string): string | undefined {
  const parts = text.split(/\s*,?\s+or\s+|\s*\\lor\b\s*|\s*∨\s*/);
  if (parts.length < 2) return undefined;
  const found = parts.map((part) => /^(\\?[A-Za-z\u0370-\u03ff]+)\s*=\s*([^=,;]+)$/u.exec(part.trim()));
  const [first] = found;
  if (first && found.every((one) => one?.[1] === first[1])) return found.map((one) => one![2]!).join(', ');
  // `x = 1, 2 or 3`: what x may be, in one list.
  const listed = /^\\?[A-Za-z\u0370-\u03ff]+\s*=\s*([^=;]+,[^=;]+?),?\s+or\s+([^=;,]+)$/u.exec(text.trim());
  return listed ? `${listed[1]!}, ${listed[2]!}` : undefined;
}

/** `1, 2, …, 9`, whole numbers written out. */
function dotted(pieces: readonly string[]): readonly number[] | undefined {
  const at = pieces.findIndex((piece) => /^(?:\.\.\.|…|\\[lc]?dots)$/.test(piece));
  const numbers = pieces
    .filter((_, i) => i !== at)
    .map((piece) => (/^-?\d{1,4}$/.test(piece) ? Number(piece) : Number.NaN));
  if (at < 1 || at !== pieces.length - 2 || numbers.some(Number.isNaN)) return undefined;
  const [first, last] = [numbers[0]!, numbers.at(-1)!];
  const step = at === 1 ? 1 : numbers[1]! - first;
  const count = (last - first) / step + 1;
  const given = numbers.slice(0, -1).every((n, i) => n === first + i * step);
  return given && Number.isInteger(count) && count > numbers.length - 1 && count <= most
    ? tabulate(count, (i) => first + i * step)
    : undefined;
}

/** The inside of one pair of brackets around everything, of whatever kind. */
function braced(text: string): string {
  const found =
    /^(?:\\left\s*)?(?:\\\{|\\lbrace\b|set\(\[?|[{[(])(.*?)(?:\\right\s*)?(?:\\\}|\\rbrace\b|\]?\)|[}\])])$/su.exec(
      text,
    );
  if (!found || /^\[[^[\]]*\)$|^\([^()]*\]$/.test(text)) return text;
  let depth = 0;
  for (const c of found[1]!) {
    if ('([{'.includes(c)) depth++;
    if (')]}'.includes(c) && --depth < 0) return text;
  }
  return /[,;]/.test(found[1]!) || /^(?:\\left\s*)?(?:\\?\{|\\lbrace|\[)/.test(text) ? found[1]! : text;
}

/** One element; `±2` is two, `4 (twice)` is two fours, a list or a union is its members. */
function element(text: string, declared: Declarations, notes: string[], depth = 0): readonly Expression[] | string {
  if (depth > 4) return 'an element of too many parts';
  const said =
    /^(.*?)\s*,?\s*(?:with|of|has|having)\s+(?:algebraic\s+)?multiplicity\s+(\d{1,3}|one|two|three|four)$/i.exec(text);
  if (said) {
    const times = { one: 1, two: 2, three: 3, four: 4 }[said[2]!.toLowerCase()] ?? Number(said[2]);
    const one = element(said[1]!, declared, notes, depth + 1);
    return typeof one === 'string' || times > most ? one : tabulate(times, () => one).flat();
  }
  const repeated =
    /^(.*?)\s*(?:\((?:multiplicity|with multiplicity|double|twice|repeated|triple)?\s*(\d+)?\s*(times|twice|double|triple)?\)|×\s*(\d+)\s*$|\btwice)$/i.exec(
      text,
    );
  if (repeated && repeated[1] !== '' && /multiplicity|twice|double|triple|times|×/i.test(text)) {
    const times = Number(repeated[2] ?? repeated[4] ?? (/triple/i.test(text) ? 3 : 2));
    const one = element(repeated[1]!, declared, notes, depth + 1);
    return typeof one === 'string' || times > most ? one : tabulate(times, () => one).flat();
  }
  const signs = /^(?:\\pm|±|\+\/-)\s*(.+)$/.exec(text);
  if (signs) {
    const one = element(signs[1]!, declared, notes, depth + 1);
    return typeof one === 'string' ? one : [...one, ...one.map((of): Expression => ({ op: 'negative', of }))];
  }
  const around = /^([^±]+?)\s*(?:\\pm(?![A-Za-z])|±|\+\/-)\s*([^±]+)$/u.exec(text);
  if (around && !/\\pm/.test(around[1]! + around[2]!)) {
    const ends = ['+', '-'].map((sign) => element(`${around[1]!} ${sign} (${around[2]!})`, declared, notes, depth + 1));
    const [high, low] = ends;
    return typeof high === 'string' ? high : typeof low === 'string' ? low : [...(high ?? []), ...(low ?? [])];
  }
  const [read] = readings(text, declared);
  if (read === undefined || !read.ok) return read && !read.ok ? read.problem.message : `${text} could not be read`;
  notes.push(...read.notes);
  return members(lifted(read.value)) ?? `${text} is no element`;
}

function members(e: Expression): readonly Expression[] | undefined {
  if (e.op === 'list') return e.items.every(isScalarForm) && e.close === undefined ? e.items : undefined;
  if (e.op === 'call' && e.name === 'union') {
    // Beside ∪ a pair in round brackets is an interval.
    if (e.args.some((part) => part.op === 'list' && part.bracket !== '{')) return undefined;
    const each = e.args.map(members);
    return each.includes(undefined) ? undefined : each.flatMap((part) => part ?? []);
  }
  if (e.op === 'family') return [e];
  const named =
    e.op === 'relation' &&
    e.sides
      .slice(0, -1)
      .every(
        (side) =>
          side.op === 'symbol' || side.op === 'member' || (side.op === 'label' && /^[\\\w{}_',. ]+$/u.test(side.text)),
      );
  if (e.op === 'relation' && named && e.signs.every((sign) => sign === '=' || sign === '∈'))
    return members(e.sides.at(-1)!);
  return isScalarForm(e) ? [e] : undefined;
}

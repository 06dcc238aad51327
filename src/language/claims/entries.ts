/** Arrays given entry by entry, `K_0 = 0, K_1 = 1.5`, or by a formula in an index, `K_l = 1.5 · 0.8^(l-1) for l ≥ 1`. */
import { rewrite, rewritten, type Rewrite } from './rewrite.ts';
import { split } from './surface.ts';

export interface Entry {
  /** One index for a vector, two for a matrix: numbers, or the letters that range. */
  readonly index: readonly string[];
  readonly value: string;
  /** What stood before it in a chain of equalities. */
  readonly chain: readonly string[];
  /** Conditions on the letters, as ranges; ends as written, both included. */
  readonly ranges: ReadonlyMap<string, { readonly from?: string; readonly to?: string; readonly steps?: number }>;
}

export interface Entries {
  readonly name: string;
  readonly entries: readonly Entry[];
}

const assignment =
  /^(\\?[A-Za-zͰ-Ͽ]+'?)\s*(?:_\s*\{([^{}=]{1,24})\}|_\s*(\\?[A-Za-z0-9]+)|\[([^\][=]{1,24})\]|\(([^()=]{1,12})\))\s*=(?!=)\s*([^]+)$/u;
const opener =
  /\s*(?:,|\\quad|\()?\s*\b(?:for|if|when|where|with)\b\s*|\s*,\s*(?=(?:\d+\s*(?:<=?|≤|\\leq?\b)\s*)?\\?[A-Za-z]+\s*(?:[<>≤≥∈]|\\[gl]eq?\b|\\in\b|=\s*\d+\s*(?:,|\.\.|:|\\[lc]?dots)))/gu;

/** Indices and conditions in one notation, and no bullets. */
export const flattening: readonly Rewrite[] = [
  rewrite(/[\ue001-\ue005]/g, ' ', /[\ue001-\ue005]/),
  rewrite(/[₀-₉]{1,4}/g, (digits) => `_{${[...digits].map((c) => '₀₁₂₃₄₅₆₇₈₉'.indexOf(c)).join('')}}`, /[₀-₉]/),
  rewrite(/(^|[,;\n]\s*)([A-Za-z])(\d{1,2})(?=\s*=)/g, '$1$2_{$3}', /\d\s*=/),
  rewrite(/(^|\n)\s*[-*•]\s+(?=\\?[A-Za-z])/g, '$1', '-', '*', '•'),
  rewrite(/\s\((?:for\s+|if\s+)?([^()]*(?:[<>≤≥]|\\[gl]eq?\b)[^()]*)\)/g, ' for $1', /\s\(/),
];

/** The entries, where every piece of the text assigns one of the same array. */
export function entriesOf(text: string): Entries | undefined {
  if (!text.includes('=') || text.length > 4_000) return undefined;
  const flat = rewritten(text, flattening);
  const entries: Entry[] = [];
  let name: string | undefined;
  for (const piece of pieces(flat)) {
    const [claim, ...conditions] = split(piece, opener).map((part) => part.text);
    const found = assignment.exec(claim!.trim());
    if (!found) return undefined;
    const index = indices((found[2] ?? found[3] ?? found[4] ?? found[5])!);
    if (index === undefined || (name !== undefined && name !== found[1])) return undefined;
    name = found[1]!;
    const ranges = new Map<string, { from?: string; to?: string }>();
    for (const condition of conditions) if (!range(condition.replace(/\)\s*$/, ''), index, ranges)) return undefined;
    // Of a chain, `K_1 = C B = 1.5`, the last is what it comes to.
    const chain = split(found[6]!.trim().replace(/[.;,]$/, ''), /=/g).map((part) => part.text.trim());
    entries.push({ index, value: chain.at(-1)!, chain: chain.slice(0, -1), ranges });
  }
  const counted = new Set(entries.map(({ index }) => index.length));
  return name === undefined || counted.size !== 1 ? undefined : { name, entries };
}

/** Cut at commas, semicolons, line ends and `and`, where a new assignment begins. */
function pieces(text: string): readonly string[] {
  const cut = split(
    text,
    /\s*(?:[,;\n]|\\\\|\\quad|\band\b|\bwith\b)\s*(?=\\?[A-Za-zͰ-Ͽ]+'?\s*(?:_[^=<>≤≥]{1,30}|\[[^\]=]{1,12}\]\s*|\([^()=]{1,12}\)\s*)=)/gu,
  );
  return cut.map((piece) => piece.text.trim()).filter((piece) => piece !== '');
}

/** `2,1`, `21`, `ij`, `l`, `\ell`: one or two indices; an offset such as `l+1` is not read. */
function indices(written: string): readonly string[] | undefined {
  const text = written.replace(/\s+/g, '');
  const parts = text.includes(',') ? text.split(',') : /^\d{2}$|^[a-z]{2}$/.test(text) ? text.split('') : [text];
  return parts.length <= 2 && parts.every((part) => /^\d{1,4}$|^[A-Za-z]$|^\\ell$/.test(part)) ? parts : undefined;
}

const ends = String.raw`(\\?[A-Za-z0-9]+(?:\s*[-+]\s*\d+)?)`;
const dots = String.raw`\s*(?:,|\.\.+|\\[lc]?dots|…|:|to|-)\s*`;

/** One condition on an index; false where it is not understood. */
function range(
  written: string,
  index: readonly string[],
  ranges: Map<string, { from?: string; to?: string }>,
): boolean {
  const text = written
    .replace(/\\leq?(?:slant)?\b|≤/g, '<=')
    .replace(/\\geq?(?:slant)?\b|≥/g, '>=')
    .replace(/\\in\b|∈|\bin\b/g, ' in ')
    .replace(/\\\{|\\\}|[{}[\]]/g, ' ')
    .replace(/\b(?:all|every|each|integers?)\b/g, ' ')
    .trim()
    .replace(/[.,;]$/, '')
    .trim();
  const name = index.find(
    (one) =>
      /^[A-Za-z\\]/.test(one) && new RegExp(`(?<![A-Za-z\\\\])${one.replace('\\', '\\\\')}(?![A-Za-z])`).test(text),
  );
  if (name === undefined) return text === '';
  const n = name.replace('\\', '\\\\');
  const set = (from?: string, to?: string): boolean => {
    ranges.set(name, {
      ...ranges.get(name),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    });
    return true;
  };
  const match = (pattern: string): RegExpExecArray | null => new RegExp(`^${pattern}$`).exec(text);
  const lower = match(`${n}\\s*>(=?)\\s*${ends}`);
  if (lower) return set(lower[1] === '=' ? lower[2]! : `${lower[2]!}+1`);
  const upper = match(`${n}\\s*<(=?)\\s*${ends}`);
  if (upper) return set(undefined, upper[1] === '=' ? upper[2]! : `${upper[2]!}-1`);
  const both = match(`${ends}\\s*<(=?)\\s*${n}\\s*<(=?)\\s*${ends}`);
  if (both) return set(both[2] === '=' ? both[1]! : `${both[1]!}+1`, both[3] === '=' ? both[4]! : `${both[4]!}-1`);
  const listed = match(`${n}\\s*(?:=| in )\\s*${ends}(?:\\s*,\\s*\\d+)*?(?:${dots})+${ends}`);
  if (listed) return set(listed[1], listed[2]);
  const one = match(`${n}\\s*=\\s*(\\d+)`);
  return one ? set(one[1], one[1]) : false;
}

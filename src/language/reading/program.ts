/** Code of several statements: names are assigned in order, and the last expression, or what is returned, is the answer. */
import { isFunction, modules } from './functions.ts';
import { greekNames } from './spelling.ts';
import { depths } from '../claims/surface.ts';
import { keywords } from './words.ts';

export interface Assignment {
  readonly name: string;
  readonly text: string;
}
export interface Program {
  readonly assignments: readonly Assignment[];
  readonly result: string;
}

const identifier = String.raw`[A-Za-z_]\w{0,39}`;
const assigned = new RegExp(
  String.raw`^(?:(?:let|const|var|auto|val)\s+)?(${identifier}(?:\s*,\s*${identifier}){0,5})\s*(?::\s*[\w.\[\], ]{1,40})?\s*([-+*/@]?)=(?!=)\s*([^]+)$`,
);
/** Lines that compute nothing. */
const idle =
  /^(?:#|%|\/\/|import\s|from\s+\w+.*\simport\s|using\s|end\b|endfunction\b|pass\b|[{}]$|"""|'''|```|function\s[^=]*\(|(?:async\s+)?def\s+\w+\s*\([^]*\)\s*(?:->[^:]*)?:$)/;
const header = /^(?:def\s+\w+\s*\([^]*?\)\s*(?:->[^:]*)?:|function\s+(?:\w+\s*=\s*)?\w+\s*\([^()]*\))\s*/;
const returned = /^(?:return\b|print\s*(?=\())\s*/;
const most = 64;

/** Undefined where the text is no program: nothing assigned is used again, and nothing is returned. */
export function program(text: string): Program | undefined {
  const nameless = /^\s*(?:[A-Za-z]\w{0,20}\s*=\s*)?lambda\s+[A-Za-z_][\w\s,]{0,60}:(?!=)\s*/.exec(text);
  if (nameless && !text.includes('\n')) return { assignments: [], result: text.slice(nameless[0].length) };
  if (!/[\n;]|\breturn\b/.test(text) || !/(?<![<>=!:])=(?!=)|\breturn\b/.test(text)) return undefined;
  const lines = statements(text);
  if (lines.length < 2 || lines.length > most) return undefined;
  const last = lines.pop()!;
  const names: Assignment[] = [];
  for (const line of lines) {
    const found = assignments(line);
    if (found === undefined) return undefined;
    names.push(...found);
  }
  const returns = returned.test(last);
  const [only, ...others] = returns ? [] : (assignments(last) ?? []);
  if (others.length > 0) return undefined;
  const result = only?.text ?? last.replace(returned, '');
  const after = (i: number): readonly string[] => [...names.slice(i + 1).map((later) => later.text), result];
  const used = names.some(({ name }, i) => after(i).some((later) => mentions(later, name)));
  return used || (returns && names.length > 0) ? renamed(names, result) : undefined;
}

/** The lines, continued ones joined, what only frames them left out. */
function statements(text: string): string[] {
  const deep = depths(text);
  const found: string[] = [];
  let start = 0;
  const push = (end: number): void => {
    const line = text
      .slice(start, end)
      .replace(/\s+#\s[^\n]*|^\s*(?:```\w*|%.*)$/gm, '')
      .trim();
    const body = line.replace(header, '').trim();
    if (body !== '' && !idle.test(body)) found.push(body);
  };
  for (let i = 0; i < text.length; i++) {
    if (deep[i] !== 0 || (text[i] !== '\n' && text[i] !== ';')) continue;
    const rest = text.slice(i + 1, i + 40);
    const continues =
      text[i] === '\n' && (/(?:[-+*/@=,(]|\\)\s*$/.test(text.slice(start, i)) || /^\s*(?:[-+*/@)]|=(?!=))/.test(rest));
    if (continues) continue;
    push(i);
    start = i + 1;
  }
  push(text.length);
  return found;
}

/** `a = x`, `a, b = x, y`, `n, d = K.shape`, `A += x`; undefined where it is no assignment. */
function assignments(line: string): readonly Assignment[] | undefined {
  const [, left, sign, right] = assigned.exec(line) ?? [];
  if (left === undefined || right === undefined || /(?<![<>=!:])=(?!=)/.test(outside(right))) return undefined;
  const names = left.split(',').map((name) => name.trim());
  if (names.length === 1) return [{ name: left, text: sign ? `${left} ${sign} (${right})` : right }];
  const sizes = /^(\w+(?:\.\w+)?)\.shape$|^size\((\w+)\)$/.exec(right);
  if (sizes) return names.map((name, i) => ({ name, text: `${sizes[1] ?? sizes[2]!}.shape[${i}]` }));
  const deep = depths(right);
  const parts = right.split(',');
  return parts.length === names.length && deep.every((d, i) => right[i] !== ',' || d === 0)
    ? names.map((name, i) => ({ name, text: parts[i]! }))
    : undefined;
}

/** What stands outside all brackets. */
const outside = (text: string): string => {
  const deep = depths(text);
  return text
    .split('')
    .filter((_, i) => deep[i] === 0)
    .join('');
};

const mentions = (text: string, name: string): boolean => new RegExp(String.raw`(?<![\w\\])${name}(?!\w)`).test(text);

/** Names that would be read as something else, `K_inv` or `mu`, written as plain words. */
function renamed(names: readonly Assignment[], result: string): Program {
  const taken = new Set(names.map(({ name }) => name));
  const plain = new Map<string, string>();
  for (const name of taken) {
    if (!name.includes('_') && !greekNames.has(name) && !isFunction(name) && !modules.has(name) && !keywords.has(name))
      continue;
    let word = name.replace(/_/g, '').replace(/^\d*$/, 'v');
    while (taken.has(word) || [...plain.values()].includes(word) || greekNames.has(word) || isFunction(word))
      word += 'v';
    plain.set(name, word);
  }
  const write = (text: string): string =>
    plain.size === 0 ? text : text.replace(/(?<![\w\\.])[A-Za-z_]\w*/g, (word) => plain.get(word) ?? word);
  return {
    assignments: names.map(({ name, text }) => ({ name: plain.get(name) ?? name, text: write(text) })),
    result: write(result),
  };
}

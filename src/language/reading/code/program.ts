/** Code of several statements: names are assigned in order, and the last expression, or what is returned, is the answer. */
import { isFunction, modules } from '../functions.ts';
import { greekNames } from '../tokens/spelling.ts';
import { linesOf, type Line } from './blocks.ts';
import { depths } from '../../claims/surface.ts';
import { keywords } from '../words.ts';

export interface Assignment {
  readonly name: string;
  readonly text: string;
}
/** What is done again for every value of an index, or every element. */
export interface Loop {
  readonly clause: string;
  readonly body: readonly Step[];
}
export type Step = Assignment | Loop;
export interface Program {
  readonly steps: readonly Step[];
  readonly result: string;
}

const identifier = String.raw`[A-Za-z_]\w{0,39}`;
const assigned = new RegExp(
  String.raw`^(?:(?:let|const|var|auto|val|double|float|int)\s+)?(${identifier}(?:\s*,\s*\*?${identifier}){0,5})\s*(?::\s*[\w.\[\], ]{1,40})?\s*([-+*/@]?)=(?!=)\s*([^]+)$`,
);
const returned = /^(?:return\b|print\s*(?=\())\s*/;
const most = 64;

/** Undefined where the text is no program: nothing assigned is used again, and nothing is returned. */
export function program(text: string): Program | undefined {
  const nameless =
    text.includes('lambda') && /^\s*(?:[A-Za-z]\w{0,20}\s*=\s*)?lambda\s+[A-Za-z_][\w\s,]{0,60}:(?!=)\s*/.exec(text);
  if (nameless && !text.includes('\n')) return { steps: [], result: text.slice(nameless[0].length) };
  if (!/[\n;]|return/.test(text) || !/(?<![<>=!:])=(?!=)|\breturn\b/.test(text)) return undefined;
  const lines = [...linesOf(text)];
  if (lines.length < 2 || lines.length > most) return undefined;
  const last = lines.pop()!;
  // After a loop that is the last line, the name that was assigned last is meant.
  if ('loop' in last) lines.push(last);
  const steps = stepsOf(lines);
  if (steps === undefined || (steps[0] !== undefined && 'clause' in steps[0])) return undefined;
  const names = assignedIn(steps);
  const line = 'loop' in last ? (names.at(-1)?.name ?? '') : last.text;
  const returns = returned.test(line) || 'loop' in last;
  const [only, ...others] = returns ? [] : (assignments(line) ?? []);
  if (others.length > 0) return undefined;
  const result = only?.text ?? line.replace(returned, '');
  const after = (i: number): readonly string[] => [...names.slice(i + 1).map((later) => later.text), result];
  const used = names.map(({ name }, i) => after(i).some((later) => mentions(later, name)));
  if (!used.includes(true) && !(returns && names.length > 0)) return undefined;
  // What is never used again need not be read.
  const idle = new Set(names.filter((_, i) => !used[i]));
  return renamed(
    steps.filter((step) => 'clause' in step || !idle.has(step)),
    result,
  );
}

const assignedIn = (steps: readonly Step[]): readonly Assignment[] =>
  steps.flatMap((step) => ('clause' in step ? assignedIn(step.body) : [step]));

/** Undefined where a line is neither an assignment nor a loop of these. */
function stepsOf(lines: readonly Line[]): readonly Step[] | undefined {
  const steps: Step[] = [];
  for (const line of lines) {
    const found = 'loop' in line ? stepsOf(line.body)?.slice() : assignments(line.text);
    if (found === undefined || found.length === 0) return undefined;
    if ('loop' in line) steps.push({ clause: line.loop, body: found });
    else steps.push(...found);
  }
  return steps;
}

/** `a = x`, `a, b = x, y`, `n, d = K.shape`, `A += x`; undefined where it is no assignment. */
function assignments(line: string): readonly Assignment[] | undefined {
  const [, left, sign, right] = assigned.exec(line) ?? [];
  if (left === undefined || right === undefined || /(?<![<>=!:])=(?!=)/.test(outside(right))) return undefined;
  const names = left.split(',').map((name) => name.trim().replace(/^\*/, ''));
  if (names.length === 1) return [{ name: left, text: sign ? `${left} ${sign} (${right})` : right }];
  const sizes = /^(\w+(?:\.\w+)?)\.shape$|^size\((\w+)\)$/.exec(right);
  if (sizes) return names.map((name, i) => ({ name, text: `${sizes[1] ?? sizes[2]!}.shape[${i}]` }));
  const deep = depths(right);
  const parts = right.split(',');
  // What was factored is solved with as it is.
  if (/^(?:\w+\.)*(?:cho_factor|lu_factor)\(/.test(right))
    return names.map((name, i) => ({ name, text: i === 0 ? right : '1' }));
  // `x, *rest = f(..)`: of what it gives, by its place.
  if (parts.length === 1 || deep.every((d, i) => right[i] !== ',' || d > 0))
    return names.flatMap((name, i) => (name.startsWith('_') ? [] : [{ name, text: `${right}[${i}]` }]));
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
function renamed(steps: readonly Step[], result: string): Program {
  const taken = new Set(assignedIn(steps).map(({ name }) => name));
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
  const step = (one: Step): Step =>
    'clause' in one
      ? { clause: write(one.clause), body: one.body.map(step) }
      : { name: plain.get(one.name) ?? one.name, text: write(one.text) };
  return { steps: steps.map(step), result: write(result) };
}

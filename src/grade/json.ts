/** A JSON text to a value or problems, within bounds that are counted. */
import type { Json } from '#checks';
import type { FileProblem } from './report.ts';

export const limits = {
  /** UTF-16 units of one file. */
  text: 32 * 2 ** 20,
  /** Levels of arrays and objects in one value. */
  depth: 64,
  /** Values in one file. */
  nodes: 1_000_000,
};

export interface Parsed {
  readonly value: Json | undefined;
  readonly problems: readonly FileProblem[];
}

/** One step of a JSON pointer. */
export const step = (key: string | number): string => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** The value of a text, its too deep parts taken out and listed; undefined where it is not JSON at all. */
export function parse(file: string, text: string): Parsed {
  const problem = (pointer: string, message: string): FileProblem => ({ file, pointer, message });
  if (text.length > limits.text)
    return {
      value: undefined,
      problems: [problem('', `the file has ${text.length} characters, the limit is ${limits.text}`)],
    };
  let value: Json;
  try {
    // A byte order mark is no part of the text.
    value = JSON.parse(text.replace(/^\uFEFF/, '')) as Json;
  } catch (error) {
    return { value: undefined, problems: [problem('', notJson(text, error))] };
  }
  const problems: FileProblem[] = [];
  return { value: shallow(value, problems, problem), problems };
}

/** The engine's message with line and column, which it leaves out or counts from the start. */
function notJson(text: string, error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  const offset = /at position (\d+)/.exec(said)?.[1];
  const what = said
    .replace(/ in JSON at position.*| at position.*|, "[\s\S]*$/, '')
    .replace(/\s+/g, ' ')
    .slice(0, 120);
  const place =
    offset === undefined ? (/end of JSON|Unterminated/.test(said) ? text.length : undefined) : Number(offset);
  if (place === undefined) return `not JSON: ${lowerFirst(what)}`;
  const before = text.slice(0, place);
  const line = before.split('\n').length;
  return `not JSON: ${lowerFirst(what)} at line ${line}, column ${place - before.lastIndexOf('\n')}`;
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Members nested past the limit become null, and are listed; walked with a list of our own, not by recursion. */
function shallow(root: Json, problems: FileProblem[], problem: (p: string, m: string) => FileProblem): Json {
  const holder: { root: Json } = { root };
  const todo: { in: Record<string, Json> | Json[]; key: string | number; depth: number; pointer: string }[] = [
    // Both are JSON containers; only their keys differ.
    { in: holder, key: 'root', depth: 0, pointer: '' },
  ];
  for (let nodes = 0; todo.length > 0; nodes++) {
    const { in: container, key, depth, pointer } = todo.pop()!;
    const value = (container as Record<string | number, Json>)[key]!;
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= limits.depth || nodes >= limits.nodes) {
      const reason =
        depth >= limits.depth
          ? `nested deeper than ${limits.depth} levels`
          : `more than ${limits.nodes} values in the file`;
      problems.push(problem(pointer, `${reason}: read as null`));
      (container as Record<string | number, Json>)[key] = null;
      if (nodes >= limits.nodes) break;
      continue;
    }
    // Fresh from JSON.parse, so ours to change, and every member is JSON.
    const inside = value as Record<string, Json> | Json[];
    const keys: (string | number)[] = Array.isArray(inside) ? [...inside.keys()] : Object.keys(inside);
    for (const k of keys) todo.push({ in: inside, key: k, depth: depth + 1, pointer: pointer + step(k) });
  }
  return holder.root;
}

/** Where reading has got to, and what it has met on the way. */
import type { Expression } from '../expression.ts';
import type { Lexicon } from '../declarations/lexicon.ts';
import { typing, type Typing } from '../typing/typing.ts';
import { limits, over } from '../limits.ts';
import { Stop, type Token } from './tokens/token.ts';
import { children } from '../walk.ts';

/** What a name stands for, the nodes that it counts for, and the index in it where it is asked at others too. */
export interface Local {
  readonly value: Expression;
  readonly weight: number;
  readonly parameter?: string;
}

export interface Cursor {
  readonly tokens: Token[];
  at: number;
  readonly lexicon: Lexicon;
  /** Indices bound by the sums around this place, innermost last. */
  readonly bound: string[];
  /** Index letters met that nothing binds. */
  readonly free: string[];
  readonly notes: Set<string>;
  depth: number;
  nodes: number;
  /** Open `|` and `‖` around this place. */
  bars: string[];
  /** Whether white space separates items here, as in `[a b; c d]`. */
  spacing: boolean;
  /** Which way to read each ambiguous place, in order; 0 after the end. */
  readonly choices: readonly number[];
  /** The number of ways at each ambiguous place met. */
  readonly forks: number[];
  /** Definitions made beside the answer, `where a = pᵀp`. */
  readonly local: Map<string, Local>;
  mended: boolean;
  /** Inside a brace that counts: `A ⋯ A` is no progression. */
  repeating: boolean;
  /** Levels below each node, once there are enough nodes for it to matter. */
  heights: Map<Expression, number> | undefined;
  /** Shapes found while reading, once one was asked for. */
  typing: Typing | undefined;
  /** How many functions that go through vectors this place is inside, and the length of what runs there. */
  gathering: number;
  running: Expression | undefined;
  /** The axis that a function of code was told to sum over. */
  axis: string | undefined;
  /** Whether it is Python, by its modules or powers. */
  readonly python: boolean;
  /** Whether a module of arrays is called, whose `*` and functions go entry by entry. */
  readonly arrays: boolean;
  /** What is read, for rules that only few texts need. */
  readonly text: string;
  /** Whether it has products, quotients or powers entry by entry, `.*`. */
  readonly dotted: boolean;
  /** How `[a:b]` is read, once that is chosen. */
  slices: number | undefined;
  /** Whether `x(i)` is an entry, once that is chosen. */
  entries: number | undefined;
  /** Whether the product of matrices is written `@`. */
  readonly matmul: boolean;
  /** Whether `for` occurs at all, and `=`: what is looked for along all tokens is looked for only then. */
  readonly hasFor: boolean;
  readonly hasEquals: boolean;
}

/** Of what is read more than once, or measured as it is read, how much one text may hold. */
const repeatedMost = 64;
const repeated = new WeakMap<object, number>();

/** Counts it, by the notes of the text. */
export function spend(p: Cursor, by = 1): void {
  const before = (repeated.get(p.notes) ?? 0) + by;
  repeated.set(p.notes, before);
  if (before > repeatedMost) throw new Stop(over('nodes'), peek(p).start);
}

export const peek = (p: Cursor, ahead = 0): Token => p.tokens[Math.min(p.at + ahead, p.tokens.length - 1)]!;
export const is = (p: Cursor, sign: string): boolean => {
  const token = p.tokens[p.at]!;
  return token.kind === 'op' && token.text === sign;
};
export const isWord = (p: Cursor, word: string, ahead = 0): boolean => {
  const token = peek(p, ahead);
  return token.kind === 'word' && token.text === word;
};
export const take = (p: Cursor): Token => p.tokens[p.at < p.tokens.length - 1 ? p.at++ : p.at]!;
export function accept(p: Cursor, sign: string): boolean {
  if (!is(p, sign)) return false;
  p.at++;
  return true;
}

/** What a person would call the token. */
export const naming = (token: Token): string =>
  token.kind === 'end' ? 'the end' : `'${brief(token.kind === 'command' ? `\\${token.text}` : token.text)}'`;

const longest = 32; // of a word in a message
export const brief = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);

export function fail(p: Cursor, expected: string, token: Token = peek(p)): never {
  throw new Stop(`expected ${expected}, found ${naming(token)}`, token.start);
}

export function expect(p: Cursor, sign: string): void {
  if (accept(p, sign)) return;
  const closing = ')]}⟩⌉⌋'.includes(sign) || sign === 'set}';
  if (closing && peek(p).kind === 'end' && !p.mended) {
    p.mended = true;
    p.notes.add(`added a missing ${sign === 'set}' ? '}' : sign}`);
    return;
  }
  fail(p, `'${sign === 'set}' ? '}' : sign}'`);
}

/** Counts the node and measures it; `from` is the token where it began. The expression must be a fresh object. */
export function node<E extends Expression>(p: Cursor, from: number, expression: E): E {
  if (++p.nodes > limits.nodes) throw new Stop(over('nodes'), peek(p).start);
  const start = p.tokens[Math.min(from, p.tokens.length - 1)]!.start;
  // A tree of fewer nodes is not higher.
  if (p.nodes > limits.height && heightOf(p, expression) > limits.height) throw new Stop(over('height'), start);
  const end = p.at > 0 ? p.tokens[p.at - 1]!.end : start;
  // Written before anyone else can see it: a copy of every node would be the greater part of reading.
  const placed = expression as { at?: readonly [number, number] };
  placed.at = [start, Math.max(start, end)];
  return expression;
}

/** Levels of the tree; it goes down only into what was read before this was first asked. */
function heightOf(p: Cursor, e: Expression): number {
  p.heights ??= new Map();
  const before = p.heights.get(e);
  if (before !== undefined) return before;
  let below = 0;
  for (const child of children(e)) below = Math.max(below, heightOf(p, child));
  p.heights.set(e, below + 1);
  return below + 1;
}

export const typingOf = (p: Cursor): Typing => (p.typing ??= typing(p.lexicon.declarations));

/** Runs a reader in which names stand for what is said here; afterwards they mean what they did. */
export function standing<T>(p: Cursor, names: ReadonlyMap<string, Local>, read: () => T): T {
  const before = [...names.keys()].map((name) => [name, p.local.get(name)] as const);
  for (const [name, value] of names) p.local.set(name, value);
  const found = read();
  for (const [name, value] of before) {
    if (value) p.local.set(name, value);
    else p.local.delete(name);
  }
  return found;
}

/** Meets an index letter that nothing binds. */
export function meet(p: Cursor, index: string): void {
  if (!p.free.includes(index)) p.free.push(index);
}

/** Takes the indices bound since out of scope. */
export function unbind(p: Cursor, scope: number): void {
  while (p.bound.length > scope) p.bound.pop();
}

/** Runs a reader one level further in. */
export function nested<T>(p: Cursor, read: (p: Cursor) => T): T {
  if (++p.depth > limits.nesting) throw new Stop(over('nesting'), peek(p).start);
  const value = read(p);
  p.depth--;
  return value;
}

/** An ambiguous place: which of `ways` to take this time. */
export function fork(p: Cursor, ways: number, note: string): number {
  const place = p.forks.length;
  p.forks.push(ways);
  p.notes.add(note);
  return p.choices[place] ?? 0;
}

/** Runs a reader, and goes back to where it began if it stops. */
export function attempt<T>(p: Cursor, read: (p: Cursor) => T): T | Stop {
  const { at, depth, spacing, mended, gathering, running, axis } = p;
  const [bound, forks, notes] = [p.bound.length, p.forks.length, p.notes.size];
  const free = p.free.length > 0 ? [...p.free] : [];
  const bars = p.bars.length > 0 ? [...p.bars] : undefined;
  try {
    return read(p);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    Object.assign(p, { at, depth, spacing, mended, gathering, running, axis, bars: bars ?? [] });
    unbind(p, bound);
    p.free.splice(0, p.free.length, ...free);
    p.forks.length = forks;
    // Notes are only ever added: those since are the last.
    if (p.notes.size > notes) for (const note of [...p.notes].slice(notes)) p.notes.delete(note);
    return error;
  }
}

/** The symbols of a question, from the words that declare them: `n×d`, `positive`, `rows of K`, `= pᵀp`. */
import type { Declarations, Type } from '../declaration.ts';
import { declaredType, type Shelf } from './type.ts';
import type { Expression, Problem } from '../expression.ts';
import { limits, over } from '../limits.ts';
import { canonical, parts } from './names.ts';
import { children } from '../walk.ts';

export interface Declared {
  readonly declarations: Declarations;
  readonly problems: readonly SymbolProblem[];
}

export interface SymbolProblem extends Problem {
  /** The symbol as it was declared. */
  readonly symbol: string;
}

const zero = { op: 'number', value: { n: 0n, d: 1n } } as const;
const most = 256;
const cache = new Map<string, Declared>();

/** The table and everything wrong with it; equal tables give the same object, up to a bounded number of tables. */
export function declare(symbols: Readonly<Record<string, string>>): Declared {
  const key = JSON.stringify(symbols);
  const before = cache.get(key);
  if (before) return before;
  const declared = table(symbols);
  const oldest = cache.size >= most ? cache.keys().next().value : undefined;
  if (oldest !== undefined) cache.delete(oldest);
  cache.set(key, declared);
  return declared;
}

function table(symbols: Readonly<Record<string, string>>): Declared {
  const problems: SymbolProblem[] = [];
  const wanted: { symbol: string; name: string; text: string }[] = [];
  for (const [symbol, text] of Object.entries(symbols)) {
    const name = canonical(symbol);
    const flaw = fault(symbol, name, text, wanted);
    if (flaw !== undefined) problems.push({ symbol, message: flaw, column: 0 });
    else wanted.push({ symbol, name, text: text.trim() });
    if (wanted.length < limits.declarations) continue;
    problems.push({ symbol, message: over('declarations'), column: 0 });
    break;
  }
  // Names first, so that what is declared later can be used earlier.
  const shelf: Shelf = {
    types: new Map(wanted.map(({ name, text }) => [name, placeholder(name, text)])),
    implied: new Map(),
  };
  const isDefinition = ({ text }: { text: string }) => text.startsWith('=');
  for (const pass of [wanted.filter((w) => !isDefinition(w)), wanted.filter(isDefinition)]) {
    const found = new Map(shelf.types);
    for (const { symbol, name, text } of pass) {
      const read = declaredType(name, text, shelf);
      if (read.ok) found.set(name, read.value);
      else problems.push({ symbol, ...read.problem });
    }
    shelf.types = new Map([...found, ...[...shelf.implied].filter(([name]) => !found.has(name))]);
  }
  for (const { symbol, name } of wanted)
    if (reaches(shelf.types, name, name, new Set()))
      problems.push({ symbol, message: `'${symbol}' is defined by itself`, column: 0 });
  for (const { symbol } of problems) shelf.types.delete(canonical(symbol));
  return { declarations: shelf.types, problems };
}

/** Whether a definition leads from one name to another. */
function reaches(types: ReadonlyMap<string, Type>, from: string, to: string, seen: Set<string>): boolean {
  const type = types.get(from);
  if (type?.is !== 'defined' || seen.has(from)) return false;
  seen.add(from);
  const inside = (e: Expression): boolean => {
    const name = e.op === 'symbol' ? e.name : e.op === 'member' ? e.of : undefined;
    return (name !== undefined && (name === to || reaches(types, name, to, seen))) || children(e).some(inside);
  };
  return inside(type.by);
}

function fault(symbol: string, name: string, text: unknown, before: readonly { name: string }[]): string | undefined {
  if (typeof text !== 'string' || text.trim() === '') return `'${symbol}' has no declaration`;
  if (text.length > 500) return `the declaration of '${symbol.slice(0, 40)}' is over 500 characters`;
  if (!/^(\\[A-Za-z]+(\{\\?[A-Za-z]+\})?|[^\s\d\\_^{}()+\-*/=,]+)'*(_[^\s^()*/=]+)?$/.test(name) || name.length > 60)
    return `'${symbol.slice(0, 40)}' is not a name that can be declared`;
  return before.some((other) => other.name === name) ? `'${symbol}' is declared twice` : undefined;
}

/** What a name is before its declaration is read: enough to know its indices. */
function placeholder(name: string, text: string): Type {
  const { sub } = parts(name);
  const family = /\bfor\s+(\S+)\s+in\b/.exec(text);
  if (family) return { is: 'family', index: canonical(family[1]!), from: zero, to: zero, each: { is: 'size' } };
  const part = /^(rows|columns|entries|diagonal|singular values|eigenvalues)\s+of\s+(.*)$/.exec(text);
  // The pattern admits nothing but the parts.
  if (part) return { is: 'part', part: part[1] as 'rows', of: canonical(part[2]!) };
  if (text.startsWith('='))
    return sub !== undefined && isIndex(sub, text)
      ? { is: 'defined', by: zero, index: sub }
      : { is: 'defined', by: zero };
  return { is: 'size' };
}

/** Whether the subscript of a defined name is an index: a letter that its definition uses. */
const isIndex = (sub: string, text: string): boolean =>
  /^(\\?[A-Za-z]+)$/.test(sub) && new RegExp(`(^|[^A-Za-z\\\\])${sub.replace('\\', '\\\\')}(?![A-Za-z])`).test(text);

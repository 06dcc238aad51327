/** The declared table, arranged for reading: names, bases of subscripted names, families. */
import type { Declarations, Type } from '../declaration.ts';
import { parts } from './names.ts';

export interface Family {
  /** As declared: `K_i`. */
  readonly name: string;
  readonly index: string;
  readonly type: Type;
}

export interface Lexicon {
  readonly declarations: Declarations;
  readonly families: ReadonlyMap<string, Family>;
  /** Bases of all subscripted names, families or not. */
  readonly bases: ReadonlySet<string>;
  /** Letters that declared families use as their index. */
  readonly indices: ReadonlySet<string>;
  /** Bases, families and indices: what a word may be though it is not declared by itself. */
  readonly heads: ReadonlySet<string>;
  /** Whether anything but numbers is declared. */
  readonly hasMatrices: boolean;
  /** The longest name in letters. */
  readonly longest: number;
}

const known = new WeakMap<Declarations, Lexicon>();

export function lexiconOf(declarations: Declarations): Lexicon {
  const before = known.get(declarations);
  if (before) return before;
  const families = new Map<string, Family>();
  const bases = new Set<string>();
  const indices = new Set<string>();
  let longest = 1;
  let hasMatrices = false;
  for (const [name, type] of declarations) {
    const { base, sub } = parts(name);
    hasMatrices ||= type.is !== 'size' && type.is !== 'scalar' && type.is !== 'integer';
    longest = Math.max(longest, base.length);
    if (sub !== undefined) bases.add(base);
    const index = indexOf(type, sub);
    if (index === undefined) continue;
    families.set(base, { name, index, type });
    // The entries of a matrix have two: `w_{ij}`.
    for (const letter of /^[a-z]{2}$/.test(index) && type.is === 'part' && type.part === 'entries' ? index : [index])
      indices.add(letter);
  }
  const heads = new Set([...bases, ...families.keys(), ...indices]);
  const lexicon = { declarations, families, bases, indices, heads, hasMatrices, longest };
  known.set(declarations, lexicon);
  return lexicon;
}

/** The index of a family, undefined where the type is none. */
export function indexOf(type: Type, sub: string | undefined): string | undefined {
  if (type.is === 'family') return type.index;
  if (type.is === 'part') return sub ?? 'i';
  return type.is === 'defined' ? type.index : undefined;
}

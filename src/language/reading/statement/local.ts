/** Definitions made beside an answer: `where a = pᵀp`, `…, a = p·p`. */
import { attempt, peek, type Cursor } from '../cursor.ts';
import { diagonal } from '../dots/diagonal.ts';
import type { Expression } from '../../expression.ts';
import { isFunction } from '../functions.ts';
import { atEvery, sideBySide, uses } from './indexed.ts';
import { limits, over } from '../../limits.ts';
import { groupEnd } from '../name.ts';
import { expression } from '../parse.ts';
import { fail } from '../cursor.ts';
import { solvedAt } from './solved.ts';
import { mark, Stop, turn, type Token } from '../tokens/token.ts';
import { keywords, lookup, pieces } from '../words.ts';

export interface Definition {
  /** `a`, `N_t`; of a diagonal given by its entries, `D_{ii} = …`, the matrix. */
  readonly name: string;
  readonly base: string;
  readonly diagonal: boolean;
  /** The index at which it is said, where it holds at every other. */
  readonly parameter?: string;
  readonly tokens: readonly Token[];
}

/** The definitions at the end of the text, cut off it, in the order in which they can be read. */
export function definitions(p: Cursor): readonly Definition[] {
  const starts = places(p);
  const [first] = starts;
  if (first === undefined) return [];
  if (starts.length > limits.definitions) throw new Stop(over('definitions'), p.tokens[first.separator]!.start);
  const end = p.tokens.at(-1)!;
  const found = starts.map(({ named, body, inverse }, i): Definition => {
    const stop = starts[i + 1]?.separator ?? p.tokens.length - 1;
    const value = p.tokens.slice(body, stop);
    const at = p.tokens[stop]!.start;
    const written = inverse ? [...inverse, mark('(', at, at), ...value, mark(')', at, at)] : value;
    return { ...named, tokens: [...written, { ...end, start: at }] };
  });
  p.tokens.splice(first.separator, p.tokens.length - 1 - first.separator);
  return ordered(found);
}

interface Place {
  readonly separator: number;
  readonly named: Omit<Definition, 'tokens'>;
  readonly body: number;
  /** Of what is the solution of an equation, the inverse before its right side. */
  readonly inverse?: readonly Token[];
}

const openers = new Set(['where', 'with', 'let', 'given', 'and', 'for']);

/** Names with a subscript that are looked for in what was said before them; the entries of a long list are not. */
const most = 64;

/** Where `, name =` stands outside brackets: with a word like `where` before it, the name may be a declared one. */
function places(p: Cursor): readonly Place[] {
  const found: Place[] = [];
  if (!p.hasEquals) return found;
  let [depth, tries] = [0, 0];
  for (let i = p.at; i < p.tokens.length && found.length <= limits.definitions; i++) {
    const token = p.tokens[i]!;
    const { kind, text } = token;
    depth += turn(token);
    if (text.startsWith('begin:')) depth++;
    if (text.startsWith('end:')) depth--;
    if (depth !== 0 || i === p.at) continue;
    const said = kind === 'word' && (text === 'where' || text === 'with' || text === 'let');
    if (
      !said &&
      !(kind === 'op' && (text === ',' || text === ';' || (text === '.' && p.tokens[i + 1]?.spaced === true))) &&
      !(text === 'and' && found.length > 0)
    )
      continue;
    let at = i + 1;
    let word = said;
    for (; p.tokens[at]?.kind === 'word' && openers.has(p.tokens[at]!.text); at++)
      word ||= p.tokens[at]!.text !== 'for';
    const name = nameAt(p, at, word || found.length > 0);
    let named: ReturnType<typeof subscriptedAt>;
    if (name !== undefined) named = { name, base: name, diagonal: false, length: 1 };
    else if (p.tokens[at + 1]?.text === '_' && tries++ < most) named = subscriptedAt(p, at);
    const unknown = named === undefined && word ? solvedAt(p, at) : undefined;
    if (unknown) {
      const { name: by, inverse, length } = unknown;
      found.push({ separator: i, named: { name: by, base: by, diagonal: false }, body: at + length + 1, inverse });
      i = at + length;
      continue;
    }
    if (named === undefined) {
      // From a later one of the same words the same would be found.
      i = at - 1;
      continue;
    }
    found.push({ separator: i, named, body: at + named.length + 1 });
    i = at + named.length;
  }
  return found;
}

/** The name at a place before `=`, where it may be defined here. */
function nameAt(p: Cursor, at: number, declaredToo: boolean): string | undefined {
  const { kind, text } = p.tokens[at] ?? peek(p);
  const equals = p.tokens[at + 1];
  if (kind !== 'word' || equals?.kind !== 'op' || equals.text !== '=' || keywords.has(text) || isFunction(text))
    return undefined;
  const known = lookup(p, text);
  const isIndex = known !== undefined && ['integer', 'size'].includes(p.lexicon.declarations.get(known)?.is ?? '');
  if (isIndex || (known !== undefined && !declaredToo)) return undefined;
  return known ?? text;
}

/** `N_t` before `=`, where it stands in what was said before; `D_{ii}`, where D does. */
function subscriptedAt(p: Cursor, at: number): (Omit<Definition, 'tokens'> & { readonly length: number }) | undefined {
  const [word, underscore] = [p.tokens[at], p.tokens[at + 1]];
  if (word?.kind !== 'word' || underscore?.text !== '_' || keywords.has(word.text)) return undefined;
  const end = groupEnd(p, at + 2);
  const base = word.text;
  // A number has no members: `e_t` is a name of its own beside a size e.
  const whole = p.lexicon.declarations.get(base);
  const hasMembers =
    p.lexicon.families.has(base) || (whole !== undefined && whole.is !== 'size' && whole.is !== 'scalar');
  const sub = subscriptText(p.tokens.slice(at + 2, end));
  // No member has a range below it.
  if (p.tokens[end]?.text !== '=' || (hasMembers && !sub.includes(':'))) return undefined;
  const name = `${base}_${sub}`;
  if (p.lexicon.declarations.has(name)) return undefined;
  const twice = /^(.),?\1$/.test(sub);
  const length = end - at;
  const before = uses(p, base, p.at, at);
  if (twice) return before.includes(undefined) ? { name: base, base, diagonal: true, length } : undefined;
  const below = before.filter((text) => text !== undefined);
  // `x̄_n = m` says nothing of another n.
  const isSaid = (): boolean => lookup(p, sub) === undefined || p.tokens.slice(end).some(({ text }) => text === sub);
  const atAny = isIndex.test(sub) && isSaid() && below.some((text) => text !== sub && !/^\d+$/.test(text));
  if (atAny) return { name: atEvery(base), base, diagonal: false, parameter: sub, length };
  return below.includes(sub) ? { name, base: hasMembers ? name : base, diagonal: false, length } : undefined;
}

/** A letter that may stand for an index. */
const isIndex = /^(?:[a-z]|\\(?:ell|tau))$/;

/** What a subscript says, its braces and spaces apart. */
export const subscriptText = (tokens: readonly Token[]): string =>
  tokens
    .filter(({ text }) => text !== '{' && text !== '}')
    .map(({ text }) => text)
    .join('');

/** Definitions that use others come after them. */
function ordered(found: readonly Definition[]): readonly Definition[] {
  const uses = (a: Definition, b: Definition): boolean =>
    a.tokens.some(({ kind, text }) => kind === 'word' && text === b.base);
  const left = [...found];
  const done: Definition[] = [];
  while (left.length > 0) {
    const next = left.findIndex((a) => !left.some((b) => b !== a && uses(a, b)));
    if (next < 0 || left.some((a) => uses(a, a) && left.length === 1)) {
      const [stuck] = left;
      throw new Stop(`'${stuck!.name}' is defined by itself`, stuck!.tokens[0]!.start);
    }
    done.push(...left.splice(next, 1));
  }
  return done;
}

const isRemark = (p: Cursor, { kind, text }: Token): boolean =>
  kind === 'word' && /^(?:is|are|denotes|being)$/.test(text) && pieces(p, text) === undefined;

/** Reads the definition, and lets its name stand for it from here on. */
export function define(p: Cursor, { name, tokens, diagonal: entries, parameter }: Definition): void {
  const before = p.nodes;
  // `where S = C + D is the Schur complement`: what is said of it is a remark.
  const remark = tokens.findIndex((token, i) => i > 0 && isRemark(p, token));
  const written = remark < 0 ? tokens : [...tokens.slice(0, remark), tokens.at(-1)!];
  const below = parameter ?? name.slice(name.indexOf('_') + 1 || name.length);
  const letters = below.match(/\\[A-Za-z]+|[A-Za-z]/g) ?? [];
  const bound = letters.length === 0 ? p.bound : [...p.bound, ...letters.filter((one) => lookup(p, one) === undefined)];
  const inner: Cursor = { ...p, tokens: [...written], at: 0, bound };
  const read = attempt(inner, expression);
  if (read instanceof Stop) throw read;
  const value: Expression = entries
    ? { op: 'call', name: 'diag', args: diagonal(inner, 0, [read]) }
    : (sideBySide(p, read) ?? read);
  if (peek(inner).text === '.' || peek(inner).text === ',') inner.at++;
  if (peek(inner).kind !== 'end') fail(inner, 'an operator or the end');
  p.nodes = inner.nodes;
  p.local.set(name, { value, weight: p.nodes - before, ...(parameter === undefined ? {} : { parameter }) });
  p.notes.add(`took '${name}' as defined beside the answer`);
}

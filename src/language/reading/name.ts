/** A declared name with its primes, subscripts and indices; the identity; e and π. */
import { ratio } from '#scalar';
import { is, meet, node, peek, take, type Cursor } from './cursor.ts';
import type { Expression } from '../expression.ts';
import { axisAhead } from './code/broadcast.ts';
import { bracketIndex, slice, slicedAt } from './code/bracket-index.ts';
import { colonsAhead, part } from './code/part.ts';
import { entryInParens, memberInParens } from './code/round-index.ts';
import { bareMembers, columnOf, slicedFamily, slicedMembers } from './code/running.ts';
import { subscript } from './subscript.ts';
import { nearest } from '../declarations/names.ts';
import { Stop } from './tokens/token.ts';
import { lookup } from './words.ts';

export function name(p: Cursor): Expression {
  const from = p.at;
  reorder(p);
  const token = take(p);
  const base = lookup(p, token.text);
  if (base === undefined) return constant(p, from, token.text);
  const next = peek(p);
  if (next.kind !== 'op' || !"'_[(".includes(next.text[0]!)) return plain(p, from, base);
  const primed = primes(p, base);
  if (primed !== undefined) return node(p, from, { op: 'symbol', name: primed });
  if (is(p, '_')) return subscript(p, from, base);
  if (axisAhead(p) !== undefined) return plain(p, from, base);
  const members = (is(p, '[') || is(p, '(')) && !peek(p).spaced ? slicedMembers(p, from, base) : undefined;
  if (members) return members;
  if (colonsAhead(p) > 0 && !startsFamilyMember(p, base)) {
    const sliced = p.lexicon.declarations.has(base) ? undefined : slicedFamily(p, from, base);
    if (sliced) return sliced;
    const whole = plain(p, from, base);
    return part(p, from, whole) ?? whole;
  }
  if (is(p, '[') && !peek(p).spaced) {
    const found = bracketIndex(p, from, base);
    if (found) return found;
  }
  const entry = memberInParens(p, from, base) ?? entryInParens(p, from, base);
  if (entry) return entry;
  const sliced = is(p, '(') && !peek(p).spaced && p.lexicon.hasMatrices ? slice(p, from, base) : undefined;
  return sliced ?? plain(p, from, base);
}

/** `K[i, :]` and `K(:, j)` where the rows or columns have a name. */
function startsFamilyMember(p: Cursor, base: string): boolean {
  const which = colonsAhead(p) === 1 ? slicedAt(p) : undefined;
  return [...p.lexicon.families.values()].some(
    ({ type }) => type.is === 'part' && type.part === which && type.of === base,
  );
}

function plain(p: Cursor, from: number, base: string): Expression {
  const { declarations, families, indices } = p.lexicon;
  if (p.bound.includes(base)) return node(p, from, { op: 'symbol', name: base });
  const local = p.local.size > 0 ? p.local.get(base) : undefined;
  if (local) {
    p.nodes += local.weight;
    return local.value;
  }
  const family = families.get(base);
  if (declarations.has(base) && family?.name !== base) return node(p, from, { op: 'symbol', name: base });
  const members = bareMembers(p, from, base) ?? columnOf(p, from, base);
  if (members) return members;
  if (indices.has(base)) {
    meet(p, base);
    return node(p, from, { op: 'symbol', name: base });
  }
  const only = onlyNamed(p, base);
  if (only !== undefined) return node(p, from, only);
  const meant =
    family?.name ??
    nearest(base, declarations.keys()) ??
    [...declarations.keys()].find((d) => d.startsWith(`${base}_`));
  throw new Stop(
    `'${base}' is not declared by itself${meant === undefined ? '' : `; did you mean '${meant}'?`}`,
    p.tokens[from]!.start,
  );
}

/** `S` in code, where `S_t` is declared and nothing else of that letter; of a sequence the member at the question's own t. */
function onlyNamed({ arrays, matmul, dotted, lexicon }: Cursor, base: string): Expression | undefined {
  if (!(arrays || matmul || dotted)) return undefined;
  const { declarations, families } = lexicon;
  const family = families.get(base);
  const index = family && declarations.get(family.index);
  if (family) {
    if (family.type.is !== 'defined' || (index?.is !== 'size' && index?.is !== 'integer')) return undefined;
    return { op: 'member', of: family.name, index: [{ op: 'symbol', name: family.index }] };
  }
  const [only, ...more] = [...declarations.keys()].filter((name) => name.startsWith(`${base}_`));
  return only === undefined || more.length > 0 ? undefined : { op: 'symbol', name: only };
}

/** `m'`, where it is declared. */
function primes(p: Cursor, base: string): string | undefined {
  const direct = peek(p).kind === 'op' && /^'+$/.test(peek(p).text);
  if (!direct) return undefined;
  for (const count of [2, 1]) {
    const text = base + "'".repeat(count);
    if (!p.lexicon.declarations.has(text)) continue;
    let taken = 0;
    while (taken < count && peek(p).kind === 'op' && /^'+$/.test(peek(p).text)) taken += take(p).text.length;
    return text;
  }
  return undefined;
}

/** `I(n)`, as Julia has it. */
function sizedInBrackets(p: Cursor): boolean {
  const size = lookup(p, peek(p, 1).text);
  const isSize = size !== undefined && p.lexicon.declarations.get(size)?.is === 'size';
  return isSize && is(p, '(') && !peek(p).spaced && peek(p, 2).text === ')';
}

function constant(p: Cursor, from: number, text: string): Expression {
  if (text === 'I' && sizedInBrackets(p)) p.tokens.splice(p.at, 3, { ...peek(p), text: '_' }, peek(p, 1));
  if (text === 'I') return is(p, '_') ? subscript(p, from, 'I') : node(p, from, { op: 'identity' });
  if (text === 'e') return node(p, from, { op: 'call', name: 'e', args: [] });
  if (text === '\\infty') return node(p, from, { op: 'call', name: 'infinity', args: [] });
  if (text === '\\pi' || text === 'pi') return node(p, from, { op: 'call', name: 'pi', args: [] });
  return node(p, from, { op: 'number', value: ratio(BigInt(text)) });
}

/** `σ^2_i` is `σ_i^2`: a subscript after the power at a place comes before it. */
export function reorder(p: Cursor, at: number = p.at + 1): void {
  const power = p.tokens[at];
  if (power?.kind !== 'op' || power.text !== '^') return;
  const raised = p.tokens[at + 1];
  // In `A^jBu_i` the subscript is that of u.
  if (raised?.kind === 'word' && !raised.whole && raised.text.length > 1 && lookup(p, raised.text) === undefined)
    return;
  const end = groupEnd(p, at + 1);
  const sub = p.tokens[end];
  if (sub?.kind !== 'op' || sub.text !== '_') return;
  const moved = p.tokens.slice(end, groupEnd(p, end + 1));
  p.tokens.splice(end, moved.length);
  p.tokens.splice(at, 0, ...moved);
}

/** The index after one token, or after a group in braces. */
export function groupEnd(p: Cursor, at: number): number {
  let depth = 0;
  for (let i = at; i < p.tokens.length - 1; i++) {
    const { kind, text } = p.tokens[i]!;
    if (kind === 'op' && text === '{') depth++;
    if (kind === 'op' && text === '}') depth--;
    if (depth === 0) return i + 1;
  }
  return p.tokens.length - 1;
}

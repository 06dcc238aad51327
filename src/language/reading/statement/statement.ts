/** The whole of a text: a label, a chain of equal things, definitions and conditions beside it. */
import { attempt, fail, fork, is, isWord, node, peek, type Cursor } from '../cursor.ts';
import { conditional, underCondition } from '../cases.ts';
import { define, definitions } from './local.ts';
import type { Expression } from '../../expression.ts';
import { groupEnd } from '../name.ts';
import { namedCases } from './named-cases.ts';
import { expression, relation } from '../parse.ts';
import { ratio } from '#scalar';
import { Stop, turn, type Token } from '../tokens/token.ts';
import { typeOf } from '../../typing/typed.ts';
import { lookup } from '../words.ts';

export function statement(p: Cursor): Expression {
  decimalComma(p);
  const named = namedCases(p);
  if (named) return named;
  for (const definition of definitions(p)) define(p, definition);
  const from = p.at;
  const items = [one(p)];
  while (is(p, ',') && peek(p, 1).kind !== 'end') {
    p.at++;
    const item = one(p);
    // `C A^{ℓ-1} B, ℓ ≥ 1`: a comparison after a value is a condition on it.
    const isCondition = item.op === 'relation' && !item.signs.includes('=') && !compares(items.at(-1)!);
    if (isCondition) items.push(underCondition(p, from, items.pop()!, item));
    else items.push(item);
  }
  while (is(p, '.') || is(p, ',') || is(p, ';')) p.at++;
  while (peek(p).kind === 'command' && /^(tag|label)$/.test(peek(p).text)) p.at = groupEnd(p, p.at + 1);
  if (peek(p).kind !== 'end') fail(p, 'an operator or the end');
  if (items.length === 1) return items[0]!;
  p.notes.add('read items between commas as a list');
  return node(p, from, { op: 'list', bracket: '(', items });
}

const compares = (e: Expression): boolean => e.op === 'relation' && e.signs.some((sign) => sign !== '=');

function one(p: Cursor): Expression {
  if (is(p, '…')) return expression(p);
  const from = p.at;
  const first = relation(p, labelled);
  if (first.op === 'relation' && !(isWord(p, 'and') || is(p, '∧'))) return conditional(p, nameOnLeft(p, first));
  if (first.op !== 'relation' || !(isWord(p, 'and') || is(p, '∧'))) return conditional(p, first);
  const args: Expression[] = [first];
  while (isWord(p, 'and') || is(p, '∧')) {
    p.at++;
    args.push(relation(p));
  }
  return node(p, from, { op: 'call', name: 'and', args });
}

/** `m_{n+1} = …` where m is a vector: what could not be equal by its shape is a name. */
function nameOnLeft(p: Cursor, e: Expression & { op: 'relation' }): Expression {
  const [first, ...others] = e.sides;
  if (first === undefined || e.signs[0] !== '=' || (first.op !== 'member' && first.op !== 'symbol')) return e;
  const typed = p.lexicon.hasMatrices ? typeOf(e, p.lexicon.declarations) : undefined;
  const label = typed?.ok && typed.expression.op === 'relation' ? typed.expression.sides[0] : undefined;
  if (label?.op !== 'label') return e;
  p.notes.add(`took '${label.text}' as the name of what is asked`);
  return { ...e, sides: [label, ...others] };
}

/** `0,768` may be 0.768, and `1,234` one thousand two hundred and thirty-four, and both a list. */
function decimalComma(p: Cursor): void {
  const at = is(p, '-') ? p.at + 1 : p.at;
  if (p.tokens.length > at + 4) return;
  const [whole, comma, part, end] = p.tokens.slice(at, at + 4);
  if (whole?.kind !== 'number' || comma?.text !== ',' || part?.kind !== 'number' || end?.kind !== 'end') return;
  if (part.spaced || comma.spaced || !/^\d+$/.test(part.text) || !/^\d+$/.test(whole.text)) return;
  const thousands = part.text.length === 3 && /^[1-9]\d{0,2}$/.test(whole.text);
  const way = fork(
    p,
    thousands ? 3 : 2,
    'a comma between digits is read as a decimal point; it could also part thousands, or two numbers',
  );
  if (way === (thousands ? 2 : 1)) return;
  const digits = BigInt(whole.text + part.text);
  const value = way === 0 ? ratio(digits, 10n ** BigInt(part.text.length)) : ratio(digits);
  p.tokens.splice(at, 3, { ...whole, text: `${whole.text},${part.text}`, end: part.end, value });
}

/** The left side of an equation, which may be the name of what is asked and mean nothing to the reader. */
function labelled(p: Cursor): Expression {
  const from = p.at;
  const found = labelEnd(p);
  if (found === undefined) return expression(p);
  const primed = peek(p, 1).text === "'" && found === p.at + 2;
  const read = primed ? undefined : attempt(p, expression);
  if (read !== undefined && !(read instanceof Stop) && is(p, '=')) return read;
  p.at = from;
  // Reading may have cut words in two.
  const equals = labelEnd(p) ?? found;
  // `h_{t+1} - x` is no name: what cannot be read of it leaves the whole unread.
  if (read instanceof Stop && isSum(p.tokens.slice(from, equals))) throw read;
  const text = p.tokens
    .slice(from, equals)
    .map((t) => (t.spaced ? ` ${t.text}` : t.text))
    .join('')
    .trim();
  p.at = equals;
  p.notes.add(`took '${text}' as the name of what is asked`);
  // `w_i = …` speaks of every i.
  for (const index of /_\s*\{?\s*([a-z])\s*,?\s*([a-z])?\s*\}?$/.exec(text)?.slice(1) ?? [])
    if (index !== undefined && lookup(p, index) === undefined) p.bound.push(index);
  return node(p, from, { op: 'label', text });
}

/** Whether letters are added or taken away outside brackets, with white space around the sign; words make no sum. */
function isSum(tokens: readonly Token[]): boolean {
  if (tokens.some(({ kind, text }) => kind === 'word' && /^[A-Za-z]{3}/.test(text))) return false;
  let depth = 0;
  return tokens.some((token, i) => {
    depth += turn(token);
    const adds = token.kind === 'op' && (token.text === '+' || token.text === '-');
    return adds && depth === 0 && i > 0 && token.spaced && tokens[i + 1]?.spaced === true;
  });
}

const longest = 16;
/** Words after which `=` is a condition's. */
const said = new Set(['if', 'when', 'where', 'for', 'otherwise', 'else', 'and', 'or']);

/** The first `=` outside brackets, where little enough stands before it to be a name. */
function labelEnd(p: Cursor): number | undefined {
  if (!p.hasEquals) return undefined;
  let depth = 0;
  for (let i = p.at; i < p.at + longest && i < p.tokens.length; i++) {
    const token = p.tokens[i]!;
    const { kind, text } = token;
    if (kind === 'end' || text.startsWith('begin:') || (kind === 'word' && said.has(text))) return undefined;
    if (kind !== 'op') continue;
    depth += turn(token);
    // What stands before a comma is no part of a name.
    if (depth === 0 && text === ',') return undefined;
    if (depth === 0 && text === '=' && i > p.at) return i;
  }
  return undefined;
}

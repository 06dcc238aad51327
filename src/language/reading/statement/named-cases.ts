/** `K_0 = D, K_ℓ = C A^{ℓ−1} B for ℓ ≥ 1`: the members of one sequence, each with its value, as one piecewise value. */
import { ratio } from '#scalar';
import { conditional } from '../cases.ts';
import { accept, attempt, is, node, peek, type Cursor } from '../cursor.ts';
import type { Expression } from '../../expression.ts';
import { subscriptText } from './local.ts';
import { groupEnd } from '../name.ts';
import { comparisonAt, expression } from '../parse.ts';
import { Stop, turn } from '../tokens/token.ts';
import { lookup } from '../words.ts';

interface Piece {
  readonly base: string;
  readonly sub: string;
  /** Where the separator before it stands, and where its value begins. */
  readonly start: number;
  readonly body: number;
  /** Where the separator before a condition that is said first stands, and where the condition does: `; for ℓ ≥ 1, K_ℓ = …`. */
  readonly condition?: readonly [separator: number, from: number, to: number];
}

const most = 16;

/** The piecewise value, the cursor at the end; undefined, the cursor where it was, where the text is nothing of the kind. */
export function namedCases(p: Cursor): Expression | undefined {
  const pieces = found(p);
  const [first] = pieces;
  if (first === undefined || first.start !== p.at || pieces.length < 2 || pieces.length > most) return undefined;
  if (pieces.some(({ base }) => base !== first.base)) return undefined;
  if (pieces.every(({ sub }) => sub === first.sub)) return conditioned(p, pieces);
  const general = pieces.filter(({ sub }) => !/^\d+$/.test(sub));
  const index = general[0] && lookup(p, general[0].sub);
  if (general.length !== 1 || index === undefined || p.lexicon.declarations.get(index)?.is !== 'integer')
    return undefined;
  const from = p.at;
  const read = pieces.map((piece, i) => {
    const next = pieces[i + 1];
    return value(p, piece, next?.condition?.[0] ?? next?.start ?? p.tokens.length - 1, general[0]!.sub);
  });
  if (read.some((one) => one === undefined)) return undefined;
  const symbol: Expression = { op: 'symbol', name: index };
  const single = pieces.flatMap(({ sub }, i) =>
    /^\d+$/.test(sub) ? [{ value: read[i]!, when: equals(symbol, { op: 'number', value: ratio(BigInt(sub)) }) }] : [],
  );
  const rest = read[pieces.indexOf(general[0]!)]!;
  const others = rest.op === 'cases' ? rest.branches : [{ value: rest, when: undefined }];
  p.at = p.tokens.length - 1;
  p.notes.add(`read the members of '${first.base}' as one piecewise value`);
  return node(p, from, { op: 'cases', branches: [...single, ...others] });
}

/** `M_{ij} = a for j ≤ i, M_{ij} = 0 for j > i`: each with its condition. */
function conditioned(p: Cursor, pieces: readonly Piece[]): Expression | undefined {
  const from = p.at;
  const read = pieces.map((piece, i) => value(p, piece, pieces[i + 1]?.start ?? p.tokens.length - 1, piece.sub));
  const branches = read.flatMap((one) => (one?.op === 'cases' ? one.branches : []));
  if (branches.length !== pieces.length || branches.some(({ when }) => when === undefined)) return undefined;
  p.at = p.tokens.length - 1;
  return node(p, from, { op: 'cases', branches });
}

const equals = (left: Expression, right: Expression): Expression => ({
  op: 'relation',
  sides: [left, right],
  signs: ['='],
});

/** Where `name_sub =` stands, at the start or after what parts sentences. */
function found(p: Cursor): readonly Piece[] {
  const pieces: Piece[] = [];
  if (!p.hasEquals) return pieces;
  let depth = 0;
  for (let i = p.at; i < p.tokens.length - 1; i++) {
    const token = p.tokens[i]!;
    const { kind, text } = token;
    if (kind === 'command') return [];
    depth += turn(token);
    const parted = i === p.at || separates(p.tokens[i - 1]!.text);
    if (depth !== 0 || !parted || kind !== 'word' || p.tokens[i + 1]?.text !== '_') continue;
    const end = groupEnd(p, i + 2);
    if (p.tokens[end]?.text !== '=') continue;
    let start = i;
    while (start > p.at && separates(p.tokens[start - 1]!.text)) start--;
    const last = pieces.at(-1);
    // Of a member by its number nothing more is said.
    const said = last && isNumber.test(last.sub) ? conditionBefore(p, last.body, start) : undefined;
    const sub = subscriptText(p.tokens.slice(i + 2, end));
    pieces.push({ base: text, sub, start, body: end + 1, ...(said ? { condition: said } : {}) });
    i = end;
  }
  return pieces;
}

const isNumber = /^\d+$/;

/** `; for ℓ ≥ 1` before the comma at the end. */
function conditionBefore(p: Cursor, from: number, to: number): Piece['condition'] {
  for (let i = to - 1; i > from; i--) {
    if (!separates(p.tokens[i - 1]!.text) || !conditions.has(p.tokens[i]!.text)) continue;
    let start = i - 1;
    while (start > from && separates(p.tokens[start - 1]!.text)) start--;
    return [start, i, to];
  }
  return undefined;
}

const conditions = new Set(['for', 'if', 'when']);
const separators = new Set([',', ';', '.', 'and', 'while', 'where', 'with']);
const separates = (text: string): boolean => separators.has(text);

function value(p: Cursor, { body, condition }: Piece, end: number, index: string): Expression | undefined {
  const last = { ...p.tokens.at(-1)!, start: p.tokens[end]!.start };
  const said = condition === undefined ? [] : p.tokens.slice(condition[1], condition[2]);
  const inner: Cursor = { ...p, tokens: [...p.tokens.slice(body, end), ...said, last], at: 0 };
  const read = attempt(inner, (cursor) => {
    const of = expression(cursor);
    forIndex(cursor, index);
    return conditional(cursor, of);
  });
  p.nodes = inner.nodes;
  if (read instanceof Stop) return undefined;
  while (accept(inner, '.') || accept(inner, ','));
  return peek(inner).kind === 'end' ? read : undefined;
}

/** `…, ℓ = 1, …, L` and `…, 1 ≤ ℓ ≤ L` say what `… for ℓ = 1, …, L` does. */
function forIndex(p: Cursor, index: string): void {
  if (!is(p, ',') || (peek(p, 1).text !== index && peek(p, 3).text !== index)) return;
  const comma = p.at;
  p.at += 2;
  const compares = comparisonAt(p) !== undefined;
  p.at = comma;
  if (compares) p.tokens[comma] = { ...peek(p), kind: 'word', text: 'for' };
}

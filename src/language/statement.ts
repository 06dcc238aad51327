/** The whole of a text: a label, a chain of equal things, remarks beside it. */
import { attempt, fail, is, node, peek, type Cursor } from './cursor.ts';
import type { Expression } from './expression.ts';
import { closed } from './joined.ts';
import { expression, relation } from './parse.ts';
import { Stop } from './token.ts';

export function statement(p: Cursor): Expression {
  const value = closed(relation(p, labelled));
  while (is(p, '.') || is(p, ',') || is(p, ';')) p.at++;
  if (peek(p).kind !== 'end') fail(p, 'an operator or the end');
  return value;
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
  const text = p.tokens
    .slice(from, equals)
    .map((t) => (t.spaced ? ` ${t.text}` : t.text))
    .join('')
    .trim();
  p.at = equals;
  p.notes.add(`took '${text}' as the name of what is asked`);
  return node(p, from, { op: 'label', text });
}

const longest = 16;

/** The first `=` outside brackets, where little enough stands before it to be a name. */
function labelEnd(p: Cursor): number | undefined {
  let depth = 0;
  for (let i = p.at; i < p.at + longest && i < p.tokens.length; i++) {
    const { kind, text } = p.tokens[i]!;
    if (kind === 'end') return undefined;
    if (kind !== 'op') continue;
    if ('([{'.includes(text) || text === 'set{') depth++;
    if (')]}'.includes(text) || text === 'set}') depth--;
    if (depth === 0 && text === '=' && i > p.at) return i;
  }
  return undefined;
}

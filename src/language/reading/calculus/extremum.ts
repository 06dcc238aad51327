/** `\arg\min_x f(x)`: where a function is least, with what it is a function of. */
import { fail, is, node, peek, take, type Cursor } from '../cursor.ts';
import type { Expression } from '../../expression.ts';
import { groupEnd } from '../name.ts';
import { expression } from '../parse.ts';
import { lookup } from '../words.ts';

const spellings =
  /\\underset\s*\{\s*([^{}]{1,20})\s*\}\s*\{\s*\\arg\s*(?:\\[,;!])?\s*\\?min\s*\}|\\(?:operatorname|mathrm|text)\s*\*?\s*\{\s*arg\s*(?:\\[,;!])?\s*min\s*\}|\\arg\s*(?:\\[,;!])?\s*\\min(?![A-Za-z])|\\argmin(?![A-Za-z])|(?<![A-Za-z\\])arg\s?min(?![A-Za-z])/g;

/** One spelling for all of them. */
export const inOneSpelling = (text: string): string =>
  text.includes('arg')
    ? text.replace(spellings, (_, below: string | undefined) => ` \\argmin${below === undefined ? '' : `_{${below}}`} `)
    : text;

/** The cursor is at `\argmin`. */
export function extremum(p: Cursor): Expression {
  const from = p.at;
  take(p);
  if (!is(p, '_')) fail(p, 'the variable under argmin');
  const end = groupEnd(p, p.at + 1);
  const at = p.at + (peek(p, 1).text === '{' ? 2 : 1);
  const { text } = p.tokens[at]!;
  // A letter of its own has the shape of what is asked.
  const name = lookup(p, text) ?? text;
  const type = p.lexicon.declarations.get(name);
  if (type === undefined ? p.tokens[at]!.kind !== 'word' : type.is !== 'matrix')
    fail(p, 'a variable under argmin', p.tokens[at]);
  p.at = end;
  p.bound.push(name);
  const body = expression(p);
  p.bound.pop();
  const of = body.op === 'list' && body.items.length === 1 ? body.items[0]! : body;
  return node(p, from, { op: 'call', name: 'argmin', args: [{ op: 'symbol', name }, of] });
}

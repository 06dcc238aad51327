/** `\lim_{n \to \infty} f(n)`: of what, where to. */
import { expect, fail, node, peek, take, unbind, type Cursor } from '../cursor.ts';
import type { Expression } from '../../expression.ts';
import { expression } from '../parse.ts';
import { limitOf } from './limiting.ts';
import { product } from '../product.ts';
import { Stop } from '../tokens/token.ts';
import { lookup } from '../words.ts';

/** The cursor is at `\lim`. */
export function limit(p: Cursor): Expression {
  const from = p.at;
  take(p);
  expect(p, '_');
  expect(p, '{');
  const { kind, text } = take(p);
  const name = kind === 'word' ? (lookup(p, text) ?? text) : fail(p, 'a variable that goes somewhere', peek(p, -1));
  expect(p, '->');
  // From which side, `0^+`, makes no difference to what is continuous.
  if (peek(p).kind === 'number' && peek(p, 1).text === '^' && /^[-+]$/.test(peek(p, 2).text))
    p.tokens.splice(p.at + 1, 2);
  const point = expression(p);
  expect(p, '}');
  const scope = p.bound.length;
  p.bound.push(name);
  const body = product(p);
  unbind(p, scope);
  const found = limitOf(body, name, point);
  if (found === undefined) throw new Stop('this limit is not seen through', p.tokens[from]!.start);
  p.notes.add('took the limit');
  return node(p, from, { ...found });
}

/** `λ_max(AᵀA)`, `σ_min(A)`: the largest and the smallest of the values of what stands in brackets. */
import { ratio } from '#scalar';
import { expect, is, node, peek, take, type Cursor } from './cursor.ts';
import type { Expression } from '../expression.ts';
import { expression } from './parse.ts';
import { Stop } from './tokens/token.ts';
import { dimensions, typeOf } from '../typing/typed.ts';
import { toText } from '../printing/text.ts';
import { sizeKey } from '../typing/size.ts';

/** Whether `λ_max(`, `σ_{\\min}(` stands at the cursor. */
export function startsSpectral(p: Cursor): boolean {
  const { kind, text } = peek(p);
  if (kind !== 'word' || (text !== '\\lambda' && text !== '\\sigma') || peek(p, 1).text !== '_') return false;
  const braces = peek(p, 2).text === '{' ? 1 : 0;
  const which = peek(p, 2 + braces).text;
  return (which === 'max' || which === 'min') && peek(p, 3 + braces * 2).text === '(';
}

const two: Expression = { op: 'number', value: ratio(2) };
const call = (name: string, of: Expression): Expression => ({ op: 'call', name, args: [of] });

/** The largest singular value is the norm; the smallest, of a square matrix, the norm over the condition. */
export function spectral(p: Cursor): Expression {
  const from = p.at;
  const eigen = take(p).text === '\\lambda';
  p.at++;
  const braces = is(p, '{');
  if (braces) p.at++;
  const which = take(p).text;
  if (braces) expect(p, '}');
  expect(p, '(');
  const of = expression(p);
  expect(p, ')');
  const root = eigen ? gramOf(of) : of;
  // Of another matrix the eigenvalues need not be real, nor in any order.
  if (root === undefined) throw new Stop('of eigenvalues only those of XᵀX or XXᵀ are read', p.tokens[from]!.start);
  const typed = typeOf(root, p.lexicon.declarations);
  const sizes = typed.ok ? dimensions(typed.shape) : undefined;
  const key = (e: Expression): string => sizeKey(e, p.lexicon.declarations);
  if (which === 'min' && (sizes === undefined || key(sizes.rows) !== key(sizes.columns)))
    throw new Stop('the smallest value is read of square matrices', p.tokens[from]!.start);
  const norm = call('norm', root);
  const value: Expression = which === 'max' ? norm : { op: 'quotient', over: norm, under: call('cond', root) };
  return node(p, from, eigen ? { op: 'power', base: value, exponent: two } : value);
}

/** X of XᵀX or XXᵀ. */
function gramOf(e: Expression): Expression | undefined {
  const [a, b, ...more] = e.op === 'product' ? e.factors : [];
  if (!a || !b || more.length > 0) return undefined;
  const [inner, other] = a.op === 'transpose' ? [a.of, b] : b.op === 'transpose' ? [b.of, a] : [];
  return inner && other && toText(inner) === toText(other) ? inner : undefined;
}

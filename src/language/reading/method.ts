/** What follows a dot in code: `A.T`, `A.dot(B)`, `A.inverse()`. */
import { accept, expect, fail, is, node, peek, take, type Cursor } from './cursor.ts';
import type { Expression } from '../expression.ts';
import { functions } from './functions.ts';
import { minusOne } from './factor.ts';
import { joined } from './joined.ts';
import { expression } from './parse.ts';
import { along, total } from './rewrite.ts';
import { keywordLength } from './running.ts';
import type { Token } from './token.ts';

export function method(p: Cursor, from: number, base: Expression): Expression {
  const token = peek(p, 1);
  if (token.kind !== 'word') fail(p, 'an operation after the dot', token);
  const name = token.text;
  take(p);
  take(p);
  if (name === 'T' || name === 'mT' || name === 'H' || name === 't' || name === 'transpose' || name === 'adjoint') {
    if (is(p, '(')) empty(p);
    return node(p, from, { op: 'transpose', of: base });
  }
  if (name === 'I' || name === 'inv' || name === 'inverse') {
    if (is(p, '(')) empty(p);
    return node(p, from, { op: 'power', base, exponent: minusOne });
  }
  if (name === 'dot' || name === 'matmul' || name === 'mm' || name === 'mv') {
    expect(p, '(');
    const right = expression(p);
    expect(p, ')');
    return joined(p, from, base, '@', right);
  }
  if (name === 'sum') {
    const axis = axisIn(p);
    return axis === undefined ? total(p, base) : along(p, from, base, axis);
  }
  if (name === 'shape') return extent(p, base, token);
  const called = functions.get(name);
  if (called === undefined || called.least > 1) fail(p, 'T, inv(), dot(..) or a known function after the dot', token);
  empty(p);
  return node(p, from, { op: 'call', name: called.name, args: [base] });
}

/** `K.shape[0]` and `K.shape[1]`: the declared sizes. */
function extent(p: Cursor, base: Expression, token: Token): Expression {
  const type = base.op === 'symbol' ? p.lexicon.declarations.get(base.name) : undefined;
  expect(p, '[');
  const which = take(p);
  expect(p, ']');
  if (type?.is !== 'matrix' || (which.text !== '0' && which.text !== '1'))
    fail(p, 'the shape of a declared matrix', token);
  return which.text === '0' ? type.rows : type.columns;
}

/** `.sum()`, `.sum(0)`, `.sum(axis=-1)`. */
function axisIn(p: Cursor): string | undefined {
  expect(p, '(');
  if (accept(p, ')')) return undefined;
  p.at += keywordLength(p) === 1 && /^(?:axis|dim)$/.test(peek(p).text) ? 2 : 0;
  const axis = `${accept(p, '-') ? '-' : ''}${take(p).text}`;
  expect(p, ')');
  return axis;
}

function empty(p: Cursor): void {
  expect(p, '(');
  expect(p, ')');
}

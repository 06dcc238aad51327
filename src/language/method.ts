/** What follows a dot in code: `A.T`, `A.dot(B)`, `A.inverse()`. */
import { expect, fail, is, node, peek, take, type Cursor } from './cursor.ts';
import type { Expression } from './expression.ts';
import { functions } from './functions.ts';
import { minusOne } from './factor.ts';
import { joined } from './joined.ts';
import { expression } from './parse.ts';

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
  const called = functions.get(name);
  if (called === undefined || called.least > 1) fail(p, 'T, inv(), dot(..) or a known function after the dot', token);
  empty(p);
  return node(p, from, { op: 'call', name: called.name, args: [base] });
}

function empty(p: Cursor): void {
  expect(p, '(');
  expect(p, ')');
}

/** What follows a dot in code: `A.T`, `A.dot(B)`, `A.inverse()`. */
import { accept, expect, fail, is, node, peek, take, type Cursor } from '../cursor.ts';
import type { Expression } from '../../expression.ts';
import { args, named } from '../call.ts';
import { functions } from '../functions.ts';
import { minusOne } from '../factor.ts';
import { joined } from '../joined.ts';
import { expression } from '../parse.ts';
import { literal, reshaped, reshapes } from './reshape.ts';
import { formed, formOf } from './rewrite.ts';
import { along, meanAlong, total } from './totals.ts';
import { keywordLength } from './running.ts';
import { Stop, type Token } from '../tokens/token.ts';

export function method(p: Cursor, from: number, base: Expression): Expression {
  const token = peek(p, 1);
  if (token.kind !== 'word') fail(p, 'an operation after the dot', token);
  const name = token.text;
  take(p);
  take(p);
  if (turns.test(name)) {
    if (is(p, '(')) axesOf(p);
    return node(p, from, { op: 'transpose', of: base });
  }
  if (reshapes.test(name)) return reshaped(p, from, base, token);
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
  const form = formOf(name);
  if (form) return formed(p, from, token, form, [base, ...args(p, others(name, form))]);
  const called = functions.get(name === 'norm' ? 'numpynorm' : name);
  if (called === undefined) fail(p, 'T, inv(), dot(..) or a known function after the dot', token);
  const given = [base, ...args(p, others(name, called))];
  const { axis } = p;
  p.axis = undefined;
  const said = name === 'mean' ? (axis ?? axisOf(given[1])) : undefined;
  if (said !== undefined) return meanAlong(p, from, base, said);
  if (axis !== undefined) throw new Stop(`an axis of ${name} is not read`, token.start);
  return named(p, from, called, given);
}

/** `X.mean(0)`, `X.mean(-1)`. */
const axisOf = (e: Expression | undefined): string | undefined => {
  const n = literal(e);
  return n === undefined ? undefined : `${n}`;
};

/** What turns a matrix. */
const turns = /^(?:T|mT|H|t|transpose|adjoint|permute|swapaxes|mH|conj_transpose)$/;

/** Of a function that is called as a method, the arguments after the first. */
const others = (name: string, { least, most }: { readonly least: number; readonly most: number }) => ({
  name,
  least: least - 1,
  most: most - 1,
});

/** `()`, `(0, 1)`, `(-1, -2)`: both axes of a matrix. */
function axesOf(p: Cursor): void {
  expect(p, '(');
  while (peek(p).kind === 'number' || is(p, '-') || is(p, ',')) take(p);
  expect(p, ')');
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

/** `lstsq(A, b)[0]`, `lstsq(A, b).solution`: of all that it gives. */
export function solution(p: Cursor, from: number, factors: readonly Expression[]): Expression {
  if (peek(p).text === '[' && peek(p, 1).text === '0' && peek(p, 2).text === ']') p.at += 3;
  else if (is(p, '.') && /^(?:solution|x)$/.test(peek(p, 1).text)) p.at += 2;
  else fail(p, 'the solution, [0], among what lstsq gives');
  return node(p, from, { op: 'product', factors });
}

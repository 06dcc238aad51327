/** What is one where a comparison of indices holds and zero elsewhere: `[i = j]`, `1_{i ≥ j}`, `\mathbb 1\{i ≥ j\}`, `δ_{ij}`, `e_i`. */
import { ratio } from '#scalar';
import { aboutIndices, condition } from './cases.ts';
import { accept, attempt, fail, is, node, peek, take, type Cursor } from './cursor.ts';
import type { Expression } from '../expression.ts';
import { indices } from './subscript.ts';
import { Stop, turn } from './tokens/token.ts';

const number = (value: number): Expression => ({ op: 'number', value: ratio(value) });

/** One where the condition holds, else zero. */
export const iverson = (p: Cursor, from: number, when: Expression): Expression =>
  node(p, from, {
    op: 'cases',
    branches: [
      { value: number(1), when },
      { value: number(0), when: undefined },
    ],
  });

const closings: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['set{', 'set}'],
]);

/** The indicator of the comparison in brackets, or in a subscript, at the cursor; the sign before it is taken. Undefined where there is none. */
export function indicator(p: Cursor, from: number): Expression | undefined {
  if (!comparesNext(p)) return undefined;
  const found = attempt(p, () => {
    const open: string[] = [];
    accept(p, '_');
    while (turn(peek(p)) > 0) open.push(take(p).text);
    const when = condition(p);
    if (when === undefined || !compares(when) || !aboutIndices(p, when)) fail(p, 'a comparison of indices');
    for (const bracket of open.reverse()) if (!accept(p, closings.get(bracket)!)) fail(p, `'${closings.get(bracket)}'`);
    return iverson(p, from, when);
  });
  return found instanceof Stop ? undefined : found;
}

const compares = (e: Expression): boolean =>
  e.op === 'relation' || (e.op === 'call' && e.name === 'and' && e.args.every(compares));

const comparisons = new Set(['=', '≠', '<', '≤', '>', '≥']);

/** Tokens of a condition that are looked at. */
const longest = 64;

/** Whether brackets open at the cursor, perhaps lowered, and hold a comparison. */
function comparesNext(p: Cursor): boolean {
  let ahead = is(p, '_') ? 1 : 0;
  let depth = 0;
  for (; ahead < longest; ahead++) {
    const token = peek(p, ahead);
    if (token.kind === 'end') return false;
    if (depth > 0 && token.kind === 'op' && comparisons.has(token.text)) return true;
    depth += turn(token);
    if (depth === 0) return false;
  }
  return false;
}

/** `δ_{ij}`, the cursor at δ, where no δ is declared. */
export function kronecker(p: Cursor): Expression {
  const from = p.at;
  take(p);
  take(p);
  const [i, j, more] = indices(p, '', true);
  if (i === undefined || j === undefined || more !== undefined) fail(p, 'two indices of δ', p.tokens[from]);
  return iverson(p, from, { op: 'relation', sides: [i, j], signs: ['='] });
}

/** `I_{ij}`, the cursor at I, where i and j are indices and no sizes. */
export function identityEntry(p: Cursor): Expression | undefined {
  const from = p.at;
  const found = attempt(p, () => {
    take(p);
    take(p);
    const [i, j, more] = indices(p, '', true);
    const isIndex = (e: Expression | undefined): boolean =>
      e?.op === 'symbol' && (p.bound.includes(e.name) || p.lexicon.declarations.get(e.name)?.is === 'integer');
    if (!isIndex(i) || !isIndex(j) || more !== undefined) fail(p, 'two indices of I', p.tokens[from]);
    return iverson(p, from, { op: 'relation', sides: [i!, j!], signs: ['='] });
  });
  return found instanceof Stop ? undefined : found;
}

/** `e_i`, the cursor at e, where no e is declared: the unit vector of whatever size fits. */
export function unitVector(p: Cursor): Expression {
  const from = p.at;
  take(p);
  take(p);
  const [index, more] = indices(p, '', false);
  if (index === undefined || more !== undefined) fail(p, 'one index of a unit vector', p.tokens[from]);
  return node(p, from, { op: 'call', name: 'unit', args: [index] });
}

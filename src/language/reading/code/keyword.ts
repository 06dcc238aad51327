/** Arguments that code names: `ord='fro'`, `axis=0`, `k=1`, and those that change nothing. */
import { fail, is, node, peek, take, type Cursor } from '../cursor.ts';
import type { Expression } from '../../expression.ts';
import { relation } from '../parse.ts';
import { keywordLength } from './running.ts';

/** Whether a known name and `=` stand at the cursor. */
export const isKeyword = (p: Cursor): boolean => peek(p).kind === 'word' && known.test(keywordAt(p));

const known =
  /^(?:axis|ord|dtype|dim|copy|keepdims|k|offset|diagonal|axes|dims|increasing|ndmin|assume_a|sym_pos|lower|hermitian|rcond|optimize|precision|device|check_finite|order)$/;
/** The name before `=` at the cursor. */
function keywordAt(p: Cursor): string {
  let name = '';
  for (let i = 0, end = keywordLength(p); i < end; i++) name += peek(p, i).text;
  return name;
}

/** Which norm is meant: `'fro'`, `2`, `np.inf`. */
export function order(p: Cursor): Expression {
  const { text } = peek(p);
  if (!['fro', 'F', 'Fro', 'inf', '\\infty', '2', '1', 'Inf'].includes(text)) fail(p, "a norm: 'fro', 1, 2 or inf");
  take(p);
  return { op: 'symbol', name: text };
}

export const norms: Readonly<Record<string, string>> = {
  fro: 'normF',
  F: 'normF',
  Fro: 'normF',
  1: 'norm1',
  inf: 'normInf',
  Inf: 'normInf',
  '\\infty': 'normInf',
};

/** `ord='fro'` and `dtype=float`: only the order of a norm means something. */
export function keyword(p: Cursor, found: Expression[]): void {
  const name = keywordAt(p);
  p.at += keywordLength(p) + 1;
  if (name === 'ord') {
    found.push(order(p));
    return;
  }
  if (/^(?:k|offset|diagonal|axes|dims)$/.test(name)) {
    found.push(node(p, p.at, { op: 'call', name: 'offset', args: [relation(p)] }));
    return;
  }
  if (name === 'increasing') p.axis = 'increasing';
  if (name === 'axis' || name === 'dim') p.axis = is(p, '-') ? `-${peek(p, 1).text}` : peek(p).text;
  while (!is(p, ',') && !is(p, ')') && peek(p).kind !== 'end') take(p);
}

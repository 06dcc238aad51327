/** What stands between bars and angles: absolute values, norms, inner products, ceilings, floors. */
import { accept, expect, fail, is, node, peek, take, type Cursor } from './cursor.ts';
import type { Expression } from '../expression.ts';
import { reorder } from './name.ts';
import { rough } from './joined.ts';
import { Stop } from './tokens/token.ts';
import { expression } from './parse.ts';

export function bars(p: Cursor): Expression {
  const from = p.at;
  const open = take(p).text;
  const { spacing, bars: outer } = p;
  p.spacing = false;
  p.bars = open === '|' || open === '‖' ? [...outer, open] : open === '⟨' && isBraket(p) ? ['|'] : [];
  const first = expression(p);
  const found = close(p, from, open, first);
  p.spacing = spacing;
  p.bars = outer;
  return found;
}

/** `⟨u|v⟩`: one bar, and no comma, before the angle closes. */
function isBraket(p: Cursor): boolean {
  let bars = 0;
  for (let ahead = 0; ahead < 32; ahead++) {
    const { kind, text } = peek(p, ahead);
    if (kind === 'end' || text === ',') return false;
    if (kind === 'op' && text === '|') bars++;
    if (kind === 'op' && text === '⟩') return bars === 1;
  }
  return false;
}

function close(p: Cursor, from: number, open: string, first: Expression): Expression {
  if (open === '⟨' || open === '<') {
    if (!accept(p, ',') && !accept(p, '|')) expect(p, ',');
    const second = expression(p);
    if (!accept(p, '>')) expect(p, '⟩');
    // Of matrices there is no other: `⟨A, B⟩_F`.
    if (is(p, '_') && normNamed(p) !== 'normF') fail(p, 'F below an inner product', peek(p, -1));
    return node(p, from, { op: 'call', name: 'inner', args: [first, second] });
  }
  if (open === '⌈' || open === '⌊') {
    expect(p, open === '⌈' ? '⌉' : '⌋');
    return node(p, from, { op: 'call', name: open === '⌈' ? 'ceil' : 'floor', args: [first] });
  }
  if (open === '|') {
    // `|a||b|`: the double bar is two single ones.
    if (is(p, '‖'))
      p.tokens.splice(p.at, 1, { ...peek(p), kind: 'op', text: '|' }, { ...peek(p), kind: 'op', text: '|' });
    expect(p, '|');
    const kind = rough(p, first);
    // |v| of a vector is its length, |A| of a matrix its determinant.
    const name = kind === 'c' || kind === 'r' ? 'norm' : kind === 'm' ? 'det' : 'abs';
    return node(p, from, { op: 'call', name, args: [first] });
  }
  expect(p, '‖');
  return node(p, from, { op: 'call', name: normNamed(p), args: [first] });
}

/** Which norm a subscript names: none and 2 are the spectral one of matrices and the Euclidean one of vectors. */
export function normNamed(p: Cursor): string {
  reorder(p, p.at);
  if (!accept(p, '_')) return 'norm';
  const braces = accept(p, '{');
  const token = take(p);
  if (braces) expect(p, '}');
  const name = {
    F: 'normF',
    2: 'norm',
    op: 'norm',
    1: 'norm1',
    '\\infty': 'normInf',
    HS: 'normF',
    fro: 'normF',
    Fro: 'normF',
  }[token.text];
  if (name === undefined) throw new Stop(`no norm is called '${token.text}'; F, 1, 2 and ∞ are`, token.start);
  return name;
}

/** Between `\begin` and `\end`: matrices in all brackets, cases. */
import { accept, fail, is, node, peek, take, type Cursor } from './cursor.ts';
import { condition } from './cases.ts';
import type { Expression } from '../expression.ts';
import { grid, type Cell } from './grid.ts';
import { dots, expression } from './parse.ts';

const matrices = new Set([
  'matrix',
  'bmatrix',
  'pmatrix',
  'Bmatrix',
  'smallmatrix',
  'array',
  'vmatrix',
  'Vmatrix',
  'psmallmatrix',
  'bsmallmatrix',
]);

export function environment(p: Cursor): Expression {
  const from = p.at;
  const opening = take(p);
  const name = opening.text.slice('begin:'.length);
  if (name === 'cases' || name === 'dcases' || name === 'rcases') return cases(p, from, name);
  if (!matrices.has(name)) fail(p, 'a matrix or cases', opening);
  const { spacing, bars } = p;
  p.spacing = false;
  p.bars = [];
  const rows: Cell[][] = [[undefined]];
  while (!ends(p, name)) {
    const row = rows.at(-1)!;
    if (accept(p, '\\\\')) rows.push([undefined]);
    else if (accept(p, '&')) row.push(undefined);
    else if (peek(p).text === '∧' && peek(p).end - peek(p).start === 2) {
      // `&&` is an empty cell between two others.
      take(p);
      row.push(undefined, undefined);
    } else if (row.at(-1) !== undefined) fail(p, '& or \\\\ after an entry');
    else row[row.length - 1] = is(p, '…') ? dots(p) : expression(p);
  }
  p.spacing = spacing;
  p.bars = bars;
  const matrix = grid(p, from, rows);
  if (name === 'vmatrix') return node(p, from, { op: 'call', name: 'det', args: [matrix] });
  return name === 'Vmatrix' ? node(p, from, { op: 'call', name: 'norm', args: [matrix] }) : matrix;
}

/** Whether the environment ends here; the cursor moves past its end. */
function ends(p: Cursor, name: string): boolean {
  const token = peek(p);
  if (token.kind === 'end') fail(p, `\\end{${name}}`);
  if (token.kind !== 'command' || !token.text.startsWith('end:')) return false;
  if (token.text !== `end:${name}`) fail(p, `\\end{${name}}`);
  take(p);
  return true;
}

/** `\left\{\begin{array}{ll} … \end{array}\right.`: cases by another name. */
export function piecewise(p: Cursor): Expression {
  const from = p.at;
  take(p);
  return cases(p, from, 'array');
}

function cases(p: Cursor, from: number, name: string): Expression {
  const branches: { value: Expression; when: Expression | undefined }[] = [];
  while (!ends(p, name)) {
    const value = expression(p);
    accept(p, ',');
    accept(p, '&');
    branches.push({ value, when: condition(p) });
    accept(p, ',');
    accept(p, '.');
    accept(p, ';');
    if (!accept(p, '\\\\') && !ends(p, name)) fail(p, `\\\\ or \\end{${name}}`);
    else if (peek(p, -1).text.startsWith('end:')) break;
  }
  return node(p, from, { op: 'cases', branches });
}

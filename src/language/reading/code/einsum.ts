/** `einsum('ij,jk->ik', A, B)`: as products, transposes, traces and diagonals, two operands at a time. */
import { expect, fail, is, node, peek, take, type Cursor } from '../cursor.ts';
import type { Expression } from '../../expression.ts';
import { dimensions, typeOf } from '../../typing/typed.ts';
import { relation } from '../parse.ts';

/** An operand and the letters of its indices, each once. */
interface Operand {
  readonly e: Expression;
  readonly at: string;
}

/** The cursor after the name, at the bracket. */
export function einsum(p: Cursor, from: number): Expression {
  expect(p, '(');
  // einops has what it is of first.
  const first: Expression[] = [];
  while (!is(p, "'")) {
    first.push(relation(p));
    expect(p, ',');
  }
  const { inputs, output } = subscripts(p);
  if (first.length > 0 && first.length !== inputs.length) fail(p, 'as many operands as there are subscripts');
  const operands = inputs.map((at, i): Operand => {
    if (first.length === 0) expect(p, ',');
    return simple(p, from, { e: first[i] ?? relation(p), at });
  });
  expect(p, ')');
  while (operands.length > 1) {
    const [a, b, ...others] = operands.splice(0);
    const later = output + others.map(({ at }) => at).join('');
    operands.push(paired(p, from, a!, b!, others.length === 0 ? output : kept(a!.at + b!.at, later)), ...others);
  }
  return alone(p, from, operands[0]!, output).e;
}

/** `'ij,jk->ik'`, and `'ij,jk'`, which says the same. */
function subscripts(p: Cursor): { readonly inputs: readonly string[]; readonly output: string } {
  const quote = "'";
  expect(p, quote);
  const found: string[] = [];
  let text = '';
  while (peek(p).kind !== 'end' && !(peek(p).kind === 'op' && peek(p).text === quote)) text += take(p).text;
  expect(p, quote);
  const [left, said, more] = text.split('->');
  found.push(...(left ?? '').split(','));
  // Without an arrow the letters that stand once are left, in the order of the alphabet.
  const letters = found.join('');
  const output =
    said ??
    [...letters]
      .filter((c) => letters.indexOf(c) === letters.lastIndexOf(c))
      .sort()
      .join('');
  if (more !== undefined || !found.every((one) => /^[a-z]{1,2}$/.test(one)))
    fail(p, "subscripts such as 'ij,jk->ik'", peek(p, -1));
  if (!/^(?:([a-z])(?!\1)[a-z]?)?$/.test(output)) fail(p, 'at most two different indices left', peek(p, -1));
  return { inputs: found, output };
}

const kept = (letters: string, wanted: string): string =>
  [...new Set(letters)].filter((letter) => wanted.includes(letter)).join('');

const call = (p: Cursor, from: number, name: string, ...args: readonly Expression[]): Expression =>
  node(p, from, { op: 'call', name, args });
const transposed = (p: Cursor, from: number, of: Expression): Expression => node(p, from, { op: 'transpose', of });
const times = (p: Cursor, from: number, ...factors: readonly Expression[]): Expression =>
  node(p, from, { op: 'product', factors });

/** `ii` is the diagonal. */
const simple = (p: Cursor, from: number, { e, at }: Operand): Operand =>
  at.length === 2 && at[0] === at[1] ? { e: call(p, from, 'diag', e), at: at[0]! } : { e, at };

/** One operand with the indices that are left, in their order: the others are summed over. */
function alone(p: Cursor, from: number, { e, at }: Operand, output: string): Operand {
  if (at === output) return { e, at };
  if (at.length === 2 && output === at[1]! + at[0]!) return { e: transposed(p, from, e), at: output };
  if (output.length > 1 || (output !== '' && !at.includes(output))) fail(p, 'indices that the operands have');
  if (at === '') return { e, at };
  if (at.length === 1) return { e: times(p, from, transposed(p, from, ones(p, from, e, 0)), e), at: '' };
  const second = times(p, from, e, ones(p, from, e, 1));
  if (output === at[0]) return { e: second, at: output };
  const first = times(p, from, transposed(p, from, e), ones(p, from, e, 0));
  if (output === at[1]) return { e: first, at: output };
  return alone(p, from, { e: second, at: at[0]! }, '');
}

/** The ones that sum over the rows or the columns. */
function ones(p: Cursor, from: number, e: Expression, side: 0 | 1): Expression {
  const typed = typeOf(e, p.lexicon.declarations);
  const sizes = typed.ok ? dimensions(typed.shape) : undefined;
  if (sizes === undefined) fail(p, 'an operand of a known size', p.tokens[from]);
  return node(p, from, { op: 'constant', entry: 1, sizes: [side === 0 ? sizes.rows : sizes.columns] });
}

/** Two operands made one; what neither is left nor shared is summed first. */
function paired(p: Cursor, from: number, left: Operand, right: Operand, output: string): Operand {
  const reduced = (one: Operand, other: Operand): Operand => alone(p, from, one, kept(one.at, output + other.at));
  const [a, b] = [reduced(left, right), reduced(right, left)];
  if (a.at === '' || b.at === '') return alone(p, from, { e: times(p, from, a.e, b.e), at: a.at + b.at }, output);
  const shared = kept(a.at, b.at);
  if (shared === '') {
    if (a.at.length + b.at.length > 2) fail(p, 'operands that share an index, or vectors', p.tokens[from]);
    return alone(p, from, { e: times(p, from, a.e, transposed(p, from, b.e)), at: a.at + b.at }, output);
  }
  // The same indices on both sides: entry by entry.
  const turned =
    b.at === a.at ? b : alone(p, from, b, a.at.length === b.at.length && shared.length === 2 ? a.at : b.at);
  if (turned.at === a.at)
    return alone(p, from, { e: node(p, from, { op: 'hadamard', left: a.e, right: turned.e }), at: a.at }, output);
  const [k] = shared;
  const [x, y] = [
    a.at.length === 2 && a.at[0] === k ? swap(p, from, a) : a,
    b.at.length === 2 && b.at[1] === k ? swap(p, from, b) : b,
  ];
  if (!output.includes(k!)) {
    // The summed index inside: a vector is laid down where it stands first.
    const first = x.at.length === 1 ? transposed(p, from, x.e) : x.e;
    const product = times(p, from, first, y.e);
    const at = x.at.replace(k!, '') + y.at.replace(k!, '');
    return alone(
      p,
      from,
      x.at.length === 1 && y.at.length === 2 ? { e: transposed(p, from, product), at } : { e: product, at },
      output,
    );
  }
  // Kept and shared: a vector scales the rows or columns.
  if (x.at.length === 2 && y.at.length === 1)
    return alone(p, from, { e: times(p, from, x.e, call(p, from, 'diag', y.e)), at: x.at }, output);
  if (x.at.length === 1 && y.at.length === 2)
    return alone(p, from, { e: times(p, from, call(p, from, 'diag', x.e), y.e), at: y.at }, output);
  return fail(p, 'an index that is summed where two matrices meet', p.tokens[from]);
}

const swap = (p: Cursor, from: number, { e, at }: Operand): Operand => ({
  e: transposed(p, from, e),
  at: at[1]! + at[0]!,
});

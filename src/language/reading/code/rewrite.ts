/** Functions of code that are trees of their own: `inv(A)` is A⁻¹, `solve(A, b)` A⁻¹ b, `np.eye(n)` the identity. */
import { arrayForms } from './array-forms.ts';
import { args } from '../call.ts';
import { is, node, peek, type Cursor } from '../cursor.ts';
import { einsum } from './einsum.ts';
import type { Expression } from '../../expression.ts';
import { rough } from '../joined.ts';
import { forms, type Form } from './forms.ts';
import { mapped, reduced } from './reduce.ts';
import { gathered, gathering } from './running.ts';
import { Stop, type Token } from '../tokens/token.ts';

/** What a function of code stands for, by its name. */
export const formOf = (name: string): Form | undefined => forms.get(name) ?? arrayForms.get(name);

/** A list made by `for`, added or multiplied up, clause by clause. */
const over = (p: Cursor, from: number, e: Expression, how: 'sum' | 'product'): Expression =>
  e.op === 'family' ? node(p, from, { ...e, op: 'series', over: how, body: over(p, from, e.body, how) }) : e;

const isTotal = ({ text }: Token): boolean => text === 'sum' || text === 'prod';

export function rewrite(p: Cursor, from: number, word: Token): Expression {
  if (word.text === 'einsum') return einsum(p, from);
  if (word.text === 'reduce' || word.text === 'foldl') return reduced(p, from);
  if (word.text === 'map') return mapped(p, from);
  const found = formOf(word.text);
  if (found === undefined) throw new Stop(`'${word.text}' is not read`, word.start);
  if (word.text === 'identity' && !is(p, '(')) return node(p, from, { op: 'identity' });
  if (!is(p, '(')) throw new Stop(`expected '(' after ${word.text}`, (p.tokens[p.at] ?? word).start);
  const squares = word.text === 'sum' && peek(p, 1).text === 'abs2' && peek(p, 2).text === ',';
  if (squares) p.tokens.splice(p.at + 1, 2);
  const [first, ...more] = gathering(p, word.text, () => args(p, { name: word.text, ...found }));
  const summed = squares ? node(p, from, { op: 'hadamard', left: first!, right: first! }) : first!;
  const given = [isTotal(word) ? gathered(p, from, summed) : summed, ...more];
  if (isTotal(word) && given[0]!.op === 'family')
    return over(p, from, given[0]!, word.text === 'sum' ? 'sum' : 'product');
  if (word.text === 'sum' && more.length === 0) oneSum(p, from, given[0]!);
  return formed(p, from, word, found, given);
}

/** `sum(A)` is all of it in Julia and R, its columns each in MATLAB, its rows in Python; summed again it is the same everywhere. */
function oneSum(p: Cursor, from: number, of: Expression): void {
  if (p.arrays || p.axis !== undefined || p.tokens[from - 2]?.text === 'sum' || rough(p, of) !== 'm') return;
  throw new Stop('the sum of a matrix may be that of all entries, or of each column', p.tokens[from]!.start);
}

/** What a form makes of its arguments, along the axis that was named among them. */
export function formed(p: Cursor, from: number, word: Token, form: Form, given: readonly Expression[]): Expression {
  const { axis } = p;
  p.axis = undefined;
  if (axis === undefined) return node(p, from, { ...form.build(given, p) });
  if (form.along === undefined) throw new Stop(`an axis of ${word.text} is not read`, word.start);
  return form.along(p, from, given[0]!, axis);
}

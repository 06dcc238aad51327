/** Functions of code that are trees of their own: `inv(A)` is A⁻¹, `solve(A, b)` A⁻¹ b, `np.eye(n)` the identity. */
import { ratio } from '#scalar';
import { args } from './call.ts';
import { is, node, type Cursor } from './cursor.ts';
import { einsum } from './einsum.ts';
import { joined, rough } from './joined.ts';
import type { Expression } from '../expression.ts';
import { divided } from './entrywise.ts';
import { minusOne } from './factor.ts';
import { previous } from './range.ts';
import { isColumn } from '../typing/shape.ts';
import { gathered, gathering } from './running.ts';
import { Stop, type Token } from './token.ts';
import { dimensions, typeOf } from '../typing/typed.ts';

type Build = (args: readonly Expression[], p: Cursor) => Expression;
interface Form {
  readonly least: number;
  readonly most: number;
  readonly build: Build;
}

const power = (base: Expression, exponent: Expression): Expression => ({ op: 'power', base, exponent });
const zero: Expression = { op: 'number', value: ratio(0) };
const forms = new Map<string, Form>();
const form = (spellings: string, least: number, most: number, build: Build): void => {
  for (const name of spellings.split(' ')) forms.set(name, { least, most, build });
};

form('inv inverse', 1, 1, ([A]) => power(A!, minusOne));
form('transpose', 1, 1, ([A]) => ({ op: 'transpose', of: A! }));
form('solve', 2, 2, ([A, b]) => ({ op: 'product', factors: [power(A!, minusOne), b!] }));
form('matrix_power mpower power pow', 2, 2, ([A, k]) => power(A!, k!));
form('square', 1, 1, ([x], p) =>
  rough(p, x!) === 's' ? power(x!, { op: 'number', value: ratio(2) }) : { op: 'hadamard', left: x!, right: x! },
);
form('matmul mm bmm mv multi_dot', 1, 8, (factors) => ({ op: 'product', factors: spread(factors) }));
form('dot', 2, 2, ([u, v], p) => joined(p, p.at, u!, '@', v!));
form('multiply hadamard', 2, 2, ([left, right]) => ({ op: 'hadamard', left: left!, right: right! }));
form('kron', 2, 2, ([left, right]) => ({ op: 'kronecker', left: left!, right: right! }));
form('add', 2, 2, (terms) => ({ op: 'sum', terms }));
form('subtract', 2, 2, ([a, b]) => ({ op: 'sum', terms: [a!, { op: 'negative', of: b! }] }));
form('frac Fraction Rational', 2, 2, ([over, under]) => ({ op: 'quotient', over: over!, under: under! }));
form('divide true_divide', 2, 2, ([over, under], p) => {
  const entries = divided(p, p.at, over!, under!);
  return entries ?? { op: 'quotient', over: over!, under: under! };
});
form('eye identity Identity', 1, 2, ([size]) => ({ op: 'identity', size: size! }));
form('zeros', 1, 2, (sizes) => ({ op: 'constant', entry: 0, sizes: spread(sizes) }));
form('ones', 1, 2, (sizes) => ({ op: 'constant', entry: 1, sizes: spread(sizes) }));
form('hstack', 1, 1, ([list]) => ({ op: 'matrix', rows: [spread([list!])] }));
form('column_stack', 1, 1, ([list]) =>
  list!.op === 'matrix' ? { op: 'transpose', of: list! } : { op: 'matrix', rows: [spread([list!])] },
);
form('vstack', 1, 1, ([list]) =>
  list!.op === 'matrix' ? list! : { op: 'matrix', rows: spread([list!]).map((item) => [item]) },
);
form('block bmat array asarray matrix Matrix mat vector tensor list', 1, 1, ([list]) => list!);
form('where', 3, 3, ([when, then, otherwise]) => ({
  op: 'cases',
  branches: [
    { value: then!, when: when! },
    { value: otherwise!, when: undefined },
  ],
}));
form('float64 float32 double', 1, 1, ([x]) => x!);
form('size', 2, 2, ([A, k], p) => {
  const type = A!.op === 'symbol' ? p.lexicon.declarations.get(A!.name) : undefined;
  const side = k!.op === 'number' && k!.value.d === 1n ? k!.value.n : 0n;
  if (type?.is !== 'matrix' || (side !== 1n && side !== 2n))
    throw new Stop('size is read of a declared matrix and 1 or 2', k!.at?.[0] ?? 0);
  return side === 1n ? type.rows : type.columns;
});
form('arange range', 1, 2, ([first, second]) => {
  const [from, end] = second === undefined ? [zero, first!] : [first!, second];
  return { op: 'family', index: 'k', from, to: previous(end), body: { op: 'symbol', name: 'k' } };
});
form('logdet', 1, 1, ([A]) => ({ op: 'call', name: 'log', args: [{ op: 'call', name: 'det', args: [A!] }] }));
form('sum prod', 1, 2, ([of], p) => total(p, of!));

/** A list made by `for`, added or multiplied up, clause by clause. */
const over = (p: Cursor, from: number, e: Expression, how: 'sum' | 'product'): Expression =>
  e.op === 'family' ? node(p, from, { ...e, op: 'series', over: how, body: over(p, from, e.body, how) }) : e;

/** `sum(w**2)`: all entries added, as products with ones. */
export function total(p: Cursor, of: Expression): Expression {
  const typed = typeOf(of, p.lexicon.declarations);
  if (!typed.ok || typed.shape.is === 'scalar') return of;
  const sizes = dimensions(typed.shape);
  if (sizes === undefined) throw new Stop('the size of what is summed is not known', of.at?.[0] ?? 0);
  const ones = (size: Expression): Expression => ({ op: 'constant', entry: 1, sizes: [size] });
  const left: Expression = { op: 'product', factors: [{ op: 'transpose', of: ones(sizes.rows) }, of] };
  return isColumn(typed.shape) ? left : { op: 'product', factors: [...left.factors, ones(sizes.columns)] };
}

/** `sum(A, axis=0)`: over the rows, so that a vector of the columns' sums is left, standing up as code has it. */
export function along(p: Cursor, from: number, of: Expression, axis: string): Expression {
  const typed = typeOf(of, p.lexicon.declarations);
  const sizes = typed.ok ? dimensions(typed.shape) : undefined;
  if (sizes === undefined || (axis !== '0' && axis !== '1' && axis !== '-1'))
    throw new Stop('an axis of a matrix is 0 or 1', of.at?.[0] ?? 0);
  const ones = (size: Expression): Expression => ({ op: 'constant', entry: 1, sizes: [size] });
  const factors: readonly Expression[] =
    axis === '0' ? [{ op: 'transpose', of }, ones(sizes.rows)] : [of, ones(sizes.columns)];
  return node(p, from, { op: 'product', factors });
}

const isTotal = ({ text }: Token): boolean => text === 'sum' || text === 'prod';

/** `zeros((n, d))` is `zeros(n, d)`. */
const spread = (items: readonly Expression[]): readonly Expression[] => {
  const [only] = items;
  return items.length === 1 && only?.op === 'list' ? only.items : items;
};

export function rewrite(p: Cursor, from: number, word: Token): Expression {
  if (word.text === 'einsum') return einsum(p, from);
  const found = forms.get(word.text);
  if (found === undefined) throw new Stop(`'${word.text}' is not read`, word.start);
  if (word.text === 'identity' && !is(p, '(')) return node(p, from, { op: 'identity' });
  if (!is(p, '(')) throw new Stop(`expected '(' after ${word.text}`, (p.tokens[p.at] ?? word).start);
  const [first, ...more] = gathering(p, word.text, () => args(p, { name: word.text, ...found }));
  const given = [isTotal(word) ? gathered(p, from, first!) : first!, ...more];
  const axis = p.axis;
  p.axis = undefined;
  if (axis !== undefined && word.text !== 'sum') throw new Stop(`an axis of ${word.text} is not read`, word.start);
  if (isTotal(word) && given[0]!.op === 'family')
    return over(p, from, given[0]!, word.text === 'sum' ? 'sum' : 'product');
  if (axis !== undefined) return along(p, from, first!, axis);
  if (word.text === 'prod') throw new Stop('prod is read of a generator, prod(f(i) for i in ..)', word.start);
  return node(p, from, found.build(given, p));
}

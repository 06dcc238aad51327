/** What functions of code stand for: `inv(A)` is A⁻¹, `solve(A, b)` A⁻¹ b, `np.eye(n)` the identity. */
import { ratio } from '#scalar';
import type { Cursor } from '../cursor.ts';
import type { Expression } from '../../expression.ts';
import { divided } from '../entrywise.ts';
import { minusOne, power as raised } from '../factor.ts';
import { joined, rough } from '../joined.ts';
import { previous } from '../range.ts';
import { Stop } from '../tokens/token.ts';
import { along, multiplied, total } from './totals.ts';

export type Build = (args: readonly Expression[], p: Cursor) => Expression;
export interface Form {
  readonly least: number;
  readonly most: number;
  readonly build: Build;
  /** What it makes of its first argument along an axis, where it takes one. */
  readonly along?: (p: Cursor, from: number, of: Expression, axis: string) => Expression;
}

/** `np.sum(A, 0)`; in MATLAB `sum(A, 1)`, whose sum over the rows lies down. */
function summedAlong(p: Cursor, of: Expression, side: Expression): Expression {
  const axis = side.op === 'number' ? Number(side.value.n) : 2;
  if (p.arrays || axis < 1 || axis > 2) return along(p, p.at, of, `${axis}`);
  const added = along(p, p.at, of, `${axis - 1}`);
  return axis === 1 ? { op: 'transpose', of: added } : added;
}

const power = (base: Expression, exponent: Expression): Expression => ({ op: 'power', base, exponent });
const zero: Expression = { op: 'number', value: ratio(0) };
const table = new Map<string, Form>();
export const forms: ReadonlyMap<string, Form> = table;
const form = (spellings: string, least: number, most: number, build: Build, by?: Form['along']): void => {
  for (const name of spellings.split(' ')) table.set(name, { least, most, build, ...(by ? { along: by } : {}) });
};

/** `zeros((n, d))` is `zeros(n, d)`. */
const spread = (items: readonly Expression[]): readonly Expression[] => {
  const [only] = items;
  return items.length === 1 && only?.op === 'list' ? only.items : items;
};

form('inv inverse', 1, 1, ([A]) => power(A!, minusOne));
form('transpose', 1, 1, ([A]) => ({ op: 'transpose', of: A! }));
form('solve spsolve solve_triangular', 1, 2, ([A, b]) =>
  b === undefined ? power(A!, minusOne) : { op: 'product', factors: [power(A!, minusOne), b] },
);
form('matrix_power mpower', 2, 2, ([A, k]) => power(A!, k!));
form('power pow', 2, 2, ([x, k], p) => raised(p, p.at, x!, k!));
form('square', 1, 1, ([x], p) =>
  rough(p, x!) === 's' ? power(x!, { op: 'number', value: ratio(2) }) : { op: 'hadamard', left: x!, right: x! },
);
form('matmul mm bmm mv multi_dot chain_matmul', 1, 8, (factors) => ({ op: 'product', factors: spread(factors) }));
form('dot', 2, 3, ([u, v, w], p) => joined(p, p.at, u!, '@', w ? { op: 'product', factors: [v!, w] } : v!));
form('kron kronecker', 2, 2, ([left, right]) => ({ op: 'kronecker', left: left!, right: right! }));
form('add', 2, 2, (terms) => ({ op: 'sum', terms }));
form('subtract', 2, 2, ([a, b]) => ({ op: 'sum', terms: [a!, { op: 'negative', of: b! }] }));
form('frac Fraction Rational', 2, 2, ([over, under]) => ({ op: 'quotient', over: over!, under: under! }));
form('divide true_divide', 2, 2, ([over, under], p) => {
  const entries = divided(p, p.at, over!, under!);
  return entries ?? { op: 'quotient', over: over!, under: under! };
});
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
form('sum', 1, 2, ([of, side], p) => (side ? summedAlong(p, of!, side) : total(p, of!)), along);
form('prod', 1, 2, ([of], p) => multiplied(p, of!));

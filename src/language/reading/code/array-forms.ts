/** What functions of array libraries stand for: shifted diagonals, least squares, what turns and cuts, `cumsum`. */
import { call, minus, number, one, ones, symbol, times, transposed } from '../../build.ts';
import { broadcast } from './broadcast.ts';
import { fail, peek, type Cursor } from '../cursor.ts';
import type { Expression } from '../../expression.ts';
import { minusOne } from '../factor.ts';
import type { Build, Form } from './forms.ts';
import { joined, rough } from '../joined.ts';
import { next, previous } from '../range.ts';
import { flattened, literal } from './reshape.ts';
import { sizeKey } from '../../typing/size.ts';
import { cumulative, sizesOf, total } from './totals.ts';

const table = new Map<string, Form>();
export const arrayForms: ReadonlyMap<string, Form> = table;
const form = (spellings: string, least: number, most: number, build: Build): void => {
  for (const name of spellings.split(' ')) table.set(name, { least, most, build });
};

/** The solution of A x = b, by least squares where A is tall. */
export function solved(p: Cursor, A: Expression, b: Expression): Expression {
  const sizes = sizesOf(p, A);
  const key = (e: Expression): string => sizeKey(e, p.lexicon.declarations);
  const isSquare = sizes === undefined || key(sizes.rows) === key(sizes.columns);
  return times(isSquare ? { op: 'power', base: A, exponent: minusOne } : call('pinv', A), b);
}

form('mldivide', 2, 2, ([A, b], p) => solved(p, A!, b!));
form('mrdivide', 2, 2, ([b, A]) => times(b!, { op: 'power', base: A!, exponent: minusOne }));
form('lstsq', 2, 3, ([A, b]) => call('solution', call('pinv', A!), b!));
// What was factored is solved with as it is: the factors are never seen.
form('cho_factor lu_factor cholesky_factor', 1, 2, ([A]) => A!);
form('cho_solve lu_solve', 2, 2, ([factors, b]) => {
  const A = factors?.op === 'list' ? factors.items[0]! : factors!;
  return times({ op: 'power', base: A, exponent: minusOne }, b!);
});
form('cholesky', 1, 1, ([A]) => call('cholesky', A!));
form('chol', 1, 1, ([A]) => transposed(call('cholesky', A!)));
form('stack', 1, 1, ([list]) => list!);
form('squeeze ravel flatten', 1, 1, ([A], p) => flattened(p, p.at, A!, false));
form('flip flipud reverse', 1, 1, ([v], p) => backwards(p, v!));
form('crossprod', 1, 2, ([A, B]) => times(transposed(A!), B ?? A!));
form('tcrossprod', 1, 2, ([A, B]) => times(A!, transposed(B ?? A!)));
form('conj conjugate real_if_close ascontiguousarray atleast_1d', 1, 1, ([A]) => A!);
form('adjoint ctranspose permutedims', 1, 2, ([A]) => transposed(A!));
form('swapaxes moveaxis', 3, 3, ([A, i, j], p) => {
  const axes = [literal(i), literal(j)].map((axis) => (axis === undefined ? undefined : (axis + 2) % 2));
  return axes.includes(0) && axes.includes(1) ? transposed(A!) : fail(p, 'the two axes of a matrix', peek(p, -1));
});
form('eye identity Identity', 1, 3, ([size, second, third], p) => {
  const shift = [second, third].find((e) => e?.op === 'call' && e.name === 'offset');
  const k = literal(shift?.op === 'call' ? shift.args[0] : third) ?? 0;
  if (k === 0) return { op: 'identity', size: size! };
  if (Math.abs(k) > 64) fail(p, 'a diagonal among the 64 beside the first', peek(p, -1));
  const length = Array.from({ length: Math.abs(k) }).reduce<Expression>((n) => previous(n), size!);
  return call('diag', ones(length), number(k));
});
for (const name of ['tril', 'triu'])
  form(name, 1, 2, ([A, k], p) => {
    const shift = k?.op === 'call' && k.name === 'offset' ? k.args[0]! : (k ?? number(0));
    // MATLAB's `ones(3)` is square.
    const [side, ...others] = A!.op === 'constant' ? A!.sizes : [];
    const isSquare = side !== undefined && others.length === 0 && !p.arrays && A!.op === 'constant';
    return call(name, isSquare ? { ...A!, sizes: [side, side] } : A!, shift);
  });
form('tri', 1, 1, ([n]) => call('tril', { op: 'constant', entry: 1, sizes: [n!, n!] }, number(0)));
form('convolve conv', 2, 2, ([a, b], p) => convolved(p, a!, b!));
form('len nrow length numel', 1, 1, ([of], p) => {
  const vector = of?.op === 'transpose' ? of.of : of!;
  return sizesOf(p, vector)?.rows ?? fail(p, 'what has a known size', peek(p, -1));
});
form('ncol', 1, 1, ([of], p) => sizesOf(p, of!)?.columns ?? fail(p, 'what has a known size', peek(p, -1)));
form('cumsum', 1, 2, ([v], p) => cumulative(p, v!, 'sum'));
form('cumprod', 1, 2, ([v], p) => cumulative(p, v!, 'product'));
// NumPy's goes along the last axis of both.
form('numpyinner', 2, 2, ([A, B], p) => {
  if (rough(p, A!) !== 'm') return call('inner', A!, B!);
  return times(A!, rough(p, B!) === 'm' ? transposed(B!) : B!);
});
form('tensordot', 2, 3, ([A, B, axes], p) => contracted(p, A!, B!, axes));
form(
  'multiply hadamard mul',
  2,
  2,
  ([left, right], p) => broadcast(p, left!, right!, false) ?? { op: 'hadamard', left: left!, right: right! },
);

/** The matrix with so many rows and columns whose entries are a function of two indices, from one. */
function filled(
  rows: Expression,
  columns: Expression,
  entry: (i: Expression, j: Expression) => Expression,
): Expression {
  const [i, j]: readonly Expression[] = ['⋅i', '⋅j'].map(symbol);
  const row: Expression = { op: 'family', index: '⋅j', from: one, to: columns, body: entry(i!, j!) };
  return { op: 'family', index: '⋅i', from: one, to: rows, body: row };
}
const at = (v: Expression, index: Expression): Expression => call('entry', v, index);
const lengthOf = (p: Cursor, v: Expression): Expression =>
  sizesOf(p, v)?.rows ?? fail(p, 'a vector of a known size', peek(p, -1));

/** Powers of the nodes along the rows, the highest first, or last. */
const vander = (p: Cursor, x: Expression, increasing: boolean): Expression => {
  const n = lengthOf(p, x);
  return filled(n, n, (i, j) => ({
    op: 'power',
    base: at(x, i),
    exponent: increasing ? previous(j) : minus(n, j),
  }));
};
table.set('vander', {
  least: 1,
  most: 1,
  build: ([x], p) => vander(p, x!, false),
  along: (p, _, x) => vander(p, x, true),
});
/** First column and first row; without a row it is symmetric. */
form('toeplitz', 1, 2, ([c, r], p) =>
  filled(lengthOf(p, c!), lengthOf(p, r ?? c!), (i, j) => ({
    op: 'cases',
    branches: [
      { value: at(c!, next(minus(i, j))), when: { op: 'relation', sides: [i, j], signs: ['≥'] } },
      { value: at(r ?? c!, next(minus(j, i))), when: undefined },
    ],
  })),
);
form('circulant', 1, 1, ([c], p) => {
  const n = lengthOf(p, c!);
  return filled(n, n, (i, j) => at(c!, next(call('mod', minus(i, j), n))));
});
form('fliplr', 1, 1, ([A], p) => {
  const sizes = sizesOf(p, A!);
  if (sizes === undefined) return fail(p, 'a matrix of a known size', peek(p, -1));
  return filled(sizes.rows, sizes.columns, (i, j) => call('entry', A!, i, minus(next(sizes.columns), j)));
});

/** All products of an entry of each, added where their places add up to the same. */
function convolved(p: Cursor, a: Expression, b: Expression): Expression {
  const [m, n] = [lengthOf(p, a), lengthOf(p, b)];
  const [t, s]: readonly Expression[] = ['⋅t', '⋅s'].map(symbol);
  const body: Expression = {
    op: 'series',
    over: 'sum',
    index: '⋅s',
    from: call('max', one, next(minus(t!, n))),
    to: call('min', m, t!),
    body: times(at(a, s!), at(b, next(minus(t!, s!)))),
  };
  return { op: 'family', index: '⋅t', from: one, to: previous({ op: 'sum', terms: [m, n] }), body };
}

/** A vector from its end. */
export function backwards(p: Cursor, v: Expression): Expression {
  if (v.op === 'list') return { ...v, items: v.items.toReversed() };
  const n = lengthOf(p, v);
  const body = at(v, minus(next(n), symbol('⋅b')));
  return rough(p, v) === 'c'
    ? { op: 'family', index: '⋅b', from: one, to: n, body }
    : fail(p, 'a vector to turn round', peek(p, -1));
}

/** `tensordot(A, B, axes=1)`, `axes=([1], [0])`. */
function contracted(p: Cursor, A: Expression, B: Expression, axes: Expression | undefined): Expression {
  const said = axes?.op === 'call' && axes.name === 'offset' ? axes.args[0]! : axes;
  if (literal(said) === 2 && rough(p, A) + rough(p, B) === 'mm') return total(p, { op: 'hadamard', left: A, right: B });
  if (literal(said) === 1) return joined(p, p.at, A, '@', B);
  const flat = (e: Expression): readonly Expression[] =>
    e.op === 'list' ? e.items.flatMap(flat) : e.op === 'matrix' ? e.rows.flat().flatMap(flat) : [e];
  const [i, j, more] = said === undefined ? [] : flat(said).map(literal);
  if (i === undefined || j === undefined || more !== undefined) return fail(p, 'one axis of each', peek(p, -1));
  const left = rough(p, A) === 'm' && (i + 2) % 2 === 0 ? transposed(A) : A;
  const right = rough(p, B) === 'm' && (j + 2) % 2 === 1 ? transposed(B) : B;
  return joined(p, p.at, left, '@', right);
}

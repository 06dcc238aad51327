/** Shapes of functions: which take numbers, which matrices, and what they give. */
import { ratio } from '#scalar';
import type { Expression } from '../expression.ts';
import { isColumn, isRow, matrix, scalar, settled, shapeText, unify, unit, type Shape, type Size } from './shape.ts';
import { isShape, mismatch, number, shapeOf, sizeOf, type Typing } from './typing.ts';

/** Of numbers only, and a number. */
const ofNumbers = new Set(
  'log mod sqrt sin cos tan sinh cosh tanh arctan cbrt binomial factorial gcd ceil floor sign e pi infinity'.split(' '),
);
/** Of a vector, entry by entry. */
const pointwise = new Set('exp log sqrt cbrt sin cos tan sinh cosh tanh arctan sign'.split(' '));
/** Of a square matrix, and a number. */
const ofSquare = new Set(['det', 'tr']);
/** Of any matrix or vector, and a number. */
const ofAny = new Set('norm normF norm1 normInf rank cond total mean'.split(' '));

export function callShape(t: Typing, e: Expression, name: string, args: readonly Expression[]): Shape {
  const shapes = args.map((arg) => shapeOf(t, arg));
  const [first, second] = shapes;
  const square = (): Shape => {
    if (first?.is === 'matrix' && !unify(first.rows, first.columns))
      mismatch(e, `${isShape(args[0]!, first)}: ${name} needs a square matrix`);
    return first ?? scalar;
  };
  if (pointwise.has(name) && first !== undefined && isColumn(first)) return first;
  if (ofNumbers.has(name) && !(name === 'sqrt' && first?.is === 'matrix')) {
    for (const arg of args) number(t, arg);
    return scalar;
  }
  if (ofSquare.has(name)) {
    square();
    return scalar;
  }
  if (ofAny.has(name)) return scalar;
  if (name === 'exp' || name === 'adj' || name === 'cholesky' || (name === 'sqrt' && first?.is === 'matrix'))
    return square();
  if (name === 'part' && args.length === 5) {
    const [from, to, left, right] = args.slice(1) as [Expression, Expression, Expression, Expression]; // five, as counted
    return matrix(count(t, from, to), count(t, left, right));
  }
  if (/^(?:entrywise|tri[lu])/.test(name)) return first ?? scalar;
  if (name === 'entry') {
    if (shapes.length === 2 && first?.is === 'matrix' && !isColumn(first) && !isRow(first))
      mismatch(e, `${isShape(args[0]!, first)}: an entry of it has two indices`);
    return scalar;
  }
  if (name === 'abs') return bars(t, e, args[0]!, first ?? scalar);
  if (name === 'diag') return diagonal(t, args, shapes);
  if (name === 'inner') return inner(e, args, first ?? scalar, second ?? scalar);
  if (name === 'outer') return outer(e, args, first ?? scalar, second ?? scalar);
  if (name === 'max' || name === 'min') return extreme(e, args, shapes);
  if (name === 'pinv' && first?.is === 'matrix') return matrix(first.columns, first.rows);
  if (name === 'vec' && first?.is === 'matrix') {
    const [rows, columns] = [first.rows.of, first.columns.of];
    return matrix(rows && columns ? sizeOf(t, { op: 'product', factors: [rows, columns] }) : {}, unit);
  }
  if (name === 'softmax') return first ?? scalar;
  if (name === 'unit' || (name === 'ones' && args.length === 0)) {
    for (const arg of args) number(t, arg);
    const size: Size = {};
    t.open.set(e, size);
    return matrix(size, unit);
  }
  return { is: 'other', what: name === 'and' ? 'a condition' : 'a set' };
}

/** `|A|` is a determinant, `|v|` a norm, `|x|` an absolute value. */
function bars(t: Typing, e: Expression, arg: Expression, shape: Shape): Shape {
  if (shape.is !== 'matrix') return scalar;
  const isVector = isColumn(shape) || isRow(shape);
  if (!isVector && !unify(shape.rows, shape.columns))
    mismatch(e, `${isShape(arg, shape)}: |..| needs a number, a vector or a square matrix`);
  t.meant.set(e, { op: 'call', name: isVector ? 'norm' : 'det', args: [arg], ...(e.at ? { at: e.at } : {}) });
  return scalar;
}

/** Of a vector, the matrix with it on the diagonal; of a matrix, its diagonal; of numbers, the matrix of them. */
function diagonal(t: Typing, args: readonly Expression[], shapes: readonly Shape[]): Shape {
  const [first] = shapes;
  if (shapes.every(({ is }) => is === 'scalar') && args.length > 0) {
    const size = args.some(({ op }) => op === 'dots') ? {} : sizeOf(t, { op: 'number', value: ratio(args.length) });
    return matrix(size, size);
  }
  const k = args.length === 2 && first?.is === 'matrix' ? literal(args[1]!) : undefined;
  if (k !== undefined && first?.is === 'matrix') return beside(t, first, k);
  if (args.length !== 1 || first?.is !== 'matrix')
    return mismatch(
      args[0]!,
      `diag takes numbers, one vector or one matrix, found ${shapes.map(shapeText).join(', ')}`,
    );
  if (isColumn(first)) return matrix(first.rows, first.rows);
  if (isRow(first)) return matrix(first.columns, first.columns);
  return matrix(first.rows, unit);
}

/** How many whole numbers there are from one to another. */
const count = (t: Typing, from: Expression, to: Expression): Size =>
  sizeOf(t, { op: 'sum', terms: [to, { op: 'negative', of: from }, { op: 'number', value: ratio(1) }] });

/** `diag(v, 1)`: the vector on another diagonal, or that of a matrix. */
function beside(t: Typing, of: Shape & { is: 'matrix' }, k: number): Shape {
  const longer = (size: Size, by: number): Size => {
    const n = settled(size).of;
    return n ? sizeOf(t, { op: 'sum', terms: [n, { op: 'number', value: ratio(by) }] }) : {};
  };
  const length = isColumn(of) ? of.rows : isRow(of) ? of.columns : undefined;
  if (length === undefined) return matrix(longer(of.rows, -Math.abs(k)), unit);
  const side = longer(length, Math.abs(k));
  return matrix(side, side);
}

const literal = (e: Expression): number | undefined => {
  const of = e.op === 'negative' ? e.of : e;
  if (of.op !== 'number' || of.value.d !== 1n) return undefined;
  return e === of ? Number(of.value.n) : -Number(of.value.n);
};

function inner(e: Expression, args: readonly Expression[], a: Shape, b: Shape): Shape {
  const fits =
    a.is === 'matrix' && b.is === 'matrix' ? unify(a.rows, b.rows) && unify(a.columns, b.columns) : a.is === b.is;
  return fits
    ? scalar
    : mismatch(e, `${isShape(args[0]!, a)}, ${isShape(args[1]!, b)}: an inner product needs two of one shape`);
}

function outer(e: Expression, args: readonly Expression[], a: Shape, b: Shape): Shape {
  const long = (s: Shape) => (s.is !== 'matrix' ? unit : isColumn(s) ? s.rows : isRow(s) ? s.columns : undefined);
  const [rows, columns] = [long(a), long(b)];
  return rows && columns
    ? matrix(rows, columns)
    : mismatch(e, `${isShape(args[0]!, a)}, ${isShape(args[1]!, b)}: an outer product needs two vectors`);
}

function extreme(e: Expression, args: readonly Expression[], shapes: readonly Shape[]): Shape {
  const one = shapes.length === 1 && shapes[0]!.is !== 'scalar';
  const odd = shapes.findIndex(({ is }) => is !== 'scalar');
  return one || odd < 0 ? scalar : mismatch(e, `${isShape(args[odd]!, shapes[odd]!)}, where a number is needed`);
}

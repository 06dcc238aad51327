/** The rules of shapes: what fits what, in sizes that are letters. */
import type { Declarations, Type } from '../declaration.ts';
import type { Expression } from '../expression.ts';
import { productShape } from './product.ts';
import { callShape } from './call.ts';
import { memberShape } from './member.ts';
import { literalShape, sizedBy } from './literal.ts';
import { scalar, matrix, shapeText, unify, type Shape, type Size } from './shape.ts';
import { sizeKey } from './size.ts';
import { shown } from './shown.ts';
import { Stop } from '../reading/tokens/token.ts';

export interface Typing {
  readonly declarations: Declarations;
  /** The sizes of identities written without one. */
  readonly open: Map<Expression, Size>;
  /** What a node turns out to mean, once its shape is known. */
  readonly meant: Map<Expression, Expression>;
  /** Definitions being looked into. */
  readonly within: Set<string>;
  /** Shapes found before: trees may share branches. */
  readonly known: Map<Expression, Shape>;
}

export const typing = (declarations: Declarations): Typing => ({
  declarations,
  open: new Map(),
  meant: new Map(),
  within: new Set(),
  known: new Map(),
});

export const column = (e: Expression): number => e.at?.[0] ?? 0;
export const sizeOf = (t: Typing, e: Expression): Size => ({ key: sizeKey(e, t.declarations), of: e });
export const mismatch = (e: Expression, message: string): never => {
  throw new Stop(message, column(e));
};
export const isShape = (e: Expression, s: Shape): string => `${shown(e)} is ${shapeText(s)}`;

export function shapeOf(t: Typing, e: Expression): Shape {
  const before = t.known.get(e);
  if (before) return before;
  const shape = found(t, e);
  t.known.set(e, shape);
  return shape;
}

function found(t: Typing, e: Expression): Shape {
  switch (e.op) {
    case 'number':
    case 'dots':
      return scalar;
    case 'symbol':
      return symbol(t, e, e.name);
    case 'member':
      return memberShape(t, e);
    case 'identity': {
      if (e.size) return matrix(sizedBy(t, e.size), sizedBy(t, e.size));
      const size: Size = {};
      t.open.set(e, size);
      return { is: 'matrix', rows: size, columns: size };
    }
    case 'sum':
      return (
        e.terms.reduce<Shape | undefined>(
          (all, term, i) => together(t, all, e.terms[i - 1], term, 'added'),
          undefined,
        ) ?? scalar
      );
    case 'negative':
      return shapeOf(t, e.of);
    case 'product':
      return productShape(t, e, e.factors);
    case 'hadamard':
      return together(t, shapeOf(t, e.left), e.left, e.right, 'multiplied entry by entry');
    case 'kronecker': {
      const [a, b] = [shapeOf(t, e.left), shapeOf(t, e.right)];
      if (a.is !== 'matrix' || b.is !== 'matrix') return a.is === 'matrix' ? a : b;
      return matrix(timesSize(t, a.rows, b.rows), timesSize(t, a.columns, b.columns));
    }
    case 'quotient': {
      const under = shapeOf(t, e.under);
      if (under.is !== 'scalar')
        mismatch(e.under, `${isShape(e.under, under)}: division by a matrix is not read; write the inverse`);
      return shapeOf(t, e.over);
    }
    case 'power':
      return power(t, e.base, e.exponent);
    case 'transpose': {
      const of = shapeOf(t, e.of);
      return of.is === 'matrix' ? matrix(of.columns, of.rows) : of;
    }
    case 'series': {
      const body = shapeOf(t, e.body);
      number(t, e.from);
      number(t, e.to);
      if (e.over === 'product' && body.is === 'matrix' && !unify(body.rows, body.columns))
        mismatch(e.body, `${isShape(e.body, body)}: only square matrices can be multiplied repeatedly`);
      return body;
    }
    case 'call':
      return callShape(t, e, e.name, e.args);
    case 'cases':
      for (const { when } of e.branches) if (when) shapeOf(t, when);
      return e.branches.reduce<Shape | undefined>(
        (all, { value }, i) => together(t, all, e.branches[i - 1]?.value, value, 'branches of one value'),
        undefined,
      )!;
    case 'label':
      return { is: 'other', what: 'a name' };
    default:
      return literalShape(t, e);
  }
}

function symbol(t: Typing, e: Expression, name: string): Shape {
  const type = t.declarations.get(name);
  return type === undefined ? scalar : declared(t, e, name, type);
}

const shapes = new WeakMap<Declarations, Map<Type, Shape>>();

/** Declared sizes are never open, so that every use of a symbol may have the same. */
function ofMatrix(t: Typing, type: Type & { is: 'matrix' }): Shape {
  const known = shapes.get(t.declarations) ?? new Map<Type, Shape>();
  const before = known.get(type);
  if (before) return before;
  if (known.size === 0) shapes.set(t.declarations, known);
  const shape = matrix(sizeOf(t, type.rows), sizeOf(t, type.columns));
  known.set(type, shape);
  return shape;
}

export function declared(t: Typing, e: Expression, name: string, type: Type): Shape {
  if (type.is === 'matrix') return ofMatrix(t, type);
  if (type.is === 'family') return mismatch(e, `'${name}' is a family and needs an index`);
  if (type.is !== 'defined') return scalar;
  if (t.within.has(name)) return mismatch(e, `'${name}' is defined by itself`);
  t.within.add(name);
  const shape = shapeOf(t, type.by);
  t.within.delete(name);
  return shape;
}

/** The one shape of two things that must agree. */
export function together(
  t: Typing,
  all: Shape | undefined,
  before: Expression | undefined,
  e: Expression,
  how: string,
): Shape {
  const shape = shapeOf(t, e);
  if (all === undefined || before === undefined || e.op === 'dots' || before.op === 'dots')
    return all?.is === 'matrix' ? all : shape;
  if (all.is === 'scalar' && shape.is === 'scalar') return all;
  const fits =
    all.is === 'matrix' && shape.is === 'matrix' && unify(all.rows, shape.rows) && unify(all.columns, shape.columns);
  if (fits) return all;
  const hint =
    all.is !== shape.is && how === 'added'
      ? ', which does not add to a matrix; write it times I'
      : `: they cannot be ${how}`;
  return all.is === 'matrix' && shape.is === 'scalar'
    ? mismatch(e, `${isShape(before, all)}, ${isShape(e, shape)}${hint}`)
    : mismatch(e, `${isShape(e, shape)}, ${isShape(before, all)}${hint}`);
}

/** Checks that an index, a bound or an exponent is a number. */
export function number(t: Typing, e: Expression): void {
  const shape = shapeOf(t, e);
  if (shape.is !== 'scalar') mismatch(e, `${isShape(e, shape)}, where a number is needed`);
}

function power(t: Typing, base: Expression, exponent: Expression): Shape {
  const shape = shapeOf(t, base);
  number(t, exponent);
  if (shape.is === 'matrix' && !unify(shape.rows, shape.columns))
    mismatch(base, `${isShape(base, shape)}: only a square matrix has powers and an inverse`);
  return shape;
}

const timesSize = (t: Typing, a: Size, b: Size): Size => {
  const [x, y] = [a.of, b.of];
  return x && y ? sizeOf(t, { op: 'product', factors: [x, y] }) : {};
};

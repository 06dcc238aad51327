/** Shapes of products: inner sizes meet, numbers stand anywhere, a row times a column is a number. */
import type { Expression } from '../expression.ts';
import { isColumn, isOne, matrix, scalar, settled, unify, type Shape } from './shape.ts';
import { shown } from './shown.ts';
import { column, isShape, mismatch, shapeOf, type Typing } from './typing.ts';

export function productShape(t: Typing, e: Expression, factors: readonly Expression[]): Shape {
  const shapes = factors.map((factor) => shapeOf(t, factor));
  const found = folded(factors, shapes);
  if (typeof found === 'object') return found;
  const regrouped = group(t, e, factors, shapes, found);
  if (regrouped) return regrouped;
  return refuse(e, factors, shapes, found);
}

/** The shape, or the place of the first factor that does not fit what stands before it. */
function folded(factors: readonly Expression[], shapes: readonly Shape[]): Shape | number {
  let all: Shape = scalar;
  for (const [i, next] of shapes.entries()) {
    if (next.is === 'other') return i;
    if (next.is === 'scalar' || factors[i]!.op === 'dots') continue;
    if (all.is !== 'matrix') all = next;
    else if (meets(all, next)) all = matrix(all.rows, next.columns);
    else return i;
  }
  return all;
}

/** Whether columns meet rows, without binding anything where they do not. */
const meets = (a: Shape & { is: 'matrix' }, b: Shape & { is: 'matrix' }): boolean => unify(a.columns, b.rows);

/** `A uᵀv B`: the row before the place that fails begins a number of its own. */
function group(
  t: Typing,
  e: Expression,
  factors: readonly Expression[],
  shapes: readonly Shape[],
  fails: number,
): Shape | undefined {
  const row = shapes[fails];
  if (row?.is !== 'matrix' || !isOne(row.rows)) return undefined;
  for (let end = fails + 1; end < factors.length; end++) {
    if (!isColumn(shapes[end]!)) continue;
    const middle: Expression = { op: 'product', factors: factors.slice(fails, end + 1) };
    const inner = folded(middle.factors, shapes.slice(fails, end + 1));
    if (typeof inner === 'number' || inner.is !== 'scalar') return undefined;
    const changed = [...factors.slice(0, fails), middle, ...factors.slice(end + 1)];
    const whole: Expression = { op: 'product', factors: changed, ...(e.at ? { at: e.at } : {}) };
    const shape = productShape(t, whole, changed);
    t.meant.set(e, t.meant.get(whole) ?? whole);
    return shape;
  }
  return undefined;
}

/** Both sides of the place where the sizes part, each with its shape. */
function refuse(e: Expression, factors: readonly Expression[], shapes: readonly Shape[], at: number): never {
  const right = shapes[at]!;
  if (right.is !== 'matrix')
    return mismatch(factors[at] ?? e, `${isShape(factors[at]!, right)} and cannot be multiplied`);
  let before = at - 1;
  while (before > 0 && shapes[before]!.is === 'scalar') before--;
  const left = shapes[before]!;
  const message = `${isShape(factors[before]!, left)}, ${isShape(factors[at]!, right)}`;
  const sizes = left.is === 'matrix' ? [settled(left.columns).of, settled(right.rows).of] : [];
  const [a, b] = sizes.map((size) => (size ? shown(size) : '?'));
  return mismatch(
    { ...e, at: [column(factors[at]!), column(factors[at]!)] },
    `${message}: their product needs ${a} = ${b}`,
  );
}

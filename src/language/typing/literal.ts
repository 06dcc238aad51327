/** Shapes of what is written out: matrices, blocks, lists, families, relations. */
import { ratio } from '#scalar';
import { toText } from '../printing/text.ts';
import type { Expression } from '../expression.ts';
import { isColumn, matrix, scalar, unify, unit, type Shape, type Size } from './shape.ts';
import { isShape, mismatch, number, shapeOf, sizeOf, together, type Typing } from './typing.ts';

const literal = (t: Typing, n: number): Size => sizeOf(t, { op: 'number', value: ratio(n) });

/** A size that an expression gives: it must be a number. */
export function sizedBy(t: Typing, e: Expression): Size {
  number(t, e);
  return sizeOf(t, e);
}

export function literalShape(t: Typing, e: Expression): Shape {
  switch (e.op) {
    case 'constant': {
      const [rows, columns] = e.sizes.map((size) => sizedBy(t, size));
      return rows ? matrix(rows, columns ?? unit) : scalar;
    }
    case 'matrix':
      return blocks(t, e, e.rows);
    case 'list':
      return list(t, e);
    case 'family': {
      number(t, e.from);
      number(t, e.to);
      const body = shapeOf(t, e.body);
      const length: Expression = {
        op: 'sum',
        terms: [e.to, { op: 'negative', of: e.from }, { op: 'number', value: ratio(1) }],
      };
      if (body.is === 'matrix' && isColumn(body)) return matrix(sizeOf(t, length), body.rows);
      return body.is === 'scalar' ? matrix(sizeOf(t, length), unit) : { is: 'other', what: 'a list of matrices' };
    }
    case 'relation': {
      const first = e.sides[0]!;
      const named =
        (first.op === 'symbol' || first.op === 'member') && e.signs[0] === '=' && !agrees(t, first, e.sides[1]!);
      const sides = e.sides.filter((side, i) => side.op !== 'label' && !(named && i === 0));
      if (named) t.meant.set(first, { op: 'label', text: toText(first) });
      if (e.signs.includes('∈')) return { is: 'other', what: 'a condition' };
      const last = sides.reduce<Shape | undefined>(
        (all, side, i) => together(t, all, sides[i - 1], side, 'equal'),
        undefined,
      );
      return e.signs.every((sign) => sign === '=') && last ? last : { is: 'other', what: 'a condition' };
    }
    default:
      return scalar;
  }
}

/** Whether two sides could be one thing: a name on the left that could not is that of what is asked. */
function agrees(t: Typing, a: Expression, b: Expression): boolean {
  const [x, y] = [shapeOf(t, a), shapeOf(t, b)];
  if (x.is !== 'matrix' || y.is !== 'matrix') return x.is === y.is;
  return unify(x.rows, y.rows) && unify(x.columns, y.columns);
}

/** A list of numbers may stand for a column; with `…` in it its length is open. */
function list(t: Typing, e: Expression & { op: 'list' }): Shape {
  const shapes = e.items.map((item) => shapeOf(t, item));
  if (e.bracket === '{') return { is: 'other', what: 'a set' };
  if (e.close !== undefined) return { is: 'other', what: 'an interval' };
  if (shapes.some((shape) => shape.is !== 'scalar') || shapes.length === 0) return { is: 'other', what: 'a list' };
  return matrix(e.items.some(({ op }) => op === 'dots') ? {} : literal(t, shapes.length), unit);
}

/** A matrix of numbers, or of blocks whose sizes add up. */
function blocks(t: Typing, e: Expression, rows: readonly (readonly Expression[])[]): Shape {
  const first = rows[0] ?? [];
  rows.forEach((row, i) => {
    if (row.length !== first.length)
      mismatch(row[0] ?? e, `row ${i + 1} has ${row.length} entries, row 1 has ${first.length}`);
  });
  const shapes = rows.map((row) => row.map((entry) => shapeOf(t, entry)));
  if (rows.some((row) => row.some(({ op }) => op === 'dots'))) return { is: 'other', what: 'a matrix with dots' };
  if (shapes.every((row) => row.every(({ is }) => is === 'scalar')))
    return matrix(literal(t, rows.length), literal(t, first.length));
  const heights = rows.map(() => ({}));
  const widths = first.map(() => ({}));
  shapes.forEach((row, i) =>
    row.forEach((shape, j) => {
      const entry = rows[i]![j]!;
      if (entry.op === 'number' && entry.value.n === 0n) return;
      const [height, width] = shape.is === 'matrix' ? [shape.rows, shape.columns] : [unit, unit];
      if (!unify(heights[i]!, height) || !unify(widths[j]!, width))
        mismatch(entry, `${isShape(entry, shape)}, which does not fit the blocks beside it`);
    }),
  );
  return matrix(total(t, heights), total(t, widths));
}

/** The sum of sizes, open where one of them is. */
function total(t: Typing, sizes: readonly Size[]): Size {
  const terms = sizes.map((size) => {
    let found = size;
    while (found.same) found = found.same;
    return found.of;
  });
  if (terms.some((term) => term === undefined)) return {};
  const known = terms.filter((term) => term !== undefined);
  return known.length === 1 ? sizeOf(t, known[0]!) : sizeOf(t, { op: 'sum', terms: known });
}

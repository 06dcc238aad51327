/** Factors made one product: flat where no bracket stands between, and by the sign where vectors meet. */
import { beforeFactor, broadcast, stands } from './code/broadcast.ts';
import { node, typingOf, type Cursor } from './cursor.ts';
import { multiplied } from './entrywise.ts';
import type { Expression } from '../expression.ts';
import { isColumn, isRow, settled } from '../typing/shape.ts';
import { Stop } from './tokens/token.ts';
import { shapeOf } from '../typing/typing.ts';

/** Number, column, row, other matrix, or not to be said. */
type Rough = 's' | 'c' | 'r' | 'm' | '?';

const products: Readonly<Record<string, Rough>> = { mm: 'm', mc: 'c', rm: 'r', rc: 's', cr: 'm' };
const known = new WeakMap<Expression, Rough>();

/** Whether an expression is a vector, as far as can be said while it is being read. */
export function rough(p: Cursor, e: Expression): Rough {
  if (!p.lexicon.hasMatrices) return 's';
  const before = known.get(e);
  if (before !== undefined) return before;
  const found = e.op === 'product' ? e.factors.map((factor) => rough(p, factor)).reduce(times) : byShape(p, e);
  known.set(e, found);
  return found;
}

/** Of what a loop carries nothing is known while its body is read: it may begin as a bare 0. */
export const unknown = (e: Expression): void => void known.set(e, '?');

const times = (a: Rough, b: Rough): Rough => (a === 's' ? b : b === 's' ? a : (products[a + b] ?? '?'));

function byShape(p: Cursor, e: Expression): Rough {
  try {
    const shape = shapeOf(typingOf(p), e);
    if (shape.is !== 'matrix') return shape.is === 'scalar' ? 's' : '?';
    return isColumn(shape) ? 'c' : isRow(shape) ? 'r' : 'm';
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    typingOf(p).within.clear();
    return '?';
  }
}

/** Factors met so far that no bracket has closed. */
export interface Run {
  readonly from: number;
  factors: Expression[];
  /** What the first `upTo` of them are together. */
  kind: Rough;
  upTo: number;
  /** The sizes of the first `sizedTo` of them together, where these are seen to meet. */
  sides: Sides | undefined;
  sizedTo: number;
}

type Sides = readonly [rows: string | undefined, columns: string | undefined];

export const starting = (from: number, first: Expression): Run => ({
  from,
  factors: [first],
  kind: 's',
  upTo: 0,
  sides: undefined,
  sizedTo: 0,
});

/** Rows and columns by name, so that a long product is not typed anew with every factor. */
function sidesOf(p: Cursor, e: Expression): Sides | undefined {
  if (rough(p, e) !== 'm') return undefined;
  const shape = shapeOf(typingOf(p), e);
  return shape.is === 'matrix' ? [settled(shape.rows).key, settled(shape.columns).key] : undefined;
}

function sidesOfRun(p: Cursor, run: Run): Sides | undefined {
  for (; run.sizedTo < run.factors.length; run.sizedTo++) {
    const factor = run.factors[run.sizedTo]!;
    if (rough(p, factor) === 's') continue;
    const next = sidesOf(p, factor);
    const [before] = run.sides ?? [];
    run.sides = next && (run.sizedTo === 0 || before === undefined ? next : [before, next[1]]);
  }
  return run.sides;
}

/** Whether two matrices can be multiplied, and only in the one way; where that is not seen, it is asked of their types. */
function onlyProduct(p: Cursor, run: Run, right: Expression): boolean {
  const [left, next] = [sidesOfRun(p, run), sidesOf(p, right)];
  if (left === undefined || next === undefined || [...left, ...next].includes(undefined)) return false;
  const isAlike = left[0] === next[0] && left[1] === next[1];
  return left[1] === next[0] && !p.matmul && !(isAlike && p.python);
}

/** The run as one expression. */
export const whole = (p: Cursor, run: Run): Expression =>
  run.factors.length === 1 ? run.factors[0]! : node(p, run.from, { op: 'product', factors: run.factors });

export function kindOf(p: Cursor, run: Run): Rough {
  while (run.upTo < run.factors.length) run.kind = times(run.kind, rough(p, run.factors[run.upTo++]!));
  return run.kind;
}

/** The run becomes one factor. */
export function replace(run: Run, by: Expression): void {
  Object.assign(run, starting(run.from, by));
}

/** `u · v`, `u @ v` are numbers, `u * v`, `u .* v` vectors; `u @ A` is Aᵀu, as code has it for one-dimensional arrays. */
export function extend(p: Cursor, run: Run, sign: string, right: Expression): void {
  if (run.factors.length === 1 && p.matmul) replace(run, beforeFactor(p, run.factors[0]!, right));
  const stretches = (sign === '.*' || (sign === '*' && (p.arrays || p.matmul))) && p.lexicon.hasMatrices;
  const isWide = stretches && kindOf(p, run) + rough(p, right) !== 'mm';
  const wide = isWide ? broadcast(p, whole(p, run), right, sign === '.*') : undefined;
  if (wide) return replace(run, node(p, run.from, wide));
  const meets = sign !== '' && sign !== '×' && kindOf(p, run) === 'c' ? rough(p, right) : '?';
  const isScaled = sign === '.*' && (kindOf(p, run) === 's' || rough(p, right) === 's');
  if ((sign === '.*' && !isScaled) || (meets === 'c' && sign === '*')) {
    if (sign === '*') p.notes.add('read * between two vectors as entry by entry');
    replace(run, node(p, run.from, { op: 'hadamard', left: whole(p, run), right }));
  } else if (meets === 'c')
    replace(run, node(p, run.from, { op: 'call', name: 'inner', args: [whole(p, run), right] }));
  else if (sign === '*' && kindOf(p, run) === 'm' && rough(p, right) === 'm') {
    const entries = onlyProduct(p, run, right) ? undefined : multiplied(p, run.from, whole(p, run), right);
    if (entries) replace(run, entries);
    else run.factors.push(right);
  } else if (meets === 'm' && sign === '@' && !stands(p, whole(p, run))) {
    p.notes.add('read vector @ matrix as the vector laid down: u @ A is Aᵀ u');
    const left = whole(p, run);
    replace(run, node(p, run.from, { op: 'transpose', of: right }));
    run.factors.push(left);
  } else run.factors.push(right);
}

/** Two factors and the sign between them. */
export function joined(p: Cursor, from: number, left: Expression, sign: string, right: Expression): Expression {
  const run = starting(from, left);
  extend(p, run, sign, right);
  return whole(p, run);
}

/** Quotients and powers entry by entry, of vectors, in terms of diagonal matrices: u ⊘ v is diag(v)⁻¹ u. */
import { fail, fork, node, peek, type Cursor } from './cursor.ts';
import type { Expression } from '../expression.ts';
import { rough } from './joined.ts';
import { limits } from '../limits.ts';
import { minusOne } from './factor.ts';
import { dimensions, typeOf } from '../typing/typed.ts';

const diagonal = (p: Cursor, from: number, of: Expression): Expression =>
  node(p, from, { op: 'call', name: 'diag', args: [of] });

/** The vector of ones beside a vector. */
function onesBeside(p: Cursor, e: Expression): Expression {
  const typed = typeOf(e, p.lexicon.declarations);
  const sizes = typed.ok ? dimensions(typed.shape) : undefined;
  return sizes === undefined
    ? fail(p, 'a vector of a known size', peek(p, -1))
    : { op: 'constant', entry: 1, sizes: [sizes.rows] };
}

/** Over by under, entry by entry; undefined where either is no number or vector. */
export function divided(p: Cursor, from: number, over: Expression, under: Expression): Expression | undefined {
  const [a, b] = [rough(p, over), rough(p, under)];
  if (b === 's') return node(p, from, { op: 'quotient', over, under });
  if (b !== 'c' || (a !== 'c' && a !== 's')) return undefined;
  const inverse = node(p, from, { op: 'power', base: diagonal(p, from, under), exponent: minusOne });
  const factors = a === 'c' ? [inverse, over] : [over, inverse, onesBeside(p, under)];
  return node(p, from, { op: 'product', factors });
}

/** `A * B` of two matrices of one shape, where they are no product, or where code multiplies entries. */
export function multiplied(p: Cursor, from: number, left: Expression, right: Expression): Expression | undefined {
  const fits = (e: Expression): boolean => typeOf(e, p.lexicon.declarations).ok;
  const entries: Expression = { op: 'hadamard', left, right };
  if (fits({ op: 'product', factors: [left, right] })) {
    // Who writes `@` for the product, or calls NumPy, means the other thing by `*`; of Python without either both may be meant.
    if (!(p.matmul || p.python)) return undefined;
    if (!fits(entries))
      return p.matmul || p.arrays
        ? fail(p, '@ between matrices of different shapes: in NumPy * multiplies entries', peek(p, -1))
        : undefined;
    const isEither = !p.matmul && !p.arrays;
    if (isEither && p.forks.length >= limits.readings) return undefined;
    if (isEither && fork(p, 2, 'read * between matrices as their product; NumPy multiplies entries') === 0)
      return undefined;
  } else if (!fits(entries)) return undefined;
  p.notes.add('read * between matrices of one shape as entry by entry');
  return node(p, from, entries);
}

/** Every entry of a vector raised. */
export const powered = (p: Cursor, from: number, base: Expression, exponent: Expression): Expression =>
  node(p, from, {
    op: 'product',
    factors: [node(p, from, { op: 'power', base: diagonal(p, from, base), exponent }), onesBeside(p, base)],
  });

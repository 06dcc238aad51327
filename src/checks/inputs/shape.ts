/** Declarations of a law's inputs, as far as drawing them needs: shapes whose sizes are linear in named dimensions. */
import type { Matrix, Vector } from '#reference/linear';

/** The type that a declaration declares, over elements T. */
export type Drawn<D extends string, T> = D extends `${infer Each} for ${string}`
  ? readonly Drawn<Each, T>[]
  : D extends 'size' | `integer ${string}`
    ? number
    : D extends 'scalar' | 'positive' | 'nonzero' | `scalar ${string}`
      ? T
      : D extends `${string}×${string}`
        ? Matrix<T>
        : Vector<T>;

/** A constant and multiples of dimensions: `2n−1` is −1 and n twice. */
export interface Size {
  readonly constant: number;
  readonly times: Readonly<Record<string, number>>;
}

export type Shape =
  | { readonly is: 'size' }
  | { readonly is: 'integer'; readonly from: Size; readonly to: Size }
  /** Entries along axes: none for a scalar, one for a vector, two for a matrix. */
  | { readonly is: 'array'; readonly axes: readonly Size[]; readonly has: readonly string[] }
  | { readonly is: 'family'; readonly from: Size; readonly to: Size; readonly each: Shape };

/** The shape that a declaration means; a law that declares what cannot be drawn is a fault of ours, and throws. */
export function shape(declaration: string): Shape {
  const family = /^(.*\S)\s+for\s+\S+\s+in\s+(.*)$/u.exec(declaration);
  if (family) return { is: 'family', ...range(family[2]!), each: shape(family[1]!) };
  if (declaration === 'size') return { is: 'size' };
  if (declaration.startsWith('integer ')) return { is: 'integer', ...range(declaration.slice(8)) };
  const [first = '', ...has] = declaration.trim().split(/\s+/u);
  if (first === 'scalar') return { is: 'array', axes: [], has };
  if (first === 'positive' || first === 'nonzero') return { is: 'array', axes: [], has: [first, ...has] };
  const known = has.find((word) => !qualifiers.includes(word));
  if (known !== undefined) throw new Error(`cannot draw "${declaration}": ${known} is not known`);
  return { is: 'array', axes: first.split('×').map(size), has };
}

const qualifiers = ['invertible', 'symmetric', 'positive-definite', 'orthogonal', 'diagonal', 'nonzero', 'positive'];

const range = (text: string): { from: Size; to: Size } => {
  const [from, to] = text.split('..');
  if (from === undefined || to === undefined) throw new Error(`"${text}" is not a range a..b`);
  return { from: size(from), to: size(to) };
};

/** Reads `n`, `2n`, `n+1`, `L-1`, `d_v`, `-n`. */
export function size(text: string): Size {
  const times: Record<string, number> = {};
  let constant = 0;
  const terms = text.replaceAll(/\s/gu, '').match(/[+-]?[^+-]+/gu) ?? [];
  if (terms.length === 0) throw new Error(`"${text}" is not a size`);
  for (const term of terms) {
    const [, sign, digits, name] = /^([+-]?)(\d*)([\p{L}_][\p{L}\d_]*)?$/u.exec(term) ?? [];
    if (sign === undefined || digits === undefined || (digits === '' && name === undefined))
      throw new Error(`"${text}" is not a size`);
    const factor = (sign === '-' ? -1 : 1) * (digits === '' ? 1 : Number(digits));
    if (name === undefined) constant += factor;
    else times[name] = (times[name] ?? 0) + factor;
  }
  return { constant, times };
}

export const at = (s: Size, sizes: Readonly<Record<string, number>>): number =>
  Object.entries(s.times).reduce((total, [name, factor]) => total + factor * sizes[name]!, s.constant);

/** How many members a family from … to has. */
export function count(from: Size, to: Size): Size {
  const times = { ...to.times };
  for (const [name, factor] of Object.entries(from.times)) times[name] = (times[name] ?? 0) - factor;
  return {
    constant: to.constant - from.constant + 1,
    times: Object.fromEntries(Object.entries(times).filter(([, factor]) => factor !== 0)),
  };
}

/** The dimension that a size is, where it is one and nothing more. */
export function dimension(s: Size): string | undefined {
  const [[name, factor] = [undefined, 0], ...more] = Object.entries(s.times);
  return s.constant === 0 && factor === 1 && more.length === 0 ? name : undefined;
}

/** The dimensions that a shape depends on. */
export function dimensions(s: Shape): readonly string[] {
  const of = (...sizes: readonly Size[]): string[] => sizes.flatMap((x) => Object.keys(x.times));
  if (s.is === 'size') return [];
  if (s.is === 'integer') return of(s.from, s.to);
  return s.is === 'array' ? of(...s.axes) : [...of(s.from, s.to), ...dimensions(s.each)];
}

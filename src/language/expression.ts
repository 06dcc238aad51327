/** What people write, as a typed tree. Every node may carry where in the source it stood. */
import type { Rational } from '#scalar';

export interface Spanned {
  /** Start and end in the source text, in UTF-16 units. */
  readonly at?: readonly [start: number, end: number];
}

export type Comparison = '=' | '≠' | '<' | '≤' | '>' | '≥' | '∈';

export type Expression = Spanned &
  (
    | { readonly op: 'number'; readonly value: Rational }
    /** A declared symbol, by its declared name, or a bound index. */
    | { readonly op: 'symbol'; readonly name: string }
    /** A member of a declared family (`K_i`, `\\sigma_i`, `S_{t-1}`), or an entry (`A_{ij}`: two indices, from one). */
    | { readonly op: 'member'; readonly of: string; readonly index: readonly Expression[] }
    /** The identity; of whatever size fits where `size` is absent. */
    | { readonly op: 'identity'; readonly size?: Expression }
    /** The zero or all-ones matrix or vector of the sizes given. */
    | { readonly op: 'constant'; readonly entry: 0 | 1; readonly sizes: readonly Expression[] }
    | { readonly op: 'sum'; readonly terms: readonly Expression[] }
    | { readonly op: 'negative'; readonly of: Expression }
    /** Factors in the order written: the matrix product where matrices meet. */
    | { readonly op: 'product'; readonly factors: readonly Expression[] }
    | { readonly op: 'hadamard' | 'kronecker'; readonly left: Expression; readonly right: Expression }
    | { readonly op: 'quotient'; readonly over: Expression; readonly under: Expression }
    /** Scalars to scalars; matrices to integers, −1 the inverse. */
    | { readonly op: 'power'; readonly base: Expression; readonly exponent: Expression }
    | { readonly op: 'transpose'; readonly of: Expression }
    /** Σ or Π over an index from … to, both included; empty where to < from. */
    | {
        readonly op: 'series';
        readonly over: 'sum' | 'product';
        readonly index: string;
        readonly from: Expression;
        readonly to: Expression;
        readonly body: Expression;
      }
    /** The column of the body's values over an index from … to, both included: `diag(σ_i²)`, `[f(i) for i in 1:n]`. */
    | {
        readonly op: 'family';
        readonly index: string;
        readonly from: Expression;
        readonly to: Expression;
        readonly body: Expression;
      }
    /** A known function (src/language/reading/functions.ts): exp log sqrt det tr diag norm normF abs inner outer binomial factorial min max … */
    | { readonly op: 'call'; readonly name: string; readonly args: readonly Expression[] }
    | {
        readonly op: 'cases';
        readonly branches: readonly { readonly value: Expression; readonly when: Expression | undefined }[];
      }
    | { readonly op: 'matrix'; readonly rows: readonly (readonly Expression[])[] }
    /** A list, tuple or set as written; `…` stands for a `dots` element; `close` only where it differs: `[1, 4)`. */
    | {
        readonly op: 'list';
        readonly bracket: '[' | '(' | '{';
        readonly close?: ']' | ')';
        readonly items: readonly Expression[];
      }
    /** The name a quantity was given, `w_i` in `w_i = …`: only as the first side of a relation, never a value. */
    | { readonly op: 'label'; readonly text: string }
    | { readonly op: 'dots' }
    /** A chain: `a = b = c`, `1 ≤ λ ≤ 4`, `λ ∈ [1, 4]`. */
    | { readonly op: 'relation'; readonly sides: readonly Expression[]; readonly signs: readonly Comparison[] }
  );

/** Why a text could not be read, and where. */
export interface Problem {
  /** Lower case: what was found, what was expected there, the nearest declared symbol. */
  readonly message: string;
  /** UTF-16 offset in the text. */
  readonly column: number;
}

/** A text read: its tree and the liberties taken. */
export interface Read<T> {
  readonly ok: true;
  readonly value: T;
  readonly notes: readonly string[];
}
export interface Unreadable {
  readonly ok: false;
  readonly problem: Problem;
}
export type Reading<T> = Read<T> | Unreadable;

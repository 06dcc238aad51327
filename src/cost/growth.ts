/** A growth in several variables: the tree that claims are read into and classes are compared as. */
import type { Rational } from '#scalar';

export type Growth =
  /** A positive constant; its value matters only where the whole expression is an exponent. */
  | { readonly op: 'constant'; readonly value: Rational }
  | { readonly op: 'variable'; readonly name: string }
  | { readonly op: 'sum' | 'product' | 'max' | 'min'; readonly of: readonly Growth[] }
  | { readonly op: 'difference'; readonly from: Growth; readonly less: Growth }
  | { readonly op: 'quotient'; readonly over: Growth; readonly under: Growth }
  | { readonly op: 'power'; readonly base: Growth; readonly exponent: Growth }
  /** 1 + log₂. */
  | { readonly op: 'log'; readonly of: Growth }
  | { readonly op: 'factorial'; readonly of: Growth };

/** `d <= n`, `L = 2^N`, `m = Theta(n)`, `n = O(1)`. */
export interface Constraint {
  readonly relation: '<=' | '=' | 'O' | 'o' | 'Theta';
  readonly left: Growth;
  readonly right: Growth;
}

/** How two growths compare, f against g: `O` is O but neither o nor Theta. */
export type Comparison =
  | 'Theta'
  | 'o'
  | 'O'
  | 'omega'
  | 'Omega'
  | 'incomparable'
  /** Outside what is decided, and said so. */
  | 'unsupported'
  /** The regime admits nothing: everything would be true. */
  | 'vacuous';

/** Variable → an equation in t → ∞, `log2 n = 2^(t)` or `n = t`. */
export type Path = Readonly<Record<string, string>>;

export interface Comparing {
  readonly verdict: Comparison;
  /** Along it f / g → ∞. */
  readonly fNotOg?: Path;
  readonly gNotOf?: Path;
  /** A path is so tall that the expressions could not be evaluated along it: it rests on the search alone. */
  readonly tooTall?: boolean;
  /** An inequality that proves f = O(g), where one was found. */
  readonly certificate?: string;
  /** For unsupported: the sub-expression that is outside. */
  readonly why?: string;
}

/** A symbol's type, as the question declares it (DESIGN §8). */
import type { Expression } from './expression.ts';

export type Qualifier =
  | 'invertible'
  | 'symmetric'
  | 'positive-definite'
  | 'orthogonal'
  | 'diagonal'
  | 'nonzero'
  | 'positive';

export type Type =
  | { readonly is: 'scalar'; readonly has: readonly Qualifier[] }
  /** A dimension: an integer of at least one. Dimension names used by other declarations are sizes of their own accord. */
  | { readonly is: 'size' }
  | { readonly is: 'integer'; readonly from: Expression; readonly to: Expression }
  /** Rows and columns in the sizes; a vector has one column. */
  | {
      readonly is: 'matrix';
      readonly rows: Expression;
      readonly columns: Expression;
      readonly has: readonly Qualifier[];
    }
  | {
      readonly is: 'family';
      readonly index: string;
      readonly from: Expression;
      readonly to: Expression;
      readonly each: Type;
    }
  | {
      readonly is: 'part';
      readonly part: 'rows' | 'columns' | 'entries' | 'diagonal' | 'singular values' | 'eigenvalues';
      readonly of: string;
    }
  | { readonly is: 'defined'; readonly by: Expression; readonly index?: string };

/** The declared table, by canonical name, in the order of declaration, sizes implied by shapes included. */
export type Declarations = ReadonlyMap<string, Type>;

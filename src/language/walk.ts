/** Going through a tree. */
import type { Expression } from './expression.ts';

/** The sub-expressions of a node, in the order written. */
export function children(e: Expression): readonly Expression[] {
  switch (e.op) {
    case 'number':
    case 'symbol':
    case 'dots':
    case 'label':
      return [];
    case 'member':
      return e.index;
    case 'identity':
      return e.size ? [e.size] : [];
    case 'constant':
      return e.sizes;
    case 'sum':
      return e.terms;
    case 'negative':
    case 'transpose':
      return [e.of];
    case 'product':
      return e.factors;
    case 'hadamard':
    case 'kronecker':
      return [e.left, e.right];
    case 'quotient':
      return [e.over, e.under];
    case 'power':
      return [e.base, e.exponent];
    case 'series':
    case 'family':
      return [e.from, e.to, e.body];
    case 'call':
      return e.args;
    case 'cases':
      return e.branches.flatMap(({ value, when }) => (when ? [value, when] : [value]));
    case 'matrix':
      return e.rows.flat();
    case 'list':
      return e.items;
    case 'relation':
      return e.sides;
  }
}

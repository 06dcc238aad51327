/** Going through a tree. */
import type { Expression } from './expression.ts';

const none: readonly Expression[] = [];

/** The sub-expressions of a node, in the order written. */
export function children(e: Expression): readonly Expression[] {
  switch (e.op) {
    case 'number':
    case 'symbol':
    case 'dots':
    case 'label':
      return none;
    case 'member':
      return e.index;
    case 'identity':
      return e.size ? [e.size] : none;
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

/** Whether it is such a node, or one stands in it. */
export const holds = (e: Expression, is: (part: Expression) => boolean): boolean =>
  is(e) || children(e).some((part) => holds(part, is));

/** Whether a symbol of this name stands in it. */
export const mentions = (e: Expression, name: string): boolean =>
  holds(e, (part) => part.op === 'symbol' && part.name === name);

/** The tree with every node replaced by what `change` makes of it, leaves first; unchanged nodes stay the same objects. */
export function transform(e: Expression, change: (e: Expression) => Expression): Expression {
  const go = (child: Expression): Expression => transform(child, change);
  return change(mapped(e, go));
}

/** The node with its children replaced; itself where none changes. */
export function mapped(e: Expression, go: (e: Expression) => Expression): Expression {
  const before = children(e);
  if (before.length === 0) return e;
  const after = before.map(go);
  return after.every((child, i) => child === before[i]) ? e : withChildren(e, after);
}

/** The node over other children, in the order of `children`. */
export function withChildren(e: Expression, c: readonly Expression[]): Expression {
  switch (e.op) {
    case 'number':
    case 'symbol':
    case 'dots':
    case 'label':
      return e;
    case 'member':
      return { ...e, index: c };
    case 'identity':
      return c[0] ? { ...e, size: c[0] } : e;
    case 'constant':
      return { ...e, sizes: c };
    case 'sum':
      return { ...e, terms: c };
    case 'negative':
    case 'transpose':
      return { ...e, of: c[0]! };
    case 'product':
      return { ...e, factors: c };
    case 'hadamard':
    case 'kronecker':
      return { ...e, left: c[0]!, right: c[1]! };
    case 'quotient':
      return { ...e, over: c[0]!, under: c[1]! };
    case 'power':
      return { ...e, base: c[0]!, exponent: c[1]! };
    case 'series':
    case 'family':
      return { ...e, from: c[0]!, to: c[1]!, body: c[2]! };
    case 'call':
      return { ...e, args: c };
    case 'list':
      return { ...e, items: c };
    case 'relation':
      return { ...e, sides: c };
    case 'matrix': {
      let at = 0;
      return { ...e, rows: e.rows.map((row) => row.map(() => c[at++]!)) };
    }
    case 'cases': {
      let at = 0;
      return { ...e, branches: e.branches.map(({ when }) => ({ value: c[at++]!, when: when && c[at++] })) };
    }
  }
}

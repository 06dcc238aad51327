/** Growth trees, built and taken apart. */
import { ratio, type Rational } from '#scalar';
import type { Constraint, Growth } from '../growth.ts';

export const constant = (value: Rational | number | bigint): Growth => ({
  op: 'constant',
  value: typeof value === 'object' ? value : ratio(value),
});
export const variable = (name: string): Growth => ({ op: 'variable', name });
export const sum = (...of: readonly Growth[]): Growth => ({ op: 'sum', of });
export const product = (...of: readonly Growth[]): Growth => ({ op: 'product', of });
export const power = (base: Growth, exponent: Growth | number): Growth => ({
  op: 'power',
  base,
  exponent: typeof exponent === 'number' ? constant(exponent) : exponent,
});
export const log = (of: Growth): Growth => ({ op: 'log', of });
export const quotient = (over: Growth, under: Growth): Growth => ({ op: 'quotient', over, under });
export const difference = (from: Growth, less: Growth): Growth => ({ op: 'difference', from, less });

const none: readonly Growth[] = [];

/** The trees directly below, from left to right. */
export function children(g: Growth): readonly Growth[] {
  switch (g.op) {
    case 'constant':
    case 'variable':
      return none;
    case 'sum':
    case 'product':
    case 'max':
    case 'min':
      return g.of;
    case 'difference':
      return [g.from, g.less];
    case 'quotient':
      return [g.over, g.under];
    case 'power':
      return [g.base, g.exponent];
    case 'log':
    case 'factorial':
      return [g.of];
  }
}

/** The same node over other children, as many as it had. */
export function over(g: Growth, below: readonly Growth[]): Growth {
  const [a, b] = below;
  switch (g.op) {
    case 'constant':
    case 'variable':
      return g;
    case 'sum':
    case 'product':
    case 'max':
    case 'min':
      return { op: g.op, of: below };
    case 'difference':
      return difference(a!, b!);
    case 'quotient':
      return quotient(a!, b!);
    case 'power':
      return power(a!, b!);
    case 'log':
    case 'factorial':
      return { op: g.op, of: a! };
  }
}

/** The tree with some variables replaced; what does not change is shared. */
export function substitute(g: Growth, by: ReadonlyMap<string, Growth>): Growth {
  if (g.op === 'variable') return by.get(g.name) ?? g;
  const before = children(g);
  const after = before.map((child) => substitute(child, by));
  return after.every((child, i) => child === before[i]) ? g : over(g, after);
}

export const substituteIn = (c: Constraint, by: ReadonlyMap<string, Growth>): Constraint => ({
  relation: c.relation,
  left: substitute(c.left, by),
  right: substitute(c.right, by),
});

export const limits = { nodes: 2000, depth: 100 } as const;

/** Names used, and whether the tree keeps within the limits; walks without recursion, so that any depth is safe. */
export function survey(g: Growth, names: Set<string>): { readonly nodes: number; readonly problem?: string } {
  const stack = [g];
  const depths = [1];
  let nodes = 0;
  for (let node = stack.pop(); node; node = stack.pop()) {
    const depth = depths.pop()!;
    if (++nodes > limits.nodes) return { nodes, problem: `an expression of more than ${limits.nodes} nodes` };
    if (depth > limits.depth) return { nodes, problem: `an expression nested deeper than ${limits.depth}` };
    if (node.op === 'variable') names.add(node.name);
    for (const child of children(node)) {
      stack.push(child);
      depths.push(depth + 1);
    }
  }
  return { nodes };
}

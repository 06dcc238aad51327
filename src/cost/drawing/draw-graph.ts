/** The operations of one run as a graph: what counting forgets, kept. */
import { tabulate } from '#scalar';
import { NotOblivious, TooMany, type Metered, type Program } from '../counting/count.ts';

export type GraphOp = 'input' | 'literal' | 'add' | 'sub' | 'mul' | 'div' | 'sqrt' | 'exp' | 'log';

export interface GraphNode {
  readonly op: GraphOp;
  /** Places of the operands, all of them before this node. */
  readonly of: readonly number[];
  /** 0 for what is given; one more than the deepest operand for an operation. */
  readonly depth: number;
}

export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly outputs: readonly number[];
}

/** Whether an operation takes time: what is given does not. */
export const operates = ({ op }: GraphNode): boolean => op !== 'input' && op !== 'literal';

/**
 * The graph of an algorithm at one size, of at most `most` nodes; undefined where it gives no answer there.
 * Throws `TooMany` past that, and `NotOblivious` where the algorithm looks at a value.
 */
export function graph(program: Program, most: number): Graph | undefined {
  const nodes: GraphNode[] = [];
  const node = (op: GraphOp, of: readonly number[] = []): number => {
    if (nodes.length >= most) throw new TooMany(`more than ${most} operations and inputs`);
    const literal = of.length > 0 && of.every((i) => nodes[i]!.op === 'literal');
    const depth = of.length === 0 || literal ? 0 : 1 + Math.max(...of.map((i) => nodes[i]!.depth));
    // Literals combined are a literal, at no cost.
    return nodes.push(literal ? { op: 'literal', of: [], depth } : { op, of, depth }) - 1;
  };
  const two = (op: GraphOp) => (a: number, b: number) => node(op, [a, b]);
  const one = (op: GraphOp) => (a: number) => node(op, [a]);
  const look = (what: string) => (): never => {
    throw new NotOblivious(`the algorithm looks at a value (${what}), so its cost is not determined by the sizes`);
  };
  const F: Metered<number> = {
    name: 'graph',
    exact: true,
    zero: node('literal'),
    one: node('literal'),
    padding: node('input'),
    add: two('add'),
    sub: two('sub'),
    mul: two('mul'),
    div: two('div'),
    of: () => node('literal'),
    from: () => node('literal'),
    roots: (n) => tabulate(n, () => node('literal')),
    sqrt: one('sqrt'),
    exp: one('exp'),
    log: one('log'),
    isZero: look('isZero'),
    equal: look('equal'),
    size: look('size'),
    less: look('less'),
    toNumber: look('toNumber'),
    show: (a) => `value ${a}`,
  };
  const outputs = leaves(program(F, () => node('input')));
  return outputs && used({ nodes, outputs });
}

function leaves(output: unknown): number[] | undefined {
  if (typeof output === 'number') return [output];
  if (!Array.isArray(output)) return undefined;
  const all = output.map(leaves);
  return all.includes(undefined) ? undefined : all.flatMap((found) => found!);
}

/** Without what was given and never taken; operations stay, needed or not, since they were performed. */
function used({ nodes, outputs }: Graph): Graph {
  const taken = new Set([...outputs, ...nodes.flatMap((n) => n.of)]);
  const place = new Map<number, number>();
  nodes.forEach((n, i) => void ((operates(n) || taken.has(i)) && place.set(i, place.size)));
  return {
    nodes: [...place.keys()].map((i) => ({ ...nodes[i]!, of: nodes[i]!.of.map((j) => place.get(j)!) })),
    outputs: outputs.map((i) => place.get(i)!),
  };
}

/** The places of one longest chain, from what is given to the deepest output. */
export function criticalPath({ nodes, outputs }: Graph): readonly number[] {
  const [first] = outputs;
  if (first === undefined) return [];
  const path = [outputs.reduce((a, b) => (nodes[b]!.depth > nodes[a]!.depth ? b : a), first)];
  for (let at = nodes[path[0]!]!; at.of.length > 0; at = nodes[path.at(-1)!]!) {
    // An input over a literal, where both are at depth 0.
    const before = at.of.toSorted(
      (a, b) =>
        nodes[b]!.depth - nodes[a]!.depth || Number(nodes[a]!.op === 'literal') - Number(nodes[b]!.op === 'literal'),
    );
    path.push(before[0]!);
  }
  return path.reverse();
}

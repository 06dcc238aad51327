/** What is counted of a trace while it is read: operations by kind, and the depths of its values. */
import type { Count, Sizes } from '#cost';

/** What a file of traces may hold. */
export const most = { nodes: 8_000_000, problems: 50, sizes: 12, traces: 10_000, name: 200, line: 4_000_000 } as const;

export interface Trace {
  readonly name: string;
  readonly sizes: Sizes;
  readonly cost: Count & { readonly mulDepth: number };
  /** Inputs declared, literals not among them. */
  readonly inputs: number;
  /** The line of its header, from one. */
  readonly line: number;
}

/** Operands by operation; what these do is in `tally`. */
const fanIn = { input: 0, literal: 0, add: 2, sub: 2, mul: 2, div: 2, sqrt: 1, exp: 1, log: 1, other: 1 } as const;
type Op = keyof typeof fanIn;
const tally = {
  add: 'add',
  sub: 'add',
  mul: 'mul',
  div: 'div',
  sqrt: 'other',
  exp: 'other',
  log: 'other',
  other: 'other',
} as const;

const isOp = (x: unknown): x is Op => typeof x === 'string' && Object.hasOwn(fanIn, x);

export type Table = Readonly<Record<string, unknown>>;
export const isTable = (x: unknown): x is Table => typeof x === 'object' && x !== null && !Array.isArray(x);
export const own = (table: Table, key: string): unknown => (Object.hasOwn(table, key) ? table[key] : undefined);
export const brief = (x: unknown): string => (JSON.stringify(x) ?? 'nothing').slice(0, 40);

const isId = (x: unknown): x is number => typeof x === 'number' && Number.isInteger(x) && x >= 0 && x < most.nodes;

/** Depths by id: −1 for a literal, −2 where there is no such value yet. */
class Depths {
  private depths = new Int32Array(1024).fill(-2);
  get(id: number): number {
    return id < this.depths.length ? this.depths[id]! : -2;
  }
  set(id: number, depth: number): void {
    if (id >= this.depths.length) {
      const larger = new Int32Array(Math.max(id + 1, 2 * this.depths.length)).fill(-2);
      larger.set(this.depths);
      this.depths = larger;
    }
    this.depths[id] = depth;
  }
}

/** A trace on the way: what has been counted of it. */
export class TraceTally {
  readonly depths = new Depths();
  readonly mulDepths = new Depths();
  readonly counts = { add: 0, mul: 0, div: 0, other: 0 };
  inputs = 0;
  nodes = 0;
  span = 0;
  mulDepth = 0;
  outputs = 0;
  sound = true;
  readonly name: string;
  readonly sizes: Sizes;
  readonly line: number;
  constructor(name: string, sizes: Sizes, line: number) {
    [this.name, this.sizes, this.line] = [name, sizes, line];
  }

  /** Takes a value; a sentence where it is none. */
  value(row: Table): string | undefined {
    const [id, op, of = []] = [own(row, 'id'), own(row, 'op'), own(row, 'of')];
    if (!isId(id)) return `"id" should be a whole number from 0 to ${most.nodes - 1}, is ${brief(id)}`;
    if (!isOp(op)) return `"op" should be one of ${Object.keys(fanIn).join(', ')}, is ${brief(op)}`;
    if (this.depths.get(id) !== -2) return `the id ${id} is there already`;
    if (!Array.isArray(of) || !of.every(isId)) return `"of" should be a list of ids, is ${brief(of)}`;
    const two = op === 'other' && of.length === 2;
    if (of.length !== fanIn[op] && !two) return `${op} takes ${fanIn[op]} operands, and ${of.length} are given`;
    const unknown = of.find((operand) => this.depths.get(operand) === -2);
    if (unknown !== undefined) return `the operand ${unknown} has not been computed`;
    if (++this.nodes > most.nodes) return `a trace has at most ${most.nodes} values`;
    if (op === 'input' || op === 'literal') this.put(id, op === 'input' ? 0 : -1, op === 'input' ? 0 : -1);
    else this.operation(id, op, of);
    if (op === 'input') this.inputs++;
    return undefined;
  }

  /** Literals combined with literals are literals, at no cost. */
  private operation(id: number, op: keyof typeof tally, of: readonly number[]): void {
    const depth = Math.max(...of.map((operand) => this.depths.get(operand)));
    if (depth === -1) return this.put(id, -1, -1);
    const kind = tally[op];
    this.counts[kind]++;
    const before = Math.max(0, ...of.map((operand) => this.mulDepths.get(operand)));
    this.put(id, depth + 1, before + (kind === 'mul' || kind === 'div' ? 1 : 0));
  }

  private put(id: number, depth: number, mulDepth: number): void {
    this.depths.set(id, depth);
    this.mulDepths.set(id, mulDepth);
  }

  /** Takes outputs; a sentence where one is no value. */
  output(outputs: unknown): string | undefined {
    if (!Array.isArray(outputs) || !outputs.every(isId))
      return `"outputs" should be a list of ids, is ${brief(outputs)}`;
    const unknown = outputs.find((id) => this.depths.get(id) === -2);
    if (unknown !== undefined) return `the output ${unknown} has not been computed`;
    for (const id of outputs) {
      this.span = Math.max(this.span, this.depths.get(id));
      this.mulDepth = Math.max(this.mulDepth, this.mulDepths.get(id));
    }
    this.outputs += outputs.length;
    return undefined;
  }

  done(): Trace {
    const { add, mul, div, other } = this.counts;
    const { name, sizes, line, span, mulDepth, inputs } = this;
    return { name, sizes, cost: { add, mul, div, other, work: add + mul + div + other, span, mulDepth }, inputs, line };
  }
}

/** `reduce(lambda s, x: s + x*x, a, 0)`, `reduce(operator.mul, a)`, `reduce(np.matmul, [A]*k)`, `map(lambda x: x**2, a)`. */
import { minus, number, one, plus, symbol } from '../../build.ts';
import { accept, expect, fail, is, isWord, node, peek, spend, standing, take, type Cursor } from '../cursor.ts';
import { elements } from './elements.ts';
import type { Expression } from '../../expression.ts';
import { folded } from './fold.ts';
import { joined, unknown } from '../joined.ts';
import { expression } from '../parse.ts';
import { turn } from '../tokens/token.ts';

/** What is gone through: a sequence by its index, or items written out. */
type Sequence =
  | { readonly from: Expression; readonly to: Expression; readonly at: (index: Expression) => Expression }
  | { readonly items: readonly Expression[] };
/** A step: what was gathered and the next element, made one. */
type Step = (values: readonly Expression[]) => Expression;

const signs: ReadonlyMap<string, string> = new Map([
  ...['mul', 'multiply', '*'].map((name): [string, string] => [name, '*']),
  ...['matmul', 'dot', '@'].map((name): [string, string] => [name, '@']),
  ...['add', '+'].map((name): [string, string] => [name, '+']),
]);

/** The cursor after the name, at the bracket. */
export function reduced(p: Cursor, from: number): Expression {
  expect(p, '(');
  const step = stepAt(p, from, 2);
  expect(p, ',');
  const sequence = sequenceAt(p);
  const start = accept(p, ',') ? expression(p) : undefined;
  expect(p, ')');
  const end = p.at;
  const found = gone(p, from, step, sequence, start);
  p.at = end;
  return found;
}

/** The cursor after `map`, at the bracket. */
export function mapped(p: Cursor, from: number): Expression {
  expect(p, '(');
  const step = stepAt(p, from, 1);
  expect(p, ',');
  const sequence = sequenceAt(p);
  expect(p, ')');
  const end = p.at;
  if ('items' in sequence) return fail(p, 'a sequence with an index', peek(p, -1));
  const index = `⋅m${p.tokens[from]!.start}`;
  const body = step([sequence.at(symbol(index))]);
  p.at = end;
  return node(p, from, { op: 'family', index, from: sequence.from, to: sequence.to, body });
}

function gone(p: Cursor, from: number, step: Step, sequence: Sequence, first: Expression | undefined): Expression {
  if ('items' in sequence) {
    const [start, ...rest] = first === undefined ? sequence.items : [first, ...sequence.items];
    if (start === undefined) fail(p, 'something to go through', peek(p, -1));
    return rest.reduce((all, item) => step([all, item]), start);
  }
  const start = first ?? sequence.at(sequence.from);
  const low = first === undefined ? plus(sequence.from, one) : sequence.from;
  const index = `⋅r${p.tokens[from]!.start}`;
  const carried: Expression = { op: 'sum', terms: [start] };
  if (start.op === 'number') unknown(carried);
  const body = step([carried, sequence.at(symbol(index))]);
  return folded(p, from, { start, carried, body, index, from: low, to: sequence.to });
}

/** The function at the cursor, which moves past it: a sign, one of the operators by name, or a lambda of so many names. */
function stepAt(p: Cursor, from: number, arity: number): Step {
  const { kind, text } = peek(p);
  const sign = arity === 2 ? signs.get(text) : undefined;
  if (sign !== undefined) {
    take(p);
    return ([a, b]) => (sign === '+' ? node(p, from, { op: 'sum', terms: [a!, b!] }) : joined(p, from, a!, sign, b!));
  }
  if (kind !== 'word' || text !== '\\lambda') fail(p, 'a lambda, or an operator');
  take(p);
  const names: string[] = [];
  do names.push(take(p).text);
  while (accept(p, ','));
  expect(p, ':');
  if (names.length !== arity) fail(p, `${arity} names`, peek(p, -1));
  const body = p.at;
  skipped(p);
  return (values) => {
    spend(p);
    p.at = body;
    const meant = names.map((name, i) => [name, { value: values[i]!, weight: 2 }] as const);
    return standing(p, new Map(meant), () => expression(p));
  };
}

/** Moves to the comma that ends an argument. */
function skipped(p: Cursor): void {
  for (let depth = 0; peek(p).kind !== 'end'; take(p)) {
    if (depth === 0 && is(p, ',')) return;
    depth += turn(peek(p));
    if (depth < 0) return;
  }
}

/** `range(k)`, `[A, B, C]`, `[A] * k`, or what a loop may go through. */
function sequenceAt(p: Cursor): Sequence {
  if (isWord(p, 'range')) {
    take(p);
    expect(p, '(');
    const [low, high] = [expression(p), accept(p, ',') ? expression(p) : undefined];
    expect(p, ')');
    const from: Expression = high === undefined ? number(0) : low;
    return { from, to: minus(high ?? low, one), at: (index) => index };
  }
  if (is(p, '[') || is(p, '(')) {
    const close = take(p).text === '[' ? ']' : ')';
    const items = [expression(p)];
    while (accept(p, ',')) items.push(expression(p));
    expect(p, close);
    const [only] = items;
    if (items.length > 1 || !accept(p, '*')) return { items };
    const times = expression(p);
    return { from: one, to: times, at: () => only! };
  }
  const { length, at } = elements(p);
  return { from: one, to: length, at };
}

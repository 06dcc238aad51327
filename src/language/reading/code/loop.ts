/** Loops of code, read as what they come to: `for x in a: s += x**2`. */
import { fail, peek, type Cursor } from '../cursor.ts';
import { elementsClause, startsElements } from './elements.ts';
import type { Expression } from '../../expression.ts';
import { folded } from './fold.ts';
import { countsFromZero, shifted } from './generator.ts';
import { unknown } from '../joined.ts';
import { over, limits } from '../../limits.ts';
import type { Definition } from '../statement/local.ts';
import { forClause } from '../range.ts';
import { Stop, type Token } from '../tokens/token.ts';

export interface Looped {
  readonly clause: readonly Token[];
  readonly body: readonly (Definition | Looped)[];
}
export type Step = Definition | Looped;

/** Runs steps in order; each leaves its name standing for what it made. */
export function run(p: Cursor, steps: readonly Step[], define: (p: Cursor, one: Definition) => void, depth = 0): void {
  if (depth > 4) throw new Stop(over('nesting', 4), 0);
  for (const step of steps) {
    if ('clause' in step) for (const one of apart(step)) loop(p, one, define, depth);
    else define(p, step);
  }
}

/** A loop for each value that it carries, where none of these is made of another. */
function apart({ clause, body }: Looped): readonly Looped[] {
  const names = [...carriedBy(body)];
  if (names.length < 2) return [{ clause, body }];
  const loops = names.map((name) => ({
    clause,
    body: body.filter((step) => 'clause' in step || step.name === name || !names.includes(step.name)),
  }));
  return loops.some((one, i) => names.some((name, k) => k !== i && reads(one.body, name))) ? [{ clause, body }] : loops;
}

const reads = (steps: readonly Step[], name: string): boolean =>
  steps.some((step) =>
    'clause' in step
      ? assigned(step.body).has(name) || reads(step.body, name)
      : step.tokens.some(({ kind, text }) => kind === 'word' && text === name),
  );

function loop(p: Cursor, { clause, body }: Looped, define: Parameters<typeof run>[2], depth: number): void {
  const header: Cursor = { ...p, tokens: [...clause], at: 0 };
  const through = startsElements(header) ? elementsClause(header) : undefined;
  const { index, from, to, python } = through ?? forClause(header);
  if (peek(header).kind !== 'end') fail(header, 'the end of the clause');
  const [name, ...more] = carriedBy(body);
  if (name === undefined || more.length > 0) throw new Stop('a loop that carries one value is read, no other', 0);
  const start = p.local.get(name)?.value ?? declared(p, name);
  if (start === undefined) throw new Stop(`'${name}' has no value before the loop`, 0);
  const before = new Map([...(through?.names.keys() ?? [])].map((one) => [one, p.local.get(one)]));
  // An object of its own, to be found again in what the body makes of it.
  const carried: Expression = { op: 'sum', terms: [start] };
  if (start.op === 'number') unknown(carried);
  p.bound.push(index);
  for (const [one, value] of through?.names ?? []) p.local.set(one, { value, weight: 4 });
  p.local.set(name, { value: carried, weight: 1 });
  const nodes = p.nodes;
  run(p, body, define, depth + 1);
  if (p.nodes > limits.nodes) throw new Stop(over('nodes'), 0);
  const made = p.local.get(name)!.value;
  const isCounted = python && countsFromZero(p, made, index, from, to);
  const value = folded(p, 0, {
    start,
    carried,
    body: isCounted ? shifted(p, made, index, carried) : made,
    index,
    from,
    to,
  });
  p.bound.pop();
  for (const [one, local] of before) {
    if (local) p.local.set(one, local);
    else p.local.delete(one);
  }
  // What else was set in it is known step by step, and not afterwards.
  for (const one of assigned(body)) p.local.set(one, { value: { op: 'label', text: one }, weight: 1 });
  p.local.set(name, { value, weight: p.nodes - nodes + 1 });
}

const declared = (p: Cursor, name: string): Expression | undefined =>
  p.lexicon.declarations.has(name) ? { op: 'symbol', name } : undefined;

const assigned = (steps: readonly Step[]): ReadonlySet<string> =>
  new Set(steps.flatMap((step) => ('clause' in step ? [...assigned(step.body)] : [step.name])));

/** The names whose values a step takes over from the step before. */
function carriedBy(body: readonly Step[]): ReadonlySet<string> {
  const own = assigned(body);
  const set = new Set<string>();
  const found = new Set<string>();
  const walk = (steps: readonly Step[]): void => {
    for (const step of steps) {
      if ('clause' in step) {
        walk(step.body);
        continue;
      }
      for (const { kind, text } of step.tokens) if (kind === 'word' && own.has(text) && !set.has(text)) found.add(text);
      set.add(step.name);
    }
  };
  walk(body);
  return found;
}

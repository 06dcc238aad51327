/** What is written inside `diag(..)`: numbers with an index stand for all of them, dots for those between. */
import { node, take, unbind, type Cursor } from '../cursor.ts';
import type { Expression } from '../../expression.ts';
import { rangeOf } from '../extent.ts';
import { rough } from '../joined.ts';
import { run } from '../product.ts';
import { progression } from './progression.ts';
import { below } from '../range.ts';
import { gathered } from '../code/running.ts';
import { Stop } from '../tokens/token.ts';

export function diagonal(p: Cursor, from: number, args: readonly Expression[]): readonly Expression[] {
  const [only] = args;
  const all = only === undefined || args.length !== 1 ? only : gathered(p, from, only);
  if (all !== undefined && all !== only) return [all];
  if (args.some(({ op }) => op === 'dots')) return [dotted(p, from, args)];
  if (only === undefined || args.length !== 1 || !p.lexicon.hasMatrices || rough(p, only) !== 's') return args;
  // `diag(σ_i² + λ)`: the index runs through its family.
  const declared = [...p.lexicon.declarations].flatMap(([name, type]) => (type.is === 'integer' ? [name] : []));
  for (const index of [...p.free, ...declared]) {
    const range = p.bound.includes(index) ? undefined : rangeOf(only, index, p.lexicon.declarations);
    if (range === undefined) continue;
    const at = p.free.indexOf(index);
    if (at >= 0) p.free.splice(at, 1);
    return [node(p, from, { op: 'family', index, ...range, body: only })];
  }
  return args;
}

/** R's `diag(n)`, `diag(λ, n)`: ones, or so many of one number, on the diagonal. */
export function ofSize(p: Cursor, args: readonly Expression[]): readonly Expression[] | undefined {
  const size = args.at(-1);
  if (size?.op !== 'symbol' || args.length > 2 || p.lexicon.declarations.get(size.name)?.is !== 'size')
    return undefined;
  if (args.length === 1) return [{ op: 'constant', entry: 1, sizes: [size] }];
  const [value] = args;
  return rough(p, value!) === 's'
    ? [{ op: 'product', factors: [value!, { op: 'constant', entry: 1, sizes: [size] }] }]
    : undefined;
}

/** `diag(σ_1, …, σ_m)`. */
function dotted(p: Cursor, from: number, args: readonly Expression[]): Expression {
  const found = progression(args, p.lexicon.declarations, p.bound);
  if (found === undefined || found.before.length + found.after.length > 0)
    throw new Stop("no pattern was found for '…'", p.tokens[from]!.start);
  const { index, from: low, to, body } = found;
  return node(p, from, { op: 'family', index, from: low, to, body });
}

/** `\max_i x_i`, `\min_{1≤i≤n} f(i)`: of the family. */
export function extreme(p: Cursor, from: number, name: 'max' | 'min'): Expression {
  take(p);
  const scope = p.bound.length;
  const ranges = below(p);
  const body = run(p);
  unbind(p, scope);
  const [only] = ranges;
  const natural = only && rangeOf(body, only.index, p.lexicon.declarations);
  const [low, high] = [only?.from ?? natural?.from, only?.to ?? natural?.to];
  if (ranges.length !== 1 || only === undefined || low === undefined || high === undefined)
    throw new Stop(`the range of the index of ${name} is not said`, p.tokens[from]!.start);
  const family = node(p, from, { op: 'family', index: only.index, from: low, to: high, body });
  return node(p, from, { op: 'call', name, args: [family] });
}

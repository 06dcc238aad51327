/** What `…` stands for: the terms between two that differ in an index or exponent, counted up or down. */
import { ratio } from '#scalar';
import { node, type Cursor } from './cursor.ts';
import type { Declarations } from './declaration.ts';
import type { Expression } from './expression.ts';
import { aligned, differences, same, type Difference } from './difference.ts';
import { step } from './size.ts';
import { Stop } from './token.ts';
import { children, transform } from './walk.ts';

const number = (n: number): Expression => ({ op: 'number', value: ratio(n) });
const plus = (a: Expression, b: Expression): Expression => ({ op: 'sum', terms: [a, b] });

/** A run of items with its dots filled in: the items before and after it, and the rule for it. */
export interface Progression {
  readonly before: readonly Expression[];
  readonly after: readonly Expression[];
  readonly index: string;
  readonly from: Expression;
  readonly to: Expression;
  readonly body: Expression;
}

/** The sum or product itself where it has no dots, else with a series in their place. */
export function filled(p: Cursor, from: number, e: Expression & { op: 'sum' | 'product' }): Expression {
  const items = e.op === 'sum' ? e.terms : e.factors;
  const at = items.findIndex(({ op }) => op === 'dots');
  if (at < 0) return e;
  const [first, ...others] = items.filter(({ op }) => op !== 'dots');
  if (p.repeating && first && others.every((item) => same(item, first))) return e;
  const found = progression(items, p.lexicon.declarations, p.bound);
  if (found === undefined) throw new Stop("no pattern was found for '…'", items[at]!.at?.[0] ?? 0);
  const { before, after, index, from: low, to, body } = found;
  const series = node(p, from, { op: 'series', over: e.op, index, from: low, to, body });
  if (before.length + after.length === 0) return series;
  const all = [...before, series, ...after];
  const whole: Expression = e.op === 'sum' ? { op: 'sum', terms: all } : { op: 'product', factors: all };
  return filled(p, from, node(p, from, whole) as typeof e);
}

/** The rule of the first dots among the items, undefined where there is none to see. */
export function progression(
  items: readonly Expression[],
  declarations: Declarations,
  taken: readonly string[] = [],
): Progression | undefined {
  const at = items.findIndex(({ op }) => op === 'dots');
  const [last, previous] = [items[at + 1], items[at - 1]];
  if (at < 1 || last === undefined || previous === undefined) return undefined;
  const head = items.slice(0, at).map((item) => aligned(item, last));
  const places = differences(head[at - 1]!, last);
  if (places === undefined || places.length === 0) return undefined;
  // How far back the same places differ by the same step.
  const count = (item: Expression, next: Expression): number | undefined =>
    stepBetween(item, next, places, declarations);
  const by = at >= 2 ? count(head[at - 2]!, head[at - 1]!) : undefined;
  const stride = by ?? direction(places[0]!, declarations);
  let first = at - 1;
  while (first > 0 && count(head[first - 1]!, head[first]!) === stride) first--;
  if (by === undefined && at >= 2 && differences(head[at - 2]!, head[at - 1]!)?.length === 0) return undefined;
  const start = valuesAt(head[first]!, places);
  const end = places[0]!.to;
  const index = letter(items, declarations, taken);
  const symbol: Expression = { op: 'symbol', name: index };
  const before = items.slice(0, first);
  const after = items.slice(at + 2);
  if (stride === 1 && places.length === 1)
    return { before, after, index, from: start[0]!, to: end, body: put(last, places, [symbol]) };
  const moved =
    Math.abs(stride) === 1 ? symbol : { op: 'product' as const, factors: [number(Math.abs(stride)), symbol] };
  const value = (from: Expression, sign: number): Expression =>
    plus(from, sign * stride > 0 ? moved : { op: 'negative', of: moved });
  const span = stride > 0 ? plus(end, { op: 'negative', of: start[0]! }) : plus(start[0]!, { op: 'negative', of: end });
  const to: Expression =
    Math.abs(stride) === 1 ? span : { op: 'quotient', over: span, under: number(Math.abs(stride)) };
  return {
    before,
    after,
    index,
    from: number(0),
    to,
    body: put(
      last,
      places,
      start.map((s, i) => value(s, places[i]!.sign)),
    ),
  };
}

/** The common step of one item to the next at all the places, undefined where they differ elsewhere or unevenly. */
function stepBetween(
  item: Expression,
  next: Expression,
  places: readonly Difference[],
  declarations: Declarations,
): number | undefined {
  const found = differences(item, next);
  if (found === undefined || found.length !== places.length) return undefined;
  if (found.some((place, i) => place.path.join() !== places[i]!.path.join())) return undefined;
  const steps = found.map(({ from, to }) => step(from, to, declarations));
  const [first] = steps;
  if (first === undefined || first.d !== 1n || first.n === 0n) return undefined;
  for (const [i, each] of steps.entries()) {
    if (each === undefined || each.d !== 1n || (each.n !== first.n && each.n !== -first.n)) return undefined;
    places[i]!.sign = each.n === first.n ? 1 : -1;
  }
  return Number(first.n);
}

/** Down where the end is a smaller number than the start, else up. */
function direction(place: Difference, declarations: Declarations): number {
  const total = step(place.from, place.to, declarations);
  return total !== undefined && total.n < 0n ? -1 : 1;
}

function valuesAt(item: Expression, places: readonly Difference[]): readonly Expression[] {
  return places.map(({ path }) => path.reduce((e, i) => children(e)[i]!, item));
}

/** The item with other values at the places. */
function put(item: Expression, places: readonly Difference[], values: readonly Expression[]): Expression {
  const old = valuesAt(item, places);
  return transform(item, (e) => {
    const at = old.indexOf(e);
    return at < 0 ? e : values[at]!;
  });
}

/** A letter that means nothing here yet. */
function letter(items: readonly Expression[], declarations: Declarations, taken: readonly string[]): string {
  const used = new Set([...declarations.keys(), ...taken]);
  const look = (e: Expression): void => {
    if (e.op === 'symbol') used.add(e.name);
    if (e.op === 'series' || e.op === 'family') used.add(e.index);
    children(e).forEach(look);
  };
  items.forEach(look);
  const free = Array.from('kjisrqthg').find(
    (name) => !used.has(name) && ![...declarations.keys()].some((d) => d.startsWith(`${name}_`)),
  );
  return free ?? '\\iota';
}

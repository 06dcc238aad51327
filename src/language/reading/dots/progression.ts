/** What `…` stands for: the terms between two that differ in an index or exponent, counted up or down. */
import { ratio, type Rational } from '#scalar';
import { node, type Cursor } from '../cursor.ts';
import type { Declarations } from '../../declaration.ts';
import type { Expression } from '../../expression.ts';
import { aligned, differences, hasPower, same, type Difference } from '../../printing/difference.ts';
import { endlessSum } from './endless-dots.ts';
import { geometricSum } from './geometric-dots.ts';
import { step } from '../../typing/size.ts';
import { Stop } from '../tokens/token.ts';
import { children, mentions, transform } from '../../walk.ts';

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

const isDots = (e: Expression): boolean => e.op === 'dots' || (e.op === 'negative' && e.of.op === 'dots');

/** The sum or product itself where it has no dots, else with a series in their place. */
export function filled(p: Cursor, from: number, e: Expression & { op: 'sum' | 'product' }): Expression {
  const items = e.op === 'sum' ? e.terms : e.factors;
  const last = items.at(-1)!;
  const open =
    e.op === 'sum' && isDots(last) ? endlessSum(items, letter(items, p.lexicon.declarations, p.bound)) : undefined;
  if (open) return node(p, from, open);
  const at = items.findIndex(({ op }) => op === 'dots');
  if (at < 0) return e;
  const geometric = e.op === 'sum' ? geometricSum(items) : undefined;
  if (geometric) return node(p, from, geometric);
  const [first, ...others] = items.filter(({ op }) => op !== 'dots');
  if (p.repeating && first && others.every((item) => same(item, first))) return e;
  const found = progression(items, p.lexicon.declarations, p.bound);
  if (found === undefined) throw new Stop("no pattern was found for '…'", items[at]!.at?.[0] ?? 0);
  const { before, after, index, from: low, to, body } = found;
  const series = node(p, from, { op: 'series', over: e.op, index, from: low, to, body });
  if (before.length + after.length === 0) return series;
  const all = [...before, series, ...after];
  const whole: Expression = e.op === 'sum' ? { op: 'sum', terms: all } : { op: 'product', factors: all };
  return filled(p, from, node(p, from, whole));
}

/** The rule of the first dots among the items, undefined where there is none to see. */
export function progression(
  items: readonly Expression[],
  declarations: Declarations,
  taken: readonly string[] = [],
): Progression | undefined {
  const at = items.findIndex(({ op }) => op === 'dots');
  const [after, before] = [items[at + 1], items[at - 1]];
  if (at < 1 || after === undefined || before === undefined) return undefined;
  const model = hasPower(after) ? after : before;
  const head = items.slice(0, at).map((item) => aligned(item, model));
  const tail = items.slice(at + 1).map((item) => aligned(item, model));
  const places = differences(head[at - 1]!, tail[0]!);
  if (places === undefined || places.length === 0) return undefined;
  const count = (item: Expression | undefined, next: Expression | undefined): Step | undefined =>
    item && next && stepBetween(item, next, places, declarations);
  const ahead = count(head[at - 2], head[at - 1]);
  if (ahead === undefined && at >= 2 && differences(head[at - 2]!, head[at - 1]!)?.length === 0) return undefined;
  const by = ahead ?? count(tail[0], tail[1]);
  by?.signs.forEach((sign, i) => (places[i]!.sign = sign));
  const stride = by?.stride ?? direction(places[0]!, declarations);
  const alike = (found: Step | undefined): boolean =>
    found !== undefined && found.stride === stride && found.signs.every((sign, i) => sign === places[i]!.sign);
  // How far back, and how far on, the same places differ by the same step.
  let first = at - 1;
  while (first > 0 && alike(count(head[first - 1], head[first]))) first--;
  let final = 0;
  while (alike(count(tail[final], tail[final + 1]))) final++;
  const last = tail[final]!;
  const start = valuesAt(head[first]!, places);
  const ends = valuesAt(last, places);
  const end = ends[0]!;
  // All places go from start to end in as many steps: `h_1 + h_2 x + … + h_n x^{n}` does not.
  const way = ends.map((to, i) => plus(to, { op: 'negative', of: start[i]! }));
  for (const [i, each] of way.entries()) {
    const sign = isZero(step(way[0]!, each, declarations))
      ? 1
      : isZero(step({ op: 'negative', of: way[0]! }, each, declarations))
        ? -1
        : undefined;
    if (sign === undefined || (by !== undefined && sign !== places[i]!.sign)) return undefined;
    places[i]!.sign = sign;
  }
  const index = letter(items, declarations, taken);
  const symbol: Expression = { op: 'symbol', name: index };
  const others = { before: items.slice(0, first), after: items.slice(at + 2 + final) };
  if (stride === 1 && places.length === 1)
    return { ...others, index, from: start[0]!, to: end, body: put(last, places, [symbol]) };
  const moved =
    Math.abs(stride) === 1 ? symbol : { op: 'product' as const, factors: [number(Math.abs(stride)), symbol] };
  const value = (from: Expression, sign: number): Expression =>
    plus(from, sign * stride > 0 ? moved : { op: 'negative', of: moved });
  const span = stride > 0 ? plus(end, { op: 'negative', of: start[0]! }) : plus(start[0]!, { op: 'negative', of: end });
  const to: Expression =
    Math.abs(stride) === 1 ? span : { op: 'quotient', over: span, under: number(Math.abs(stride)) };
  return {
    ...others,
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

const isZero = (x: Rational | undefined): boolean => x?.n === 0n;

interface Step {
  readonly stride: number;
  /** By place: 1 where it goes with the first, −1 where against it. */
  readonly signs: readonly number[];
}

/** The common step of one item to the next at all the places, undefined where they differ elsewhere or unevenly. */
function stepBetween(
  item: Expression,
  next: Expression,
  places: readonly Difference[],
  declarations: Declarations,
): Step | undefined {
  const found = differences(item, next);
  if (found === undefined || found.length !== places.length) return undefined;
  if (found.some((place, i) => place.path.join() !== places[i]!.path.join())) return undefined;
  const steps = found.map(({ from, to }) => step(from, to, declarations));
  const [first] = steps;
  if (first === undefined || first.d !== 1n || first.n === 0n) return undefined;
  if (steps.some((each) => each?.d !== 1n || (each.n !== first.n && each.n !== -first.n))) return undefined;
  return { stride: Number(first.n), signs: steps.map((each) => (each?.n === first.n ? 1 : -1)) };
}

/** Down where the end is a smaller number than the start, else up. */
function direction(place: Difference, declarations: Declarations): number {
  const total = step(place.from, place.to, declarations) ?? farthest(place, declarations);
  return total !== undefined && total.n < 0n ? -1 : 1;
}

/** From i to j + 1 where j is declared as 1..i−1: with an index at its largest the end is at most one past the start. */
function farthest({ from, to }: Difference, declarations: Declarations): Rational | undefined {
  // From the last, which a size is, there is only down.
  const size = from.op === 'symbol' && declarations.get(from.name)?.is === 'size' ? from.name : undefined;
  if (size !== undefined && !mentions(to, size)) return ratio(-1);
  for (const [name, type] of declarations) {
    if (type.is !== 'integer') continue;
    const largest = (e: Expression): Expression =>
      transform(e, (part) => (part.op === 'symbol' && part.name === name ? type.to : part));
    const ends = largest(to) === to ? undefined : step(from, plus(largest(to), number(-2)), declarations);
    if (ends !== undefined && largest(from) === from) return ends;
  }
  return undefined;
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

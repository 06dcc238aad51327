/** What two growths have in common: `n 3^n` against `3^n L` is n against L, whatever 3^n is. */
import type { Growth } from '#cost';
import { identical } from '../equality/identical.ts';

const one: Growth = { op: 'constant', value: { n: 1n, d: 1n } };
/** Factors looked through, each against each. */
const most = 24;

/** The two without the factors that stand in both; undefined where there are none. */
export function withoutCommon(f: Growth, g: Growth): readonly [Growth, Growth] | undefined {
  const [a, b] = [factors(f), factors(g)];
  if (a === undefined || b === undefined || a.length * b.length > most * most) return undefined;
  const kept: Factor[] = [];
  const others = [...b];
  for (const one of a) {
    const at = others.findIndex((other) => other.under === one.under && identical(other.of, one.of));
    if (at < 0) kept.push(one);
    else others.splice(at, 1);
  }
  return kept.length === a.length ? undefined : [whole(kept), whole(others)];
}

interface Factor {
  readonly of: Growth;
  readonly under: boolean;
}

function factors(g: Growth, under = false): readonly Factor[] | undefined {
  if (g.op === 'product') {
    const all = g.of.map((part) => factors(part, under));
    return all.includes(undefined) ? undefined : all.flatMap((part) => part!);
  }
  if (g.op === 'quotient') {
    const [over, below] = [factors(g.over, under), factors(g.under, !under)];
    return over && below && [...over, ...below];
  }
  return g.op === 'difference' ? undefined : [{ of: g, under }];
}

function whole(all: readonly Factor[]): Growth {
  const part = (under: boolean): Growth => {
    const of = all.filter((factor) => factor.under === under).map((factor) => factor.of);
    return of.length === 0 ? one : of.length === 1 ? of[0]! : { op: 'product', of };
  };
  return all.some(({ under }) => under) ? { op: 'quotient', over: part(false), under: part(true) } : part(false);
}

/** Functions of t → ∞ that paths are made of: sums of c · t^k · 2^(such a sum), exact. */
import { ratio, rationals, type Rational } from '#scalar';
import type { Growth } from '../growth.ts';
import { binary } from './monomial.ts';

export interface Term {
  readonly c: Rational;
  /** The power of t. */
  readonly t: number;
  /** The exponent of two, empty for none. */
  readonly e: Tower;
}
export type Tower = readonly Term[];

const one = ratio(1);
export const time: Tower = [{ c: one, t: 1, e: [] }];
export const number = (c: Rational): Tower => (c.n === 0n ? [] : [{ c, t: 0, e: [] }]);
export const twoTo = (e: Tower): Tower => [{ c: one, t: 0, e }];

const key = (m: Term): string => `${m.t};${text(m.e)}`;

export function add(a: Tower, b: Tower): Tower {
  if (a.length === 0 || b.length === 0) return a.length === 0 ? b : a;
  const all = new Map<string, Term>();
  for (const m of [...a, ...b]) {
    const before = all.get(key(m));
    all.set(key(m), before ? { ...before, c: rationals.add(before.c, m.c) } : m);
  }
  return [...all.values()].filter((m) => m.c.n !== 0n);
}

export const scale = (a: Tower, q: Rational): Tower =>
  q.n === 0n ? [] : q.n === q.d ? a : a.map((m) => ({ ...m, c: rationals.mul(m.c, q) }));

export const multiply = (a: Tower, b: Tower): Tower =>
  a
    .flatMap((m) => b.map((o) => ({ c: rationals.mul(m.c, o.c), t: m.t + o.t, e: add(m.e, o.e) })))
    .reduce<Tower>((sum, m) => add(sum, [m]), []);

/** log₂, where it is a tower again. */
export function logarithm(a: Tower): Tower | undefined {
  const [only] = a;
  if (a.length !== 1 || only!.t !== 0) return undefined;
  const k = binary(only!.c);
  return k === undefined ? undefined : add(only!.e, number(ratio(k)));
}

/** The tower with t for 2^t throughout, where it knows t only so: the same growth, seen more slowly. */
export function lowered(a: Tower): Tower | undefined {
  const all: Term[] = [];
  for (const m of a) {
    const direct = m.e.filter((o) => o.t > 0);
    const [only] = direct;
    if (m.t > 0 || direct.length > 1) return undefined;
    const k = only ? only.c : ratio(0);
    if (only && (only.t > 1 || only.e.length > 0 || k.d !== 1n || k.n < 0n || k.n > 8n)) return undefined;
    const e = lowered(m.e.filter((o) => o !== only));
    if (!e) return undefined;
    all.push({ c: m.c, t: Number(k.n), e });
  }
  return all;
}

/** `5/2*2^(t) - t`. */
export function text(a: Tower): string {
  if (a.length === 0) return '0';
  let all = '';
  for (const m of a) {
    const size = m.c.n < 0n ? { n: -m.c.n, d: m.c.d } : m.c;
    let term = m.e.length > 0 ? `2^(${text(m.e)})` : '';
    for (let k = 0; k < m.t; k++) term = term === '' ? 't' : `t*${term}`;
    if (term === '') term = rationals.show(size);
    else if (size.n !== 1n || size.d !== 1n) term = `${rationals.show(size)}*${term}`;
    all += m.c.n < 0n ? (all === '' ? '-' : ' - ') : all === '' ? '' : ' + ';
    all += term;
  }
  return all;
}

/** The value of an expression along towers, where it is one: what an exact equation gives to the variable it defines. */
export function symbolic(g: Growth, at: (name: string) => Tower | undefined): Tower | undefined {
  const fold = (of: readonly Growth[], join: (a: Tower, b: Tower) => Tower): Tower | undefined => {
    let all: Tower | undefined;
    for (const child of of) {
      const next = symbolic(child, at);
      if (!next) return undefined;
      all = all ? join(all, next) : next;
    }
    return all;
  };
  switch (g.op) {
    case 'constant':
      return number(g.value);
    case 'variable':
      return at(g.name);
    case 'sum':
      return fold(g.of, add);
    case 'product':
      return fold(g.of, multiply);
    case 'difference': {
      const [from, less] = [symbolic(g.from, at), symbolic(g.less, at)];
      return from && less && add(from, scale(less, ratio(-1)));
    }
    case 'quotient': {
      const [over, under] = [symbolic(g.over, at), symbolic(g.under, at)];
      const [m] = under ?? [];
      if (!over || under?.length !== 1 || m!.t !== 0) return undefined;
      return multiply(over, [{ c: rationals.div(one, m!.c), t: 0, e: scale(m!.e, ratio(-1)) }]);
    }
    case 'power':
      return raised(symbolic(g.base, at), symbolic(g.exponent, at));
    case 'log': {
      const inner = symbolic(g.of, at);
      const log = inner && logarithm(inner);
      return log && add(number(one), log);
    }
    default:
      return undefined;
  }
}

function raised(base: Tower | undefined, exponent: Tower | undefined): Tower | undefined {
  const log = base && logarithm(base);
  return log && exponent && twoTo(multiply(exponent, log));
}

/** Where two trees of one form differ. */
import { ratio } from '#scalar';
import type { Expression } from '../expression.ts';
import { children } from '../walk.ts';

export interface Difference {
  readonly path: readonly number[];
  readonly from: Expression;
  readonly to: Expression;
  /** 1 where it runs with the first difference, −1 where against it. */
  sign: number;
}

const number = (n: number): Expression => ({ op: 'number', value: ratio(n) });

/** The indices and exponents in which the two differ; undefined where they differ in form. */
export function differences(
  a: Expression,
  b: Expression,
  path: readonly number[] = [],
  counts = false,
): Difference[] | undefined {
  if (same(a, b)) return [];
  // An index, an exponent, or a number by itself may count; anything else must be of one form.
  if (counts || (a.op === 'number' && b.op === 'number')) return [{ path, from: a, to: b, sign: 1 }];
  if (!alike(a, b)) return a.op === 'number' || b.op === 'number' ? [{ path, from: a, to: b, sign: 1 }] : undefined;
  const [x, y] = [children(a), children(b)];
  const found: Difference[] = [];
  for (let i = 0; i < x.length; i++) {
    const inner = differences(x[i]!, y[i]!, [...path, i], a.op === 'member' || (a.op === 'power' && i === 1));
    if (inner === undefined) return undefined;
    found.push(...inner);
  }
  return found;
}

/** Whether two nodes are of one kind, their children apart. */
function alike(a: Expression, b: Expression): boolean {
  if (a.op !== b.op || children(a).length !== children(b).length) return false;
  if (a.op === 'symbol' && b.op === 'symbol') return a.name === b.name;
  if (a.op === 'number' && b.op === 'number') return a.value.n === b.value.n && a.value.d === b.value.d;
  if (a.op === 'member' && b.op === 'member') return a.of === b.of;
  if (a.op === 'call' && b.op === 'call') return a.name === b.name;
  return true;
}

/** Whether two trees are one, places in the text apart. */
export function same(a: Expression, b: Expression): boolean {
  if (a === b) return true;
  if (!alike(a, b)) return false;
  const [x, y] = [children(a), children(b)];
  return x.every((child, i) => same(child, y[i]!));
}

const factorsOf = (e: Expression): readonly Expression[] => (e.op === 'product' ? e.factors : [e]);
const isPower = (e: Expression): boolean => e.op === 'power' && e.exponent.op !== 'negative';
/** Whether another may be written to match it. */
export const hasPower = (e: Expression): boolean => factorsOf(e).some(isPower);

/** An item written to match another that has a power in it: B is A⁰B and AB is A¹B beside AⁿB; I and 1 are A⁰ beside Aⁿ. */
export function aligned(item: Expression, last: Expression): Expression {
  const factors = factorsOf(last);
  const at = factors.findIndex(isPower);
  const power = factors[at];
  if (power?.op !== 'power') return item;
  const own =
    item.op === 'product'
      ? item.factors
      : item.op === 'identity' || (item.op === 'number' && item.value.n === item.value.d)
        ? []
        : [item];
  const wrap = (list: readonly Expression[]): Expression =>
    list.length === 1 ? list[0]! : { op: 'product', factors: list };
  const several = factors.filter(powerIn).length > 1 ? alignedAll(own, factors) : undefined;
  if (several) return wrap(several);
  const raised = (n: number): Expression => ({ op: 'power', base: power.base, exponent: number(n) });
  if (own.length === factors.length && own[at] !== undefined && same(own[at], power.base))
    return wrap(own.with(at, raised(1)));
  if (own.length === factors.length - 1) return wrap([...own.slice(0, at), raised(0), ...own.slice(at)]);
  return item;
}

type Power = Expression & { readonly op: 'power' };

/** A power, or the one that is transposed. */
const powerIn = (e: Expression): Power | undefined => {
  const of = e.op === 'transpose' ? e.of : e;
  return of.op === 'power' && isPower(of) ? of : undefined;
};

/** The same where several factors are powers: `BBᵀ` and `ABBᵀAᵀ` beside `AⁿBBᵀ(Aⁿ)ᵀ`; undefined where factors are left over. */
function alignedAll(own: readonly Expression[], factors: readonly Expression[]): readonly Expression[] | undefined {
  const found: Expression[] = [];
  let at = 0;
  for (const factor of factors) {
    const mine = own[at];
    const power = powerIn(factor);
    if (power === undefined) {
      if (mine === undefined) return undefined;
      found.push(mine);
      at++;
      continue;
    }
    const turned = factor.op === 'transpose';
    const inner = turned ? (mine?.op === 'transpose' ? mine.of : undefined) : mine;
    const isOne = inner !== undefined && same(inner, power.base);
    const isLike = inner?.op === 'power' && same(inner.base, power.base);
    const raised: Expression = { op: 'power', base: power.base, exponent: number(isOne ? 1 : 0) };
    found.push(isLike ? mine! : turned ? { op: 'transpose', of: raised } : raised);
    if (isOne || isLike) at++;
  }
  return at === own.length ? found : undefined;
}

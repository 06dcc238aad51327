/** What two terms of a sequence have in common: one tree with holes where integers differ. */
import type { Expression } from '#language';
import { alike, one, zero } from './form.ts';

export interface Pattern {
  readonly template: Expression;
  readonly names: readonly string[];
  /** What fills each hole, in the first term and in the second. */
  readonly holes: readonly (readonly [Expression, Expression])[];
}

/** Whether every part that differs is an integer in both; `A` is A¹ beside Aᵏ, and 1 is A⁰. */
export function pattern(a: Expression, b: Expression, isInteger: (e: Expression) => boolean): Pattern | undefined {
  const holes: [Expression, Expression][] = [];
  const names: string[] = [];
  const hole = (x: Expression, y: Expression): Expression => {
    const name = `⋯${holes.length}`;
    holes.push([x, y]);
    names.push(name);
    return { op: 'symbol', name };
  };

  function joined(x: Expression, y: Expression): Expression | undefined {
    if (alike(x, y)) return x;
    if (isInteger(x) && isInteger(y)) return hole(x, y);
    if (y.op === 'power' && x.op !== 'power' && alike(x, y.base)) return { ...y, exponent: hole(one, y.exponent) };
    if (x.op === 'power' && y.op !== 'power' && alike(y, x.base)) return { ...x, exponent: hole(x.exponent, one) };
    if (y.op === 'power' && alike(x, one)) return { ...y, exponent: hole(zero, y.exponent) };
    if (x.op === 'power' && alike(y, one)) return { ...x, exponent: hole(x.exponent, zero) };
    if (x.op !== y.op) return undefined;
    return inside(x, y);
  }
  const each = (xs: readonly Expression[], ys: readonly Expression[]): Expression[] | undefined => {
    if (xs.length !== ys.length) return undefined;
    const parts = xs.map((x, i) => joined(x, ys[i]!));
    return parts.every((part) => part !== undefined) ? parts : undefined;
  };

  function inside(x: Expression, y: Expression): Expression | undefined {
    if (x.op === 'member' && y.op === 'member' && x.of === y.of) {
      const index = each(x.index, y.index);
      return index && { ...x, index };
    }
    if (x.op === 'sum' && y.op === 'sum') {
      const terms = each(x.terms, y.terms);
      return terms && { ...x, terms };
    }
    if (x.op === 'product' && y.op === 'product') {
      const factors = each(x.factors, y.factors);
      return factors && { ...x, factors };
    }
    if ((x.op === 'negative' && y.op === 'negative') || (x.op === 'transpose' && y.op === 'transpose')) {
      const of = joined(x.of, y.of);
      return of && { ...x, of };
    }
    if (x.op === 'power' && y.op === 'power') {
      const [base, exponent] = each([x.base, x.exponent], [y.base, y.exponent]) ?? [];
      return base && exponent && { ...x, base, exponent };
    }
    if (x.op === 'quotient' && y.op === 'quotient') {
      const [over, under] = each([x.over, x.under], [y.over, y.under]) ?? [];
      return over && under && { ...x, over, under };
    }
    if (x.op === 'call' && y.op === 'call' && x.name === y.name) {
      const args = each(x.args, y.args);
      return args && { ...x, args };
    }
    return undefined;
  }

  const template = joined(a, b);
  return template && { template, names, holes };
}

/**
 * A bound on the degree of an expression in the entries drawn, for the chance that a false identity passes.
 *
 * Every value is held as polynomials over one common denominator: the pair bounds their degrees. A product of
 * matrices adds them, an inverse of an N×N matrix P/q is q·adj(P)/det(P). No cancellation is counted on.
 */
import type { Declarations, Expression, Type } from '#language';
import { attempt } from './absent.ts';
import type { Environment } from './environment.ts';
import { Absent } from './absent.ts';
import { integer, isInteger, type Scope } from './integer.ts';

export interface Degree {
  readonly over: number;
  readonly under: number;
}

const literal: Degree = { over: 0, under: 0 };
const nowhere = (): never => {
  throw new Absent('real', 'no value is asked of a degree');
};

/** At these sizes; ∞ where it is no rational function, or is too large to tell. */
export function degree(e: Expression, declared: Declarations, integers: ReadonlyMap<string, number>): number {
  const env: Environment<never> = { integers, value: nowhere, member: nowhere };
  const most = Math.max(1, ...integers.values());
  let steps = 0;

  const times = (a: Degree, b: Degree): Degree => ({ over: a.over + b.over, under: a.under + b.under });
  const plus = (a: Degree, b: Degree): Degree => ({
    over: Math.max(a.over + b.under, b.over + a.under),
    under: a.under + b.under,
  });
  const inverse = ({ over, under }: Degree): Degree => ({ over: under + (most - 1) * over, under: most * over });
  const power = (a: Degree, k: number): Degree => {
    const base = k < 0 ? inverse(a) : a;
    return { over: base.over * Math.abs(k), under: base.under * Math.abs(k) };
  };
  const symbol = (type: Type | undefined, at: number[]): Degree => {
    if (type === undefined) return literal;
    switch (type.is) {
      case 'scalar':
        return { over: 1, under: 0 };
      case 'size':
      case 'integer':
        return literal;
      case 'matrix':
        if (type.has.includes('orthogonal')) return { over: most, under: most };
        return { over: type.has.includes('positive-definite') ? 2 : 1, under: 0 };
      case 'family':
        return symbol(type.each, at);
      case 'part':
        // Its owner's, or where the owner is made from its spectrum, that of two orthogonal factors or a basis.
        return plus({ over: 2 * most + 1, under: 2 * most }, symbol(declared.get(type.of), at));
      case 'defined':
        return of(type.by, new Map(type.index === undefined ? [] : [[type.index, 0]]), at.slice());
    }
  };

  function all(parts: readonly Expression[], together: typeof plus, scope: Scope, at: number[]): Degree {
    let found = literal;
    for (const part of parts) found = together(found, of(part, scope, at));
    return found;
  }

  function of(e: Expression, scope: Scope, at: number[]): Degree {
    if (++steps > 20_000) throw new Absent('limit', 'too large to bound');
    switch (e.op) {
      case 'symbol':
        if (scope.has(e.name)) return literal;
        return symbol(declared.get(e.name), at);
      case 'member': {
        const type = declared.get(e.of);
        if (type?.is !== 'defined' || type.index === undefined) return symbol(type, at);
        return symbol(type, [integer(e.index[0]!, declared, scope)(env, at)]);
      }
      case 'sum':
        return all(e.terms, plus, scope, at);
      case 'product':
        return all(e.factors, times, scope, at);
      case 'negative':
      case 'transpose':
        return of(e.of, scope, at);
      case 'hadamard':
      case 'kronecker':
        return times(of(e.left, scope, at), of(e.right, scope, at));
      case 'quotient': {
        const under = of(e.under, scope, at);
        return times(of(e.over, scope, at), { over: under.under, under: under.over });
      }
      case 'power':
        if (isInteger(e, declared, scope)) return literal;
        return power(of(e.base, scope, at), integer(e.exponent, declared, scope)(env, at));
      case 'series':
      case 'family': {
        const [from, to] = [integer(e.from, declared, scope)(env, at), integer(e.to, declared, scope)(env, at)];
        const place = scope.size;
        const within = new Map(scope).set(e.index, place);
        const together = e.op === 'series' && e.over === 'product' ? times : plus;
        let found = literal;
        for (let i = from; i <= to; i++) {
          at[place] = i;
          found = together(found, of(e.body, within, at));
        }
        return found;
      }
      case 'cases':
        return e.branches.map((branch) => of(branch.value, scope, at)).reduce(plus, literal);
      case 'matrix':
        return all(e.rows.flat(), plus, scope, at);
      case 'list':
        return all(e.items, plus, scope, at);
      case 'call': {
        const args = all(e.args, plus, scope, at);
        if (e.name === 'det') return power(args, most);
        return e.name === 'pinv' || e.name === 'adj' ? power(args, 4 * most) : times(args, args);
      }
      default:
        return literal;
    }
  }

  const bound = attempt(() => of(e, new Map(), []));
  return bound instanceof Absent ? Infinity : Math.max(bound.over, bound.under, 1);
}

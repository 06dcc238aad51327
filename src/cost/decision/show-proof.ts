/** A proof of f = O(g) as a person would check it: one inequality for each row of f. */
import { ratio, rationals, type Rational } from '#scalar';
import { constant, power, product, quotient, variable } from './build.ts';
import { levelOf, variableOf, type Form } from './form.ts';
import type { Growth } from '../growth.ts';
import type { Proof } from './prove.ts';
import type { Scope } from './scope.ts';
import { show } from '../show.ts';

/** The monomial whose logarithm a form is. */
export function growthOf(s: Scope, form: Form): Growth {
  const [over, under]: [Growth[], Growth[]] = [[], []];
  form.c.forEach((c, a) => {
    if (c === 0) return;
    const q = Math.abs(c) === form.d ? rationals.one : ratio(Math.abs(c), form.d);
    (c > 0 ? over : under).push(factor(s.names[variableOf(a)]!, levelOf(a), q));
  });
  const all = (of: readonly Growth[]): Growth => (of.length === 1 ? of[0]! : product(...of));
  return under.length === 0
    ? over.length === 0
      ? constant(1)
      : all(over)
    : quotient(over.length === 0 ? constant(1) : all(over), all(under));
}

function factor(name: string, level: number, q: Rational): Growth {
  let g = variable(name);
  if (level === -1) return power(constant(2), q.n === 1n && q.d === 1n ? g : product(constant(q), g));
  for (let l = 0; l < level; l++) g = { op: 'log', of: g };
  return q.n === 1n && q.d === 1n ? g : power(g, constant(q));
}

const weighted = (s: Scope, forms: readonly Form[], weights: readonly Rational[]): readonly Growth[] =>
  forms.flatMap((form, i) => {
    const w = weights[i]!;
    if (w.n === 0n || form.c.length === 0) return [];
    const g = growthOf(s, form);
    return [w.n === w.d ? g : power(g, constant(w))];
  });

/** Undefined where fresh variables are in it: their names would say nothing. */
export function showProof(s: Scope, { steps }: Proof): string | undefined {
  if (s.names.length > s.free) return undefined;
  const join = (of: readonly Growth[]): string =>
    of.length === 0 ? '1' : show(of.length === 1 ? of[0]! : product(...of));
  const lines = steps.map(({ row, from, given, weights, assuming }) => {
    const left = join(weighted(s, row, weights.f));
    const regime = [...given.weak, ...given.strict.map((form): Form => ({ c: form.c.map((c) => -c), d: form.d }))];
    const factors = weighted(s, regime, weights.regime);
    const right = join([...weighted(s, from, weights.g), ...factors]);
    const where = factors.length === 0 ? '' : `, where ${factors.map(show).join(' and ')} = O(1)`;
    const half = assuming ? `if ${show(growthOf(s, assuming))} = O(1): ` : '';
    return `${half}${left} = O(${right})${where}`;
  });
  return lines.length === 1 ? lines[0] : [...new Set(lines)].join('; ');
}

/** Whether a quadratic is least at a formula: it is then as large on both sides of it, however far one goes. */
import { dimensions, transform, typeOf, type Declarations, type Expression, type Type } from '#language';
import { compareSides } from './equality.ts';
import { verdictOn } from './verdict.ts';
import { written } from './side.ts';
import { plan } from '../instance/plan.ts';
import { reject, unread, type Verdict } from '../verdict.ts';

export type Least = Expression & { readonly op: 'call'; readonly name: 'argmin' };
export const isLeast = (e: Expression): e is Least => e.op === 'call' && e.name === 'argmin';

/** Steps away from the formula, named so that nobody can write them. */
const [step, other]: readonly [Expression, Expression] = [
  { op: 'symbol', name: ' h' },
  { op: 'symbol', name: ' g' },
];
const plus = (a: Expression, b: Expression): Expression => ({ op: 'sum', terms: [a, b] });
const minus = (a: Expression, b: Expression): Expression => plus(a, { op: 'negative', of: b });

/** The verdict on a formula for where the function is least; of quadratics only, which have one such place. */
export function judgedLeast({ args: [x, f] }: Least, at: Expression, declared: Declarations, seed: number): Verdict {
  const name = x!.op === 'symbol' ? x!.name : '';
  const type = declared.get(name) ?? typeLike(at, declared);
  if (type === undefined) return unread(`${name} is not declared`);
  const table: Declarations = new Map([...declared, [' h', type], [' g', type]]);
  const made = plan(table);
  const of = (value: Expression): Expression =>
    transform(f!, (e) => (e.op === 'symbol' && e.name === name ? value : e));
  const side = (e: Expression) => written(e, table);
  // f(g+h) + f(g−h) − 2 f(g) does not depend on g.
  const bend = (from: Expression): Expression =>
    minus(plus(of(plus(from, step)), of(minus(from, step))), plus(of(from), of(from)));
  const zero = minus(step, step);
  const quadratic = compareSides(made, side(bend(other)), side(bend(zero)), seed);
  if (quadratic.is !== 'equal') return unread('only of quadratics is it seen where they are least');
  const level = compareSides(made, side(bend(zero)), side({ op: 'number', value: { n: 0n, d: 1n } }), seed);
  if (level.is === 'equal') return unread('it is as large everywhere, or falls without end');
  const comparison = { plan: made, key: side(of(plus(at, step))), answer: side(of(minus(at, step))), seed };
  const outcome = compareSides(made, comparison.key, comparison.answer, seed);
  // Both sides hold the answer: where they have no value it does not fit.
  if (outcome.is === 'fault') return reject(outcome.text);
  if (outcome.is !== 'different') return verdictOn(outcome, comparison);
  return reject('the function is not least there: it differs on the two sides of it');
}

/** A variable that nobody declared has the shape of what is asked. */
function typeLike(e: Expression, declared: Declarations): Type | undefined {
  const typed = typeOf(e, declared);
  if (!typed.ok) return undefined;
  const sizes = dimensions(typed.shape);
  return sizes ? { is: 'matrix', ...sizes, has: [] } : { is: 'scalar', has: [] };
}

/** Whether it is the name of where the function is least: `x`, `x^*`. */
export function namesLeast(e: Expression, least: Least): boolean {
  if (e.op === 'transpose') return namesLeast(e.of, least);
  const [x] = least.args;
  return e.op === 'symbol' && x?.op === 'symbol' && e.name === x.name;
}

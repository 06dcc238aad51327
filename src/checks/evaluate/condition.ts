/** When a case applies: relations between integers, or between scalars where there is an order. */
import type { Comparison, Expression } from '#language';
import { Absent } from './absent.ts';
import type { Compiling } from './compile.ts';
import type { Environment } from './environment.ts';
import { integer, isInteger, type Scope } from './integer.ts';
import type { Machine } from './machine.ts';
import { same } from './same.ts';
import { toScalar } from './value.ts';

export type Condition = <T>(m: Machine<T>, env: Environment<T>, at: number[]) => boolean;

export const compared = (sign: Comparison, order: number): boolean =>
  sign === '='
    ? order === 0
    : sign === '≠'
      ? order !== 0
      : sign === '<'
        ? order < 0
        : sign === '≤'
          ? order <= 0
          : sign === '>'
            ? order > 0
            : sign === '≥' && order >= 0;

/** −1, 0 or 1; where there is no order, 0 or 1 for equal and not, and only that may be asked. */
export function order<T>(m: Machine<T>, sign: Comparison, a: T, b: T): number {
  if (m.real) {
    if (m.F.equal(a, b)) return 0;
    return m.real.less(a, b) ? -1 : 1;
  }
  if (sign !== '=' && sign !== '≠') throw new Absent('real', 'an order is asked of numbers that have none');
  return m.F.equal(a, b) ? 0 : 1;
}

export function condition(c: Compiling, e: Expression, scope: Scope): Condition {
  if (e.op === 'call' && e.name === 'and') {
    const parts = e.args.map((part) => condition(c, part, scope));
    return (m, env, at) => parts.every((part) => part(m, env, at));
  }
  if (e.op !== 'relation')
    return () => {
      throw new Absent('unknown', 'a case has a condition that is no relation');
    };
  const links = e.signs.map((sign, i): Condition => {
    const [left, right] = [e.sides[i]!, e.sides[i + 1]!];
    if (sign === '∈') return among(c, left, right, scope);
    if (isInteger(left, c.declared, scope) && isInteger(right, c.declared, scope)) {
      const [a, b] = [integer(left, c.declared, scope), integer(right, c.declared, scope)];
      return (_, env, at) => compared(sign, a(env, at) - b(env, at));
    }
    if (sign !== '=' && sign !== '≠') c.needReal();
    const [a, b] = [c.build(left, scope), c.build(right, scope)];
    if (sign === '=' || sign === '≠')
      return (m, env, at) => (same(m, a(m, env, at), b(m, env, at)) === 'same') === (sign === '=');
    return (m, env, at) => compared(sign, order(m, sign, toScalar(a(m, env, at)), toScalar(b(m, env, at))));
  });
  return (m, env, at) => links.every((link) => link(m, env, at));
}

function among(c: Compiling, left: Expression, right: Expression, scope: Scope): Condition {
  if (right.op !== 'list' || !isInteger(left, c.declared, scope))
    return () => {
      throw new Absent('unknown', 'membership is read for integers in a written set');
    };
  const value = integer(left, c.declared, scope);
  const dots = right.items.findIndex((item) => item.op === 'dots');
  if (dots > 0 && dots === right.items.length - 2) {
    const ends = [right.items[0]!, right.items.at(-1)!].map((end) => integer(end, c.declared, scope));
    return (_, env, at) => ends[0]!(env, at) <= value(env, at) && value(env, at) <= ends[1]!(env, at);
  }
  const items = right.items.map((item) => integer(item, c.declared, scope));
  return (_, env, at) => items.some((item) => item(env, at) === value(env, at));
}

/** One under a condition, and else zero. */
export const isIndicator = (e: Expression): e is Expression & { op: 'cases' } =>
  e.op === 'cases' &&
  e.branches.length === 2 &&
  e.branches[0]!.when !== undefined &&
  e.branches[1]!.when === undefined &&
  e.branches.every(({ value }, i) => value.op === 'number' && value.value.n === BigInt(1 - i));

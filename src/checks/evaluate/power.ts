/** Powers: multiplied out where the exponent is an integer, through roots and logarithms where it is not. */
import type { Expression } from '#language';
import { Absent } from './absent.ts';
import { exponential } from './analysis.ts';
import type { Compiling, Run } from './compile.ts';
import { integer, isInteger, type Scope } from './integer.ts';
import type { Machine } from './machine.ts';
import { symmetricPower } from './symmetric-power.ts';
import { scalar, toScalar } from './value.ts';

export function raised(c: Compiling, e: Expression & { op: 'power' }, scope: Scope): Run {
  const { exponent } = e;
  if (e.base.op === 'call' && e.base.name === 'e' && !isInteger(exponent, c.declared, scope)) {
    c.needReal();
    const of = c.build(exponent, scope);
    return (m, env, at) => exponential(m, [of(m, env, at)]);
  }
  const even = evenNorm(c, e, scope);
  if (even) return even;
  const base = c.build(e.base, scope);
  // L/2, and not 1/2, is an integer at some sizes.
  const isWhole =
    isInteger(exponent, c.declared, scope) ||
    (exponent.op === 'quotient' &&
      exponent.over.op !== 'number' &&
      [exponent.over, exponent.under].every((part) => isInteger(part, c.declared, scope)));
  if (isWhole) {
    const k = integer(exponent, c.declared, scope);
    return (m, env, at) => m.power(base(m, env, at), k(env, at));
  }
  c.needReal();
  const x = c.build(exponent, scope);
  return (m, env, at) => {
    const b = base(m, env, at);
    if (b.is === 'matrix' && b.rows > 1) return symmetricPower(m, b, toScalar(x(m, env, at)));
    return scalar(positivePower(m, toScalar(b), toScalar(x(m, env, at))));
  };
}

/** ‖v‖² and ‖A‖F² are sums of squares, and need no root: exact where their roots are not. */
function evenNorm(c: Compiling, e: Expression & { op: 'power' }, scope: Scope): Run | undefined {
  const { base, exponent } = e;
  if (base.op !== 'call' || exponent.op !== 'number' || exponent.value.d !== 1n || exponent.value.n % 2n !== 0n)
    return undefined;
  const frobenius = base.name === 'normF';
  if ((!frobenius && base.name !== 'norm') || base.args.length !== 1) return undefined;
  const of = c.build(base.args[0]!, scope);
  const half = Number(exponent.value.n / 2n);
  // Of a vector no root is needed: whether it is one is seen at the point, and only a matrix proper asks for reals.
  const whole = frobenius ? undefined : c.build({ ...base, name: 'spectral' }, scope);
  return (m, env, at) => {
    const A = m.matrix(of(m, env, at));
    // The norm of a matrix proper is its largest singular value, of which no even power is rational in the entries.
    if (whole && A.rows !== 1 && A.columns !== 1) return m.power(whole(m, env, at), 2 * half);
    m.pay(A.data.length);
    const squares = A.data.map((x) => m.F.mul(x, x));
    return m.power(scalar(squares.reduce((sum, x) => m.F.add(sum, x), m.F.zero)), half);
  };
}

function positivePower<T>(m: Machine<T>, b: T, x: T): T {
  const { F, real } = m;
  if (real === undefined) throw new Absent('real', 'a power that is no integer needs real numbers');
  if (F.isZero(b) || real.less(b, F.zero)) throw new Absent('undefined', 'a power of a number that is not positive');
  return real.toNumber(x) === 0.5 ? real.sqrt(b) : real.exp(F.mul(x, real.log(b)));
}

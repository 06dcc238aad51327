import { Absent } from './absent.ts';
import type { Machine } from './machine.ts';
import type { Value } from './value.ts';

/**
 * The factors multiplied in the order written, from the left. Where they do not fit so, an inner product among
 * them is a scalar first: `x (yᵀz)` may be written `x yᵀ z`, and `A yᵀz` means the scalar times A.
 */
export function product<T>(m: Machine<T>, factors: readonly Value<T>[]): Value<T> {
  if (factors.length === 0) return { is: 'loose', fits: 'one', scale: m.F.one };
  let value = factors[0]!;
  for (let i = 1; i < factors.length; i++) {
    if (fits(value, factors[i]!)) value = m.multiply(value, factors[i]!);
    else return product(m, contracted(m, [value, ...factors.slice(i)]));
  }
  return value;
}

const inner = <T>(a: Value<T>, b: Value<T>): boolean =>
  a.is === 'matrix' && b.is === 'matrix' && a.rows === 1 && b.columns === 1 && a.columns === b.rows && a.columns > 1;

const fits = <T>(a: Value<T>, b: Value<T>): boolean =>
  a.is !== 'matrix' || b.is !== 'matrix' || a.columns === b.rows || a.data.length === 1 || b.data.length === 1;

function contracted<T>(m: Machine<T>, factors: readonly Value<T>[]): readonly Value<T>[] {
  const at = factors.findIndex((factor, i) => i > 0 && inner(factor, factors[i + 1] ?? factor));
  if (at < 0) {
    const misfit = m.multiply(factors[0]!, factors[1]!);
    throw new Absent('shape', `the factors do not fit: ${misfit.is}`);
  }
  return [...factors.slice(0, at), m.multiply(factors[at]!, factors[at + 1]!), ...factors.slice(at + 2)];
}

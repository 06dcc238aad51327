/** Trees put together, by rules that read one thing as another. */
import { ratio } from '#scalar';
import type { Expression } from './expression.ts';

export const number = (n: number): Expression => ({ op: 'number', value: ratio(n) });
export const zero = number(0);
export const one = number(1);
export const isOne = (e: Expression): boolean => e.op === 'number' && e.value.n === 1n && e.value.d === 1n;
export const symbol = (name: string): Expression => ({ op: 'symbol', name });
export const call = (name: string, ...args: readonly Expression[]): Expression => ({ op: 'call', name, args });
export const negative = (of: Expression): Expression => ({ op: 'negative', of });
export const transposed = (of: Expression): Expression => ({ op: 'transpose', of });
export const plus = (...terms: readonly Expression[]): Expression =>
  terms.length === 1 ? terms[0]! : { op: 'sum', terms };
export const minus = (a: Expression, b: Expression): Expression => plus(a, negative(b));
export const times = (...factors: readonly Expression[]): Expression =>
  factors.length === 1 ? factors[0]! : { op: 'product', factors };
/** The vector of ones. */
export const ones = (size: Expression): Expression => ({ op: 'constant', entry: 1, sizes: [size] });

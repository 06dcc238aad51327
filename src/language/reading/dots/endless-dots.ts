/** `1 + z + z² + …` and `I + A + A²/2! + …`: sums that go on without end, told by their first terms. */
import { ratio } from '#scalar';
import type { Expression } from '../../expression.ts';
import { toText } from '../../printing/text.ts';

const number = (n: number): Expression => ({ op: 'number', value: ratio(n) });
const isOne = (e: Expression): boolean => e.op === 'identity' || (e.op === 'number' && e.value.n === e.value.d);
const isFactorial = (e: Expression, k: number): boolean => {
  const value = k === 2 ? 2n : k === 3 ? 6n : k === 4 ? 24n : 1n;
  if (e.op === 'number') return e.value.n === value && e.value.d === 1n;
  return e.op === 'call' && e.name === 'factorial' && e.args[0]?.op === 'number' && e.args[0].value.n === BigInt(k);
};

/** The k-th power of x, whether divided by k!; undefined for what is neither. */
function termOf(e: Expression, x: string, k: number): 'plain' | 'divided' | undefined {
  if (e.op === 'quotient') return isFactorial(e.under, k) && termOf(e.over, x, k) === 'plain' ? 'divided' : undefined;
  if (e.op === 'product' && e.factors[0]?.op === 'quotient' && e.factors.length === 2) {
    const [by, of] = e.factors;
    return isOne(by.over) && isFactorial(by.under, k) && termOf(of!, x, k) === 'plain' ? 'divided' : undefined;
  }
  const whole = e.op === 'power' && e.exponent.op === 'number' && e.exponent.value.n === BigInt(k);
  return whole && toText(e.base) === x ? 'plain' : undefined;
}

/** The terms as written, at least three, and the dots; the second is x, or −x where the signs alternate, those of the dots too. */
export function endlessSum(terms: readonly Expression[], index: string): Expression | undefined {
  const [one, second, ...others] = terms.slice(0, -1);
  if (one === undefined || second === undefined || others.length === 0 || others.length > 3 || !isOne(one))
    return undefined;
  const alternates = second.op === 'negative';
  if ((alternates && terms.length % 2 === 0) !== (terms.at(-1)!.op === 'negative')) return undefined;
  const base = second.op === 'negative' ? second.of : second;
  const kinds = others.map((term, i) => {
    const minus = alternates && i % 2 === 1;
    if (minus !== (term.op === 'negative')) return undefined;
    return termOf(term.op === 'negative' ? term.of : term, toText(base), i + 2);
  });
  const [kind] = kinds;
  if (kind === undefined || kinds.some((other) => other !== kind)) return undefined;
  const k: Expression = { op: 'symbol', name: index };
  const power: Expression = { op: 'power', base: second, exponent: k };
  const body: Expression =
    kind === 'plain' ? power : { op: 'quotient', over: power, under: { op: 'call', name: 'factorial', args: [k] } };
  return { op: 'series', over: 'sum', index, from: number(0), to: { op: 'call', name: 'infinity', args: [] }, body };
}

/** Powers of e whose exponents are logarithms: `e^{n \ln 2}` is 2ⁿ. Any other grows as no power of two does, and is refused. */
import { ratio } from '#scalar';
import type { Growth } from '#cost';
import type { Expression } from '../expression.ts';
import { growth, NoGrowth } from './growth.ts';

const isEuler = (e: Expression): boolean => e.op === 'call' && e.name === 'e' && e.args.length === 0;
/** Under a power of e a logarithm to no named base is the natural one. */
const isNatural = (e: Expression): e is Expression & { readonly op: 'call' } =>
  e.op === 'call' && e.name === 'log' && e.args.length > 0 && (e.args[1] === undefined || isEuler(e.args[1]));

/** e to the exponent, as a growth. */
export function powerOfEuler(exponent: Expression, raised: boolean): Growth {
  if (exponent.op === 'sum') return { op: 'product', of: exponent.terms.map((term) => powerOfEuler(term, raised)) };
  if (exponent.op === 'negative')
    return { op: 'quotient', over: { op: 'constant', value: ratio(1) }, under: powerOfEuler(exponent.of, raised) };
  if (exponent.op === 'number' && !raised) return { op: 'constant', value: ratio(1) };
  const parts = exponent.op === 'product' ? exponent.factors : [exponent];
  const at = parts.findIndex((part) => isNatural(part) || (part.op === 'quotient' && isNatural(part.over)));
  const found = parts[at];
  if (found === undefined) throw new NoGrowth('powers of e are outside what is compared');
  const log = found.op === 'quotient' ? found.over : found;
  // `ln n / 2` leaves the half.
  const left: readonly Expression[] = [
    ...parts.filter((_, i) => i !== at),
    ...(found.op === 'quotient' ? [{ ...found, over: one }] : []),
  ];
  const [of] = log.op === 'call' ? log.args : [];
  const base = growth(of!, raised); // a logarithm of something, as just seen
  if (left.length === 0) return base;
  return { op: 'power', base, exponent: growth(left.length === 1 ? left[0]! : { op: 'product', factors: left }, true) };
}

const one: Expression = { op: 'number', value: ratio(1) };

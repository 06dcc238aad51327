/** Growth trees as people write them, in plain text that reads back and in LaTeX. */
import type { Rational } from '#scalar';
import type { Constraint, Growth } from './growth.ts';

/** How tightly a node holds together: 0 a sum, 1 a product, 2 a function applied, 3 a power, 4 an atom. */
function strength(g: Growth): number {
  switch (g.op) {
    case 'sum':
    case 'difference':
      return g.op === 'sum' && g.of.length === 1 ? strength(g.of[0]!) : 0;
    case 'product':
      return g.of.length === 1 ? strength(g.of[0]!) : 1;
    case 'quotient':
      return 1;
    case 'log':
      return 2;
    case 'power':
      return 3;
    case 'constant':
      return g.value.n < 0n ? 0 : g.value.d === 1n ? 4 : 1;
    default:
      return 4;
  }
}

const rational = (q: Rational): string => (q.d === 1n ? `${q.n}` : `${q.n}/${q.d}`);
const half = (g: Growth): boolean => g.op === 'constant' && g.value.n === 1n && g.value.d === 2n;

/** How products and whole powers are written. */
export interface Notation {
  readonly times: string;
  /** What stands after the base. */
  readonly power: (exponent: bigint) => string;
}
const plain: Notation = { times: ' * ', power: (exponent) => `^${exponent}` };

/** Plain text in the notation of `parse`: `n^2 * log L + d`. */
export const show = (g: Growth): string => shown(g, plain);

/** The same in another notation. */
export function shown(g: Growth, how: Notation): string {
  switch (g.op) {
    case 'constant':
      return rational(g.value);
    case 'variable':
      return g.name;
    case 'sum':
      return g.of.length === 0 ? '0' : joined(g.of, ' + ', 1, 1, how);
    case 'product':
      return g.of.length === 0 ? '1' : joined(g.of, how.times, g.of[0]!.op === 'product' ? 1 : 2, 2, how);
    case 'difference':
      return `${within(g.from, 0, how)} - ${within(g.less, 1, how)}`;
    case 'quotient':
      return `${within(g.over, 1, how)} / ${within(g.under, 2, how)}`;
    case 'power': {
      const whole = g.exponent.op === 'constant' && g.exponent.value.d === 1n ? g.exponent.value.n : -1n;
      if (g.base.op === 'log' && whole > 0n) return `log${how.power(whole)} ${within(g.base.of, 4, how)}`;
      return within(g.base, 4, how) + (whole >= 0n ? how.power(whole) : `^${within(g.exponent, 4, how)}`);
    }
    case 'log':
      return `log ${within(g.of, 4, how)}`;
    case 'factorial':
      return `${within(g.of, 4, how)}!`;
    default:
      return `${g.op}(${g.of.map((child) => shown(child, how)).join(', ')})`;
  }
}

/** Parts with a sign between, the first and the others in brackets where they hold together less than that. */
function joined(of: readonly Growth[], sign: string, first: number, others: number, how: Notation): string {
  if (of.length === 1) return shown(of[0]!, how);
  let all = within(of[0]!, first, how);
  for (let i = 1; i < of.length; i++) all += sign + within(of[i]!, others, how);
  return all;
}
const within = (g: Growth, least: number, how: Notation): string =>
  strength(g) < least ? `(${shown(g, how)})` : shown(g, how);

/** LaTeX, names of several letters upright. */
export function latex(g: Growth): string {
  switch (g.op) {
    case 'constant':
      return g.value.d === 1n ? `${g.value.n}` : `\\tfrac{${g.value.n}}{${g.value.d}}`;
    case 'variable':
      return g.name.length === 1 || g.name.startsWith('\\') ? g.name : `\\mathrm{${g.name.replace(/_/g, '\\_')}}`;
    case 'sum':
      return g.of.map((child) => set(child, g.of.length === 1 ? 0 : 1)).join(' + ');
    case 'product': {
      let all = '';
      for (const [i, child] of g.of.entries()) {
        const text = set(child, i > 0 && child.op === 'quotient' ? 2 : 1);
        all += i === 0 ? text : /^[\d\\]tfrac|^\d/.test(text) ? ` \\cdot ${text}` : ` ${text}`;
      }
      return all;
    }
    case 'difference':
      return `${set(g.from, 0)} - ${set(g.less, 1)}`;
    case 'quotient':
      return `\\frac{${latex(g.over)}}{${latex(g.under)}}`;
    case 'power':
      if (half(g.exponent)) return `\\sqrt{${latex(g.base)}}`;
      if (g.base.op === 'log') return `\\log^{${latex(g.exponent)}} ${set(g.base.of, 3)}`;
      return `${set(g.base, 4)}^{${latex(g.exponent)}}`;
    case 'log':
      return `\\log ${set(g.of, 2)}`;
    case 'factorial':
      return `${set(g.of, 4)}!`;
    default:
      return `\\${g.op}(${g.of.map(latex).join(', ')})`;
  }
}

const set = (g: Growth, least: number): string => (strength(g) < least ? `\\left(${latex(g)}\\right)` : latex(g));

const named = { O: 'O', o: 'o', Theta: 'Theta' } as const;

export function showConstraint(c: Constraint): string {
  if (c.relation === '<=' || c.relation === '=') return `${show(c.left)} ${c.relation} ${show(c.right)}`;
  return `${show(c.left)} = ${named[c.relation]}(${show(c.right)})`;
}

/** Integrals of an exponential whose exponent is linear in what runs: `\int_0^Δ e^{sA} B ds` is A⁻¹(e^{ΔA} − I)B. */
import { call, minus, number, times } from '../../build.ts';
import { argument } from '../construct.ts';
import { accept, fail, node, peek, take, type Cursor } from '../cursor.ts';
import type { Expression } from '../../expression.ts';
import { expression } from '../parse.ts';
import { atIndex } from '../statement/indexed.ts';
import { turn, type Token } from '../tokens/token.ts';
import { mentions } from '../../walk.ts';

/** The cursor is at `\int`. */
export function integral(p: Cursor): Expression {
  const from = p.at;
  take(p);
  if (!accept(p, '_')) fail(p, 'the limits of the integral');
  const low = argument(p);
  if (!accept(p, '^')) fail(p, 'the upper limit of the integral');
  const high = argument(p);
  const { at, variable, next } = differential(p);
  const end = p.tokens[at]!;
  const inner: Cursor = {
    ...p,
    tokens: [...p.tokens.slice(p.at, at), { ...end, kind: 'end', text: '' }],
    at: 0,
    bound: [...p.bound, variable],
  };
  const body = expression(inner);
  if (peek(inner).kind !== 'end') fail(inner, 'an operator or the end of the integral');
  p.nodes = inner.nodes;
  p.at = next;
  const value = ofExponential(body, variable, low, high);
  if (value === undefined) fail(p, 'one exponential, linear in what runs, under the integral', p.tokens[from]);
  return node(p, from, { ...value });
}

/** Where `ds` or `d\tau` stands, outside brackets. */
function differential(p: Cursor): { at: number; variable: string; next: number } {
  let depth = 0;
  for (let at = p.at; at < p.tokens.length - 1; at++) {
    const token = p.tokens[at]!;
    depth += turn(token);
    if (depth < 0) break;
    if (depth > 0 || token.kind !== 'word') continue;
    if (/^d[a-z]$/.test(token.text)) return { at, variable: token.text[1]!, next: at + 1 };
    const after = p.tokens[at + 1]!;
    if (token.text === 'd' && isVariable(after)) return { at, variable: after.text, next: at + 2 };
  }
  return fail(p, 'a differential after the integral');
}

const isVariable = ({ kind, text }: Token): boolean => kind === 'word' && /^(?:[a-z]|\\[a-z]+)$/.test(text);

function ofExponential(body: Expression, name: string, low: Expression, high: Expression): Expression | undefined {
  const factors = body.op === 'product' ? body.factors : [body];
  const at = factors.findIndex((factor) => mentions(factor, name));
  const exp = factors[at];
  if (exp?.op !== 'call' || exp.name !== 'exp' || factors.some((other, i) => i !== at && mentions(other, name)))
    return undefined;
  const exponent = exp.args[0]!;
  if (!isLinear(exponent, name)) return undefined;
  const atValue = (value: Expression): Expression => atIndex(exponent, name, value);
  const slope = minus(atValue(number(1)), atValue(number(0)));
  const inverse: Expression = { op: 'power', base: slope, exponent: number(-1) };
  const between = minus(call('exp', atValue(high)), call('exp', atValue(low)));
  return times(...factors.slice(0, at), inverse, between, ...factors.slice(at + 1));
}

/** A product of which one factor is linear in it, so that at all its values the products commute with each other. */
function isLinear(e: Expression, name: string): boolean {
  if (e.op === 'symbol') return true;
  if (e.op === 'negative') return isLinear(e.of, name);
  if (e.op === 'quotient') return !mentions(e.under, name) && isLinear(e.over, name);
  const own = e.op === 'product' ? e.factors.filter((factor) => mentions(factor, name)) : [];
  const [only] = own;
  if (own.length !== 1 || only === undefined) return false;
  return only.op === 'symbol' || (only.op === 'sum' && only.terms.every(isEnd));
}

/** A symbol alone, signed: the value that runs, or an end of its range. */
const isEnd = (e: Expression): boolean =>
  e.op === 'symbol' || e.op === 'number' || (e.op === 'negative' && isEnd(e.of));

/**
 * What a loop comes to: x ↦ Σ L x R + c, done for every index from one end to the other, as sums and products over
 * the index. Read are loops whose steps are linear in what they carry, with factors on one side of it alone.
 */
import { minus, number, one, plus, symbol, times } from '../../build.ts';
import { fromBrackets } from './bracket-index.ts';
import { node, type Cursor } from '../cursor.ts';
import type { Expression } from '../../expression.ts';
import { rough } from '../joined.ts';
import { Stop } from '../tokens/token.ts';
import { holds, mapped, mentions } from '../../walk.ts';

export interface Fold {
  /** What is carried, before the first step. */
  readonly start: Expression;
  /** The object that stands for it in the body. */
  readonly carried: Expression;
  readonly body: Expression;
  readonly index: string;
  readonly from: Expression;
  readonly to: Expression;
}

interface Piece {
  readonly left: readonly Expression[];
  readonly right: readonly Expression[];
}
interface Linear {
  readonly pieces: readonly Piece[];
  readonly rest: readonly Expression[];
}

const minusOne = number(-1);
/** The index written otherwise; members in brackets stay known as such. */
function replaced(e: Expression, index: string, by: Expression): Expression {
  if (e.op === 'symbol') return e.name === index ? by : e;
  const found = mapped(e, (part) => replaced(part, index, by));
  if (found !== e && fromBrackets.has(e)) fromBrackets.add(found);
  return found;
}

export function folded(p: Cursor, at: number, fold: Fold): Expression {
  const linear = split(fold.body, fold.carried);
  if (linear === undefined || linear.pieces.length === 0)
    throw new Stop('a loop whose steps are not linear in what they carry is not read', p.tokens[at]?.start ?? 0);
  return node(p, at, { ...through(p, fold, linear) });
}

function split(e: Expression, carried: Expression): Linear | undefined {
  if (e === carried) return { pieces: [{ left: [], right: [] }], rest: [] };
  const isCarried = (part: Expression): boolean => part === carried;
  if (!holds(e, isCarried)) return { pieces: [], rest: [e] };
  switch (e.op) {
    case 'sum': {
      const parts = e.terms.map((term) => split(term, carried));
      if (parts.includes(undefined)) return undefined;
      return { pieces: parts.flatMap((part) => part!.pieces), rest: parts.flatMap((part) => part!.rest) };
    }
    case 'negative':
      return within(split(e.of, carried), [minusOne], []);
    case 'product': {
      const [i, ...more] = e.factors.flatMap((factor, k) => (holds(factor, isCarried) ? [k] : []));
      if (i === undefined || more.length > 0) return undefined;
      return within(split(e.factors[i]!, carried), e.factors.slice(0, i), e.factors.slice(i + 1));
    }
    case 'quotient':
      if (holds(e.under, isCarried)) return undefined;
      return within(split(e.over, carried), [{ op: 'quotient', over: one, under: e.under }], []);
    case 'call': {
      const [a, b] = e.args;
      if (e.name !== 'outer' || a === undefined || b === undefined || holds(b, isCarried)) return undefined;
      return within(split(a, carried), [], [{ op: 'transpose', of: b }]);
    }
    default:
      return undefined;
  }
}

const within = (
  inner: Linear | undefined,
  left: readonly Expression[],
  right: readonly Expression[],
): Linear | undefined =>
  inner && {
    pieces: inner.pieces.map((piece) => ({ left: [...left, ...piece.left], right: [...piece.right, ...right] })),
    rest: inner.rest.map((rest) => times(...left, rest, ...right)),
  };

function through(p: Cursor, { start, index, from, to }: Fold, { pieces, rest }: Linear): Expression {
  const isNumber = (e: Expression): boolean => rough(p, e) === 's';
  const atLeft = pieces.every(({ right }) => right.every(isNumber));
  const atRight = pieces.every(({ left }) => left.every(isNumber));
  if (!atLeft && !atRight) throw new Stop('a loop that multiplies from both sides is not read', 0);
  const sized = rough(p, start) !== 's';
  const step = plus(
    ...pieces.map(({ left, right }) => {
      const factors = [...left, ...right];
      return factors.length > 0 ? times(...factors) : sized ? ({ op: 'identity' } as const) : one;
    }),
  );
  const still = pieces.length === 1 && pieces[0]!.left.length + pieces[0]!.right.length === 0;
  /** All steps from one index to the last, beside what they are applied to. */
  const after = (low: Expression, of: Expression): Expression => {
    if (still) return of;
    const all: Expression = mentions(step, index)
      ? { op: 'series', over: 'product', index, from: low, to, body: atRight ? step : backwards(step, index, low, to) }
      : { op: 'power', base: step, exponent: plus(minus(to, low), one) };
    return atRight ? times(of, all) : times(all, of);
  };
  const begun = isZero(start) ? [] : [after(from, start)];
  if (rest.length === 0) return begun.length === 0 ? start : begun[0]!;
  const running = `${index}⋅`;
  const added = replaced(plus(...rest), index, symbol(running));
  const body = after(plus(symbol(running), one), added);
  return plus(...begun, { op: 'series', over: 'sum', index: running, from, to, body });
}

/** The last factor first: what is done later stands further left. */
const backwards = (step: Expression, index: string, low: Expression, to: Expression): Expression =>
  replaced(step, index, minus(plus(low, to), symbol(index)));

const isZero = (e: Expression): boolean =>
  (e.op === 'number' && e.value.n === 0n) || (e.op === 'constant' && e.entry === 0);

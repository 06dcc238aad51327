/** The kinds `vector` and `matrix`: one flow, two notions of shape. */
import { arrayReader, claims, type ArrayClaim, type Expression } from '#language';
import { Fault, type AnswerKind, type Asked } from '../answer.ts';
import { arraySide } from './value.ts';
import { arrayKey, judgedArray, type ArrayKey } from './verdict.ts';
import { claimed } from '../claimed.ts';
import { shownGrid } from '../equality/closed-shown.ts';
import { derivedSide, symbolsOf, textOf, type Symbols } from '../equality/closed.ts';
import { forbidden, formOf } from '../equality/forbid.ts';
import { rounds } from '../equality/rounding.ts';
import { prepared } from '../prepared.ts';
import { reject, unanswered, unread, type Verdict } from '../verdict.ts';

export function arrayKind(of: 'vector' | 'matrix', about: string): AnswerKind {
  const questionOf = prepared((asked) => {
    const symbols = symbolsOf(asked);
    return { symbols, reader: arrayReader(symbols.declared, of), key: keyOf(asked, symbols, of) };
  });
  return {
    about,
    inProse: true,
    judge(asked, answer) {
      if (answer === null) return unanswered();
      const text = textOf(answer);
      if (text === undefined) return unread(`a ${of} is asked`);
      const { symbols, reader, key } = questionOf(asked);
      const context = { names: symbols.names, regime: asked.regime ?? [], asked: asked.asked };
      return claimed(claims(text, reader, context), {
        judge: (claim) => judged(asked, symbols, key, claim, of),
        same: (a, b) => alike(asked, symbols, a, b, of),
        rounds: (value, near, written) => {
          const [exact, other] = [
            arraySide(value, symbols, asked, key.extent),
            arraySide(near, symbols, asked, key.extent),
          ];
          return typeof exact === 'string' || typeof other === 'string' ? undefined : rounds(exact, other, written);
        },
      });
    },
    key(asked) {
      const { grid } = questionOf(asked).key;
      if (grid === undefined) throw new Fault('the key has no value of its own');
      return shownGrid(grid, of);
    },
  };
}

function keyOf(asked: Asked, symbols: Symbols, of: 'vector' | 'matrix'): ArrayKey {
  if (asked.key.is === 'law') return arrayKey(derivedSide(asked, symbols.declared));
  const text = textOf(asked.key.gold);
  const found = text === undefined ? undefined : claims(text, arrayReader(symbols.declared, of), symbols);
  const gold = found?.claims.at(-1)?.value;
  if (gold === undefined) throw new Fault(`the gold is no ${of}: ${found?.problem ?? ''}`);
  const side = arraySide(gold, symbols, asked, undefined);
  if (typeof side === 'string') throw new Fault(`the gold is no ${of}: ${side}`);
  return arrayKey(side, gold);
}

function judged(asked: Asked, symbols: Symbols, key: ArrayKey, claim: ArrayClaim, of: 'vector' | 'matrix'): Verdict {
  const reading = { text: claim.text, notes: claim.notes };
  const verdict = judgedArray(asked, symbols, key, claim, of);
  if (verdict.verdict !== 'accept' || claim.is.form !== 'expression') return { ...verdict, reading };
  const form = forbidden(collected(claim.is.expression), asked.policy?.forbid, symbols.declared);
  if (form === undefined) return { ...verdict, reading };
  return { ...reject(`it is right, but has the form ${form}, which the question does not accept`), reading };
}

function alike(asked: Asked, symbols: Symbols, a: ArrayClaim, b: ArrayClaim, of: 'vector' | 'matrix'): boolean {
  const side = arraySide(a, symbols, asked, undefined);
  if (typeof side === 'string') return a.text === b.text;
  try {
    const { policy: _, ...exactly } = asked;
    return judgedArray(exactly, symbols, arrayKey(side), b, of).verdict === 'accept';
  } catch (cause) {
    // A claim without a value is no key to compare another with.
    if (cause instanceof Fault) return a.text === b.text;
    throw cause;
  }
}

/** Equal factors side by side as a power: `A A` has the form A², however it is spelled. */
function collected(e: Expression): Expression {
  if (e.op !== 'product') return e;
  const runs: { factor: Expression; times: number }[] = [];
  for (const factor of e.factors.flatMap((one) => (one.op === 'product' ? one.factors : [one]))) {
    const last = runs.at(-1);
    if (last && formOf(last.factor) === formOf(factor)) last.times++;
    else runs.push({ factor, times: 1 });
  }
  const factors = runs.map(({ factor, times }): Expression =>
    times === 1
      ? factor
      : { op: 'power', base: factor, exponent: { op: 'number', value: { n: BigInt(times), d: 1n } } },
  );
  return factors.length === 1 ? factors[0]! : { ...e, factors };
}

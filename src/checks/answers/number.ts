import { claims, inUnits, numberReader, roundedInWords, type NumberClaim } from '#language';
import { Fault, type AnswerKind, type Asked } from '../answer.ts';
import { claimed } from '../claimed.ts';
import { sideOf } from '../arrays/literal.ts';
import { shownNumber } from '../equality/closed-shown.ts';
import { derivedSide, textOf, type Closed, type Symbols } from '../equality/closed.ts';
import { Absent } from '../evaluate/absent.ts';
import { ofNumbers } from '../equality/of-numbers.ts';
import { forbidden } from '../equality/forbid.ts';
import { rounds } from '../equality/rounding.ts';
import { only } from '../readings.ts';
import { entryOf, judgedScalar } from '../equality/scalar-verdict.ts';
import { reject, unanswered, unread, type Verdict } from '../verdict.ts';

const kind: AnswerKind = {
  about: 'a number, as any closed expression: exactly, or under a declared relative tolerance or number of digits',
  inProse: true,
  judge(asked, answer) {
    if (answer === null) return unanswered();
    const text = textOf(answer);
    if (text === undefined) return unread('a number is asked');
    const { symbols, reader, key } = questionOf(asked);
    const context = { names: symbols.names, regime: asked.regime ?? [], asked: asked.asked };
    return claimed(claims(roundedInWords(key.imaginary ? inUnits(text) : text), reader, context), {
      judge: (claim) => judged(asked, symbols, key, claim),
      same: (a, b) => alike(symbols, a, b),
      rounds: ({ readings: [value] }, { readings: [near] }, written) =>
        value && near && rounds(sideOf(value, symbols.declared), sideOf(near, symbols.declared), written),
    });
  },
  key(asked) {
    const { key: side } = questionOf(asked);
    const value = side.closed ? entryOf(side.value()) : undefined;
    if (value === undefined || value instanceof Absent) throw new Fault('the key has no value of its own');
    return shownNumber(value);
  },
};
export default kind;

const questionOf = ofNumbers(
  (asked, symbols) => {
    const exact = asked.policy?.digits === undefined && asked.policy?.tolerance === undefined;
    return { symbols, reader: { ...numberReader(symbols.declared), exact }, key: keyOf(asked, symbols) };
  },
  ({ key }) => key.imaginary !== undefined,
);

function keyOf(asked: Asked, symbols: Symbols): Closed {
  if (asked.key.is === 'law') return derivedSide(asked, symbols.declared);
  const text = textOf(asked.key.gold);
  const found = text === undefined ? undefined : claims(text, numberReader(symbols.declared), symbols);
  const gold = found?.claims.at(-1)?.value;
  if (gold?.readings[0] === undefined)
    throw new Fault(`the gold is no number: ${found?.problem ?? gold?.never ?? text ?? ''}`);
  return sideOf(gold.readings[0], symbols.declared);
}

function judged(asked: Asked, symbols: Symbols, key: Closed, claim: NumberClaim): Verdict {
  const reading = { text: claim.text, notes: claim.notes };
  if (claim.readings.length === 0) return { ...reject(claim.never ?? 'it is no number'), reading };
  const verdicts = claim.readings.map((expression): Verdict => {
    const answer = sideOf(expression, symbols.declared);
    const verdict = judgedScalar({ asked, declared: symbols.declared, key, answer, text: claim.text });
    if (verdict.verdict !== 'accept') return { ...verdict, reading };
    const form = forbidden(expression, asked.policy?.forbid, symbols.declared);
    if (form === undefined) return { ...verdict, reading };
    return { ...reject(`it is right, but has the form ${form}, which the question does not accept`), reading };
  });
  if (claim.never !== undefined) verdicts.push({ ...reject(claim.never), reading });
  return only(verdicts, claim.text);
}

/** Whether two claims are one number: by their values where they have them, else by their texts. */
function alike(symbols: Symbols, a: NumberClaim, b: NumberClaim): boolean {
  const [x, y] = [a.readings[0], b.readings[0]];
  if (x === undefined || y === undefined) return a.text === b.text;
  const [one, other] = [sideOf(x, symbols.declared), sideOf(y, symbols.declared)];
  if (one.value() instanceof Absent && other.value() instanceof Absent && a.text === b.text) return true;
  return (
    judgedScalar({ asked: undefined, declared: symbols.declared, key: one, answer: other, text: undefined }).verdict ===
    'accept'
  );
}

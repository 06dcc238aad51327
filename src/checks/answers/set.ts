import { claims, setReader, type SetClaim } from '#language';
import { Fault, type AnswerKind, type Asked } from '../answer.ts';
import { claimed } from '../claimed.ts';
import { closedSide, derivedSide, symbolsOf, textOf, type Closed, type Symbols } from '../equality/closed.ts';
import { gridOf } from '../arrays/grid.ts';
import { shown } from '../equality/closeness.ts';
import { Absent } from '../evaluate/absent.ts';
import { entryOf, judgedScalar } from '../equality/scalar-verdict.ts';
import { prepared } from '../prepared.ts';
import { accept, reject, unanswered, unread, type Verdict } from '../verdict.ts';

/** An element with how it is written. */
interface Element {
  readonly side: Closed;
  readonly text: string;
}

const kind: AnswerKind = {
  about:
    'a set: every element and no other, in any order, each as often as it counts; in order where the policy says so',
  inProse: true,
  judge(asked, answer) {
    if (answer === null) return unanswered();
    const text = textOf(answer);
    if (text === undefined) return unread('a set is asked');
    const { symbols, key } = questionOf(asked);
    const context = { names: symbols.names, regime: asked.regime ?? [], asked: asked.asked };
    return claimed(claims(text, setReader(symbols.declared), context), {
      judge: (claim) => ({
        ...compared(asked, symbols, key, elementsOf(claim, symbols)),
        reading: { text: claim.text, notes: claim.notes },
      }),
      same: (a, b) =>
        compared({ ...asked, policy: {} }, symbols, elementsOf(a, symbols), elementsOf(b, symbols)).verdict ===
        'accept',
    });
  },
  key(asked) {
    return {
      text: `{${questionOf(asked)
        .key.map(({ text }) => text)
        .join(', ')}}`,
    };
  },
};
export default kind;

const questionOf = prepared((asked) => {
  const symbols = symbolsOf(asked);
  return { symbols, key: keyOf(asked, symbols) };
});

function elementsOf(claim: SetClaim, symbols: Symbols): readonly Element[] {
  return claim.elements.map((expression) => named(closedSide(expression, symbols.declared)));
}

function named(side: Closed): Element {
  const value = side.closed ? entryOf(side.value()) : undefined;
  return { side, text: value === undefined || value instanceof Absent ? 'an element' : shown(value) };
}

function keyOf(asked: Asked, symbols: Symbols): readonly Element[] {
  if (asked.key.is === 'law') {
    const grid = gridOf(derivedSide(asked, symbols.declared).value());
    if (grid instanceof Absent) throw new Fault(`the key has no value: ${grid.message}`);
    return grid.data.map((of) => {
      const side = derivedSide(asked, symbols.declared);
      return { side: { ...side, value: () => ({ is: 'scalar', of }) }, text: shown(of) };
    });
  }
  const text = textOf(asked.key.gold);
  const found = text === undefined ? undefined : claims(text, setReader(symbols.declared), symbols);
  const gold = found?.claims.at(-1)?.value;
  if (gold === undefined) throw new Fault(`the gold is no set: ${found?.problem ?? ''}`);
  return elementsOf(gold, symbols);
}

/** Matches element by element; equality is transitive, so the first match will do. */
function compared(asked: Asked, symbols: Symbols, key: readonly Element[], answer: readonly Element[]): Verdict {
  const one = (wanted: Element, given: Element): Verdict =>
    judgedScalar({ asked, declared: symbols.declared, key: wanted.side, answer: given.side, text: undefined });
  const left = [...key];
  for (const [i, given] of answer.entries()) {
    const verdicts =
      asked.policy?.ordered === true
        ? left.slice(0, 1).map((wanted) => one(wanted, given))
        : left.map((wanted) => one(wanted, given));
    const unsure = verdicts.find(({ verdict }) => verdict === 'unread');
    if (unsure) return unsure;
    const at = verdicts.findIndex(({ verdict }) => verdict === 'accept');
    if (at >= 0) left.splice(at, 1);
    else if (key.some((wanted) => one(wanted, given).verdict === 'accept'))
      return reject(
        asked.policy?.ordered === true
          ? `${given.text} is not in its place`
          : `${given.text} is named more often than it counts`,
      );
    else
      return reject(
        `element ${i + 1}, ${given.text}, is not in the set, which is {${key.map(({ text }) => text).join(', ')}}`,
      );
  }
  if (left.length > 0)
    return reject(`${left.map(({ text }) => text).join(', ')} ${left.length === 1 ? 'is' : 'are'} missing`);
  return accept('the same elements, each as often');
}

import { claims, inUnits, isExact, precise, setFromCode, setReader, type Precise, type SetClaim } from '#language';
import { ratio } from '#scalar';
import { Fault, type AnswerKind, type Asked } from '../answer.ts';
import { claimed } from '../claimed.ts';
import { closedSide, derivedSide, textOf, type Closed, type Symbols } from '../equality/closed.ts';
import { gridOf } from '../arrays/grid.ts';
import { sideOf } from '../arrays/literal.ts';
import { shown } from '../equality/closeness.ts';
import { hasUnit } from '../equality/imaginary.ts';
import { ofNumbers } from '../equality/of-numbers.ts';
import { Absent } from '../evaluate/absent.ts';
import { entryOf, judgedScalar } from '../equality/scalar-verdict.ts';
import { elementsOf as conditioned } from '../regions/elements.ts';
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
    const written = textOf(answer);
    if (written === undefined) return unread('a set is asked');
    const { symbols, key } = questionOf(asked);
    const { text, distinct } = setFromCode(written);
    const context = { names: symbols.names, regime: asked.regime ?? [], asked: asked.asked };
    return claimed(claims(hasUnit(symbols.declared) ? inUnits(text) : text, setReader(symbols.declared), context), {
      judge: (claim) => {
        const elements = elementsOf(claim, symbols, distinct);
        const verdict = typeof elements === 'string' ? unread(elements) : compared(asked, symbols, key, elements);
        return { ...verdict, reading: { text: claim.text, notes: claim.notes } };
      },
      same: (a, b) => {
        const [one, other] = [elementsOf(a, symbols), elementsOf(b, symbols)];
        if (typeof one === 'string' || typeof other === 'string') return a.text === b.text;
        return compared({ ...asked, policy: {} }, symbols, one, other).verdict === 'accept';
      },
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

const questionOf = ofNumbers(
  (asked, symbols) => ({ symbols, key: keyOf(asked, symbols) }),
  ({ key }) => key.some(({ side }) => side.imaginary !== undefined),
);

/** Of what was listed, or given by a condition; a sentence where that gives none. */
function elementsOf(claim: SetClaim, symbols: Symbols, distinct = false): readonly Element[] | string {
  if (claim.builder) {
    const found = conditioned(claim.builder);
    return typeof found === 'string' ? found : found.map((of) => valued(of, symbols));
  }
  const found = claim.elements.flatMap((expression) => each(sideOf(expression, symbols.declared), symbols));
  if (!distinct) return found;
  return found.filter(({ text }, i) => found.findIndex((other) => other.text === text) === i);
}

/** What code computes at once, `np.arange(3)**2`, is all its entries. */
function each(side: Closed, symbols: Symbols): readonly Element[] {
  const value = side.closed && side.imaginary === undefined ? side.value() : undefined;
  if (value === undefined || value instanceof Absent || value.is === 'scalar') return [named(side)];
  const grid = gridOf(value);
  if (grid instanceof Absent || (grid.rows > 1 && grid.columns > 1)) return [named(side)];
  return grid.data.map((of) => valued(of, symbols));
}

/** A number that was computed; where it is no fraction, its text is only near it. */
function valued(of: Precise, symbols: Symbols): Element {
  const value = isExact(of) ? of : ratio(BigInt(Math.round(precise.toNumber(of) * 2 ** 40)), 1n << 40n);
  const side = closedSide({ op: 'number', value }, symbols.declared);
  return { side: isExact(of) ? side : { ...side, value: () => ({ is: 'scalar', of }) }, text: shown(of) };
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
  const elements = elementsOf(gold, symbols);
  if (typeof elements === 'string') throw new Fault(`the gold is no set: ${elements}`);
  return elements;
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

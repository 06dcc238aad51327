import { Fault, type AnswerKind } from '../answer.ts';
import { manual, unanswered, unread } from '../verdict.ts';
import choice from './choice.ts';
import cost from './cost.ts';
import formula from './formula.ts';
import interval from './interval.ts';
import matrix from './matrix.ts';
import number from './number.ts';
import set from './set.ts';
import vector from './vector.ts';

/** The kinds of claim that can be looked for in prose; each finds its own, by the rules of spec/reading.md. */
const kinds: Readonly<Record<string, AnswerKind>> = { choice, cost, formula, interval, matrix, number, set, vector };

const kind: AnswerKind = {
  about:
    'prose: the one claim of the declared kind is found in it and judged as such; without a kind, for a person to judge',
  judge(asked, answer) {
    if (answer === null || (typeof answer === 'string' && answer.trim() === '')) return unanswered();
    if (asked.of === undefined) return manual('prose, for a person to judge');
    if (!Object.hasOwn(kinds, asked.of))
      throw new Fault(
        `no claim of kind '${asked.of}' can be looked for in prose; there are ${Object.keys(kinds).join(', ')}`,
      );
    if (typeof answer !== 'string') return unread('prose is asked');
    const { of, ...rest } = asked;
    return kinds[of]!.judge({ ...rest, kind: of }, answer);
  },
};
export default kind;

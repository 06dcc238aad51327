import { Fault, type AnswerKind, type Asked } from '../answer.ts';
import { prepared } from '../prepared.ts';
import { manual, unanswered, unread } from '../verdict.ts';

const kind: AnswerKind = {
  about:
    'prose: the one claim of the declared kind is found in it and judged as such; without a kind, for a person to judge',
  judge(asked, answer, kinds) {
    if (answer === null || (typeof answer === 'string' && answer.trim() === '')) return unanswered();
    if (asked.of === undefined) return manual('prose, for a person to judge');
    const { of } = asked;
    // Each kind finds its own claim, by the rules of spec/reading.md.
    const sought = kinds?.get(of);
    if (sought?.inProse !== true) {
      const able = [...(kinds ?? [])].flatMap(([name, { inProse }]) => (inProse ? [name] : []));
      throw new Fault(`no claim of kind '${of}' can be looked for in prose; there are ${able.join(', ')}`);
    }
    if (typeof answer !== 'string') return unread('prose is asked');
    return sought.judge(soughtIn(asked), answer, kinds);
  },
};
export default kind;

/** What is asked of the kind that is looked for. */
const soughtIn = prepared(({ of, ...rest }): Asked => ({ ...rest, kind: of ?? rest.kind }));

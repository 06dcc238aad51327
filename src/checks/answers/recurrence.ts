import { declare, type Declarations } from '#language';
import { Fault, type AnswerKind, type Asked, type Json } from '../answer.ts';
import { seedOf } from '../equality/counterexample.ts';
import { derived } from '../keys/derive.ts';
import { judgedEqual } from '../equality/verdict.ts';
import { plan } from '../instance/plan.ts';
import { withMistake } from '../equality/mistakes.ts';
import { costText, recurrenceCost } from '../costs/recurrence.ts';
import { readRecurrence } from '../recurrence/read.ts';
import { inParts } from '../recurrence/text.ts';
import { stepped } from '../recurrence/step.ts';
import type { Side } from '../equality/side.ts';
import { unanswered, unread } from '../verdict.ts';

const kind: AnswerKind = {
  about: 'initial state, update and output: stepped, its outputs are compared with the key, step by step',
  judge(asked, answer) {
    if (answer === null || answer === '') return unanswered();
    const { declarations, problems } = declare(asked.symbols ?? {});
    if (problems[0]) throw new Fault(`symbol ${problems[0].symbol}: ${problems[0].message}`);
    const read = readRecurrence(inParts(answer, declarations), declarations);
    if (typeof read === 'string') return unread(read);
    const key = keySide(asked, declarations);
    const side = stepped(read, declarations);
    const judged = judgedEqual({ plan: plan(declarations), key, answer: side, seed: seedOf(JSON.stringify(answer)) });
    const verdict = asked.key.is === 'law' ? withMistake(judged, asked.key, side, declarations) : judged;
    const cost = verdict.verdict === 'accept' ? recurrenceCost(plan(declarations), side) : undefined;
    const evidence = [
      ...(verdict.evidence ?? []),
      ...(cost ? [{ type: 'remark' as const, text: costText(cost) }] : []),
    ];
    return { ...verdict, evidence, reading: { text: read.text } };
  },
  key: ({ key }) => ({ text: key.is === 'law' ? key.law.says : JSON.stringify(key.gold) }),
};
export default kind;

function keySide(asked: Asked, declared: Declarations): Side {
  if (asked.key.is === 'law') return derived(asked.key, declared);
  const gold: Json = asked.key.gold;
  const read = readRecurrence(inParts(gold, declared), declared);
  if (typeof read === 'string') throw new Fault(`the gold is no recurrence: ${read}`);
  return stepped(read, declared);
}

import { latex, showFormula } from '#cost';
import { readCost, structures, type Claims, type CostClaim } from '#language';
import type { AnswerKind, Asked, Json } from '../answer.ts';
import { Fault } from '../answer.ts';
import { claimed } from '../claimed.ts';
import { casesIn, casewise } from '../costs/cases.ts';
import { comparing, settingOf, type Setting } from '../costs/setting.ts';
import { claimReading, written } from '../costs/told.ts';
import { triage } from '../costs/triage.ts';
import { truthsOf, type Truth } from '../costs/truth.ts';
import { identical } from '../equality/identical.ts';
import { prepared } from '../prepared.ts';
import { ambiguous, reject, unanswered, unread, type Verdict } from '../verdict.ts';

const kind: AnswerKind = {
  about:
    'a class such as O(n log n): compared with the class of the counted reference, or of the gold, under the regime',
  inProse: true,
  judge(asked, answer) {
    const { setting, truths, conditional } = questionOf(asked);
    const text = textOf(answer);
    if (text === undefined) return answer === null ? unanswered() : unread('a cost is a text such as O(n log n)');
    const quantity = asked.key.is === 'law' ? asked.key.quantity : undefined;
    const context = { variables: setting.variables, regime: setting.written, asked: asked.asked ?? quantity };
    const found = tightened(readCost(text, context), setting);
    if ('problem' in truths)
      return found.claims.length > 0 ? unread(truths.problem, { class: 'unsupported' }) : claimed(found, never);
    const cases = casesIn(found, setting.variables);
    if (cases) return casewise(cases, ({ claim, constraint }) => judgedWhere(constraint, claim, asked));
    return claimed(found, {
      conditional,
      judge: (claim) => judged(truths, claim, setting, asked),
      same: (a, b) => same(a, b, setting),
    });
  },
  key(asked) {
    const { truths } = questionOf(asked);
    if ('problem' in truths) return { text: truths.problem };
    const shown = truths.flatMap((truth) => keyShown(truth, truths.length > 1));
    return { text: shown.map((one) => one.text).join('; '), latex: shown.map((one) => one.latex).join(';\\quad ') };
  },
};
export default kind;

/** Conditions that say how it is done, on what machine, or that sizes are large: no other sizes or matrices than the question's. */
const howDone =
  /^otherwise$|\b(?:processors?|parallel\w*|trees?|balanced|large|dominat\w*|naive|standard|schoolbook|classical|textbook|ordinary|dense|implemented|computed|evaluated|done|performed|multiplied|summed|added|using|uses?|via|ffts?|scans?|powers? of (?:two|2))\b|=\s*2\s*\^|→|∞|\\(?:to|infty)(?![a-z])|(?:>|≥|>=|\\geq?)\s*\d/i;
/** `K is n×d`: a shape in sizes that are not made equal by it. */
const shaped =
  /^\S{1,20}\s+(?:is|are|has shape)\s+(?:an?\s+)?(\\?\w+)\s*(?:×|\\times|by|x)\s*(?!\1(?!\w))\\?\w+(?:\s+matri(?:x|ces))?$/;
const innocent = new RegExp(`${shaped.source}|${howDone.source}`, 'i');

/** That A is diagonal is no condition where the question says it. */
function givenIn({ symbols, given, key }: Asked): RegExp {
  const said = JSON.stringify([symbols, given, key.is === 'law' ? key.slug : '']).match(structure) ?? [];
  return said.length === 0 ? innocent : new RegExp(`${innocent.source}|\\b(?:${said.join('|')})`, 'i');
}
const structure = new RegExp(`(?<![A-Za-z])(?:${structures})(?![A-Za-z])`, 'gi');

const questionOf = prepared((asked) => {
  const setting = settingOf(asked);
  return { setting, truths: truthsOf(asked, setting), conditional: givenIn(asked) };
});

function keyShown({ growth, counted, of }: Truth, several: boolean): readonly { text: string; latex: string }[] {
  if (!counted) return several ? [] : [{ text: `O(${written(growth)})`, latex: `O\\left(${latex(growth)}\\right)` }];
  const { terms } = counted.formula;
  return [
    {
      text: `Θ(${written(growth)}): ${of} is ${showFormula(terms)}`,
      latex: `\\Theta\\left(${latex(growth)}\\right):\\quad ${showFormula(terms, 'latex')}`,
    },
  ];
}

const never = {
  judge: (): Verdict => unread('there is nothing to compare it with'),
  same: (): boolean => true,
};

/** Numbers are classes too: `1` is O(1). */
const textOf = (answer: Json): string | undefined =>
  typeof answer === 'string' ? answer : typeof answer === 'number' ? `${answer}` : undefined;

const relationOf = (claim: CostClaim): string =>
  claim.relation === 'none' || claim.relation === 'O' ? 'Theta' : claim.relation;

/** Whether two claims say the same in one of their readings. */
function same(a: CostClaim, b: CostClaim, setting: Setting): boolean {
  if (a.family !== undefined || b.family !== undefined) return a.family === b.family && a.text === b.text;
  if (relationOf(a) !== relationOf(b)) return false;
  return a.growths.some((f) => b.growths.some((g) => identical(f, g) || comparing(f, g, setting).verdict === 'Theta'));
}

/** `O(n²) and Ω(n²)` is Θ(n²). */
function tightened(found: Claims<CostClaim>, setting: Setting): Claims<CostClaim> {
  const [first, second] = found.claims;
  if (found.claims.length !== 2 || first?.when !== undefined || second?.when !== undefined) return found;
  const values = [first!.value, second!.value];
  const [above, below] = ['O', 'Omega'].map((relation) => values.find((one) => one.relation === relation));
  const one: CostClaim | undefined = above && { ...above, relation: 'Theta' };
  if (!one || !below || !same(one, { ...below, relation: 'Theta' }, setting)) return found;
  return { ...found, claims: [{ ...first!, value: one }], joined: 'one' };
}

/** The verdict on a claim where the sizes stand so. */
function judgedWhere(constraint: string, claim: CostClaim, asked: Asked): Verdict {
  const there = { ...asked, regime: [...(asked.regime ?? []), constraint] };
  const setting = settingOf(there);
  const truths = truthsOf(there, setting);
  return 'problem' in truths ? unread(truths.problem, { class: 'unsupported' }) : judged(truths, claim, setting, there);
}

/** The verdict on a claim; several readings of it must agree. */
function judged(truths: readonly Truth[], claim: CostClaim, setting: Setting, asked: Asked): Verdict {
  if (claim.family !== undefined)
    return reject(`${claim.text} is a family of classes, and one class is asked`, { reading: { text: claim.text } });
  const claims = claim.growths.map((growth) => ({ growth, relation: claim.relation }));
  const verdicts = claims.map((one) => triage(truths, one, setting, asked.policy));
  const [first] = verdicts;
  if (!first) throw new Fault('a claim without a growth');
  const noted = (verdict: Verdict): Verdict =>
    claim.notes.length > 0 && verdict.reading
      ? { ...verdict, reading: { ...verdict.reading, notes: claim.notes } }
      : verdict;
  if (verdicts.every((verdict) => verdict.verdict === first.verdict && verdict.score === first.score))
    return noted(first);
  const readings = claims.map((one, i) => {
    const { verdict, reason } = verdicts[i]!;
    return { reading: claimReading(one), verdict, reason };
  });
  return ambiguous(
    `${claim.text} can be read as ${readings.map((r) => r.reading.text).join(' and as ')}, and the verdicts differ`,
    {
      reading: { text: claim.text },
      evidence: [{ type: 'readings', readings }],
    },
  );
}

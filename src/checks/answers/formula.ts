import {
  complexParts,
  declare,
  inUnits,
  item,
  readings,
  toLatex,
  toText,
  type Declarations,
  type Expression,
  type Read,
  type Reading,
} from '#language';
import { Fault, type AnswerKind, type Asked } from '../answer.ts';
import { seedOf } from '../equality/counterexample.ts';
import { judgedEqual } from '../equality/verdict.ts';
import { forbidden, formOf } from '../equality/forbid.ts';
import { at, equation, isLabel, keyOf, textOf, type FormulaKey } from '../equality/formula-key.ts';
import { formulaClaims, restricted } from '../equality/formula-claims.ts';
import { plan } from '../instance/plan.ts';
import { complexIfNeeded } from '../equality/imaginary.ts';
import { isolated } from '../equality/isolated.ts';
import { isLeast, judgedLeast, namesLeast } from '../equality/least.ts';
import { listedFamily } from '../equality/listed-family.ts';
import { withMistake } from '../equality/mistakes.ts';
import { rangedClaim } from '../equality/ranged-claim.ts';
import { misnamed, nameOf } from '../equality/misnamed.ts';
import { updated } from '../equality/updates.ts';
import { concluded, premisesLast } from '../equality/premises.ts';
import { restepped, withSteps } from '../equality/restepped.ts';
import { shifted } from '../equality/shifted.ts';
import { written } from '../equality/side.ts';
import { prepared } from '../prepared.ts';
import { partlyNamed } from '../equality/partly-named.ts';
import { withUnitVectors } from '../equality/unit-vectors.ts';
import { ambiguous, reject, unanswered, unread, type Verdict } from '../verdict.ts';

const kind: AnswerKind = {
  about: 'a formula in the declared symbols: equal to the key at random points of prime fields, sizes all different',
  inProse: true,
  judge(asked, answer) {
    const given = textOf(answer)?.replace(item, '');
    if (given === undefined || given.trim() === '') return unanswered();
    const { declarations, key } = questionOf(asked);
    const { text, found } = readFor(key.imaginary ? inUnits(given) : given, key, declarations);
    // The key's own words mean what the key means, where they can be read in more than one way.
    const read = found.filter((reading) => reading.ok).slice(0, text.trim() === key.text.trim() ? 1 : found.length);
    const verdicts = read.map((reading) => judged(asked, key, reading, declarations));
    const direct = verdicts.length === 0 ? undefined : oneOf(verdicts, text);
    if (direct !== undefined && direct.verdict !== 'unread') return direct;
    const [first] = found;
    const problem = first && !first.ok ? at(first.problem) : 'it could not be read';
    const apart = amongProse(asked, key, text, declarations, problem);
    return apart.verdict === 'unread' && direct !== undefined ? direct : apart;
  },
  key: ({ key }) => ({ text: key.is === 'law' ? key.law.says : (textOf(key.gold) ?? '') }),
};
export default kind;

const questionOf = prepared((asked) => {
  const { declarations, problems } = declare(
    asked.key.is === 'gold' ? withSteps(asked.symbols ?? {}, textOf(asked.key.gold) ?? '') : (asked.symbols ?? {}),
  );
  if (problems[0]) throw new Fault(`symbol ${problems[0].symbol}: ${problems[0].message}`);
  return complexIfNeeded(
    asked,
    declarations,
    (question, declared) => ({ declarations: declared, key: keyOf(question, declared) }),
    ({ key }) => key.imaginary !== undefined,
  );
});

/** What was written, or the same for the step that is asked, where only that can be read. */
function readFor(
  given: string,
  key: FormulaKey,
  declared: Declarations,
): { readonly text: string; readonly found: readonly Reading<Expression>[] } {
  const value = updated(given, key.asked?.name);
  // Where the question has no name for it, whatever is renewed is what is asked.
  if (value !== undefined && !(key.asked?.name && misnamed(value.name, key.asked, declared)))
    return { text: value.text, found: readings(value.text, declared) };
  const found = readings(given, declared);
  const other =
    found[0]?.ok === false
      ? (premisesLast(given) ?? concluded(given) ?? restepped(given, key.asked?.name, declared))
      : undefined;
  return other === undefined ? { text: given, found } : { text: other, found: readings(other, declared) };
}

/** One verdict where all readings have it; of several those that have the shape of what is asked. */
function oneOf(all: readonly Verdict[], text: string): Verdict {
  if (all.length === 1) return all[0]!;
  const fit = all.filter(({ evidence }) => evidence?.[0]?.type !== 'shape');
  const verdicts = fit.length > 0 ? fit : all;
  if (verdicts.every((verdict) => verdict.verdict === verdicts[0]!.verdict)) return verdicts[0]!;
  return ambiguous('it can be read in more than one way, and the verdicts differ', {
    evidence: [
      {
        type: 'readings',
        readings: verdicts.map((v) => ({ reading: v.reading ?? { text }, verdict: v.verdict, reason: v.reason })),
      },
    ],
  });
}

/** Labels, prose and hedges: every claim that remains must be right, and in prose only one may remain. */
function amongProse(asked: Asked, key: FormulaKey, text: string, declared: Declarations, problem: string): Verdict {
  const found = formulaClaims(text, declared, asked.asked);
  if (found.claims.length === 0) return found.blank ? unanswered() : unread(problem);
  const [when] = found.claims.flatMap((claim) => restricted(claim.when, declared) ?? []);
  if (when !== undefined && found.claims.length === 1)
    return unread(`it is claimed under a condition that the question does not give: ${when}`);
  const verdicts = found.claims.map((claim) =>
    oneOf(
      claim.value.map((reading) => judged(asked, key, reading, declared)),
      claim.text,
    ),
  );
  const wrong = verdicts.find((verdict) => verdict.verdict !== 'accept');
  if (wrong === undefined) return verdicts[0]!;
  if (verdicts.length === 1 || found.joined === 'chain') return wrong;
  if (found.joined === 'prose') return unread('it makes more than one claim, and does not say which one is the answer');
  return wrong.verdict === 'reject'
    ? reject(`it offers several formulas, and not all are right: ${wrong.reason}`)
    : wrong;
}

/** `x^* = …` where what is asked is the x for which a function is least. */
const named = (side: Expression, { formula }: FormulaKey): boolean =>
  formula !== undefined && isLeast(formula) && namesLeast(side, formula);

function judged(asked: Asked, key: FormulaKey, read: Read<Expression>, declared: Declarations): Verdict {
  const reading = { text: toText(read.value), latex: toLatex(read.value), notes: read.notes };
  const whole = isolated(read.value, key.names[0]);
  const given = partlyNamed(whole, key.asked?.name, key.formula, declared);
  const other = key.asked && misnamed(nameOf(given), key.asked, declared);
  if (other !== undefined) return { ...reject(other), reading };
  const moved = shifted(rangedClaim(given, declared) ?? given, key.label, declared);
  if (moved === undefined) return { ...unread('it names another member of the sequence than the one asked'), reading };
  const sides = equation(moved);
  if (sides === undefined || sides.length === 0) return { ...reject('a formula is asked, not a relation'), reading };
  // The left side of the question's own equation is what is asked for, not what is claimed of it.
  const claimed =
    sides.length > 1
      ? sides.filter(
          (side, i) => !key.names.includes(formOf(side)) && !(i === 0 && (isLabel(side, key) || named(side, key))),
        )
      : sides;
  let last: Verdict = reject('it only restates what is asked');
  const free: Expression[] = [];
  for (const side of claimed) {
    const least = isLeast(side) ? side : key.formula && isLeast(key.formula) ? key.formula : undefined;
    if (least && key.formula) {
      // Where both are, or neither says more than the question, nothing is answered.
      if (isLeast(side) && isLeast(key.formula)) continue;
      last = judgedLeast(least, isLeast(side) ? key.formula : side, declared, seedOf(key.text));
      if (last.verdict !== 'accept') return { ...last, reading };
      if (!isLeast(side)) free.push(side);
      else if (claimed.length === 1) return { ...reject('it only restates what is asked'), reading };
      continue;
    }
    // The same points for every answer, so that the key is evaluated there once.
    const seed = seedOf(key.text);
    const value = withUnitVectors(side, declared, key.formula);
    const parts = key.imaginary && complexParts(value, declared);
    if (key.imaginary && !parts) return { ...unread('a function in it is not read of complex numbers'), reading };
    const answer = written(parts?.re ?? value, declared);
    const made = plan(declared);
    const formula = asked.key.is === 'law' ? side : undefined;
    last = judgedEqual({ plan: made, key: key.side, answer, seed, formula });
    const member = last.verdict === 'reject' ? listedFamily(side, key.indices, declared, made) : undefined;
    if (member) last = judgedEqual({ plan: made, key: key.side, answer: member, seed });
    if (last.verdict === 'accept' && key.imaginary && parts)
      last = judgedEqual({ plan: made, key: key.imaginary, answer: written(parts.im, declared), seed });
    if (asked.key.is === 'law') last = withMistake(last, asked.key, answer, declared);
    if (last.verdict !== 'accept')
      return {
        ...last,
        reason: claimed.length > 1 ? `one side of its equation: ${last.reason}` : last.reason,
        reading,
      };
    if (forbidden(side, asked.policy?.forbid, declared) === undefined) free.push(side);
  }
  if (free.length > 0 || claimed.length === 0) return { ...last, reading };
  const form = forbidden(claimed.at(-1)!, asked.policy?.forbid, declared);
  return { ...reject(`it is right, but has the form ${form}, which the question does not accept`), reading };
}

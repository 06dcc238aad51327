/** One class claimed, held against the class that is: tight, loose, under and their kin, each with its evidence. */
import { lowerBounds, plainPath, type Bounding, type Comparing, type Growth } from '#cost';
import type { CostRelation } from '#language';
import type { Policy } from '../answer.ts';
import { graded } from '../credit.ts';
import { identical } from '../equality/identical.ts';
import { conditionFor } from './conditions.ts';
import { certificateEvidence, countsEvidence, pathEvidence } from './evidence.ts';
import { factorHint, firstFailure, interactionHint } from './hints.ts';
import { memoryKey, remembered } from './memory.ts';
import { comparing, within, type Setting } from './setting.ts';
import { claimReading, truthText, type Claimed } from './told.ts';
import type { Truth } from './truth.ts';
import { accept, reject, unread, type Evidence, type Reading, type Verdict } from '../verdict.ts';

/** The verdict on one claim of growth, in one reading: of several things that it may be of, the one that it is nearest to. */
export function triage(truths: readonly Truth[], claim: Claimed, setting: Setting, policy?: Policy): Verdict {
  const all = truths.map((truth) => triaged(truth, claim, setting, policy));
  return all.reduce((a, b) => ((b.score ?? 0) > (a.score ?? 0) ? b : a));
}

function triaged(truth: Truth, claim: Claimed, setting: Setting, policy?: Policy): Verdict {
  const reading = claimReading(claim);
  const found = compared(truth, claim.growth, setting);
  if (found.verdict === 'vacuous')
    return unread('the regime admits no sizes at all: any claim would hold', { class: 'vacuous', reading });
  if (found.verdict === 'unsupported')
    return unread(`outside what is decided: ${found.why ?? 'the comparison'}`, { class: 'unsupported', reading });
  if (!grows(claim.relation) || !grows(truth.relation)) return related(truth, claim, found, reading);
  const more = { reading, evidence: [] as readonly Evidence[] };
  const remarks = truth.notes.map((text): Evidence => ({ type: 'remark', text }));
  const { text } = reading;
  if (found.verdict === 'Theta') {
    const evidence = [...certificateEvidence(found.certificate), ...countsEvidence(truth, claim.growth), ...remarks];
    return graded('tight', `${text} is tight: ${truthText(truth)}`, policy, { ...more, evidence });
  }
  if (found.verdict === 'o' || found.verdict === 'O') {
    const evidence = [
      ...pathEvidence(found.gNotOf, truth.counted ? 'counted' : 'key', 'claimed'),
      ...certificateEvidence(found.certificate),
      ...countsEvidence(truth, claim.growth),
      ...hints(truth, claim.growth, setting, found),
      ...remarks,
    ];
    const where = found.verdict === 'o' ? '' : ' on some paths';
    if (claim.relation !== 'O')
      return { ...reject(`${text} is too large${where}: ${truthText(truth)}`, { ...more, evidence }), class: 'loose' };
    return graded('loose', `${text} holds but is not tight${where}: ${truthText(truth)}`, policy, {
      ...more,
      evidence,
    });
  }
  return small(truth, claim, found, setting, policy, remarks, reading);
}

const ofThemselves = new WeakMap<Truth, { readonly setting: Setting; readonly found: Comparing }>();

/** The truth against the claim; where the two are one tree, the truth against itself, which is found once. */
function compared(truth: Truth, claim: Growth, setting: Setting): Comparing {
  if (!identical(truth.growth, claim)) return comparing(truth.growth, claim, setting);
  const known = ofThemselves.get(truth);
  if (known?.setting === setting) return known.found;
  const found = comparing(truth.growth, truth.growth, setting);
  ofThemselves.set(truth, { setting, found });
  return found;
}

const grows = (relation: CostRelation | 'none'): boolean =>
  relation === 'O' || relation === 'Theta' || relation === 'none';

/** A claim that the truth is not O of. */
function small(
  truth: Truth,
  claim: Claimed,
  found: Comparing,
  setting: Setting,
  policy: Policy | undefined,
  remarks: readonly Evidence[],
  reading: Reading,
): Verdict {
  const { text } = reading;
  // A gold is compared, a million times over: assumptions are tried where a cost is derived, or credit is given for them.
  const asked = truth.counted !== undefined || (typeof policy?.credit === 'object' && 'conditional' in policy.credit);
  const condition = asked ? conditionFor(truth.growth, claim.growth, setting) : undefined;
  const failing = firstFailure(truth, claim.growth, setting);
  const along = found.fNotOg && plainPath(found.fNotOg);
  const evidence = [
    ...pathEvidence(found.fNotOg, 'claimed', truth.counted ? 'counted' : 'key', along),
    ...countsEvidence(truth, claim.growth),
    ...hints(truth, claim.growth, setting, found),
    ...(failing ? [{ type: 'remark', text: failing } as const] : []),
    ...remarks,
  ];
  const more = { reading, evidence };
  if (condition?.natural && condition.tight) {
    return graded(
      'conditional',
      `${text} is right only where ${condition.text}, which the question does not assume: ${truthText(truth)}`,
      policy,
      more,
    );
  }
  if (condition) evidence.push({ type: 'remark', text: `it would hold where ${condition.text}` });
  const path = along === undefined ? '' : `; on ${along} it falls behind`;
  const shortfall = `${truthText(truth)}${path}`;
  if (found.verdict === 'incomparable')
    return graded('incomparable', `${text} is neither a bound nor below: ${shortfall}`, policy, more);
  const bound = impossible(truth, claim.growth, setting);
  if (bound)
    return graded(
      'impossible',
      `${text} is below what any algorithm can do, since ${bound}: ${shortfall}`,
      policy,
      more,
    );
  if (truth.named || !truth.counted) return graded('under', `${text} is too small: ${shortfall}`, policy, more);
  const why = 'is below the best we know, though not impossible: show the algorithm';
  return graded('below-reference', `${text} ${why}: ${shortfall}`, policy, more);
}

/** Why no algorithm could do it, where that is known. */
function impossible({ counted }: Truth, claim: Growth, setting: Setting): string | undefined {
  if (!counted || (counted.quantity !== 'work' && counted.quantity !== 'span')) return undefined;
  const { key, name, quantity } = counted;
  const { algorithm, parameters } = counted.measured;
  const before = (of: Bounding) => remembered(memoryKey(key, name, parameters, of));
  return lowerBounds(algorithm, parameters, quantity, before).find(
    (bound) => within(bound.growth, claim, setting) === false,
  )?.why;
}

function hints(truth: Truth, claim: Growth, setting: Setting, found: Comparing): readonly Evidence[] {
  if (!truth.counted) return [];
  const texts = [interactionHint(truth, claim, setting), factorHint(truth.growth, claim, setting, found)];
  return texts.flatMap((text): Evidence[] => (text === undefined ? [] : [{ type: 'remark', text }]));
}

/** Ω, o and ω, of the claim or of the key: they say something else than how the cost grows. */
function related(truth: Truth, claim: Claimed, found: Comparing, reading: Reading): Verdict {
  const { text } = reading;
  const about = truthText(truth);
  if (claim.relation === truth.relation)
    return found.verdict === 'Theta'
      ? accept(`${text} is the key's class, and its relation`, { class: 'tight', reading })
      : reject(`${text} is another class: ${about}`, {
          reading,
          evidence: pathEvidence(found.fNotOg ?? found.gNotOf, 'claimed', 'key'),
        });
  if (!grows(truth.relation)) return reject(`${text} claims another relation: ${about}`, { reading });
  const { verdict } = found;
  const holds =
    claim.relation === 'Omega'
      ? verdict === 'Theta' || verdict === 'Omega' || verdict === 'omega'
      : claim.relation === 'o'
        ? verdict === 'o'
        : verdict === 'omega';
  const side = claim.relation === 'o' ? 'an upper bound that is never reached' : 'a lower bound';
  return reject(`${text} is ${holds ? 'true' : 'false'}, and only ${side}; how it grows is asked: ${about}`, {
    reading,
  });
}

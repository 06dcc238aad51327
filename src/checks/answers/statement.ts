import { Fault, type AnswerKind, type Asked, type Derived, type Json } from '../answer.ts';
import { graded } from '../credit.ts';
import { hypotheses } from '../keys/hypotheses.ts';
import { standOf, type Stand } from '../keys/stand.ts';
import type { Truth } from '../keys/trial.ts';
import { assumed, condition, truth } from '../keys/truth.ts';
import { sameCondition } from '../keys/wording.ts';
import type { Law } from '../law.ts';
import { accept, reject, unanswered, unread, type Evidence, type Verdict } from '../verdict.ts';

const kind: AnswerKind = {
  about: 'whether a statement holds: yes or no, with its hypotheses, judged by running the law that states it',
  judge(asked, answer) {
    if (answer === null || (typeof answer === 'string' && answer.trim() === '')) return unanswered();
    const stand = standOf(answer);
    if (stand === undefined) return unread('it does not say whether the statement holds');
    const reading = { text: said(stand) };
    return { ...(asked.key.is === 'law' ? byLaw(asked, stand) : byGold(asked.key.gold, stand)), reading };
  },
  key: ({ key }) => ({ text: key.is === 'law' ? known(key) : JSON.stringify(key.gold) }),
};
export default kind;

function known(key: Derived): string {
  if (truth(key).holds) return 'holds';
  const needed = condition(key);
  return needed === undefined ? 'refuted' : `holds if ${needed}`;
}

function byLaw(asked: Asked, stand: Stand): Verdict {
  const { key, policy } = asked;
  if (key.is !== 'law') throw new Fault('the key is no law');
  const found = truth(key);
  if (stand.condition !== undefined) return byCondition(key, found, { ...stand, condition: stand.condition });
  const evidence = [shown(key, found)];
  const saying = `the answer says that it ${stand.holds ? 'holds' : 'does not'}`;
  if (found.holds)
    return stand.holds
      ? accept('it holds, as the answer says', { evidence })
      : reject(`${saying}, and it holds`, { evidence });
  const needed = key.assuming === undefined ? condition(key) : undefined;
  if (needed === undefined)
    return stand.holds
      ? reject(`${saying}, and it is refuted by a counterexample`, { evidence })
      : accept('it is refuted by a counterexample, as the answer says', { evidence });
  const rescued = [...evidence, trials(key.law, assumed(key, needed, 'a verdict')!, needed)];
  return stand.holds
    ? graded(
        'conditional',
        `it holds if ${needed}, which is not said; without that a counterexample refutes it`,
        policy,
        {
          evidence: rescued,
        },
      )
    : accept(`it is refuted by a counterexample, as the answer says; it holds if ${needed}`, { evidence: rescued });
}

/** "It holds if C": C is one of the hypotheses of the law, and tried; any other is for a person. */
function byCondition(
  key: Derived,
  found: Truth,
  { holds, condition: said }: Stand & { readonly condition: string },
): Verdict {
  const name = [...hypotheses(key.law).keys()].find((meant) => sameCondition(said, meant, key.with));
  const tried = name === undefined || key.assuming !== undefined ? undefined : assumed(key, name);
  const evidence = [shown(key, found)];
  if (name === undefined || tried === undefined)
    return !holds && !found.holds
      ? accept('it is refuted, as the answer says', { evidence })
      : unread(`it adds a condition, which only a person can judge: ${said}`, { evidence });
  const both = found.holds ? evidence : [...evidence, tried.holds ? trials(key.law, tried, name) : shown(key, tried)];
  if (!holds)
    return tried.holds
      ? reject(`it holds if ${name}, and the answer says that it does not`, { evidence: both })
      : accept(`it is refuted even if ${name}, as the answer says`, { evidence: both });
  if (!tried.holds) return reject(`it is refuted even if ${name}`, { evidence: both });
  if (!found.holds) return accept(`it holds if ${name}, as the answer says, and not without`, { evidence: both });
  return tried.excludes
    ? reject(`the condition that ${name} is not needed: it holds without`, { evidence })
    : accept(`it holds, and ${name} always`, { evidence });
}

const trials = (law: Law, { runs, over }: Truth, needed?: string): Evidence => ({
  type: 'trials',
  text: `no counterexample in ${runs} trials over ${over.join(', ')}${needed === undefined ? '' : `, where ${needed}`}: ${law.says}`,
});
/** A counterexample says which statement it refutes: the mutant that the question puts to the vote. */
const shown = ({ law, algorithm }: Derived, found: Truth): Evidence =>
  found.counterexample
    ? {
        type: 'counterexample',
        inputs: found.counterexample.inputs,
        answer: found.counterexample.difference,
        key: law.says,
        statement: algorithm ?? law.says,
        over: found.counterexample.over,
      }
    : trials(law, found);

function byGold(gold: Json, stand: Stand): Verdict {
  const wanted = standOf(gold);
  if (wanted === undefined) throw new Fault('the gold does not say whether the statement holds');
  // What fails somewhere, or holds under a condition only, does not hold.
  if (!wanted.holds && wanted.condition === undefined && stand.condition !== undefined && (!stand.holds || stand.only))
    return accept(`it says ${said(stand)}: that is, it does not hold`);
  if (wanted.holds !== stand.holds) return reject(`it says ${said(stand)}, and should say ${said(wanted)}`);
  const [mine, theirs] = [stand.condition, wanted.condition].map((text) => text && plain(text));
  const alike = stand.condition && wanted.condition && sameCondition(stand.condition, wanted.condition);
  if (mine === theirs || alike) return accept(`it says ${said(wanted)}, as the key does`);
  if (mine === undefined) return reject(`it leaves out the condition: ${wanted.condition}`);
  if (theirs === undefined) return reject(`it adds a condition that is not needed: ${stand.condition}`);
  return unread(`its condition could not be compared with the key's: ${wanted.condition}`);
}

const plain = (text: string): string => text.toLowerCase().replace(/[\s$.\\{}]|\b(?:that|the|is|are)\b/g, '');
const said = ({ holds, condition }: Stand): string =>
  `${holds ? 'holds' : 'does not hold'}${condition === undefined ? '' : ` if ${condition}`}`;

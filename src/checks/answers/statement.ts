import { Fault, type AnswerKind, type Asked, type Json } from '../answer.ts';
import { truth } from '../keys/truth.ts';
import { accept, reject, unanswered, unread, type Evidence, type Verdict } from '../verdict.ts';

/** What an answer says of the statement: that it holds or not, and the condition it puts on that. */
interface Stand {
  readonly holds: boolean;
  readonly condition?: string;
}

const kind: AnswerKind = {
  about: 'whether a statement holds: yes or no, with its hypotheses, judged by running the law that states it',
  judge(asked, answer) {
    if (answer === null || (typeof answer === 'string' && answer.trim() === '')) return unanswered();
    const stand = standOf(answer);
    if (stand === undefined) return unread('it does not say whether the statement holds');
    const reading = { text: said(stand) };
    return { ...(asked.key.is === 'law' ? byLaw(asked, stand) : byGold(asked.key.gold, stand)), reading };
  },
  key: (asked) => ({
    text: asked.key.is === 'law' ? (truth(asked.key).holds ? 'holds' : 'refuted') : JSON.stringify(asked.key.gold),
  }),
};
export default kind;

function byLaw(asked: Asked, stand: Stand): Verdict {
  if (asked.key.is !== 'law') throw new Fault('the key is no law');
  const { law } = asked.key;
  const { holds, runs, over, counterexample } = truth(asked.key);
  const evidence: Evidence[] = counterexample
    ? [
        {
          type: 'counterexample',
          inputs: counterexample.inputs,
          answer: counterexample.difference,
          key: law.says,
          over: counterexample.over,
        },
      ]
    : [{ type: 'trials', text: `no counterexample in ${runs} trials over ${over.join(', ')}: ${law.says}` }];
  if (stand.condition !== undefined)
    return stand.holds === holds && !holds
      ? accept('it is refuted, as the answer says', { evidence })
      : unread(`it adds a condition, which only a person can judge: ${stand.condition}`, { evidence });
  const found = holds ? 'it holds' : 'it is refuted by a counterexample';
  return stand.holds === holds
    ? accept(`${found}, as the answer says`, { evidence })
    : reject(`the answer says that it ${stand.holds ? 'holds' : 'does not'}, and ${found}`, { evidence });
}

function byGold(gold: Json, stand: Stand): Verdict {
  const wanted = standOf(gold);
  if (wanted === undefined) throw new Fault('the gold does not say whether the statement holds');
  if (wanted.holds !== stand.holds) return reject(`it says ${said(stand)}, and should say ${said(wanted)}`);
  const [mine, theirs] = [stand.condition, wanted.condition].map((text) => text && plain(text));
  if (mine === theirs) return accept(`it says ${said(wanted)}, as the key does`);
  if (mine === undefined) return reject(`it leaves out the condition: ${wanted.condition}`);
  if (theirs === undefined) return reject(`it adds a condition that is not needed: ${stand.condition}`);
  return unread(`its condition could not be compared with the key's: ${wanted.condition}`);
}

const plain = (text: string): string => text.toLowerCase().replace(/[\s$.\\{}]|\b(?:that|the|is|are)\b/g, '');
const said = ({ holds, condition }: Stand): string =>
  `${holds ? 'holds' : 'does not hold'}${condition === undefined ? '' : ` if ${condition}`}`;

const longest = 4_000;
const denial =
  /\b(?:no|not|never|false|wrong|incorrect|refuted|invalid|untrue|fails?|disproved|cannot|doesn'?t|isn'?t|don'?t|aren'?t)\b/i;
const assent =
  /\b(?:yes|true|holds?|correct|right|valid|always|proved|proven|indeed|agreed?|equal|unchanged|does|is)\b/i;
const plainly =
  /^\W*(?:answer\W+)?(yes|no|true|false|holds?|refuted|correct|incorrect|right|wrong|valid|invalid|never|always)\b/i;
const conditional =
  /\b(?:if and only if|only if|iff|provided(?: that)?|assuming(?: that)?|as long as|when|whenever|unless|if)\b\s*(.*)$/is;

/** The first plain word decides; without one, a denial without an assent, or an assent without a denial. */
function standOf(answer: Json): Stand | undefined {
  if (typeof answer === 'boolean') return { holds: answer };
  if (isTable(answer)) return fromTable(answer);
  if (typeof answer !== 'string' || answer.length > longest) return undefined;
  const [sentence = ''] = answer.split(/(?<=[.;:!])\s+|\n|,\s*(?=because|since)|\b(?:because|since)\b/i);
  const condition = conditional
    .exec(sentence)?.[1]
    ?.trim()
    .replace(/[.;:!]+$/, '');
  const head = condition === undefined ? sentence : sentence.replace(conditional, '');
  const more = condition === undefined || condition === '' ? {} : { condition };
  const first = plainly.exec(head)?.[1];
  // "no, wait: it does hold" takes a plain word back.
  if (/\b(?:wait|actually|on second thought)\b/i.test(answer)) return undefined;
  if (first !== undefined) return contradicted(first, head) ? undefined : { holds: !denial.test(first), ...more };
  const [denied, affirmed] = [denial.test(head), assent.test(head)];
  if (denied) return { holds: false, ...more };
  return affirmed ? { holds: true, ...more } : undefined;
}

/** "true or false", "yes and no". */
const contradicted = (first: string, head: string): boolean =>
  /(?:\b(?:or|and)\s+|[,/]\s*)(?:yes|no|true|false|wrong|right)\b\W*$/i.test(head) ||
  (/^holds?$/i.test(first) && denial.test(head));

const isTable = (x: Json): x is { readonly [key: string]: Json } =>
  typeof x === 'object' && x !== null && !Array.isArray(x);

function fromTable(table: { readonly [key: string]: Json }): Stand | undefined {
  const verdict = table['holds'] ?? table['verdict'] ?? table['claim'];
  const condition = table['if'] ?? table['condition'];
  if (verdict === undefined || (typeof verdict === 'object' && verdict !== null)) return undefined;
  const stand = standOf(verdict);
  return stand && typeof condition === 'string' ? { ...stand, condition } : stand;
}

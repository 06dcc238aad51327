import { growthAt } from '#cost';
import type { AnswerKind, Asked, Json } from '../answer.ts';
import { Fault } from '../answer.ts';
import { claimed } from '../claimed.ts';
import { bornOut, fitOf, type Fit } from '../growth/fit.ts';
import { grown, rangeOf, type Growing } from '../growth/measure.ts';
import { proven, trueOf, type Proven } from '../growth/proof.ts';
import { classes, classOf, worded, type GrowthClaim } from '../growth/read.ts';
import { accept, reject, unanswered, unread, type Evidence, type Verdict } from '../verdict.ts';

const kind: AnswerKind = {
  about:
    'how a quantity grows: "stays bounded", "roughly linear in N", "exponential", O(N^2); by a closed form, else as measured over a range',
  judge(asked, answer) {
    if (answer === null || (typeof answer === 'string' && answer.trim() === '')) return unanswered();
    const text = textOf(answer);
    if (text === undefined) return unread('a growth is said in a text, such as "linear in N"');
    if (asked.key.is !== 'law') throw new Fault('growth is measured on a law, and the key is none');
    const { variable } = rangeOf(asked.key);
    const said = worded(text);
    if (said !== undefined) return 'problem' in said ? unread(said.problem) : judged(asked, said);
    const found = classes(text, variable);
    const judge = (claim: (typeof found.claims)[number]['value']): Verdict => {
      const one = classOf(claim, text, found.rough);
      return one === undefined ? unread(`${claim.text} names no one class`) : judged(asked, one);
    };
    return claimed(found, { conditional: /^/, judge, same: (a, b) => a.text === b.text });
  },
  key(asked) {
    const proof = proven(asked);
    if (proof) return { text: `Θ(${proof.name}): ${proof.says}` };
    const growing = grownOnce(asked);
    return { text: measuredText(growing, fitOf(growing)) };
  },
};
export default kind;

const textOf = (answer: Json): string | undefined =>
  typeof answer === 'string' ? answer : typeof answer === 'number' ? `${answer}` : undefined;

const known = new Map<string, Growing>();
const knownMost = 64;
/** Measured once, however many questions ask it. */
function grownOnce(asked: Asked): Growing {
  const { law: _, ...key } = asked.key.is === 'law' ? asked.key : { law: undefined, ...asked.key };
  const id = JSON.stringify([key, asked.symbols, asked.given, asked.variables]);
  const before = known.get(id);
  if (before) return before;
  const growing = grown(asked);
  if (known.size >= knownMost) known.clear();
  known.set(id, growing);
  return growing;
}

/** `\ell` is printed without its sign of a command. */
const plain = (name: string): string => name.replace(/^\\/, '');
const digits = (x: number): string => `${Number(x.toPrecision(3))}`;
const quantity = (log: number): string => (Math.abs(log) < 60 ? digits(2 ** log) : `2^${digits(log)}`);

function measuredText({ variable, samples, how }: Growing, { exponents, last, within }: Fit): string {
  const name = plain(variable);
  const values = samples.map(({ size, log }) => `${quantity(log)} at ${name} = ${size}`).join(', ');
  return `measured over ${name} = ${samples[0]!.size} … ${samples.at(-1)!.size}, ${how}: ${values}; exponents from one doubling to the next ${exponents.map(digits).join(', ')}, at the end ${digits(last)} ± ${digits(within)}`;
}

function judged(asked: Asked, claim: GrowthClaim): Verdict {
  if (claim.is === 'polynomial' && claim.relation === 'Omega')
    return unread('"polynomial or worse" excludes nothing that could be measured', {
      class: 'vacuous',
      reading: { text: claim.text },
    });
  const growing = grownOnce(asked);
  const fit = fitOf(growing);
  const upperBound = asked.policy?.credit === 'upper-bound' || (claim.is === 'class' && claim.loose === true);
  const reading = { text: claim.text };
  const numbers = measuredText(growing, fit);
  const evidence: Evidence[] = [...counted(asked, growing, fit, claim), { type: 'remark', text: numbers }];
  const proof = proven(asked);
  if (proof) return byProof(proof, claim, upperBound, { reading, evidence });
  const found = bornOut(fit, claim, upperBound);
  const range = `measured over ${plain(growing.variable)} = ${growing.samples[0]!.size} … ${growing.samples.at(-1)!.size}`;
  const last = `a doubling of ${plain(growing.variable)} makes it 2^(${digits(fit.last)} ± ${digits(fit.within)}) times as large`;
  if (found === undefined) return unread(`${claim.text} is not decided: ${range}, ${last}`, { reading, evidence });
  return found
    ? accept(`${claim.text}, as ${range}, which proves nothing beyond: ${last}`, { reading, evidence })
    : reject(`${claim.text} is not what is ${range}: ${last}`, { reading, evidence });
}

function byProof(
  proof: Proven,
  claim: GrowthClaim,
  upperBound: boolean,
  more: Pick<Verdict, 'reading' | 'evidence'>,
): Verdict {
  const found = trueOf(proof, claim, upperBound);
  const is = `it is Θ(${proof.name})`;
  const evidence: Evidence[] = [{ type: 'certificate', text: proof.says }, ...(more.evidence ?? [])];
  if (found === undefined)
    return unread(`${claim.text} could not be compared with the closed form`, { ...more, evidence });
  if (found) return accept(is, { ...more, evidence });
  // A bound that holds and is not tight is no falsehood, though it is not what was asked.
  return claim.relation === 'O' && trueOf(proof, claim, true) === true
    ? reject(`${claim.text} holds but is not tight: ${is}`, { ...more, evidence, class: 'loose' })
    : reject(`${claim.text} is false: ${is}`, { ...more, evidence });
}

/** The quantity and the claim at the same sizes, the claim through the first of them: what a plot shows. */
function counted(asked: Asked, { variable, samples }: Growing, fit: Fit, claim: GrowthClaim): readonly Evidence[] {
  if (claim.is !== 'class') return [];
  const at = (size: number): number => growthAt(claim.growth, { [variable]: size });
  const first = samples[0]!;
  const points = samples.map(({ size, log }) => ({
    at: { [variable]: size },
    counted: 2 ** log,
    claimed: (2 ** first.log * at(size)) / at(first.size),
  }));
  if (points.some(({ counted: y, claimed: z }) => !Number.isFinite(y) || !Number.isFinite(z))) return [];
  const slug = asked.key.is === 'law' ? asked.key.slug : '';
  const formula = `≈ ${variable}^${digits(fit.last)} at the end`;
  return [{ type: 'counts', quantity: `quantity of ${slug}`, along: variable, points, formula }];
}

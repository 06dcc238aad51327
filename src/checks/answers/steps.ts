import {
  declare,
  limits,
  over,
  readExpression,
  toLatex,
  toText,
  type Comparison,
  type Declarations,
  type Expression,
} from '#language';
import { Fault, type AnswerKind, type Asked, type Derived, type Json } from '../answer.ts';
import { chain, composed, follows, lines, type Link } from '../equality/chain.ts';
import { seedOf } from '../equality/counterexample.ts';
import { compareSides } from '../equality/equality.ts';
import { verdictOn } from '../equality/verdict.ts';
import { formOf } from '../equality/forbid.ts';
import { derived } from '../keys/derive.ts';
import { tested } from '../equality/inequality.ts';
import { plan } from '../instance/plan.ts';
import { written } from '../equality/side.ts';
import { accept, reject, unanswered, unread, type Verdict } from '../verdict.ts';

/** A derivation may be as long as so many formulas, each at its limit. */
const lengthMost = 10 * limits.length;

const kind: AnswerKind = {
  about: 'a derivation: every step is tested under the hypotheses declared, from what is given to the goal',
  judge(asked, answer) {
    if (answer === null || answer === '') return unanswered();
    const { declarations, problems } = declare(asked.symbols ?? {});
    if (problems[0]) throw new Fault(`symbol ${problems[0].symbol}: ${problems[0].message}`);
    const { start, goal, sign } = ends(asked, declarations);
    if (typeof answer === 'string' && answer.length > lengthMost) return unread(over('length', lengthMost));
    const texts = lines(answer);
    if (texts === undefined || texts.length === 0) return unread('a derivation is a list of steps');
    const links = chain(texts, declarations);
    if (typeof links === 'string') return unread(links);
    const reading = { text: links.map(stated).join('; '), latex: set(links) };
    let trials = 0;
    for (const [i, link] of links.entries()) {
      const found = step(link, declarations);
      if (typeof found === 'number') trials += found;
      else
        return {
          ...found,
          reason: `step ${i + 1} of ${links.length}, ${stated(link).slice(0, 160)}: ${found.reason}`,
          reading,
        };
    }
    const broken = links.findIndex((link, i) => i > 0 && !continues(links[i - 1]!, link, declarations));
    const text = `no step refuted in ${trials} trials`;
    const evidence = [{ type: 'trials' as const, text }];
    if (formOf(links[0]!.left) !== formOf(start))
      return { ...reject('it does not start from what is given', { evidence }), reading };
    if (broken > 0)
      return {
        ...reject(`step ${broken + 1} starts afresh, and not from where step ${broken} ended`, { evidence }),
        reading,
      };
    if (formOf(links.at(-1)!.right) !== formOf(goal))
      return { ...reject('every step holds, and it does not end at what was to be shown', { evidence }), reading };
    const shown = composed(links.map((link) => link.sign));
    if (shown === undefined || !follows(shown, sign))
      return { ...reject(`every step holds, and together they show ${shown === undefined ? 'nothing' : `only ${shown}`}, not ${sign}`, { evidence }), reading }; // prettier-ignore
    return { ...accept(`${text}; it starts from what is given and ends at the goal`, { evidence }), reading };
  },
};
export default kind;

const stated = ({ left, sign, right }: Link): string => `${toText(left)} ${sign} ${toText(right)}`;

const commands = { '=': '=', '≠': '\\ne', '<': '<', '≤': '\\le', '>': '>', '≥': '\\ge', '∈': '\\in' } as const;

/** One step a line, its left side where it is not what stood last. */
function set(links: readonly Link[]): string {
  const lines = links.map(({ left, sign, right }, i) => {
    const goesOn = i > 0 && formOf(links[i - 1]!.right) === formOf(left);
    return `${goesOn ? '' : toLatex(left)} &${commands[sign]} ${toLatex(right)}`;
  });
  return `\\begin{aligned} ${lines.join(' \\\\ ')} \\end{aligned}`;
}

interface Ends {
  readonly start: Expression;
  readonly goal: Expression;
  /** What is to be shown between the two. */
  readonly sign: Comparison;
}

/**
 * Where the derivation starts and what it is to show: of a law, two expressions for what it gives;
 * of a gold, `start = goal`, or `{ "from": .., "to": .. }`.
 */
function ends({ key }: Asked, declared: Declarations): Ends {
  const read = (text: Json | undefined): Expression => {
    if (typeof text !== 'string')
      throw new Fault('a derivation is asked from an expression to a goal: `start = goal`, or both, "from" and "to"');
    const reading = readExpression(text, declared);
    if (!reading.ok) throw new Fault(`${text} cannot be read: ${reading.problem.message}`);
    return reading.value;
  };
  if (key.is === 'law') {
    const [start, goal] = [read(key.from), read(key.to)];
    for (const end of [start, goal]) held(key, end, declared);
    return { start, goal, sign: '=' };
  }
  const { gold } = key;
  if (typeof gold === 'object' && gold !== null && !Array.isArray(gold)) {
    const { from, to } = gold as { readonly from?: Json; readonly to?: Json }; // an object of JSON, as just seen
    return { start: read(from), goal: read(to), sign: '=' };
  }
  const relation = read(gold);
  if (relation.op !== 'relation') throw new Fault('the gold of a derivation is a relation');
  const sign = composed(relation.signs);
  if (sign === undefined) throw new Fault('the gold of a derivation shows nothing between its ends');
  return { start: relation.sides[0]!, goal: relation.sides.at(-1)!, sign };
}

/** A question that has something else derived than the law gives is at fault. */
function held(key: Derived, end: Expression, declared: Declarations): void {
  const [law, side] = [derived(key, declared), written(end, declared)];
  if (compareSides(plan(declared), law, side, seedOf(key.slug, formOf(end))).is !== 'equal')
    throw new Fault(`${formOf(end)} is not what ${key.slug} gives`);
}

/** How many trials the step stood, or the verdict that it does not stand. */
function step({ left, sign, right }: Link, declared: Declarations): number | Verdict {
  const comparison = {
    plan: plan(declared),
    key: written(left, declared),
    answer: written(right, declared),
    seed: seedOf(formOf(left), formOf(right)),
  };
  if (sign === '=') {
    const outcome = compareSides(comparison.plan, comparison.key, comparison.answer, comparison.seed);
    if (outcome.is === 'equal') return outcome.points;
    // A left side without a value is the answer's fault here, not the question's.
    return outcome.is === 'fault' ? unread(outcome.text) : verdictOn(outcome, comparison);
  }
  const found = tested(comparison.plan, comparison.key, sign, comparison.answer, comparison.seed);
  if (found.is === 'stands') return found.trials;
  if (found.is === 'unread') return unread(found.text);
  const evidence = {
    type: 'counterexample' as const,
    inputs: found.inputs,
    answer: found.right,
    key: found.left,
    over: 'doubles',
  };
  return reject(`it is false: ${found.left} against ${found.right}`, { evidence: [evidence] });
}

/** The left side of a step is the right side of the one before, in form, or at least in value. */
function continues(before: Link, after: Link, declared: Declarations): boolean {
  if (formOf(before.right) === formOf(after.left)) return true;
  return typeof step({ left: before.right, sign: '=', right: after.left }, declared) === 'number';
}

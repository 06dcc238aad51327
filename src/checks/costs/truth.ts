/** What a cost claim is held against: the class counted from a law's algorithm, or the gold as it was given. */
import { showFormula, toGrowth, type Costed, type Growth, type Measured, type Recovered } from '#cost';
import { readCost, type CostRelation } from '#language';
import { Fault, type Asked, type Derived } from '../answer.ts';
import { algorithmNamed, algorithms, closed, costs } from './program.ts';
import { within, type Setting } from './setting.ts';

export interface Counted {
  readonly key: Derived;
  readonly name: string;
  readonly quantity: Costed;
  readonly measured: Measured;
  readonly formula: Recovered;
}

export interface Truth {
  readonly growth: Growth;
  /** What is claimed of it: `O` and `Θ` both stand for the growth itself. */
  readonly relation: CostRelation | 'none';
  /** "the counted span" or "the key". */
  readonly of: string;
  readonly counted?: Counted;
  /** Whether the algorithm is given, by the question or the answer: then no other is considered. */
  readonly named: boolean;
  readonly notes: readonly string[];
}

/**
 * What a claim may be of, or why there is nothing to compare with: a cost without a formula. It is one class, but where no
 * algorithm is named and none of the best is below the others: then each of them, and the least of all at every size.
 * Throws a `Fault` for a question at fault.
 */
export function truthsOf(asked: Asked, setting: Setting): readonly Truth[] | { readonly problem: string } {
  const { key } = asked;
  return key.is === 'gold' ? [golden(key.gold, asked, setting)] : derived(key, asked, setting);
}

function golden(gold: unknown, asked: Asked, setting: Setting): Truth {
  if (typeof gold !== 'string') throw new Fault('the gold of a cost is a text such as O(n log n)');
  const found = readCost(gold, { variables: setting.variables, regime: setting.written, asked: asked.asked });
  const [claim] = found.claims;
  if (!claim) throw new Fault(`the gold ${gold} cannot be read: ${found.problem ?? 'no claim of cost is in it'}`);
  const [growth, ...others] = claim.value.growths;
  if (!growth) throw new Fault(`the gold ${gold} names a family of classes, not one`);
  const notes = others.length > 0 ? ['the key can be read in more than one way; its first reading is taken'] : [];
  return { growth, relation: claim.value.relation, of: 'the key', named: false, notes };
}

/** The algorithm that the question names, else the answer; a note where the answer names one in vain. */
export function algorithmTaken(key: Derived, asked: Asked): { readonly name?: string; readonly note?: string } {
  const [ours, theirs] = [key.algorithm, asked.algorithm];
  const own = ours === undefined ? {} : { name: ours };
  if (theirs === undefined || theirs === ours) return own;
  if (ours !== undefined && ours !== 'reference')
    return { name: ours, note: `the question is about ${ours}; that the answer names ${theirs} changes nothing` };
  if (algorithmNamed(key.law, theirs) === undefined)
    return { ...own, note: `the answer names ${theirs}, which is no algorithm of ${key.slug}` };
  return { name: theirs };
}

function derived(key: Derived, asked: Asked, setting: Setting): readonly Truth[] | { problem: string } {
  const { name, note } = algorithmTaken(key, asked);
  const notes = note === undefined ? [] : [note];
  if (name !== undefined) {
    const one = truthAs(key, name, setting);
    return 'problem' in one ? one : [{ ...one, named: true, notes }];
  }
  const names = algorithms(key.law);
  const all = names.map((other) => truthAs(key, other, setting));
  const known = all.flatMap((one) => ('problem' in one ? [] : [one]));
  const [first] = all;
  if (known.length === 0 && first && 'problem' in first) return first;
  const best = least(known, setting);
  if (names.length === 1) return best.map((one) => ({ ...one, notes }));
  const among = `no algorithm is named: of ${names.join(', ')}`;
  const unknown = all.flatMap((one) => ('problem' in one ? [one.problem] : []));
  const told = best.map((one) => one.counted!.name).join(' and ');
  if (best.length === 1)
    return best.map((one) => ({ ...one, notes: [`${among} the best is ${told}`, ...unknown, ...notes] }));
  const several = [`${among} the best are ${told}, none of them below the others at all sizes`, ...unknown, ...notes];
  const lesser: Truth = {
    growth: { op: 'min', of: best.map((one) => one.growth) },
    relation: 'Theta',
    of: `the lesser of ${told} at each size`,
    named: true,
    notes: several,
  };
  return [...best.map((one) => ({ ...one, notes: several })), lesser];
}

/** Those that none of the others is below: of equals the first. */
function least(all: readonly Truth[], setting: Setting): readonly Truth[] {
  const kept: Truth[] = [];
  for (const one of all) {
    if (kept.some((other) => within(other.growth, one.growth, setting) === true)) continue;
    for (let i = kept.length - 1; i >= 0; i--)
      if (within(one.growth, kept[i]!.growth, setting) === true) kept.splice(i, 1);
    kept.push(one);
  }
  return kept;
}

/** What is counted of one algorithm. */
function truthAs(key: Derived, name: string, setting: Setting): Truth | { problem: string } {
  const quantity = key.quantity ?? 'work';
  const what = `the counted ${quantity} of ${name === 'reference' ? key.slug : name}`;
  const counted = countedAs(key, name, quantity, setting);
  if ('problem' in counted) return counted;
  const { terms } = counted.formula;
  const growth = toGrowth(terms, setting.bounded);
  if (!growth) return { problem: `${what} is ${showFormula(terms)}, whose class is not decided` };
  return { growth, relation: 'none', of: what, counted, named: false, notes: [] };
}

/** The exact formula of one of the law's algorithms, or why there is none. */
function countedAs(key: Derived, name: string, quantity: Costed, setting: Setting): Counted | { problem: string } {
  const measured = costs(key, name, setting.variables);
  const formula = closed(measured.formula(quantity), key.slug, setting.variables);
  if (formula.status === 'exact') return { key, name, quantity, measured, formula };
  const why = measured.problem ?? `no formula fits what was counted at ${formula.train.length} sizes`;
  return { problem: `the ${quantity} of ${name === 'reference' ? key.slug : name} has no class: ${why}` };
}

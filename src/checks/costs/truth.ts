/** What a cost claim is held against: the class counted from a law's algorithm, or the gold as it was given. */
import { showFormula, toGrowth, type Costed, type Growth, type Measured, type Recovered } from '#cost';
import { readCost, type CostRelation } from '#language';
import { Fault, type Asked, type Derived } from '../answer.ts';
import { algorithmNamed, closed, costs } from './program.ts';
import type { Setting } from './setting.ts';

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

/** The truth, or why there is none to compare with: a cost without a formula. Throws a `Fault` for a question at fault. */
export function truthOf(asked: Asked, setting: Setting): Truth | { readonly problem: string } {
  const { key } = asked;
  return key.is === 'gold' ? golden(key.gold, asked, setting) : derived(key, asked, setting);
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

function derived(key: Derived, asked: Asked, setting: Setting): Truth | { problem: string } {
  const quantity = key.quantity ?? 'work';
  const notes: string[] = [];
  let name = key.algorithm ?? 'reference';
  if (asked.algorithm !== undefined && asked.algorithm !== name) {
    if (key.algorithm !== undefined && key.algorithm !== 'reference')
      notes.push(`the question is about ${key.algorithm}; that the answer names ${asked.algorithm} changes nothing`);
    else if (algorithmNamed(key.law, asked.algorithm) === undefined)
      notes.push(`the answer names ${asked.algorithm}, which is no algorithm of ${key.slug}`);
    else name = asked.algorithm;
  }
  const counted = countedAs(key, name, quantity, setting);
  if ('problem' in counted) return counted;
  const { formula } = counted;
  const growth = toGrowth(formula.terms, setting.bounded);
  const what = `the counted ${quantity} of ${name === 'reference' ? key.slug : name}`;
  if (!growth) return { problem: `${what} is ${showFormula(formula.terms)}, whose class is not decided` };
  const named = key.algorithm !== undefined || asked.algorithm === name;
  return { growth, relation: 'none', of: what, counted, named, notes };
}

/** The exact formula of one of the law's algorithms, or why there is none. */
export function countedAs(
  key: Derived,
  name: string,
  quantity: Costed,
  setting: Setting,
): Counted | { problem: string } {
  const measured = costs(key, name, setting.variables);
  const formula = closed(measured.formula(quantity), key.slug, setting.variables);
  if (formula.status === 'exact') return { key, name, quantity, measured, formula };
  const why = measured.problem ?? `no formula fits what was counted at ${formula.train.length} sizes`;
  return { problem: `the ${quantity} of ${name === 'reference' ? key.slug : name} has no class: ${why}` };
}

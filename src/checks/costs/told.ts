/** Claims and truths of cost as texts: `Θ(n·log² L)`. */
import { latex, showFormula, shown, type Growth, type Notation } from '#cost';
import type { CostRelation } from '#language';
import type { Truth } from './truth.ts';
import type { Reading } from '../verdict.ts';

export interface Claimed {
  readonly growth: Growth;
  readonly relation: CostRelation | 'none';
}

const signs = { O: 'O', Theta: 'Θ', Omega: 'Ω', o: 'o', omega: 'ω', none: 'Θ' } as const;
const commands = { O: 'O', Theta: '\\Theta', Omega: '\\Omega', o: 'o', omega: '\\omega', none: '\\Theta' } as const;

/** `n·log² L`: the engine's notation, as people print it. */
export const written = (g: Growth): string => shown(g, printed);
const printed: Notation = {
  times: '·',
  power(exponent) {
    let all = '';
    for (const digit of `${exponent}`) all += '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]!;
    return all;
  },
};

export const claimText = ({ growth, relation }: Claimed): string => `${signs[relation]}(${written(growth)})`;
export const claimReading = (claim: Claimed): Reading => ({
  text: claimText(claim),
  latex: `${commands[claim.relation]}\\left(${latex(claim.growth)}\\right)`,
});

/** "the counted span is ⌈log₂ L⌉ + 1, Θ(log L)". */
export function truthText(truth: Truth): string {
  const known = texts.get(truth);
  if (known !== undefined) return known;
  const text = textOf(truth);
  texts.set(truth, text);
  return text;
}
/** A truth is told to every answer. */
const texts = new WeakMap<Truth, string>();

function textOf(truth: Truth): string {
  const name = `Θ(${written(truth.growth)})`;
  return truth.counted
    ? `${truth.of} is ${showFormula(truth.counted.formula.terms)}, ${name}`
    : `${truth.of} is ${claimText({ ...truth, relation: truth.relation === 'none' ? 'O' : truth.relation })}`;
}

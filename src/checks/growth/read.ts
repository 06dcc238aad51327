/** What an answer says of growth: "stays bounded", "roughly linear in N", "exponential", `O(N^2)`, "N^{O(1)} or worse". */
import type { Growth } from '#cost';
import { readCost, type Claims, type CostClaim } from '#language';
import { ratio } from '#scalar';

export type Relation = 'Theta' | 'O' | 'o' | 'Omega' | 'omega';

/** One class, or one of the two families that no single class stands for. */
export type GrowthClaim =
  | {
      readonly is: 'class';
      readonly growth: Growth;
      readonly relation: Relation;
      /** Factors of the size of a logarithm are left open: "roughly", "modulo log factors". */
      readonly rough: boolean;
      /** A bound that claims no more: "stays bounded" is said of what vanishes too. */
      readonly loose?: true;
      readonly text: string;
    }
  | {
      readonly is: 'exponential' | 'polynomial';
      readonly relation: 'Theta' | 'O' | 'Omega';
      /** Its reciprocal grows so. */
      readonly falls?: true;
      readonly text: string;
    };

const longest = 400;
const one: Growth = { op: 'constant', value: ratio(1) };
const lower = /\b(?:or (?:worse|more|faster|larger)|at least|no (?:slower|better) than|lower[- ]bounded)\b/i;
const upper = /\b(?:or (?:better|less|slower)|at most|no (?:faster|worse) than)\b/i;
const loosely = /\b(?:roughly|approximately|about|nearly|essentially|modulo|up to|ignoring)\b|\\tilde|\\sim|~/i;
const unbounded =
  /\b(?:unbounded|(?:not|isn'?t|never) (?:stays? |remains? )?bounded|does(?: not|n'?t) stay bounded|without bound)\b/i;
const still = /\b(?:bounded|constant|(?:does(?: not|n'?t)|never) grow|independent of)\b/i;
const fading =
  /\b(?:decay(?:s|ing)?|fad(?:e|es|ing)|vanish(?:es|ing)?|d(?:ies|ie|ying) (?:out|away|off)|(?:tend|go|converge|fall)(?:s|es)? to (?:0|zero)|approach(?:es)? (?:0|zero))\b/i;
const denied = /\b(?:not|never|neither|isn'?t|doesn'?t|cannot|super|sub)\b|\b(?:super|sub)-?(?:linear|poly|expo)/i;
const many = /\bpolynomial(?:ly)?\b|\^\s*\{?\s*O\s*\(\s*1\s*\)\s*\}?|\bpoly\s*\(/i;

/** A claim in words that no formula says; undefined where the words are left to the reader of costs. */
export function worded(text: string): GrowthClaim | { readonly problem: string } | undefined {
  if (text.length > longest) return undefined;
  if (unbounded.test(text)) return { is: 'class', growth: one, relation: 'omega', rough: false, text: 'unbounded' };
  const [grows, stays, any] = [/\bexponential(?:ly)?\b/i.test(text), still.test(text), many.test(text)];
  if (fading.test(text)) return faded(text, grows, stays || any);
  if ([grows, stays, any].filter(Boolean).length > 1) return { problem: 'it names more than one class' };
  if (stays && !/O\s*\(/.test(text))
    return /\bbounded\b/i.test(text)
      ? { is: 'class', growth: one, relation: 'O', rough: false, loose: true, text: 'bounded' }
      : { is: 'class', growth: one, relation: 'Theta', rough: false, text: 'constant' };
  if (denied.test(text)) return { problem: 'it says what the growth is not, or only on which side of a class it lies' };
  const relation = lower.test(text) ? 'Omega' : upper.test(text) ? 'O' : 'Theta';
  const said = relation === 'Theta' ? '' : relation === 'O' ? 'at most ' : 'at least ';
  if (grows) return { is: 'exponential', relation, text: `${said}exponential` };
  if (any) return { is: 'polynomial', relation, text: `${said}polynomial` };
  return undefined;
}

/** It goes to zero, or does so exponentially; how fast else is not told apart. */
function faded(text: string, exponential: boolean, more: boolean): GrowthClaim | { readonly problem: string } {
  if (denied.test(text) || more || lower.test(text) || upper.test(text) || /O\s*\(|\^/.test(text))
    return { problem: 'that it goes to zero is judged, and that it does so exponentially, and nothing else of it' };
  return exponential
    ? { is: 'exponential', relation: 'Theta', falls: true, text: 'falls exponentially' }
    : { is: 'class', growth: one, relation: 'o', rough: false, text: 'goes to zero' };
}

/** Claims of one class: what is rough about it is taken off, and said apart. */
export function classes(text: string, variable: string): Claims<CostClaim> & { readonly rough: boolean } {
  const plain =
    text.length > longest
      ? text
      : text
          .replace(
            /,?\s*\(?\b(?:modulo|up to|ignoring)\s+(?:poly)?-?(?:log(?:arithmic)?s?)\b(?:\s+(?:factors?|terms?))?\)?/gi,
            '',
          )
          .replace(/\b(?:roughly|approximately|about|nearly|essentially|asymptotically|at (?:least|most))\b\s*/gi, '')
          .replace(/^\W*(?:it|\\kappa|κ|the condition number)\s+(?=grows?|scales?|increases?|is\b)/i, '')
          .replace(/\b(?:grows?|growing|scales?|increases?)\s*(?:like|as|with)?\s*/gi, '');
  return { ...readCost(plain, { variables: [variable] }), rough: loosely.test(text) };
}

/** A class as the reader of costs found it. */
export function classOf(claim: CostClaim, text: string, rough: boolean): GrowthClaim | undefined {
  const [growth] = claim.growths;
  if (growth === undefined || claim.growths.length > 1) return undefined;
  const bound = lower.test(text) ? 'Omega' : upper.test(text) ? 'O' : undefined;
  const relation = bound ?? (claim.relation === 'none' ? 'Theta' : claim.relation);
  return { is: 'class', growth, relation, rough, text: claim.text };
}

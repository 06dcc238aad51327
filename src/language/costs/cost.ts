/** A claim of cost, read: its relation and the growth it names, in every reading that its notation admits. */
import type { Growth } from '#cost';
import { remembered } from '../claims/memo.ts';
import { rewrite, rewritten, type Rewrite } from '../claims/rewrite.ts';
import { claims, type Claims, type ClaimReader, type Sight } from '../claims/claim.ts';
import { branched } from './branching.ts';
import { extremes } from './extremes.ts';
import { growthOf } from './growth.ts';
import { withoutConstants } from './constants.ts';
import { limits } from '../limits.ts';
import { paired } from './paired.ts';
import { hasRelation, related, type CostRelation } from './relation.ts';
import { restated, wordsAsClaims } from './words.ts';
import { declare, readings, type Declarations } from '../index.ts';

export interface CostClaim {
  readonly text: string;
  /** `none` where no sign was written: the growth is then claimed to be exactly this, as by Θ. */
  readonly relation: CostRelation | 'none';
  /** More than one where the notation is ambiguous; none for a family. */
  readonly growths: readonly Growth[];
  /** What makes it a family of classes and not one: `Õ`, `polylog(n)`. */
  readonly family?: string;
  readonly notes: readonly string[];
}

export interface CostContext {
  readonly variables: readonly string[];
  readonly regime?: readonly string[];
  /** Which of several named quantities is asked: `span`, `work`. */
  readonly asked?: string | undefined;
}

/** What a text claims about cost; several claims where it hedges. Never throws. */
export const readCost = (text: string, context: CostContext): Claims<CostClaim> => {
  const { names, reader } = readingOf(context);
  const said =
    text.length > limits.length ? text : restated(withoutConstants(paired(plainly(text)), names), context.variables);
  return claims(said, reader, {
    names,
    regime: context.regime ?? [],
    asked: context.asked,
  });
};

/** Items of a list and quotations without their marks, and cases as the sentences that they stand for. */
const plainly = (text: string): string => {
  const plain = branched(rewritten(text, plainer));
  return plain.includes('cases') ? plain.replace(cases, sentences) : plain;
};

/** `O(n) times O(n)`. */
const timesBetween =
  /(\)\$?)\s+(?:times|multiplied by)\s+(?=\$?(?:\\?(?:O|Θ|Theta|mathcal\s*\{?O\}?)\s*(?:\\left)?\())/g;

/** `O(n) for the product plus O(d) for the sum`. */
const plusBetween =
  /(\))\$?(?:\s+(?:for|from|to)\s+[A-Za-z][A-Za-z -]{1,40}?,?)?\s+(?:plus|\+)\s+\$?(?=(?:\\?(?:O|Θ|Theta|mathcal\s*\{?O\}?)\s*(?:\\left)?\())/g;

/** In this order. */
export const plainer: readonly Rewrite[] = [
  rewrite(/^\s{0,3}[-–—>]\s+(?=[A-Za-z\\$*{])/gm, '', '-', '–', '—', '>'),
  // A sum over all there are may only fall.
  rewrite(
    /(?:\\sum|Σ|∑)\s*_\s*(?:\{\s*([a-z])\s*\}|([a-z])(?![A-Za-z]))(?!\s*\^)/g,
    '\\sum_{$1$2=0}^{\\infty}',
    '\\sum',
    'Σ',
    '∑',
  ),
  // Harmonic numbers.
  rewrite(/(?<![A-Za-z\\])H_(?:\{\s*(\\?[A-Za-z]+)\s*\}|([A-Za-z]))(?![A-Za-z])/g, '\\log($1$2)', 'H_'),
  rewrite(/\s*\+\s*(?:some )?(?:lower[- ]order(?: terms?)?|lower terms|smaller terms|l\.o\.t\.?)/gi, '', '+'),
  extremes,
  rewrite(timesBetween, '$1 \\cdot ', 'times', 'multiplied by'),
  rewrite(plusBetween, '$1 + ', 'plus', '+'),
  // The larger of two is of the order of their sum.
  rewrite(/(?:\\vee(?![A-Za-z])|∨)(?!\s*\$?\s*(?:[OΘ]|\\mathcal|\\Theta))/gu, '+', '\\vee', '∨'),
  // Constants vanish.
  rewrite(/(?<!\binversely )\b(?:directly )?proportional to\b/gi, '', 'roportional', 'ROPORTIONAL'),
];

const cases = /(?:\\left\s*\\\{)?\\begin\{[dr]?cases\}([^]{1,600}?)\\end\{[dr]?cases\}(?:\\right\s*\.)?/;

/** Each row of the cases as `value if when`. */
const sentences = (_: string, rows: string): string =>
  rows
    .split(/\\\\(?:\[[^\]]*\])?/)
    .map((row) =>
      row.split('&').map((cell) =>
        cell
          .replace(/\\text\s*\{([^{}]*)\}/g, ' $1 ')
          .trim()
          .replace(/[,.;]$/, ''),
      ),
    )
    .filter(([value]) => value !== '')
    .map(([value, when = '']) => `${value} ${/^(?:if|when|for|otherwise|else|$)/.test(when) ? '' : 'if '}${when}`)
    .join(', ');

/** The variables, and those that the regime ties them to: `N` of `L = 2^N`. */
function namesOf({ variables, regime = [] }: CostContext): readonly string[] {
  const tied = regime.flatMap((constraint) => constraint.match(/\\?[A-Za-z]+(?:_\w+)?/g) ?? []);
  return [...new Set([...variables, ...tied.filter((name) => !words.has(name))])];
}

const words = new Set('O o Theta Omega omega log ln lg loglog sqrt min max exp const poly polylog'.split(' '));

interface CostReading {
  readonly names: readonly string[];
  readonly reader: ClaimReader<CostClaim>;
}

const readingFor = remembered((key): CostReading => {
  // The key is made of just these, below.
  const [variables, regime] = JSON.parse(key) as readonly [readonly string[], readonly string[]];
  const names = namesOf({ variables, regime });
  const { declarations } = declare(Object.fromEntries(names.map((name) => [name, 'size'])));
  const reader: ClaimReader<CostClaim> = {
    kind: 'a cost claim',
    linking,
    see: (piece) => see(piece, names, declarations),
    words: (text) => wordsAsClaims(text, variables),
  };
  return { names, reader };
}, 256);

/** By the very lists of a question: its answers need not have them written out each time. */
const known = new WeakMap<readonly string[], { readonly regime: unknown; readonly reading: CostReading }>();

function readingOf({ variables, regime }: CostContext): CostReading {
  const before = known.get(variables);
  if (before && before.regime === regime) return before.reading;
  const reading = readingFor(JSON.stringify([variables, regime ?? []]));
  known.set(variables, { regime, reading });
  return reading;
}

export const costReader = (context: CostContext): ClaimReader<CostClaim> => readingOf(context).reader;

/** A class is not rounded, and is written as what something is in, or comes to. */
const linking =
  /≈|≃|≍|∼|∝|≲|~=|∈|⊆|⇒|⟹|→|⟶|\\(?:approx|asymp|sim|propto|lesssim|simeq|cong|in|subseteq|to|(?:long)?rightarrow|(?:L|l)ongrightarrow|Rightarrow|Longrightarrow|implies)(?![A-Za-z])|(?<=^\s*[TWDSCtc](?:_\w+)?(?:\([^()]{0,40}\))?\s*)(?:≤|<=|\\leq?(?:slant)?(?![A-Za-z]))/g;

const family =
  /(?<![A-Za-z])(?:\\(?:operatorname|mathrm|text|mathsf)\s*\{\s*)?(poly-?log|poly|exponential|subpoly)\s*\}?\s*(?=[({[]|\\left|\s[A-Za-z])|\\log\s*\^\s*\{?\s*O\s*\(\s*1\s*\)\s*\}?/;

/** In an exponent the base of a logarithm matters. */
const natural = /\\ln(?![A-Za-z])|(?<![A-Za-z\\])ln(?=[\s(])/g;

function see(piece: string, names: readonly string[], declarations: Declarations): Sight<CostClaim> {
  const trimmed = piece.trim();
  const text = (trimmed.endsWith('!') && hasRelation(piece) ? trimmed.replace(/\)\s*!+$/, ')') : trimmed).replace(
    /^(?:is|be|=|(?:≤|<=|\\leq?(?![A-Za-z]))(?=\s*\\?(?:O|mathcal|Theta|Θ))|∈|~|∼|∝|≈|≃|≍|\\(?:in|sim|asymp|propto|approx|simeq)(?![A-Za-z]))\s*/,
    '',
  );
  const { relation = 'none', texts, soft, problem } = related(text, names);
  const inside = texts[0]!;
  const claim = (value: Pick<CostClaim, 'growths' | 'family' | 'notes'>): Sight<CostClaim> => ({
    is: 'claim',
    value: { text: trimmed, relation, ...value },
    notes: value.notes,
    weak: relation === 'none',
  });
  const familyOf = (name: string): Sight<CostClaim> => claim({ growths: [], family: name, notes: [] });
  const named = /poly|exp|\^/.test(text) ? family.exec(text) : null;
  if (named) return familyOf(named[1] ?? 'polylog');
  if (problem !== undefined) return /family/.test(problem) ? familyOf(text) : { is: 'unreadable', problem };
  if (relation === 'none' && !/[A-Za-z0-9\u0370-\u03ff]/.test(inside)) return { is: 'other' };
  const found = texts.flatMap((one) =>
    readings(/[\^²³]|\*\*/.test(one) ? one.replace(natural, '\\log_{e}') : one, declarations),
  );
  const read = found.filter((reading) => reading.ok);
  if (read.length === 0) {
    const message = found[0]?.ok === false ? found[0].problem.message : 'not read';
    return hasRelation(piece) ? { is: 'unreadable', problem: message } : { is: 'other', problem: message };
  }
  const all = read.map((reading) => growthOf(reading.value));
  const growths = all.filter((growth) => 'op' in growth);
  if (growths.length === 0) {
    const message = all[0] !== undefined && 'problem' in all[0] ? all[0].problem : 'not a growth';
    return relation === 'none' ? { is: 'other', problem: message } : { is: 'unreadable', problem: message };
  }
  const { notes } = read[0]!;
  return claim(soft ? { growths: [], family: 'Õ', notes } : { growths, notes });
}

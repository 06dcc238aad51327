/** A claim with its label dropped, and the links of a chain of `=`. */
import { approximately, roundedSides, roundingOf } from './rounded.ts';
import { edge, split, withoutEnd } from './surface.ts';
import { negation, quantitiesIn } from './words.ts';
import { limits, over } from '../limits.ts';
import type { Claim, ClaimReader, Claims, Sight } from './claim.ts';

export interface Links<T> {
  readonly claims: readonly Claim<T>[];
  readonly notes: readonly string[];
  readonly weak: boolean;
  /** What it was called: `T_∞`, `Critical path length`. */
  readonly label: string;
}

const equals = /(?<![<>!:=\\])(?::=|==?|\\(?:equiv|coloneqq)\b|≡|≔)(?![=>])/g;
/** A name, perhaps with indices, arguments and words; nothing that computes. */
const nameLike = /^(?=.*[A-Za-z\u0370-\u03ff∞|‖])[^=<>≤≥+*·×∈∪]{1,60}$/su;

/** Words by which a text says more than a name does. */
const saying = /\b(?:if|when|for|not|or|but|is|unless|while|assuming|wait|so)\b/i;

/** What looks like a claim of cost is no name, whatever stands in it. */
const claiming = /^\s*(?:\\mathcal\s*\{?\s*O|[OoΘΩω]|\\(?:Theta|Omega|omega))\s*\}?\s*(?:\\left\s*)?[([]/u;

/** What is no name of a number but computes another: `x² = 4` does not say what x is. */
const raised = /^\s*(?:\\?[a-z]+|[α-ω])(?:\s*_\s*(?:\{[^{}]*\}|\w))?\s*(?:\^\s*\{?\s*[-\d]|[²³⁻])/u;
/** That, or a function of it; `√λ = √16 = 4` shows the value put in. */
const computed = new RegExp(
  String.raw`^\s*(?:\\?(?:sqrt|log|ln|lg|exp|sin|cos|tan)(?![A-Za-z])|√)|${raised.source}`,
  'u',
);

/** `λ₁ + λ₂`, `rank(A) + nullity(A)`: names that are put together, before what they come to. */
const combined =
  /^\s*(?:\\?[a-zα-ω]+(?:_(?:\{[^{}]*\}|\w+))?(?:\s*\([^()\d]*\))?)(?:\s*(?:[+*·−-]|\\cdot(?![a-z]))\s*\\?[a-zα-ω]+(?:_(?:\{[^{}]*\}|\w+))?(?:\s*\([^()\d]*\))?){1,8}\s*$/iu;

/** Whether a side that is no claim only names what is asked: with no number in it but as an index. */
function names<T>(side: string, sight: Sight<T>, ofNumber: boolean, values: number): boolean {
  if (!nameLike.test(side) || /^\s*[-+−]?\s*(?:∞|\\infty)\s*$/.test(side) || saying.test(side) || /^\s*[-−]/.test(side))
    return false;
  if (ofNumber && (values > 1 ? raised : computed).test(side)) return false;
  if (sight.is === 'other') return true;
  if (claiming.test(side) || !/\d/.test(side)) return false;
  return !/\d/.test(side.replace(/[_^]\s*(?:\{[^{}]*\}|\w+)|[[(]\w+[\])]|,\s*(?:ord\s*=\s*)?\d(?=\s*[)\]])/g, ''));
}

/** Between a name and its value, the formula that the value was put into: `α = pᵀp = 2`. */
const worked = (side: string): boolean =>
  /[A-Za-z\u0370-\u03ff]/u.test(side) &&
  !saying.test(side) &&
  !claiming.test(side) &&
  !/\[|\{\s*\d|\\begin|[≈?!]/.test(side) &&
  // After a comma outside brackets something else is said.
  !/,\s*[A-Za-z\\]/.test(side.replace(/\([^()]*\)|\{[^{}]*\}/g, ''));
/** An equals sign or an arrow before everything: the rest of a line that began elsewhere. */
const leading = /^\s*(?:=>|=(?!=)|⇒|⟹|→|⟶|∴|\\(?:Rightarrow|implies|to|therefore)(?![A-Za-z]))\s*/;

/** On the right of `=` a name is alone: `= D, as shown above` is no name, and `= D total` none of a D that is declared. */
const isNaming = <T>(side: string, kind: ClaimReader<T>): boolean =>
  !/[,;]/.test(side) && kind.see(side.trim().split(/\s/)[0]!).is !== 'claim';

const seen = (text: string): boolean => text.replace(/[\s.,;:]+/g, '') !== '';

/** The piece as one claim, or as a chain of equal ones; its other problem where it is neither. */
export function links<T>(written: string, kind: ClaimReader<T>): Links<T> | Sight<T> {
  const piece = written.replace(leading, '');
  const direct = kind.see(piece);
  if (direct.is === 'claim') return one(piece, direct, '');
  const plain = kind.linking ? piece.replace(kind.linking, '=') : piece;
  const [stated, ...rounded] = exactFirst(split(plain, approximately).map((part) => part.text));
  const sides = split(stated!, equals).map((part) => part.text.trim());
  if (sides.length === 1 && rounded.length === 0) return direct;
  if (sides.length > limits.pieces) return { is: 'unreadable', problem: over('pieces') };
  const sights = sides.map((side) => kind.see(side));
  const claimed = sights.flatMap((sight, i) => (sight.is === 'claim' ? [{ sight, text: sides[i]!, i }] : []));
  const name = sights.findIndex((sight) => sight.is !== 'claim');
  const last = sights.findLastIndex((sight) => sight.is !== 'claim');
  const labelled =
    sides.length > 1 &&
    (name === last
      ? name === 0 || (name === sides.length - 1 && isNaming(sides[name]!, kind))
      : name === 0 && claimed[0]?.i === last + 1 && sides.slice(1, last + 1).every(worked));
  if (
    claimed.length > 0 &&
    (name < 0 ||
      (labelled &&
        (names(sides[name]!, sights[name]!, kind.unitless === true, claimed.length) ||
          (kind.unitless === true && claimed.length > 1 && combined.test(sides[name]!)))))
  ) {
    const beside = roundedSides(rounded.filter(seen), kind);
    if (typeof beside === 'string') return { is: 'unreadable', problem: beside };
    return {
      claims: claimed.map(({ sight, text }, i) => ({
        text,
        value: sight.value,
        ...(beside.length > 0 && i === claimed.length - 1 ? { rounded: beside } : {}),
      })),
      notes: claimed.flatMap(({ sight }) => sight.notes ?? []),
      weak: claimed.every(({ sight }) => sight.weak === true),
      label: name < 0 ? '' : sides[name]!,
    };
  }
  if (sides.length === 1 && rounded.length > 0) {
    // `x ≈ 0.33`: what is beside the sign is all that is claimed.
    const sight = kind.see(seen(stated!) && sights[0]!.is === 'claim' ? stated! : rounded[0]!.trim());
    const named = names(stated!.trim(), sights[0]!, kind.unitless === true, 1);
    if (sight.is === 'claim' && (sights[0]!.is === 'claim' || !seen(stated!) || named))
      return { ...one(rounded[0]!.trim(), sight, stated!.trim()), notes: ['stated as rounded'] };
  }
  return direct;
}

/** `1.414 ≈ √2`: what is rounded is the one with digits. */
const exactFirst = (sides: readonly string[]): readonly string[] =>
  sides.length === 2 &&
  sides[0]!.includes('.') &&
  roundingOf(sides[0]!) &&
  !roundingOf(sides[1]!) &&
  /\d/.test(sides[1]!)
    ? [sides[1]!, sides[0]!]
    : sides;

const one = <T>(text: string, sight: Sight<T> & { is: 'claim' }, label: string): Links<T> => ({
  claims: [{ text: text.trim(), value: sight.value }],
  notes: sight.notes ?? [],
  weak: sight.weak === true,
  label,
});

/** `Answer: O(n)` as label and rest; a label holds no claim and denies nothing. */
export function unlabelled<T>(text: string, kind: ClaimReader<T>): { label: string; rest: string } {
  if (!/[:：]/.test(text)) return { label: '', rest: text };
  const [first, ...others] = split(text, /[:：](?![=:])/g);
  const label = first!.text;
  if (others.length === 0 || label.length > 80 || /[=<>≤≥∈?!]|\.\s/.test(label)) return { label: '', rest: text };
  if (
    label.search(negation) >= 0 ||
    /\b(?:if|unless|were|would|had|lower bound|best case|speed-?up|savings?|errors?|prove|show|goal|todo|placeholder|distractor|rejected)\b/i.test(
      label,
    ) ||
    kind.see(label).is === 'claim'
  )
    return { label: '', rest: text };
  return { label, rest: text.slice(others[0]!.start) };
}

/** The whole text as one claim or chain, where it is nothing else. */
export function whole<T>(text: string, kind: ClaimReader<T>, asked?: string): Claims<T> | undefined {
  const joined = unedged(text);
  if (joined === undefined) return undefined;
  const trimmed = withoutEnd(joined, /[\s.,;]/).trim();
  const { label, rest } = unlabelled(trimmed, kind);
  const part = /^(?:\(?\d{0,2}\(?[a-hivx]{1,3}|\d{1,2})\)\s*[:.]?\s+/i.exec(trimmed)?.[0] ?? '';
  const pieces = [trimmed];
  if (rest !== trimmed) pieces.push(rest.trim());
  if (part !== '') pieces.push(trimmed.slice(part.length));
  for (const piece of pieces) {
    const read = links(piece, kind);
    if (!('claims' in read)) continue;
    if (asked !== undefined) {
      const names = quantitiesIn(`${piece === rest.trim() ? label : ''} ${read.label}`);
      if (names.length > 0 && !names.some((name) => quantitiesIn(asked).includes(name))) return undefined;
    }
    return { claims: read.claims, joined: read.claims.length > 1 ? 'chain' : 'one', notes: read.notes, discarded: [] };
  }
  return undefined;
}

/** The text without its edges, unless two formulas set apart would then run into each other. */
function unedged(text: string): string | undefined {
  if (!text.includes(edge)) return text;
  const segments = text.split(edge).filter((segment) => segment.trim() !== '');
  const sign = /[=+*/,:<>≤≥∈∪∩·@-]\s*$|^\s*[=+*/,:<>≤≥∈∪∩·@-]/;
  for (let i = 1; i < segments.length; i++)
    if (
      !/[=+*/,:;<>≤≥∈∪∩·@.-]$|[a-z]{2}$/i.test(segments[i - 1]!.trimEnd().slice(-2)) &&
      !sign.test(segments[i]!) &&
      !/^[\s.,;:]*$/.test(segments[i]!) &&
      !/^\s*[a-z]{2,}\b/i.test(segments[i]!)
    )
      return undefined;
  return segments.join(' ');
}

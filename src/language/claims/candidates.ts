/** Every piece of a text that is of the asked kind, or may be. */
import { parts, type Fragment } from './fragments.ts';
import { links, type Links } from './label.ts';
import { limits } from '../limits.ts';
import type { ClaimReader, Sight } from './claim.ts';

export interface Candidate<T> {
  readonly fragment: Fragment;
  /** The claim or chain it is; undefined where it could not be read. */
  readonly links: Links<T> | undefined;
  readonly sight: Sight<T>;
}

export interface Found<T> {
  readonly candidates: readonly Candidate<T>[];
  /** Formulas that are no claims of the kind: conditions, names, or what could not be read. */
  readonly others: readonly Fragment[];
}

/** Undefined where there are more than the limit says: a page of claims is no answer. */
export function found<T>(pieces: readonly Fragment[], kind: ClaimReader<T>): Found<T> | undefined {
  const all: Candidate<T>[] = [];
  for (const piece of pieces) {
    const candidate = at(piece, kind);
    const divided = candidate.links ? [] : parts(piece);
    if (all.length + Math.max(1, divided.length) > limits.pieces) return undefined;
    if (divided.length > 1) for (const part of divided) all.push(at(part, kind));
    else all.push(candidate);
  }
  return {
    candidates: all.filter((one) => one.sight.is !== 'other'),
    others: all.flatMap((one) => (one.sight.is === 'other' ? [one.fragment] : [])),
  };
}

function at<T>(fragment: Fragment, kind: ClaimReader<T>): Candidate<T> {
  const read = links(fragment.text, kind);
  if (!('claims' in read)) return { fragment, links: undefined, sight: read };
  return { fragment, links: read, sight: { is: 'claim', value: read.claims[0]!.value, weak: read.weak } };
}

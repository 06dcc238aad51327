/** What an answer claims: one thing of the asked kind, found in what was written by the rules of spec/reading.md. */
import { core } from './core.ts';
import { fragments, markAsides, proseUnder } from './fragments.ts';
import { found, type Candidate } from './candidates.ts';
import { sift } from './sift.ts';
import { surface } from './surface.ts';
import { differ } from './quantity.ts';
import { correction, address, instruction, quantitiesIn } from './words.ts';
import { whole } from './label.ts';
import { wordless } from './wordless.ts';
import { limits, over } from '../limits.ts';

/** What one piece of text is to one kind of answer. */
export type Sight<T> =
  /** A claim of the kind; weak where any formula would do, and a plainer claim beside it wins. */
  | { readonly is: 'claim'; readonly value: T; readonly notes?: readonly string[]; readonly weak?: boolean }
  /** Of the kind by its looks, but unreadable: it may not be passed over. */
  | { readonly is: 'unreadable'; readonly problem: string }
  /** Something else: a condition, a name, a number where a matrix is asked. */
  | { readonly is: 'other'; readonly problem?: string };

export interface ClaimReader<T> {
  /** "a cost claim", for messages. */
  readonly kind: string;
  see(piece: string): Sight<T>;
  /** Whether a word right after a claim may be its unit, and so changes it. */
  readonly unitless?: true | undefined;
  /** By which a text says that it is of another kind: an interval, where a set of two is asked. */
  readonly alien?: RegExp;
  /** Whether it is asked to the last digit. */
  readonly exact?: boolean | undefined;
  /** Whether a value is asked, which prepositions and participles beside it change. */
  readonly valued?: true | undefined;
  /** The variable that a region is of: one said to be for another is about something else. */
  readonly variable?: string | undefined;
  /** Signs that say for this kind what `=` says, where the kind has such: `≈` and `∈` between costs. */
  readonly linking?: RegExp | undefined;
  /** A text all in words, rewritten as a formula. */
  readonly words?: (text: string) => string;
}

export interface ClaimContext {
  /** Declared names, which are no prose. */
  readonly names: readonly string[];
  readonly regime?: readonly string[];
  /** The quantity asked, where an answer may name several. */
  readonly asked?: string | undefined;
}

export interface Claim<T> {
  readonly text: string;
  readonly value: T;
  /** What was said to be about the same: each must be the value, rounded. */
  readonly rounded?: readonly { readonly text: string; readonly value: T }[];
  /** The condition it was stated under, which the regime does not decide. */
  readonly when?: string;
}

export interface Claims<T> {
  /** In the order written. None: `problem` says why. */
  readonly claims: readonly Claim<T>[];
  /** How several stand together: links of a chain of `=`, alternatives offered side by side, or apart in prose. */
  readonly joined: 'one' | 'chain' | 'hedge' | 'prose';
  readonly notes: readonly string[];
  readonly discarded: readonly { readonly text: string; readonly why: string }[];
  readonly problem?: string;
  readonly blank?: true;
}

const none = <T>(problem: string, more: Partial<Claims<T>> = {}): Claims<T> => ({
  claims: [],
  joined: 'one',
  notes: [],
  discarded: [],
  problem,
  ...more,
});

/** The reader for one text, which sees no piece twice: rules that go over the same words ask it again. */
function once<T>(reader: ClaimReader<T>): ClaimReader<T> {
  const { kind, unitless, exact, valued, variable, linking } = reader;
  const seen = new Map<string, Sight<T>>();
  const see = (piece: string): Sight<T> => {
    const before = seen.get(piece);
    if (before) return before;
    const sight = reader.see(piece);
    seen.set(piece, sight);
    return sight;
  };
  return { kind, see, unitless, exact, valued, variable, linking };
}

/** The claims of the kind in a text. Linear in its length but for a bounded number of readings. */
export function claims<T>(written: string, reader: ClaimReader<T>, context: ClaimContext): Claims<T> {
  if (written.trim() === '') return none('no answer was given', { blank: true });
  if (written.length > limits.length) return none(`the answer is longer than ${limits.length} characters, the limit`);
  const { text, notes } = surface(written);
  const silent = wordless(text);
  if (!silent && instruction.test(text))
    return none('it tells whoever grades what to do, and is for a person to judge', { notes });
  const other = reader.alien?.exec(text)?.[0];
  if (other !== undefined) return none(`it speaks of an ${other}, and ${reader.kind} is asked`, { notes });
  const kind = once(reader);
  if (!/[\ue004\ue005]/.test(text) && (silent || text.search(correction) < 0)) {
    const direct = whole(text, kind, context.asked) ?? (silent ? undefined : shortened(text, kind, context.asked));
    if (direct) return notes.length === 0 ? direct : { ...direct, notes: [...notes, ...direct.notes] };
  }
  const worded = silent ? undefined : reader.words?.(text);
  if (worded !== undefined && worded !== text) {
    const direct = whole(worded, kind, context.asked);
    if (direct && context.asked !== undefined && differ(quantitiesIn(text), quantitiesIn(context.asked)))
      return none(`it names ${quantitiesIn(text).join(', ')}; ${context.asked} was asked`, { notes });
    if (direct) return { ...direct, notes: [...notes, `read as ${worded}`] };
  }
  const isProse = proseUnder(context.names);
  const marked = markAsides(text, isProse);
  const all = found(fragments(marked, isProse), kind);
  if (all === undefined) return none(over('pieces'), { notes });
  const sifted = sift(marked, all, context, kind);
  if (sifted.claims.length > 0) return { ...sifted, notes: [...notes, ...sifted.notes] };
  return {
    ...sifted,
    notes: [...notes, ...sifted.notes],
    problem: sifted.problem ?? absent(text, kind, all.candidates),
  };
}

/** The text as a claim without the words that only say that it is one. */
function shortened<T>(text: string, kind: ClaimReader<T>, asked: string | undefined): Claims<T> | undefined {
  const short = core(text);
  return short === text ? undefined : whole(short, kind, asked);
}

function absent<T>(text: string, kind: ClaimReader<T>, all: readonly Candidate<T>[]): string {
  if (address.test(text)) return `addressed to the grader, without ${kind.kind}`;
  const sight = kind.see(text);
  if (sight.is !== 'claim' && sight.problem !== undefined && text.length < 200) return sight.problem;
  const problem = all.map((one) => one.sight).find((one) => one.is === 'unreadable');
  return problem?.is === 'unreadable' ? problem.problem : `no ${kind.kind.replace(/^an? /, '')} was found in it`;
}

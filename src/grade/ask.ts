/** A question of a file, its names resolved: what a kind of answer can judge. */
import { Fault, hypotheses, type AnswerKind, type Asked, type Json, type Law, type Verdict } from '#checks';
import { nearest, remembered } from '#language';
import { step } from './json.ts';
import type { Question, QuestionSet } from './question.ts';

/** What a question names, by file name of its kind and slug of its law. */
export interface Library {
  readonly kinds: ReadonlyMap<string, AnswerKind>;
  readonly laws: ReadonlyMap<string, Law>;
}

export interface Ready {
  readonly id: string;
  readonly question: Question;
  readonly points: number;
  readonly kind: AnswerKind;
  readonly asked: Asked;
  /** The same, of an algorithm that an answer names. */
  readonly askedOf: (algorithm: string) => Asked;
  /** On answers that are texts, by these; a cohort gives the same few. */
  readonly verdicts: Map<string, Verdict>;
  readonly kinds: Library['kinds'];
}

/** What is wrong with a question, under its own pointer. */
export interface QuestionFault {
  readonly pointer: string;
  readonly message: string;
}

const unknown = (what: string, name: string, known: Iterable<string>): string => {
  const near = nearest(name, known);
  return `there is no ${what} "${name}"${near === undefined ? '' : `; did you mean "${near}"?`}`;
};

/** The names a law gives its algorithms: its variants, and `reference`. */
export const algorithms = (law: Law): string[] => ['reference', ...Object.keys(law.variants ?? {})];

/** A question made ready to be answered, or what is wrong with it. */
export function ask(set: QuestionSet, id: string, { kinds, laws }: Library): Ready | QuestionFault {
  const question = set.questions[id]!;
  const at = `/questions${step(id)}`;
  const kind = kinds.get(question.kind);
  if (kind === undefined)
    return { pointer: `${at}/kind`, message: unknown('kind of answer', question.kind, kinds.keys()) };
  const symbols = typeof question.symbols === 'string' ? set.symbols?.[question.symbols] : question.symbols;
  if (typeof question.symbols === 'string' && symbols === undefined)
    return {
      pointer: `${at}/symbols`,
      message: unknown('table of symbols', question.symbols, Object.keys(set.symbols ?? {})),
    };
  const { points, key: source } = question;
  const asked = { ...pick(question), ...(symbols ? { symbols } : {}) };
  if (source === undefined) {
    if (question.kind !== 'text') return { pointer: at, message: 'a question needs a "key": the law that derives it' };
    return ready({
      id,
      question,
      points: points ?? 0,
      kind,
      kinds,
      asked: { ...asked, key: { is: 'gold', gold: null } },
    });
  }
  const law = laws.get(source.law);
  if (law === undefined) return { pointer: `${at}/key/law`, message: unknown('law', source.law, laws.keys()) };
  // What is put to the vote may be false: a mutant's name.
  const known = question.kind === 'statement' ? [...algorithms(law), ...Object.keys(law.mutants)] : algorithms(law);
  if (source.algorithm !== undefined && !known.includes(source.algorithm))
    return { pointer: `${at}/key/algorithm`, message: unknown(`algorithm of ${source.law}`, source.algorithm, known) };
  const { assuming } = source;
  if (assuming !== undefined && !hypotheses(law).has(assuming))
    return {
      pointer: `${at}/key/assuming`,
      message: unknown(`hypothesis of ${source.law}`, assuming, hypotheses(law).keys()),
    };
  const { law: slug, ...key } = source;
  return ready({
    id,
    question,
    points: points ?? 1,
    kind,
    kinds,
    asked: { ...asked, key: { is: 'law', slug, law, ...key } },
  });
}

const ready = (question: Omit<Ready, 'askedOf' | 'verdicts'>): Ready => ({
  ...question,
  askedOf: remembered((algorithm) => ({ ...question.asked, algorithm })),
  verdicts: new Map(),
});

/** What a kind of answer is told of a question; the staff's key stays behind, so no verdict can rest on it. */
function pick(question: Question): Omit<Asked, 'key' | 'symbols'> {
  const { kind, variables, regime, given, policy, asked, of } = question;
  return {
    kind,
    ...(variables && { variables }),
    ...(regime && { regime }),
    ...(given && { given }),
    ...(policy && { policy }),
    ...(asked !== undefined && { asked }),
    ...(of !== undefined && { of }),
  };
}

/** Verdicts kept of one question, and the length of the longest text that has one. */
const kept = { most: 1_000, longest: 2_000 };

/** Judges one answer, one that was judged before no second time. */
export function judge(ready: Ready, answer: Json, algorithm?: string): Verdict {
  if (typeof answer !== 'string' || answer.length > kept.longest) return judged(ready, answer, algorithm);
  const { verdicts } = ready;
  const id = JSON.stringify([answer, algorithm]);
  const known = verdicts.get(id);
  if (known !== undefined) return known;
  const verdict = judged(ready, answer, algorithm);
  if (verdicts.size < kept.most) verdicts.set(id, verdict);
  return verdict;
}

/** A fault of the question is a fault of ours to report, and nothing else is caught. */
function judged({ kind, kinds, asked, askedOf }: Ready, answer: Json, algorithm: string | undefined): Verdict {
  try {
    return kind.judge(algorithm === undefined ? asked : askedOf(algorithm), answer, kinds);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { verdict: 'unread', score: null, reason: `the question is at fault, not the answer: ${error.message}` };
  }
}

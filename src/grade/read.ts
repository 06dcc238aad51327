/** A submission or a question set out of its file, as far as it goes, with everything that is wrong with it. */
import type { Json } from '#checks';
import { nearest } from '#language';
import { algorithms, type Ready } from './ask.ts';
import { parse, step } from './json.ts';
import type { QuestionSet } from './question.ts';
import type { FileProblem } from './report.ts';
import { schemaProblems } from './schema.ts';
import { claimOf, type Claim, type Submission } from './submission.ts';

export interface TextFile {
  /** As it is to be named in the report. */
  readonly file: string;
  readonly text: string;
}

export interface ReadFile<T> {
  readonly value: T | undefined;
  readonly problems: readonly FileProblem[];
}

type Members = { readonly [key: string]: Json };
const members = (value: Json | undefined): Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : {};
const text = (value: Json | undefined): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** A question set is taken whole or not at all: its authors are ours to tell. */
export function readSet({ file, text: source }: TextFile): ReadFile<QuestionSet> {
  const { value, problems } = parse(file, source);
  if (value === undefined) return { value: undefined, problems };
  const wrong = [...problems, ...schemaProblems('question-set', file, value)];
  // The schema has just said that this is one.
  return { value: wrong.length === 0 ? (value as unknown as QuestionSet) : undefined, problems: wrong };
}

/** A submission is taken as far as it goes: what the schema refuses is left out and listed. */
export function readSubmission({ file, text: source }: TextFile, set?: string): ReadFile<Submission> {
  const { value, problems } = parse(file, source);
  if (value === undefined) return { value: undefined, problems };
  const wrong = [...problems, ...schemaProblems('submission', file, value)].filter(
    ({ pointer, message }) => !(set !== undefined && pointer === '' && message === '"set" is missing'),
  );
  const { set: named, by, attempt, final, note, answers } = members(value);
  const target = text(named) ?? set;
  if (target === undefined) return { value: undefined, problems: wrong };
  const author = members(by);
  const name = text(author['name']);
  const kind = text(author['kind']);
  const submission: Submission = {
    set: target,
    by: {
      id: text(author['id'])?.slice(0, 200) ?? file,
      ...(name ? { name: name.slice(0, 200) } : {}),
      ...(kind ? { kind } : {}),
    },
    ...(typeof attempt === 'number' && Number.isInteger(attempt) ? { attempt } : {}),
    final: final === true,
    ...(text(note) ? { note: text(note)!.slice(0, 4000) } : {}),
    answers: members(answers),
  };
  return { value: submission, problems: wrong };
}

export interface ReadClaim extends Claim {
  readonly question: string;
  /** What tells further claims about one question apart; absent for the one that counts. */
  readonly label?: string;
}

/** The claims of a submission about questions that exist, in the order of the set; the rest are problems. */
export function readClaims(
  file: string,
  submission: Submission,
  questions: ReadonlyMap<string, Ready>,
): { claims: ReadClaim[]; problems: FileProblem[] } {
  const claims: ReadClaim[] = [];
  const problems: FileProblem[] = [];
  for (const [key, value] of Object.entries(submission.answers)) {
    const pointer = `/answers${step(key)}`;
    const [question, label] = split(key);
    const ready = questions.get(question);
    if (ready === undefined) {
      const near = nearest(question, questions.keys());
      problems.push({
        file,
        pointer,
        message: `there is no question "${question.slice(0, 80)}"${near === undefined ? '' : `; did you mean "${near}"?`}`,
      });
      continue;
    }
    const { algorithm, ...claim } = sound(claimOf(value));
    const known = ready.asked.key.is === 'law' ? algorithms(ready.asked.key.law) : [];
    if (algorithm !== undefined && !known.includes(algorithm)) {
      const near = nearest(algorithm, known);
      problems.push({
        file,
        pointer: `${pointer}/algorithm`,
        message: `there is no algorithm "${algorithm.slice(0, 80)}"${near === undefined ? '' : `; did you mean "${near}"?`}, known are ${known.join(', ')}`,
      });
    }
    claims.push({
      ...claim,
      ...(algorithm !== undefined && known.includes(algorithm) ? { algorithm } : {}),
      question,
      ...(label === undefined ? {} : { label }),
    });
  }
  const order = [...questions.keys()];
  return { claims: claims.sort((a, b) => order.indexOf(a.question) - order.indexOf(b.question)), problems };
}

const split = (key: string): [question: string, label: string | undefined] => {
  const hash = key.indexOf('#');
  return hash < 0 ? [key, undefined] : [key.slice(0, hash), key.slice(hash + 1)];
};

const marks = new Set<unknown>(['right', 'wrong', 'partly', 'none']);

/** The members of a claim that are what they should be. */
function sound({ claim, algorithm, marked, remark, where }: Claim): Claim {
  return {
    claim,
    ...(typeof algorithm === 'string' ? { algorithm } : {}),
    ...(marked !== undefined && marks.has(marked) ? { marked } : {}),
    ...(typeof remark === 'string' ? { remark } : {}),
    ...(typeof where === 'string' ? { where } : {}),
  };
}

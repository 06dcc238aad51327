/** The bare judge: one row in, one line out, whatever the row is. */
import { Fault, isTable, type AnswerKind, type Asked, type Json } from './answer.ts';
import { sameQuestions } from './prepared.ts';
import type { CostClass, Decision, Evidence, Reading, Verdict } from './verdict.ts';
import { unread } from './verdict.ts';

export interface Line {
  readonly id: string | number | null;
  readonly verdict: Decision;
  readonly class?: CostClass;
  readonly reason: string;
  readonly reading?: Reading;
  readonly witness?: Evidence;
  readonly score: number | null;
}

type Kinds = ReadonlyMap<string, AnswerKind>;

const oneQuestion = sameQuestions();

/** Judges one row; never throws, and remembers nothing of its answer. */
export function match(row: unknown, kinds: Kinds): Line {
  const id = isTable(row) && (typeof row['id'] === 'string' || typeof row['id'] === 'number') ? row['id'] : null;
  const asked = question(row, kinds);
  if (typeof asked === 'string') return line(id, unread(asked));
  try {
    return line(id, asked.kind.judge(oneQuestion(asked.asked), asked.answer, kinds));
  } catch (cause) {
    if (cause instanceof Fault) return line(id, unread(`/gold: ${cause.message}`));
    // A bug of ours must not end a stream of a million rows: it is said, and the answer stays unread.
    return line(
      id,
      unread(`could not be judged, which is our fault: ${cause instanceof Error ? cause.message : 'unknown'}`),
    );
  }
}

/** Rows that one line may hold as a list. */
const rowsMost = 10_000;

/** One line of text: a row, or a list of rows, which is answered by a list. */
export function matchLine(text: string, kinds: Kinds): Line | readonly Line[] {
  let row: unknown;
  try {
    row = JSON.parse(text);
  } catch (cause) {
    return line(
      null,
      unread(`: the line is not JSON: ${cause instanceof Error ? cause.message.slice(0, 200) : 'unreadable'}`),
    );
  }
  if (!Array.isArray(row)) return match(row, kinds);
  if (row.length > rowsMost) return line(null, unread(`: a list of more than ${rowsMost} rows, the limit`));
  return row.map((one) => match(one, kinds));
}

function line(id: Line['id'], v: Verdict): Line {
  const witness = v.evidence?.find((e) => e.type !== 'trials' && e.type !== 'remark') ?? v.evidence?.[0];
  const { verdict, reason, reading, score } = v;
  return {
    id,
    verdict,
    ...(v.class && { class: v.class }),
    reason,
    ...(reading && { reading }),
    ...(witness && { witness }),
    score,
  };
}

/** A row as a question and an answer, or what is wrong with it, with its JSON pointer. */
function question(row: unknown, kinds: Kinds): string | { kind: AnswerKind; asked: Asked; answer: Json } {
  if (!isTable(row)) return '/: a row is a JSON object';
  const kind = row['kind'];
  if (typeof kind !== 'string') return '/kind: missing, or no text';
  const judge = kinds.get(kind);
  if (judge === undefined)
    return `/kind: '${kind.slice(0, 40)}' is not a kind of answer; there are ${[...kinds.keys()].join(', ')}`;
  if (!Object.hasOwn(row, 'gold')) return '/gold: missing';
  if (!Object.hasOwn(row, 'answer')) return '/answer: missing';
  const given: Record<string, unknown> = { kind, key: { is: 'gold', gold: row['gold'] } };
  for (const [name, check, what] of optional) {
    const value = Object.hasOwn(row, name) ? row[name] : null;
    if (value === null) continue;
    if (!check(value)) return `/${name}: is no ${what}`;
    given[name] = value;
  }
  const inner = isTable(row['given']) ? row['given']['asked'] : undefined;
  if (typeof inner === 'string' && given['asked'] === undefined) given['asked'] = inner;
  // Each part was checked above; what a row holds beside them is JSON, as it came from a parser.
  return { kind: judge, asked: given as unknown as Asked, answer: row['answer'] as Json };
}

const isText = (x: unknown): boolean => typeof x === 'string';
const isTexts = (x: unknown): boolean => Array.isArray(x) && x.every(isText);
const isTextTable = (x: unknown): boolean => isTable(x) && Object.values(x).every(isText);
const optional: readonly (readonly [string, (x: unknown) => boolean, string])[] = [
  ['symbols', isTextTable, 'object of texts'],
  ['variables', isTexts, 'list of texts'],
  ['regime', isTexts, 'list of texts'],
  ['given', isTable, 'object'],
  ['policy', isTable, 'object'],
  ['asked', isText, 'text'],
  ['of', isText, 'text'],
];

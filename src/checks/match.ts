/** The bare judge: one row in, one line out, whatever the row is. */
import { Fault, isTable, type AnswerKind, type Asked, type Json } from './answer.ts';
import { lately } from './prepared.ts';
import type { CostClass, Decision, Evidence, Reading, Verdict } from './verdict.ts';
import { unread } from './verdict.ts';

export interface Line {
  readonly id: string | number | null;
  readonly verdict: Decision;
  readonly class?: CostClass | undefined;
  readonly reason: string;
  readonly reading?: Reading | undefined;
  readonly witness?: Evidence | undefined;
  readonly score: number | null;
}

type Kinds = ReadonlyMap<string, AnswerKind>;
type Table = Readonly<Record<string, unknown>>;

/** Judges one row; never throws, and remembers nothing of its answer. */
export function match(row: unknown, kinds: Kinds): Line {
  if (!isTable(row)) return line(null, unread('/: a row is a JSON object'));
  const id = typeof row['id'] === 'string' || typeof row['id'] === 'number' ? row['id'] : null;
  const kind = kindOf(row, kinds);
  if (typeof kind === 'string') return line(id, unread(kind));
  const asked = question(row);
  if (typeof asked === 'string') return line(id, unread(asked));
  const { answer } = row;
  if (answer === undefined) return line(id, unread('/answer: missing'));
  try {
    // What a row holds is JSON, as it came from a parser.
    return line(id, kind.judge(asked, answer as Json, kinds));
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
  return { id, verdict, class: v.class, reason, reading, witness, score };
}

function kindOf(row: Table, kinds: Kinds): string | AnswerKind {
  const { kind } = row;
  if (typeof kind !== 'string') return '/kind: missing, or no text';
  const among = (): string => [...kinds.keys()].join(', ');
  return kinds.get(kind) ?? `/kind: '${kind.slice(0, 40)}' is not a kind of answer; there are ${among()}`;
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

/** The question of a row, or what is wrong with it, with its JSON pointer. */
const question = lately(['gold', 'kind', ...optional.map(([name]) => name)], (row): string | Asked => {
  const { gold } = row;
  if (gold === undefined) return '/gold: missing';
  const given: Record<string, unknown> = { kind: row['kind'], key: { is: 'gold', gold } };
  for (const [name, check, what] of optional) {
    const value = row[name] ?? null;
    if (value === null) continue;
    if (!check(value)) return `/${name}: is no ${what}`;
    given[name] = value;
  }
  const inner = isTable(row['given']) ? row['given']['asked'] : undefined;
  if (typeof inner === 'string' && given['asked'] === undefined) given['asked'] = inner;
  // Each part was checked above.
  return given as unknown as Asked;
});

import { precise } from '#language';
import { Fault, type AnswerKind, type Asked, type Derived, type Json } from '../answer.ts';
import { gridOf } from '../arrays/grid.ts';
import { cells, rows } from '../arrays/cells.ts';
import { derivedSide, symbolsOf } from '../equality/closed.ts';
import { Absent } from '../evaluate/absent.ts';
import { accept, ambiguous, reject, unanswered, unread, type Evidence, type Verdict } from '../verdict.ts';
import formula from './formula.ts';
import number from './number.ts';

const kind: AnswerKind = {
  about: 'a table, rows by columns: every cell a number or a formula, judged by its own kind',
  judge(asked, answer) {
    if (answer === null || answer === '') return unanswered();
    const given = rows(answer);
    if (given === undefined) return unread('a table is wanted: an array of rows, or an object of them');
    const wanted = key(asked, answer);
    const mine = cells(given);
    const [lacking, surplus] = [
      [...wanted.keys()].find((at) => !mine.has(at)),
      [...mine.keys()].find((at) => !wanted.has(at)),
    ];
    if (lacking !== undefined) return reject(`the cell ${lacking} is missing`, shape(`no cell ${lacking}`));
    if (surplus !== undefined)
      return reject(`there is a cell ${surplus}, which is not asked`, shape(`a cell ${surplus}`));
    return together([...wanted].map(([at, gold]) => [at, cell(asked, gold, mine.get(at)!)]));
  },
};
export default kind;

const shape = (text: string): { readonly evidence: readonly Evidence[] } => ({ evidence: [{ type: 'shape', text }] });

/** The cells wanted: of the gold, or a row of what the law gives for each of the key's `rows`. */
function key(asked: Asked, answer: Json): ReadonlyMap<string, Json> {
  const gold = rows(asked.key.is === 'law' ? lawTable(asked, asked.key, answer) : asked.key.gold);
  if (gold === undefined) throw new Fault('the gold is no table');
  return cells(gold);
}

/** By names where the answer goes by names, by places where it goes by places. */
function lawTable(asked: Asked, { rows: named, columns, ...key }: Derived, answer: Json): Json {
  if (named === undefined) throw new Fault(`${key.slug}: a table needs the "rows" of its key`);
  const { declared } = symbolsOf(asked);
  const table = Object.entries(named).map(([row, more]): [string, Json] => {
    const grid = gridOf(derivedSide({ ...asked, key: { ...key, with: { ...key.with, ...more } } }, declared).value());
    if (grid instanceof Absent) throw new Fault(`${key.slug} gives no numbers for the row ${row}`);
    const texts = grid.data.map((x) => precise.show(x));
    const inner = Array.isArray(answer) ? answer[0] : Object.values(answer as object)[0];
    const byPlace = Array.isArray(inner) || columns === undefined;
    return [row, byPlace ? texts : Object.fromEntries(texts.map((text, j) => [columns[j] ?? String(j), text]))];
  });
  return Array.isArray(answer) ? table.map(([, row]) => row) : Object.fromEntries(table);
}

/** A cell with symbols is a formula, one without a number; `of` says otherwise. */
function cell(asked: Asked, gold: Json, answer: Json): Verdict {
  const { of, ...rest } = asked;
  const kindOf = of ?? (asked.symbols === undefined ? 'number' : 'formula');
  if (kindOf !== 'number' && kindOf !== 'formula') throw new Fault(`a cell cannot be of the kind '${kindOf}'`);
  const judge = kindOf === 'number' ? number : formula;
  return judge.judge({ ...rest, kind: kindOf, key: { is: 'gold', gold } }, answer);
}

/** Right where every cell is; a wrong one decides, then one that could not be read. Its score is the share of right cells only if all are scored. */
function together(verdicts: readonly (readonly [string, Verdict])[]): Verdict {
  const first = (decision: Verdict['verdict']): readonly [string, Verdict] | undefined =>
    verdicts.find(([, verdict]) => verdict.verdict === decision);
  const wrong = first('reject') ?? first('unanswered');
  const right = verdicts.filter(([, verdict]) => verdict.verdict === 'accept').length;
  const count = `${right} of ${verdicts.length} cells are right`;
  if (wrong) return reject(`the cell ${wrong[0]}: ${wrong[1].reason}; ${count}`, { evidence: wrong[1].evidence ?? [] });
  const dark = first('unread');
  if (dark) return unread(`the cell ${dark[0]}: ${dark[1].reason}`);
  const open = first('ambiguous') ?? first('manual');
  if (open) return ambiguous(`the cell ${open[0]}: ${open[1].reason}`);
  return accept(count);
}

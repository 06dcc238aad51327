/** The verdict on one array compared with another: its shape first, then entry by entry. */
import { precise, sameNumber, type ArrayClaim, type Precise } from '#language';
import { Fault, type Asked } from '../answer.ts';
import { arraySide } from './value.ts';
import type { Closed, Symbols } from '../equality/closed.ts';
import { closeness, shown } from '../equality/closeness.ts';
import { judgedEqual } from '../equality/verdict.ts';
import { Absent } from '../evaluate/absent.ts';
import { gridOf, type Extent, type Grid } from './grid.ts';
import { plan } from '../instance/plan.ts';
import { hash } from '../instance/source.ts';
import { without } from '../equality/scalar-verdict.ts';
import { accept, reject, unread, type Verdict } from '../verdict.ts';

export interface ArrayKey {
  readonly side: Closed;
  /** Where it is closed. */
  readonly grid: Grid | undefined;
  /** Where it can be told. */
  readonly extent: Extent | undefined;
}

export function arrayKey(side: Closed, claim?: ArrayClaim): ArrayKey {
  if (!side.closed) return { side, grid: undefined, extent: claim && extentOf(claim) };
  const grid = gridOf(side.value());
  if (grid instanceof Absent) throw new Fault(`the key has no value: ${grid.message}`);
  return { side, grid, extent: grid };
}

/** Of what is written out entry by entry. */
function extentOf({ is }: ArrayClaim): Extent | undefined {
  const rows = is.form === 'expression' && is.expression.op === 'matrix' ? is.expression.rows : undefined;
  return rows && { rows: rows.length, columns: rows[0]?.length ?? 0 };
}

export function judgedArray(
  asked: Asked,
  symbols: Symbols,
  key: ArrayKey,
  claim: ArrayClaim,
  of: 'vector' | 'matrix',
): Verdict {
  const answer = arraySide(claim, symbols, asked, key.extent);
  if (typeof answer === 'string') return claim.is.form === 'set' ? reject(answer) : unread(answer);
  if (key.grid === undefined || !answer.closed)
    return judgedEqual({
      plan: plan(symbols.declared),
      key: key.side.side,
      answer: answer.side,
      seed: hash(claim.text),
    });
  const value = gridOf(answer.value(), key.grid);
  // Dots leave out entries; what they stand for is a guess that may have no value.
  if (value instanceof Absent)
    return hasDots(claim.text)
      ? unread(`dots stand for entries that are not written: ${value.message}`)
      : without(value);
  return comparedGrids(value, key.grid, asked, of);
}

const hasDots = (text: string): boolean => /\\[cldv]?dots|…|\.\.\./.test(text);

function comparedGrids(answer: Grid, key: Grid, asked: Asked, of: 'vector' | 'matrix'): Verdict {
  const misfit = of === 'vector' ? lengths(answer, key) : shapes(answer, key);
  if (misfit !== undefined) return reject(misfit, { evidence: [{ type: 'shape', text: misfit }] });
  const notes = new Set<string>();
  for (const [i, entry] of answer.data.entries()) {
    const compared = closeness(entry, key.data[i]!, asked.policy);
    if (compared.is === 'undecided') return unread('ninety digits do not suffice to tell it from the key');
    if (compared.is === 'same') {
      if (compared.note !== undefined) notes.add(compared.note);
      continue;
    }
    const place =
      of === 'vector'
        ? `entry ${i + 1} of ${key.data.length}`
        : `entry (${Math.floor(i / key.columns) + 1}, ${(i % key.columns) + 1})`;
    return reject(`${place}: ${compared.why}${hint(answer, key)}`, {
      evidence: [{ type: 'counterexample', inputs: {}, answer: shown(entry), key: shown(key.data[i]!), over: place }],
    });
  }
  return accept([...notes][0] ?? 'equal to the key, entry by entry');
}

const equal = (a: readonly Precise[], b: readonly Precise[]): boolean =>
  a.length === b.length && a.length > 0 && a.every((x, i) => sameNumber(x, b[i]!) === true);

function lengths(answer: Grid, key: Grid): string | undefined {
  if (answer.rows !== 1 && answer.columns !== 1)
    return `it is ${answer.rows}×${answer.columns}, and a vector of ${key.data.length} entries is asked`;
  const [m, n] = [answer.data.length, key.data.length];
  if (m === n) return undefined;
  const text = `it has ${m} ${m === 1 ? 'entry' : 'entries'}, and should have ${n}`;
  if (m === n - 1 && equal(answer.data, key.data.slice(1))) return `${text}: the first is missing`;
  if (m === n - 1 && equal(answer.data, key.data.slice(0, -1))) return `${text}: the last is missing`;
  if (m === n + 1 && equal(answer.data.slice(1), key.data)) return `${text}: one too many at the front`;
  return m === n + 1 && equal(answer.data.slice(0, -1), key.data) ? `${text}: one too many at the end` : text;
}

function shapes(answer: Grid, key: Grid): string | undefined {
  if (answer.rows === key.rows && answer.columns === key.columns) return undefined;
  const text = `it is ${answer.rows}×${answer.columns}, and should be ${key.rows}×${key.columns}`;
  if (equal(answer.data, key.data)) return `${text}: its entries in one row or column`;
  return answer.rows === key.columns && answer.columns === key.rows ? `${text}: transposed` : text;
}

/** What the mistake looks like, where the whole array tells. */
function hint(answer: Grid, key: Grid): string {
  const { rows, columns, data } = key;
  const n = data.length;
  const turned =
    rows === columns &&
    rows > 1 &&
    answer.data.every((x, i) => sameNumber(x, data[(i % columns) * columns + Math.floor(i / columns)]!) === true);
  if (turned) return '; it is the transpose';
  if (
    equal(
      answer.data,
      data.map((x) => precise.sub(precise.zero, x)),
    )
  )
    return '; every sign is the other';
  if (n > 2 && (equal(answer.data.slice(0, -1), data.slice(1)) || equal(answer.data.slice(1), data.slice(0, -1))))
    return '; it is shifted by one';
  return n > 1 && equal([...answer.data].reverse(), data) ? '; it is in the reverse order' : '';
}

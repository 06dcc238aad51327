/**
 * How many rows of a file of graded answers are judged right: `node tools/score-dev.ts FILE [kind]`.
 * A row is right if `accept` was said exactly when it should; rows marked borderline count for nothing.
 */
import { readFileSync } from 'node:fs';
import { kinds, match } from '#checks';

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly of?: string;
  readonly gold: unknown;
  readonly answer: unknown;
  readonly should_accept: boolean;
  readonly borderline?: boolean;
  readonly why?: string;
}

const [file, only] = process.argv.slice(2);
if (file === undefined) throw new Error('usage: node tools/score-dev.ts FILE [kind]');
const rows = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as Row); // a development file, its shape as above
const judges = await kinds();
const tally = new Map<string, { right: number; wrong: number; falseAccepts: number; unread: number }>();
for (const row of rows) {
  const name = row.of === undefined ? row.kind : `${row.kind}/${row.of}`;
  if (row.borderline || (only !== undefined && only !== name)) continue;
  const line = match(row, judges);
  const right = (line.verdict === 'accept') === row.should_accept;
  const counts = tally.get(name) ?? { right: 0, wrong: 0, falseAccepts: 0, unread: 0 };
  tally.set(name, counts);
  counts[right ? 'right' : 'wrong']++;
  if (line.verdict === 'unread') counts.unread++;
  if (!right && line.verdict === 'accept') counts.falseAccepts++;
  if (!right)
    console.log(
      `${row.id} ${name}: ${line.verdict}, should ${row.should_accept ? '' : 'not '}accept\n` +
        `  gold ${JSON.stringify(row.gold)}\n  answer ${JSON.stringify(row.answer)}\n  ${line.reason}\n  (${row.why ?? ''})`,
    );
}
console.table(Object.fromEntries(tally));

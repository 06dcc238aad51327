/**
 * Whether memory stays flat over a stream: resident and heap size at every tenth of it, and the peak.
 *
 *     node --expose-gc bench/memory.ts [rows] [ROWS.jsonl]
 */
import { kinds, matchLine } from '../src/checks/index.ts';
import { permuted } from './permuted.ts';
import { own, rowsOf } from './rows.ts';

const [most = '1000000', file = own] = process.argv.slice(2);
const rows = rowsOf(file);
const judges = await kinds();
const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`;

const wanted = Number(most);
let [judged, letters, next] = [0, 0, 0];
for (let round = 0; judged < wanted; round++) {
  for (const row of permuted(rows, round)) letters += JSON.stringify(matchLine(JSON.stringify(row), judges)).length;
  judged += rows.length;
  if (judged < next) continue;
  next += wanted / 10;
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  console.log(`${`${judged}`.padStart(9)} rows  resident ${megabytes(rss)}  heap ${megabytes(heapUsed)}`);
}
console.log(
  `peak ${megabytes(process.resourceUsage().maxRSS * 1024)}, ${letters} characters of verdicts, Node ${process.version}`,
);

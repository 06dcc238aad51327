/**
 * The commands of costs as a person waits for them: the table of all laws, comparisons by the row, a long trace.
 *
 *     node bench/cost.ts
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readTraces } from '../src/adapters/index.ts';

/** Seconds, the least of three runs. */
function least(run: () => void): number {
  let best = Infinity;
  for (let round = 0; round < 3; round++) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best / 1000;
}

function assay(args: readonly string[], input = ''): void {
  const { status, stderr } = spawnSync(process.execPath, ['bin/assay.js', ...args], {
    cwd: new URL('..', import.meta.url),
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(stderr);
}

console.log(
  `assay cost --all                  ${least(() => assay(['cost', '--all'])).toFixed(2)} s (should be under 10)`,
);

const cases = readFileSync(new URL('../src/cost/asymptotics.fixture.json', import.meta.url), 'utf8');
const rows = (JSON.parse(cases) as readonly unknown[]).map((row) => JSON.stringify(row)); // a list, as its tests know
const stream = Array.from({ length: 25 }, () => rows.join('\n')).join('\n');
const compared = least(() => assay(['compare', '-'], stream));
console.log(
  `assay compare -                   ${Math.round((25 * rows.length) / compared)} rows a second, start included`,
);

const operations = 300_000;
const chain = [
  '{"trace":1,"name":"chain","sizes":{"n":1}}',
  '{"id":0,"op":"input"}',
  ...Array.from({ length: operations }, (_, i) => `{"id":${i + 1},"op":"add","of":[${i},${i}]}`),
  `{"outputs":[${operations}]}`,
].join('\n');
const read = least(() => {
  if (readTraces(chain).traces[0]?.cost.span !== operations) throw new Error('the chain was miscounted');
});
console.log(`a trace of ${operations} operations     ${Math.round(operations / read)} operations a second`);

/**
 * Counting: operations a second on depths alone, against the same algorithm on plain doubles; and the whole table of costs.
 *
 *     node bench/count.ts
 */
import { laws } from '#checks';
import { costTable } from '#checks/costs/table';
import { count, type Program } from '#cost';
import { double } from '#scalar';
import { linear, type Matrix } from '#reference/linear';

const n = 48;
const matrix = <T>(input: () => T): Matrix<T> =>
  Array.from({ length: n }, () => Array.from({ length: n }, () => input()));
const product: Program = (F, input) => linear(F).times(matrix(input), matrix(input));
const operations = 2 * n ** 3 - n ** 2;

/** The least time of several runs, in milliseconds. */
function least(run: () => unknown, runs = 9): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

const plain = least(() => {
  let x = 0;
  const next = (): number => (x += 0.001);
  return linear(double).times(matrix(next), matrix(next));
});
const counted = least(() => count(product));
const all = await laws();
const start = performance.now();
const rows = costTable(all);
const table = performance.now() - start;
const exact = rows.filter((row) => row.status === 'exact').length;
const rate = (ms: number): string => `${(operations / ms / 1000).toFixed(1)} million operations/s`;
console.log(`plain doubles    ${rate(plain)}`);
console.log(`counted          ${rate(counted)}, ${(counted / plain).toFixed(2)} times as long`);
console.log(
  `table of costs   ${rows.length} costs of ${all.size} laws, ${exact} with a formula, ${(table / 1000).toFixed(1)} s`,
);

/** Gaussian matrices by seed, and their condition numbers: what the figure of the chapter is drawn from. */
import { double } from '#scalar';
import { table, type Matrix } from '#reference/linear';
import { singularValues } from '#reference/singular-value-decomposition';
import { stream } from '../instance/source.ts';

/** Uniform in (0, 1], the same on every machine. */
function uniform(seed: number): () => number {
  const next = stream(seed);
  return () => (next() + 1) / 2 ** 32;
}

/** n×n independent standard normal entries, by Box and Muller. */
export function gaussian(seed: number, n: number): Matrix<number> {
  const next = uniform(seed);
  return table(n, n, () => Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next()));
}

/** The condition numbers of the matrices of seeds 1 … `many`, ascending. */
export function gaussianConditions(n: number, many: number): readonly number[] {
  const all = table(1, many, (_, k) => {
    const σ = singularValues(double, gaussian((k + 1) * 7919 + n, n));
    return σ[0]! / σ.at(-1)!;
  })[0]!;
  return all.toSorted((a, b) => a - b);
}

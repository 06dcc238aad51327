/** Matrices made from a spectrum that was drawn first: rational, so that what is said of it is decided exactly. */
import type { Qualifier } from '#language';
import { tabulate } from '#scalar';
import { Absent } from '../evaluate/absent.ts';
import { diagonal, inverted, times, transposed } from '../evaluate/flat.ts';
import type { Machine } from '../evaluate/machine.ts';
import { dense, type Dense } from '../evaluate/value.ts';
import { drawnMatrix, nonzero, orthogonal, positive } from './matrices.ts';
import type { Source } from './source.ts';

export interface Spectral<T> {
  readonly matrix: Dense<T>;
  /** Singular values descending. */
  readonly spectrum: readonly T[];
}

export function withSpectrum<T>(
  m: Machine<T>,
  source: Source<T>,
  name: string,
  [rows, columns]: readonly [number, number],
  part: 'singular values' | 'eigenvalues',
  has: readonly Qualifier[],
): Spectral<T> {
  const { F } = m;
  const count = Math.min(rows, columns);
  const next = source.stream(`${name}:spectrum`);
  if (part === 'singular values') {
    const U = orthogonal(m, source, `${name}:left`, rows, rows);
    const V =
      has.includes('symmetric') || has.includes('positive-definite')
        ? U
        : orthogonal(m, source, `${name}:right`, columns, columns);
    const steps = tabulate(count, () => source.element(positive(next())));
    // Partial sums from the end: positive and descending where there is an order.
    const spectrum = steps.map((_, i) => steps.slice(i).reduce((a, b) => F.add(a, b)));
    const scaledRows: T[] = [];
    for (let i = 0; i < rows; i++)
      for (let j = 0; j < columns; j++)
        scaledRows.push(j < count ? F.mul(U.data[i * rows + j]!, spectrum[j]!) : F.zero);
    const data = times(F, scaledRows, transposed(V.data, columns, columns), rows, columns, columns);
    return { matrix: dense(rows, columns, data), spectrum };
  }
  if (rows !== columns) throw new Absent('shape', `${name} is ${rows}×${columns}, and has no eigenvalues`);
  const sign = has.includes('positive-definite') ? positive : has.includes('invertible') ? nonzero : (n: number) => n;
  const spectrum = tabulate(rows, () => source.element(sign(next())));
  const normal = has.includes('symmetric') || has.includes('positive-definite');
  const P = normal ? orthogonal(m, source, name, rows, rows) : drawnMatrix(m, source, name, [rows, rows], []);
  const inverse = normal ? transposed(P.data, rows, rows) : inverted(F, P.data, rows);
  if (inverse === undefined) throw new Absent('undefined', `${name} was drawn without a basis of eigenvectors`);
  const right = times(
    F,
    diagonal(F, rows, (i) => spectrum[i]!),
    inverse,
    rows,
    rows,
    rows,
  );
  return { matrix: dense(rows, rows, times(F, P.data, right, rows, rows, rows)), spectrum };
}

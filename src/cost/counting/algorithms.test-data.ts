/** Algorithms whose costs are known in closed form, for the tests of counting. */
import { ldlInverse } from '#reference/definite-inverse';
import { linear, transpose, type Matrix, type Vector } from '#reference/linear';
import type { Parameter } from '../formulas/recover-grid.ts';
import type { Algorithm } from './measure.ts';

const vector = <T>(n: number, input: () => T): Vector<T> => Array.from({ length: n }, () => input());
const matrix = <T>(rows: number, columns: number, input: () => T): Matrix<T> =>
  Array.from({ length: rows }, () => vector(columns, input));

export interface Known {
  readonly parameters: readonly Parameter[];
  readonly algorithm: Algorithm;
  readonly work: string;
  readonly span: string;
}

const sizes = (names: string): Parameter[] => names.split(' ').map((name) => ({ name }));

export const dot: Known = {
  parameters: sizes('n'),
  algorithm: (s) => (F, input) => linear(F).dot(vector(s['n']!, input), vector(s['n']!, input)),
  work: '2n - 1',
  span: 'c(n) + 1',
};

export const matvec: Known = {
  parameters: sizes('m n'),
  algorithm: (s) => (F, input) => linear(F).apply(matrix(s['m']!, s['n']!, input), vector(s['n']!, input)),
  work: '2m n - m',
  span: 'c(n) + 1',
};

/** y_k = Σ K_l u_{k−l}, a product for each lag and a tree over the lags. */
export const convolution: Known = {
  parameters: sizes('n d L'),
  algorithm: (s) => (F, input) => {
    const { apply, total } = linear(F);
    const K = Array.from({ length: s['L']! }, () => matrix(s['n']!, s['d']!, input));
    const u = K.map(() => vector(s['d']!, input));
    return u.map((_, k) => total(u.slice(0, k + 1).map((__, l) => apply(K[l]!, u[k - l]!))));
  },
  work: 'n d L^2 + n d L - n L',
  span: 'c(L) + c(d) + 1',
};

export const rankOneUpdate: Known = {
  parameters: sizes('d'),
  algorithm: (s) => (F, input) => {
    const { apply, dot: inner, minus, outer } = linear(F);
    const [M, u, v] = [matrix(s['d']!, s['d']!, input), vector(s['d']!, input), vector(s['d']!, input)];
    const w = apply(M, u);
    const under = F.add(F.one, inner(v, w));
    return minus(
      M,
      outer(
        w.map((x) => F.div(x, under)),
        apply(transpose(M), v),
      ),
    );
  },
  work: '6d^2 + d',
  span: '2c(d) + 6',
};

const doubled =
  (length: (s: Readonly<Record<string, number>>) => number): Algorithm =>
  (s) =>
  (F, input) => {
    const { apply, dot: inner, times } = linear(F);
    const C = vector(s['n']!, input);
    let V = [vector(s['n']!, input)];
    let P = matrix(s['n']!, s['n']!, input);
    while (V.length < length(s)) {
      V = [...V, ...V.map((v) => apply(P, v))];
      if (V.length < length(s)) P = times(P, P);
    }
    return V.map((v) => inner(C, v));
  };

/** C A^l B for l < L, a power of two, by doubling. */
export const kernel: Known = {
  parameters: [{ name: 'n' }, { name: 'L', spread: 'dyadic' }],
  algorithm: doubled((s) => s['L']!),
  work: '2n^3 c(L) + 2n^2 L - 2n^3 - n^2 c(L) + n L - n^2 + n - L',
  span: 'c(n) c(L) + c(L) + c(n) + 1',
};

/** The same, its length 2^N. */
export const kernelByExponent: Known = {
  parameters: [{ name: 'n' }, { name: 'N', spread: 'exponent' }],
  algorithm: doubled((s) => 2 ** s['N']!),
  work: '2n^3 N + 2n^2 2^N - n^2 N - 2n^3 + n 2^N - n^2 - 2^N + n',
  span: 'N c(n) + N + c(n) + 1',
};

/** x_{k+1} = A x_k + B u_k: a chain, whose first step waits for the longer of two products. */
export const recurrence: Known = {
  parameters: sizes('n d L'),
  algorithm: (s) => (F, input) => {
    const { apply, add } = linear(F);
    const [A, B] = [matrix(s['n']!, s['n']!, input), matrix(s['n']!, s['d']!, input)];
    let x = vector(s['n']!, input);
    return Array.from({ length: s['L']! }, () => (x = add(apply(A, x), apply(B, vector(s['d']!, input)))));
  },
  work: '2n d L + 2n^2 L - n L',
  span: 'L c(n) + 2L + c(max(d, n)) - c(n)',
};

/** The inverse by LDLᵀ, whose neighbour trees take no account of when their operands are ready. */
export const ldl: Omit<Known, 'work' | 'span'> = {
  parameters: sizes('d'),
  algorithm: (s) => (F, input) => ldlInverse(F, matrix(s['d']!, s['d']!, input)),
};

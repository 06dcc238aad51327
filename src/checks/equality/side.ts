/** One side of a comparison: something that has a value at every point. */
import type { Declarations, Expression } from '#language';
import { compile } from '../evaluate/compile.ts';
import { degree } from '../evaluate/degree.ts';
import { withoutEnds } from '../evaluate/endless.ts';
import type { Environment } from '../evaluate/environment.ts';
import type { Machine } from '../evaluate/machine.ts';
import type { Value } from '../evaluate/value.ts';

export interface Side {
  value<T>(m: Machine<T>, env: Environment<T>): Value<T>;
  /** Whether no exact field will do. */
  readonly real: boolean;
  /** Whether roots of unity are asked for: then of the prime fields only one will do. */
  readonly cyclic: boolean;
  readonly uses: ReadonlySet<string>;
  /** A bound on its degree at these sizes. */
  degree(integers: ReadonlyMap<string, number>): number;
  /** Bits in which the numbers written in it can be said: where these are many, a prime may divide what is not zero. */
  bits(): number;
  /** The tree that it is the value of, where it was written. */
  readonly tree?: Expression;
}

export function written(given: Expression, declared: Declarations): Side {
  const expression = withoutEnds(given, declared);
  const { run, real, uses } = compile(expression, declared);
  // Of a key it is asked for each answer, at the same first sizes.
  let last: { readonly at: ReadonlyMap<string, number>; readonly degree: number } | undefined;
  return {
    value: (m, env) => run(m, env, []),
    real,
    cyclic: false,
    uses,
    degree: (integers) => {
      if (last?.at !== integers) last = { at: integers, degree: degree(expression, declared, integers) };
      return last.degree;
    },
    bits: () => literalBits(expression),
    tree: given,
  };
}

const bitsOf = (n: bigint): number => (n === 0n || n === 1n ? 0 : (n < 0n ? -n : n).toString(2).length - 1);

/** The lengths of all literals together, each as often as the exponents above it say. */
function literalBits(e: Expression, times = 1): number {
  let bits = 0;
  const add = (part: Expression, by = times): void => void (bits += literalBits(part, by));
  switch (e.op) {
    case 'number':
      return times * (bitsOf(e.value.n) + bitsOf(e.value.d));
    case 'power': {
      const { exponent } = e;
      const k = exponent.op === 'number' ? Math.abs(Number(exponent.value.n)) : 8;
      add(e.base, times * Math.max(1, k));
      return bits;
    }
    case 'member':
      return 0;
    case 'sum':
      e.terms.forEach((part) => add(part));
      return bits;
    case 'product':
      e.factors.forEach((part) => add(part));
      return bits;
    case 'negative':
    case 'transpose':
      add(e.of);
      return bits;
    case 'hadamard':
    case 'kronecker':
      add(e.left);
      add(e.right);
      return bits;
    case 'quotient':
      add(e.over);
      add(e.under);
      return bits;
    case 'series':
      add(e.body, times * 4);
      return bits;
    case 'family':
      add(e.body);
      return bits;
    case 'call':
      if (e.name === 'factorial' || e.name === 'binomial') return 64;
      e.args.forEach((part) => add(part));
      return bits;
    case 'cases':
      e.branches.forEach((branch) => add(branch.value));
      return bits;
    case 'matrix':
      e.rows.flat().forEach((part) => add(part));
      return bits;
    case 'list':
      e.items.forEach((part) => add(part));
      return bits;
    default:
      return 0;
  }
}

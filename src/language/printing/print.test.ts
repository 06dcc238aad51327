import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ratio } from '#scalar';
import { declare, readExpression, toCode, toLatex, toText, type Expression } from '../index.ts';

const symbols = {
  A: 'n×n',
  B: 'n×n',
  K: 'n×d',
  a: 'scalar',
  b: 'scalar',
  n: 'size',
  '\\lambda': 'positive',
  d_v: 'size',
  x_i: 'scalar for i in 1..n',
  K_i: 'rows of K',
  '\\sigma_i': 'singular values of A',
};
const { declarations, problems } = declare(symbols);
const symbol = (name: string): Expression => ({ op: 'symbol', name });
const number = (n: number, d = 1): Expression => ({ op: 'number', value: ratio(n, d) });

/** From one, as members are counted: in code a 0 in brackets says that they are counted from 0. */
const index = fc.oneof(
  fc.integer({ min: 1, max: 12 }).map((n) => number(n)),
  fc.constant(symbol('n')),
  fc.constant<Expression>({ op: 'sum', terms: [symbol('n'), { op: 'negative', of: number(1) }] }),
);
const leaf: fc.Arbitrary<Expression> = fc.oneof(
  fc.constantFrom(...['A', 'B', 'a', 'b', 'n', '\\lambda', 'd_v'].map(symbol)),
  fc.nat(40).map((n) => number(n)),
  fc.nat(99).map((n) => number(n, 8)),
  fc.record({ op: fc.constant('member' as const), of: fc.constantFrom('x_i', '\\sigma_i'), index: fc.tuple(index) }),
  fc.record({ op: fc.constant('member' as const), of: fc.constant('A'), index: fc.tuple(index, index) }),
  // A row times a column: vectors side by side would be something else in code.
  fc.tuple(index, index).map(([i, j]): Expression => ({
    op: 'product',
    factors: [
      { op: 'transpose', of: { op: 'member', of: 'K_i', index: [i] } },
      { op: 'member', of: 'K_i', index: [j] },
    ],
  })),
  fc.constant<Expression>({ op: 'identity' }),
  fc.constant<Expression>({ op: 'identity', size: symbol('n') }),
);

/** Trees over numbers and square matrices, as reading makes them. */
const { tree } = fc.letrec<{ tree: Expression }>((tie) => {
  const e = tie('tree');
  const both = fc.tuple(e, e);
  return {
    tree: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      leaf,
      fc.array(e, { minLength: 2, maxLength: 4 }).map((terms): Expression => ({ op: 'sum', terms })),
      fc.array(e, { minLength: 2, maxLength: 4 }).map((factors): Expression => ({ op: 'product', factors })),
      e.map((of): Expression => ({ op: 'negative', of })),
      e.filter(({ op }) => op !== 'number').map((of): Expression => ({ op: 'transpose', of })),
      both.map(([over, under]): Expression => ({ op: 'quotient', over, under })),
      both.map(([base, exponent]): Expression => ({ op: 'power', base, exponent })),
      both.map(([left, right]): Expression => ({ op: 'hadamard', left, right })),
      both.map(([left, right]): Expression => ({ op: 'kronecker', left, right })),
      fc
        .tuple(
          fc.constantFrom('exp', 'log', 'sqrt', 'det', 'tr', 'norm', 'normF', 'ceil', 'floor', 'factorial', 'diag'),
          e,
        )
        .map(([name, arg]): Expression => ({ op: 'call', name, args: [arg] })),
      fc
        .tuple(fc.constantFrom('max', 'min', 'inner', 'outer', 'binomial'), both)
        .map(([name, args]): Expression => ({ op: 'call', name, args })),
      both.map((args): Expression => ({ op: 'call', name: 'log', args })),
      fc.tuple(fc.constantFrom('sum' as const, 'product' as const), index, e).map(([over, to, body]): Expression => ({
        op: 'series',
        over,
        index: 'k',
        from: number(1),
        to,
        body: { op: 'product', factors: [symbol('k'), body] },
      })),
      fc.array(fc.tuple(e, e), { minLength: 2, maxLength: 3 }).map((rows): Expression => ({ op: 'matrix', rows })),
    ),
  };
});

const bare = (e: Expression): string =>
  JSON.stringify(e, (key, value: unknown) =>
    key === 'at' ? undefined : typeof value === 'bigint' ? `${value}` : value,
  );

describe('print then read is the identity', () => {
  test('the symbols are declared without a problem', () => expect(problems).toEqual([]));
  test.each([
    ['LaTeX', toLatex],
    ['text', toText],
    ['code', toCode],
  ] as const)('in %s', (_, print) => {
    fc.assert(
      fc.property(
        fc.oneof(
          tree,
          fc
            .array(leaf, { minLength: 1, maxLength: 4 })
            .map((items): Expression => ({ op: 'list', bracket: '[', items })),
        ),
        (e) => {
          const reading = readExpression(print(e), declarations);
          expect(reading.ok ? bare(reading.value) : `${print(e)} → ${reading.problem.message}`).toBe(bare(e));
        },
      ),
      { seed: 4, numRuns: 1500 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { declare, readings, typeOf } from '../index.ts';

const { declarations } = declare({
  A: 'n×n',
  K: 'n×d',
  a: 'scalar',
  b: 'scalar',
  n: 'size',
  '\\lambda': 'positive',
  x_i: 'scalar for i in 1..n',
  K_i: 'rows of K',
});

const pieces = fc.constantFrom(
  ..."+ - * / ^ _ ( ) [ ] { } | || \\| \\frac \\sqrt \\sum_{i=1}^n \\begin{bmatrix} \\end{bmatrix} \\begin{cases} & \\\\ log \\log A K n i λ 1 2.5 , ; = ≤ if for in range( where … ^\\top ' .T ! @ ⊙ ⟨ ⟩ inv( diag( I_ x_ ² ᵀ ₁ \\left( \\right) \\{ \\} < > ∑ √ e^ exp sum( max \\hat . % $ ** _{i<j} K[i] \u0000 😀 é __proto__ constructor".split(
    ' ',
  ),
);
const soup = fc.oneof(
  fc.array(pieces, { maxLength: 40 }).map((list) => list.join('')),
  fc.array(pieces, { maxLength: 40 }).map((list) => list.join(' ')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

describe('whatever the text, reading ends in a value or a problem', () => {
  test('at a column of the text', () => {
    fc.assert(
      fc.property(soup, (text) => {
        for (const reading of readings(text, declarations)) {
          if (!reading.ok) expect(reading.problem.column).toBeLessThanOrEqual(text.length);
          else expect(typeof typeOf(reading.value, declarations).ok).toBe('boolean');
        }
      }),
      { seed: 5, numRuns: 4000 },
    );
  });

  test.each([
    '(',
    '[',
    '{',
    '|',
    '\\frac',
    '\\sqrt',
    '√',
    'a^',
    'a^{',
    'a/',
    'log ',
    '\\sum_{i=1}^n ',
    'x_{',
    '-',
    "A'",
    'A.T',
    'a!',
    'A⊙',
    'a∪',
    'a,',
    'a=',
    'a if n=1, ',
    '\\begin{cases} a & ',
    'A (',
    '2^',
    '9',
    'log(n)^2 ',
    'a/b a ',
  ])('%s over and over', (piece) => {
    for (const text of [
      piece.repeat(100_000),
      piece.repeat(Math.floor(9_000 / piece.length)),
      `a${piece.repeat(300)}`,
    ]) {
      const [first] = readings(text, declarations);
      if (first!.ok) expect(typeof typeOf(first!.value, declarations).ok).toBe('boolean');
      else expect(first!.problem.message.length).toBeLessThan(200);
    }
  });

  test('a reading does not depend on those before it', () => {
    const texts = ['A B + a', 'K_i K_{i}^T', 'a/b c', 'log(n)^2', '(A', '\\sum_k A^k', 'a, a = b'];
    const once = texts.map((text) =>
      JSON.stringify(readings(text, declarations), (_, v: unknown) => (typeof v === 'bigint' ? `${v}` : v)),
    );
    const again = texts
      .toReversed()
      .map((text) =>
        JSON.stringify(readings(text, declarations), (_, v: unknown) => (typeof v === 'bigint' ? `${v}` : v)),
      );
    expect(again.toReversed()).toEqual(once);
  });
});

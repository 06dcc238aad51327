import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mathematics } from './maths.ts';

const hostile = [
  '\\href{javascript:alert(1)}{x}',
  '\\url{https://example.invalid}',
  '\\includegraphics{https://example.invalid/x.png}',
  '\\htmlStyle{position:fixed}{x}',
  '\\htmlClass{top}{x}',
  '\\text{<script>alert(1)</script>}',
  '</annotation></semantics></math><script>alert(1)</script>',
];

test.each(hostile)('%s is neither a link, an image, a style nor a script', (latex) => {
  const { markup } = mathematics().formula(latex);
  expect(markup).not.toMatch(/<script|<a[\s>]|<img|href=|style="[^"]*position|class="enclosing/);
});

test.each([
  ['nested too deep', `${'{'.repeat(1_500)}x`],
  ['expanding without end', '\\def\\a{\\a\\a}\\a'],
  [
    'that grows by doubling',
    '\\def\\a{xx}\\def\\b{\\a\\a}\\def\\c{\\b\\b}\\def\\d{\\c\\c}\\def\\e{\\d\\d}\\def\\f{\\e\\e}\\def\\g{\\f\\f}\\g\\g\\g\\g',
  ],
  ['too long', 'x+'.repeat(100_000)],
  ['of no sense', '\\frac{'],
])('a formula %s is shown, bounded, as something', (_, latex) => {
  const { markup } = mathematics().formula(latex);
  expect(markup.length).toBeGreaterThan(10);
  expect(markup.length).toBeLessThan(400_000);
});

test('no text makes it throw', () => {
  const piece = fc.constantFrom(
    '\\frac',
    '{',
    '}',
    '^',
    '_',
    'x',
    '\\left(',
    '\\right',
    '&',
    '\\begin{bmatrix}',
    '\\\\',
    '$',
    '#',
    '%',
    '\u202E',
    '\\sqrt',
    '∑',
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => typeof mathematics().formula(pieces.join('')).markup === 'string'),
    { seed: 7, numRuns: 300 },
  );
});

test('prose sets what stands between dollars and escapes the rest', () => {
  const { markup } = mathematics().prose('for $n < 2$ and a<b');
  expect(markup).toMatch(/^for <span class="katex">.*<\/span> and a&lt;b$/s);
  expect(mathematics().prose('costs $5').markup).toBe('costs $5');
});

test('the same formula is set once', () => {
  const M = mathematics();
  expect(M.formula('x^2')).toBe(M.formula('x^2'));
});

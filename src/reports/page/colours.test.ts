import { expect, test } from 'vitest';
import { day, night } from './colours.ts';

/** Relative luminance and contrast of WCAG 2. */
const luminance = (colour: string): number => {
  const [r, g, b] = [1, 3, 5]
    .map((i) => parseInt(colour.slice(i, i + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
};
const contrast = (one: string, other: string): number => {
  const [a, b] = [luminance(one), luminance(other)].sort((x, y) => y - x);
  return (a! + 0.05) / (b! + 0.05);
};

test.each([
  ['day', day],
  ['night', night],
])('by %s every text can be read on every ground that it stands on', (_, { shades, verdicts }) => {
  for (const ground of [shades.paper, shades.card, shades.well])
    for (const text of ['ink', 'muted', 'link', 'warn', 'counted', 'claimed'] as const)
      expect(contrast(shades[text], ground), text).toBeGreaterThanOrEqual(4.5);
  for (const [verdict, [on, under]] of Object.entries(verdicts)) {
    expect(contrast(on, under), verdict).toBeGreaterThanOrEqual(4.5);
    expect(contrast(on, shades.paper), verdict).toBeGreaterThanOrEqual(4.5);
  }
});

test('the measure itself is that of WCAG: 21 for black on white, 1 for a colour on itself', () => {
  expect([contrast('#000000', '#ffffff'), contrast('#123456', '#123456')]).toEqual([21, 1]);
});

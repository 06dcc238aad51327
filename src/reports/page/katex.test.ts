import { expect, test } from 'vitest';
import { stylesheet } from '../../../tools/katex-assets.ts';
import katex from './katex.json' with { type: 'json' };

test('the style sheet in the page is that of the KaTeX installed (else: node tools/katex-assets.ts)', () => {
  expect(katex.css === stylesheet()).toBe(true);
});

test('it holds its fonts and asks for nothing', () => {
  expect(katex.css.match(/url\((?!data:font\/woff2;base64,)/g)).toBeNull();
  for (const font of ['KaTeX_Main', 'KaTeX_Math', 'KaTeX_AMS', 'KaTeX_Size1', 'KaTeX_Size4'])
    expect(katex.css).toContain(`font-family:${font};`);
  expect(katex.css.length).toBeLessThan(220_000);
});

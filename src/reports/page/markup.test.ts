import fc from 'fast-check';
import { expect, test } from 'vitest';
import { html } from './markup.ts';
import { said } from './said.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom('<', '>', '"', "'", '&', '`', '\0', '\u202E', '-->')).map((all) => all.join('')),
);

test('whatever is put into a template cannot end its element or its attribute', () => {
  fc.assert(
    fc.property(text, (given) => {
      const { markup } = html`<p title="${given}">${given}</p>`;
      expect(markup.match(/[<>"]/g)!.join('')).toBe('<""><>');
      expect(markup.replace(/&(amp|lt|gt|quot|#39);/g, '')).not.toMatch(/[&']/);
    }),
    { seed: 5, numRuns: 1_000 },
  );
});

test('nothing that cannot be seen is left, and nothing that turns the direction of writing', () => {
  fc.assert(
    fc.property(text, (given) => {
      expect(html`${given}`.markup).not.toMatch(/(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
    }),
    { seed: 6, numRuns: 1_000 },
  );
});

test('what a template made is put in as it is, lists one after another, and nothing for what is absent', () => {
  const absent: string | undefined = undefined;
  const items = [html`<li>${1}</li>`, html`<li>a&b</li>`];
  expect(html`${items}${absent}${false}`.markup).toBe('<li>1</li><li>a&b</li>');
});

test('a string is shown whole up to a bound, and how much more there is is said', () => {
  expect(said('x'.repeat(280)).markup).not.toContain('<details');
  const { markup } = said('x'.repeat(10_000_000));
  expect(markup.length).toBeLessThan(22_000);
  expect(markup).toContain('10\u2009000\u2009000 characters');
  expect(markup).toContain('the first 20\u2009000 characters are shown');
});

test('a clip does not cut a character in two', () => {
  for (const before of ['', 'a']) expect(said(before + '😀'.repeat(20_000)).markup).not.toContain('U+D83D');
});

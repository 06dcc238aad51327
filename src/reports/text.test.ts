import { expect, test } from 'vitest';
import { clip, grouped, pointsText, submitted, visible } from './text.ts';

test('a clip says whether it cut, and never cuts a character in two', () => {
  expect(clip('abc', 3)).toEqual({ text: 'abc', cut: false });
  expect(clip('abcd', 3)).toEqual({ text: 'abc', cut: true });
  expect(clip('ab😀d', 3)).toEqual({ text: 'ab', cut: true });
});

test('what cannot be seen is named, and tabs, newlines and letters of every script are left', () => {
  expect(visible('a\u202Eb\u0000c\uFEFFd')).toBe('a⟨U+202E⟩b⟨U+0000⟩c⟨U+FEFF⟩d');
  expect(visible('a\tb\r\nc é λ עברית 中 😀')).toBe('a\tb\nc é λ עברית 中 😀');
});

test('points have at most two decimals, and large numbers are grouped', () => {
  expect([0, 1, 0.5, 1 / 3, 2.005, 12.1].map(pointsText)).toEqual(['0', '1', '0.5', '0.33', '2', '12.1']);
  expect([999, 1000, 1234567].map(grouped)).toEqual(['999', '1\u2009000', '1\u2009234\u2009567']);
});

test('an answer is shown as it was typed, or as JSON on a line', () => {
  expect([submitted('a "b"'), submitted([1, { b: 'x', a: null }]), submitted(undefined)]).toEqual([
    'a "b"',
    '[1, {"a": null, "b": "x"}]',
    '',
  ]);
});

test('a derivation is shown step by step, and formulas under their names, no backslash doubled', () => {
  expect(submitted(['a = \\alpha', '= b'])).toBe('a = \\alpha\n= b');
  expect(submitted({ init: { N: '\\frac{1}{2}', S: '0' }, output: 'S N q' })).toBe(
    'init N: \\frac{1}{2}\ninit S: 0\noutput: S N q',
  );
  expect(submitted(['0', '1.5'])).toBe('["0", "1.5"]');
  expect(submitted(Array.from({ length: 100 }, () => 'a = b'))).toMatch(/^\["a = b", /);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { limits, over } from './limits.ts';

const page = readFileSync(join(import.meta.dirname, '../../spec/reading.md'), 'utf8');

test.each(Object.entries(limits))('the page on reading names the limit %s with its default of %d', (name, value) => {
  expect(page).toMatch(new RegExp(`^\\| \`${name}\` \\| ${value.toLocaleString('en')} \\|`, 'mu'));
});

test('a message of a limit passed says how much is allowed, and of what', () => {
  expect(over('nesting')).toBe('over the limit of 96 levels of nesting (limit: nesting)');
});

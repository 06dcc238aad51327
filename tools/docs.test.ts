import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { examples, pages, printed } from './docs.ts';

describe.each(pages.filter((page) => examples(page).length > 0))('%s shows what happens', (page) => {
  test.each(examples(page).map(({ command, output }) => [command, output]))('$ %s', (command, output) => {
    expect(printed(command)).toBe(output);
  });
});

test('the bin file is committed as executable', () => {
  expect(execFileSync('git', ['ls-files', '--stage', 'bin/assay.js'], { encoding: 'utf8' })).toMatch(/^100755/);
});

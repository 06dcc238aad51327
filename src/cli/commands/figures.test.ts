import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const out = mkdtempSync(join(tmpdir(), 'assay-figures-'));
afterAll(() => rmSync(out, { recursive: true }));
const figures = (...args: readonly string[]) =>
  spawnSync(process.execPath, ['bin/assay.js', 'figures', ...args], { encoding: 'utf8' });

test('figures writes what is kept, the same bytes in another process', () => {
  const { status, stdout } = figures('--out', out);
  expect([status, stdout]).toEqual([0, '']);
  expect(readdirSync(out)).toEqual(readdirSync('spec/figures'));
  for (const file of readdirSync(out))
    expect(readFileSync(join(out, file), 'utf8'), file).toBe(readFileSync(join('spec/figures', file), 'utf8'));
});

test('a format that there is not is a mistake of the caller', () => {
  const { status, stderr } = figures('--format', 'png');
  expect(status).toBe(2);
  expect(stderr).toContain('svg, json');
});

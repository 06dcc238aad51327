/** Modules as people hand them in: real files, and the program run on them. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const folder = mkdtempSync(join(tmpdir(), 'assay-check-'));
export const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
export const check = (...args: readonly string[]) =>
  spawnSync(process.execPath, ['bin/assay.js', 'check', ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
    timeout: 55_000,
  });
export const judge = (slug: string, name: string, text: string, ...more: readonly string[]) =>
  check(slug, '--answer', file(name, text), '--runs', '60', ...more);

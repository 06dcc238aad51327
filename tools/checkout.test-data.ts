/** A copy of this checkout, so that a test may edit, bundle and pack it while others run the one that is here. */
import { execFileSync, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, normalize, resolve } from 'node:path';

const made = new Set(['.git', 'node_modules', 'dist', 'types', 'reports', 'coverage']);

export function checkout(): string {
  const folder = mkdtempSync(join(tmpdir(), 'assay-checkout-'));
  cpSync('.', folder, { recursive: true, filter: (path) => !made.has(normalize(path)) });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  return folder;
}

export const bundled = (folder: string): string =>
  execFileSync(process.execPath, ['tools/prepare.js'], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });

const { FORCE_COLOR: _, ...inherited } = process.env;

export const assay = (folder: string, ...args: readonly string[]): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, ['bin/assay.js', ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...inherited, NO_COLOR: '1' },
  });

/** Whether the bundle of a checkout was made from the sources as they are now, by their names, sizes and times. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The file of dist/ that says what it was made from. */
export const stamp = 'sources.txt';

export function stampOf(home) {
  const files = readdirSync(join(home, 'src'), { recursive: true })
    .filter((file) => /\.(ts|js|json)$/.test(file) && !file.endsWith('.test.ts'))
    .map((file) => join('src', file));
  return [...files, 'package.json', join('tools', 'bundle.ts')]
    .sort((a, b) => (a < b ? -1 : 1))
    .map((file) => {
      const { size, mtimeMs } = statSync(join(home, file));
      return `${file} ${size} ${mtimeMs}\n`;
    })
    .join('');
}

export function isFresh(home) {
  try {
    return readFileSync(join(home, 'dist', stamp), 'utf8') === stampOf(home);
  } catch {
    return false;
  }
}

/** The licences of the packages whose code a bundle holds. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export function licences(files: readonly string[]): string {
  const folders = files.flatMap(
    (file) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file.replaceAll('\\', '/')) ?? [],
  );
  return [...new Set(folders)]
    .sort()
    .map((folder) => {
      const file = readdirSync(folder).find((name) => /^licen[sc]e/i.test(name));
      if (file === undefined) throw new Error(`${folder} is bundled, and has no licence to go with it`);
      return `${folder.replace(/^.*\/node_modules\//, '')}\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
    })
    .join('\n\n');
}

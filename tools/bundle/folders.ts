/** The modules of folders, listed when they are bundled: src/folder.ts lists them when it runs. */
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Plugin } from 'rolldown';
import { names } from '../../src/folder.ts';

/** What tells modules that are written here from those that are files. */
const written = { folders: '\0folders of ', whole: '\0whole of ' } as const;

const quoted = (text: string): string => JSON.stringify(text);
const modules = (folder: string): string[] => names({ dirname: folder }, '.').map((id) => join(folder, `${id}.ts`));

/** In place of src/folder.ts: the names that the folders beside `file` have now. */
function folders(file: string, by: 'module' | 'folder'): string {
  const calls = [...readFileSync(file, 'utf8').matchAll(/\b(?:folder<[^(]*>|names)\(import\.meta, '([^']+)'/g)];
  if (calls.length === 0) throw new Error(`${file} imports #folder, and no folder(import.meta, '…') is seen in it`);
  const lists = [...new Set(calls.map(([, name]) => name!))].map((name) => {
    const folder = join(dirname(file), name);
    const all = `import(${quoted(written.whole + folder)})`;
    const entries = modules(folder).map((path, i) => {
      const id = quoted(basename(path, '.ts'));
      return by === 'module'
        ? `[${id}, () => import(${quoted(path)})]`
        : `[${id}, async () => (await ${all}).all[${i}]]`;
    });
    return `${quoted(name)}: [${entries.join(', ')}]`;
  });
  return `
    const folders = { ${lists.join(', ')} };
    export const names = (_, name) => folders[name].map(([id]) => id);
    export const folder = async (_, name, wanted = () => true) =>
      new Map(await Promise.all(folders[name].filter(([id]) => wanted(id)).map(async ([id, load]) => [id, (await load()).default])));
  `;
}

const whole = (folder: string): string =>
  [
    ...modules(folder).map((path, i) => `import * as m${i} from ${quoted(path)};`),
    `export const all = [${modules(folder)
      .map((_, i) => `m${i}`)
      .join(', ')}];`,
  ].join('\n');

/** Each module of a folder by itself, or a folder as one, where what is loaded is a file. */
export const listed = (by: 'module' | 'folder'): Plugin => ({
  name: 'folders are listed',
  resolveId: (specifier, importer) =>
    specifier === '#folder' ? written.folders + importer : specifier.startsWith(written.whole) ? specifier : undefined,
  load: (id) =>
    id.startsWith(written.folders)
      ? folders(id.slice(written.folders.length), by)
      : id.startsWith(written.whole)
        ? whole(id.slice(written.whole.length))
        : undefined,
});

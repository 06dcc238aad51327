/**
 * Writes dist/: the program and the library as a few dozen files of JavaScript, each loaded only when it is called for.
 * The published package is this, and a checkout runs it while it is made from the sources as they are.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { rolldown, type Plugin } from 'rolldown';
import { stamp, stampOf } from '../bin/fresh.js';
import { names } from '../src/folder.ts';

const home = resolve(import.meta.dirname, '..');

/** Folders of which a run needs one module, or a few: each is a file of its own. What is in the others is one file. */
const apart = new Set(['commands', 'figures', 'formats']);

/** What tells modules that are written here from those that are files. */
const written = { folders: '\0folders of ', whole: '\0whole of ' } as const;

const quoted = (text: string): string => JSON.stringify(text);
const modules = (folder: string): string[] => names({ dirname: folder }, '.').map((id) => join(folder, `${id}.ts`));

/** A module with the names that the folders beside `file` have now, in place of src/folder.ts, which lists them when it runs. */
function folders(file: string): string {
  const calls = [...readFileSync(file, 'utf8').matchAll(/\b(?:folder<[^(]*>|names)\(import\.meta, '([^']+)'/g)];
  if (calls.length === 0) throw new Error(`${file} imports #folder, and no folder(import.meta, '…') is seen in it`);
  const lists = [...new Set(calls.map(([, name]) => name!))].map((name) => {
    const folder = join(dirname(file), name);
    const all = `import(${quoted(written.whole + folder)})`;
    const entries = modules(folder).map((path, i) => {
      const id = quoted(basename(path, '.ts'));
      return apart.has(name)
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

const listed: Plugin = {
  name: 'folders are listed',
  resolveId: (specifier, importer) =>
    specifier === '#folder' ? written.folders + importer : specifier.startsWith(written.whole) ? specifier : undefined,
  load: (id) =>
    id.startsWith(written.folders)
      ? folders(id.slice(written.folders.length))
      : id.startsWith(written.whole)
        ? whole(id.slice(written.whole.length))
        : undefined,
};

/** A thread is started by the URL of its file, which is a file of the bundle too. */
const threads: Plugin = {
  name: 'threads are files',
  transform(code, id) {
    if (!code.includes('new Worker(')) return undefined;
    const files = /new URL\('(\.[^']+\.ts)', import\.meta\.url\)/g;
    if (!files.test(code))
      throw new Error(`${id} starts a Worker, and no new URL('./….ts', import.meta.url) is seen in it`);
    return code.replace(files, (_, path: string) => {
      const file = this.emitFile({ type: 'chunk', id: resolve(dirname(id), path) });
      return `new URL(import.meta.ROLLDOWN_FILE_URL_${file})`;
    });
  },
};

/** Sources that change while this runs make what it writes stale: they are looked at before. */
const before = stampOf(home);
const dist = join(home, 'dist');
rmSync(dist, { recursive: true, force: true });
const bundle = await rolldown({
  cwd: home,
  input: { cli: 'src/cli/main.ts', index: 'src/index.ts', matchers: 'src/checks/matchers.ts' },
  platform: 'node',
  external: [/^[a-z]/],
  plugins: [listed, threads],
  checks: { ineffectiveDynamicImport: false },
  onLog: (_level, { message }) => {
    throw new Error(message);
  },
});
await bundle.write({ dir: dist, format: 'esm', entryFileNames: '[name].js', chunkFileNames: 'parts/[name].js' });
writeFileSync(join(dist, stamp), before);

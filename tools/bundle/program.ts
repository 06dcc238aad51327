/** What the script exports: the command line, and what its threads run. A thread is started by the URL of a file. */
import { globSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plugin } from 'rolldown';

/** The module to start from. */
export const program = '\0program';

const quoted = (text: string): string => JSON.stringify(text);

const threads = (home: string): Map<string, string> =>
  new Map(globSync('src/cli/*-worker.ts', { cwd: home }).map((file) => [basename(file, '.ts'), join(home, file)]));

const exported = (home: string): string =>
  [
    `export { main } from ${quoted(join(home, 'src/cli/main.ts'))};`,
    'export const threads = {',
    ...[...threads(home)].map(([name, file]) => `${quoted(name)}: () => import(${quoted(file)}),`),
    '};',
  ].join('\n');

/** Somebody's module, by its URL: imported by what started the script, where that is given. */
const imported = '(module.imported ?? ((url) => import(url)))(';

/** Threads are started by the files that `writeThreads` writes. */
export const started = (home: string): Plugin => ({
  name: 'the program and its threads',
  resolveId: (specifier) => (specifier === program ? program : undefined),
  load: (id) => (id === program ? exported(home) : undefined),
  transform(code, id) {
    if (code.includes('import(pathToFileURL('))
      return code.replaceAll('import(pathToFileURL(', `${imported}pathToFileURL(`);
    if (!code.includes('new Worker(')) return undefined;
    const files = /(?<=new URL\('\.\/)([\w-]+)\.ts(?=', import\.meta\.url\))/g;
    const names = [...code.matchAll(files)].map(([, name]) => name!);
    if (names.length === 0 || !names.every((name) => threads(home).has(name)))
      throw new Error(`${id} starts a Worker, and no new URL('./…-worker.ts', import.meta.url) is seen in it`);
    return code.replace(files, '$1.cjs');
  },
});

/** Whether all that the script imports while it runs is somebody's module. */
export const importsAlone = (code: string): boolean => !/(?<![\w.$])import\(/.test(code.replaceAll(imported, ''));

/** For each thread a file that starts its part of the program. */
export function writeThreads(home: string, folder: string): void {
  for (const name of threads(home).keys())
    writeFileSync(join(folder, `${name}.cjs`), `require('../bin/program.js').program().threads[${quoted(name)}]();\n`);
}

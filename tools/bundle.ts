/**
 * Writes dist/: the library as modules of JavaScript, and the program as one script, of which a run starts what it needs.
 * The published package is this, and a checkout runs it while it is made from the sources as they are.
 */
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { rolldown, type InputOptions } from 'rolldown';
import { stamp, stampOf } from '../bin/fresh.js';
import { listed } from './bundle/folders.ts';
import { late } from './bundle/late.ts';
import { licences } from './bundle/licences.ts';
import { importsAlone, program, started, writeThreads } from './bundle/program.ts';

const home = resolve(import.meta.dirname, '..');
const dist = join(home, 'dist');

const bundled = (options: InputOptions) =>
  rolldown({
    cwd: home,
    platform: 'node',
    checks: { ineffectiveDynamicImport: false, emptyImportMeta: false },
    onLog: (_level, { message }) => {
      throw new Error(message);
    },
    ...options,
  });

/** Sources that change while this runs make what it writes stale: they are looked at before. */
const before = stampOf(home);
rmSync(dist, { recursive: true, force: true });

const library = await bundled({
  input: { index: 'src/index.ts', matchers: 'src/checks/matchers.ts' },
  external: [/^[a-z]/],
  plugins: [listed('folder')],
});
await library.write({ dir: dist, format: 'esm', entryFileNames: '[name].js', chunkFileNames: 'parts/[name].js' });

const script = await bundled({ input: { program }, plugins: [listed('module'), late, started(home)] });
const { output } = await script.write({ dir: dist, format: 'cjs', codeSplitting: false, entryFileNames: '[name].cjs' });
writeThreads(home, dist);
for (const file of output)
  if (file.type === 'chunk' && !importsAlone(file.code)) throw new Error('the script imports what is no file URL');
const files = output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
writeFileSync(join(dist, 'licences.txt'), licences(files));

execFileSync(process.execPath, ['tools/bundle/warm.js'], { cwd: home, stdio: ['ignore', 'ignore', 'pipe'] });
writeFileSync(join(dist, stamp), before);

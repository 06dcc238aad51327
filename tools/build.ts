/**
 * src/ to dist/, file by file: types stripped, `.ts` and `#room` specifiers made relative `.js` ones, declarations beside.
 * The published package needs it, since Node strips no types inside node_modules; a checkout runs without.
 */
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { $, fs, glob } from 'zx';

const imports = (await fs.readJson('package.json')).imports as Record<string, string>;

/** The source file that an import of `#room/x` means. */
function target(specifier: string): string {
  for (const [name, file] of Object.entries(imports)) {
    const [head, tail] = name.split('*') as [string, string | undefined];
    if (tail === undefined ? specifier === name : specifier.startsWith(head))
      return file.replace('*', specifier.slice(head.length));
  }
  throw new Error(`package.json has no import ${specifier}`);
}

/** The specifier in terms of the compiled files, as seen from one of them. */
function compiled(specifier: string, from: string): string {
  if (!specifier.startsWith('#')) return specifier.replace(/\.ts$/, '.js');
  const path = relative(dirname(from), join(target(specifier))).replace(/\.ts$/, '.js');
  return path.startsWith('.') ? path : `./${path}`;
}

const rewrite = (code: string, from: string): string =>
  code.replace(
    /(from\s+|import\s+|import\()(['"])([#.][^'"]+)\2/g,
    (_, before: string, quote: string, specifier: string) => `${before}${quote}${compiled(specifier, from)}${quote}`,
  );

await fs.emptyDir('dist');
$.verbose = false;
await $`tsc -p tsconfig.build.json`;
for (const file of await glob('dist/**/*.d.ts')) {
  await fs.writeFile(
    file,
    rewrite(await fs.readFile(file, 'utf8'), file.replace(/^dist/, 'src').replace(/\.d\.ts$/, '.ts')),
  );
}
for (const file of await glob('src/**/*.ts', { ignore: ['**/*.test.ts', '**/*.test-data.ts', '**/*.d.ts'] })) {
  const out = file.replace(/^src/, 'dist').replace(/\.ts$/, '.js');
  const code = stripTypeScriptTypes(await fs.readFile(file, 'utf8'), { mode: 'strip' });
  await fs.outputFile(out, rewrite(code, file).replace(/[ \t]+$/gm, ''));
}
for (const file of await glob(['src/**/*.json', 'src/**/*.js', 'src/**/*.d.ts']))
  await fs.copy(file, file.replace(/^src/, 'dist'));

/** Writes types/: the declarations of what the package exports, `.ts` and `#room` specifiers made relative `.js` ones. */
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

/** The specifier as seen from one of the declarations. */
function declared(specifier: string, from: string): string {
  if (!specifier.startsWith('#')) return specifier.replace(/\.ts$/, '.js');
  const path = relative(dirname(from), join(target(specifier))).replace(/\.ts$/, '.js');
  return path.startsWith('.') ? path : `./${path}`;
}

await fs.emptyDir('types');
$.verbose = false;
await $`tsc -p tsconfig.build.json`;
for (const file of await glob('src/**/*.d.ts')) await fs.copy(file, file.replace(/^src/, 'types'));
for (const file of await glob('types/**/*.d.ts')) {
  const text = (await fs.readFile(file, 'utf8')).replace(
    /(from\s+|import\s+|import\()(['"])([#.][^'"]+)\2/g,
    (_match: string, before: string, quote: string, specifier: string) =>
      `${before}${quote}${declared(specifier, file.replace(/^types/, 'src'))}${quote}`,
  );
  await fs.writeFile(file, text);
}

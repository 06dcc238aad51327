#!/usr/bin/env node
// Runs the bundle; a checkout whose sources are newer runs them as they are. Plain enough for an old Node to read and be told.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22) {
  console.error(`assay: needs Node 22 or newer, this is ${process.version}`);
  process.exit(2);
}
const { existsSync } = await import('node:fs');
const { fileURLToPath } = await import('node:url');
const home = fileURLToPath(new URL('..', import.meta.url));
const source = new URL('../src/cli/main.ts', import.meta.url);
const stale = existsSync(source) && !(await import('./fresh.js')).isFresh(home);
if (stale && !(major > 22 || minor >= 18)) {
  console.error(`assay: a checkout runs from its sources, which takes Node 22.18 or newer; this is ${process.version}`);
  process.exit(2);
}
if (stale) (await import('node:module')).enableCompileCache();
const { main } = stale ? await import(source.href) : (await import('./program.js')).program();
process.exitCode = await main(process.argv.slice(2));

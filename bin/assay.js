#!/usr/bin/env node
// Runs the compiled program, or in a checkout the sources as they are. Plain enough for an old Node to read and be told.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22) {
  console.error(`assay: needs Node 22 or newer, this is ${process.version}`);
  process.exit(2);
}
const { existsSync } = await import('node:fs');
const { enableCompileCache } = await import('node:module');
enableCompileCache?.();
const source = new URL('../src/cli/main.ts', import.meta.url);
const compiled = new URL('../dist/cli/main.js', import.meta.url);
const strips = major > 22 || minor >= 18;
if (existsSync(source) && !strips && !existsSync(compiled)) {
  console.error(`assay: a checkout runs from its sources, which takes Node 22.18 or newer; this is ${process.version}`);
  process.exit(2);
}
const { main } = await import((existsSync(source) && strips ? source : compiled).href);
process.exitCode = await main(process.argv.slice(2));

#!/usr/bin/env node
// Runs the bundle; a checkout whose sources are newer runs them as they are. Plain enough for an old Node to read and be told,
// and of the kind that node loads fastest.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22) {
  console.error(`assay: needs Node 22 or newer, this is ${process.version}`);
  process.exit(2);
}
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');
const home = join(__dirname, '..');
const source = join(home, 'src/cli/main.ts');
const stale = existsSync(source) && !require('./fresh.js').isFresh(home);
if (stale && !(major > 22 || minor >= 18)) {
  console.error(`assay: a checkout runs from its sources, which takes Node 22.18 or newer; this is ${process.version}`);
  process.exit(2);
}
if (stale) require('node:module').enableCompileCache();
// What node says of a module whose promise never comes; until it does.
process.exitCode = 13;
const started = stale ? import(pathToFileURL(source).href) : Promise.resolve(require('./program.js').program());
void started
  .then(({ main }) => main(process.argv.slice(2)))
  .then((code) => {
    process.exitCode = code;
  });

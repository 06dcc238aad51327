/** The program as tools/bundle.ts wrote it, in one script: started from what V8 made of it when it was bundled. */
const { readFileSync } = require('node:fs');
const { createRequire, enableCompileCache } = require('node:module');
const { join } = require('node:path');
const { Script } = require('node:vm');

const folder = join(__dirname, '../dist');
const file = join(folder, 'program.cjs');

/** The functions that grading calls, compiled: node's own cache has a file before any is called. For this very node. */
const code = `${file}.${process.version}-${process.arch}`;

function compiled() {
  try {
    return readFileSync(code);
  } catch {
    return undefined;
  }
}

/** The script, and what it exports when it is run; without `cachedData` it is compiled as any other. */
function script(cachedData) {
  const text = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'utf8')}\n})`;
  const made = new Script(text, { filename: file, cachedData });
  // A script cannot import by itself but by what node calls experimental, and warns of.
  const own = { exports: {}, require: createRequire(file), imported: (url) => import(url) };
  made.runInThisContext()(own.exports, own.require, own, file, folder);
  return { made, exports: own.exports };
}

function program() {
  const cachedData = compiled();
  if (cachedData) return script(cachedData).exports;
  enableCompileCache?.();
  return require(file);
}

exports.code = code;
exports.script = script;
exports.program = program;

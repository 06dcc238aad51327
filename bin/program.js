/** The program as tools/bundle.ts wrote it, in one script: started from what V8 made of it when it was bundled. */
import { readFileSync } from 'node:fs';
import { createRequire, enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { constants, Script } from 'node:vm';

const file = fileURLToPath(new URL('../dist/program.cjs', import.meta.url));
const folder = fileURLToPath(new URL('../dist', import.meta.url));
const require = createRequire(file);

/** The functions that grading calls, compiled: node's own cache has a file before any is called. For this very node. */
export const code = `${file}.${process.version}-${process.arch}`;

function compiled() {
  try {
    return readFileSync(code);
  } catch {
    return undefined;
  }
}

/** The script, and what it exports when it is run; without `code` it is loaded as any other. */
export function script(cachedData) {
  const text = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'utf8')}\n})`;
  const made = new Script(text, {
    filename: file,
    cachedData,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const module = { exports: {}, require };
  made.runInThisContext()(module.exports, require, module, file, folder);
  return { made, exports: module.exports };
}

export function program() {
  const cachedData = compiled();
  if (cachedData) return script(cachedData).exports;
  enableCompileCache?.();
  return require(file);
}

/** Where the package is: the one place that does not depend on how its code is laid out, as sources or as a bundle. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const above = (folder: string): string => (existsSync(join(folder, 'package.json')) ? folder : above(dirname(folder)));

/** The folder that holds package.json, spec/ and submissions/. */
export const home = above(import.meta.dirname);

/** As package.json has it. */
export const version = (): string =>
  (JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }).version;

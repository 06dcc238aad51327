import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { home } from './files.ts';

/** As package.json has it. */
export const version = (): string =>
  (JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }).version;

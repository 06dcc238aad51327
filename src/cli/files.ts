/** Files as commands take them: paths given by people, and the project's own data. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { TextFile } from '#grade';
import { home } from '../home.ts';
import { UsageError } from './command.ts';

const nameOf = (path: string): string => {
  const name = relative(process.cwd(), path);
  return (name.startsWith('..') ? path : name).replaceAll('\\', '/');
};

/** Every .json file of the paths, folders searched, in the order of their names; a path that is not there is a mistake. */
export function jsonFiles(paths: readonly string[]): string[] {
  const found = paths.flatMap((path): string[] => {
    if (!existsSync(path)) throw new UsageError(`there is no file or folder "${path}"`);
    if (!statSync(path).isDirectory()) return [path];
    return readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.json'))
      .sort()
      .map((file) => join(path, file));
  });
  return [...new Map(found.map((path) => [resolve(path), path])).values()];
}

export const readText = (path: string): TextFile => ({ file: nameOf(resolve(path)), text: readFileSync(path, 'utf8') });

/** A question set by its name, among the project's own, or by the path of its file. */
export function questionSets(named?: string): TextFile[] {
  const own = join(home, 'spec', 'questions');
  if (named === undefined) return jsonFiles([own]).map(readText);
  if (existsSync(named) && statSync(named).isFile()) return [readText(named)];
  const path = join(own, `${named}.json`);
  if (existsSync(path)) return [readText(path)];
  const known = readdirSync(own).map((file) => file.replace(/\.json$/, ''));
  throw new UsageError(
    `there is no question set "${named}", known are ${known.join(', ')}; or give the path of a file`,
  );
}

/** Writes texts under a folder; folders are made as needed. */
export function writeAll(folder: string, files: ReadonlyMap<string, string>): string[] {
  return [...files].map(([name, text]) => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return nameOf(resolve(path));
  });
}

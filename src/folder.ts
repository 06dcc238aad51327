import { readdirSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * The default exports of every module of a folder beside the caller, by file name: there is no list to keep.
 * Files are taken in the order of their names, those that are `wanted`; tests, and files of the folder that start with an underscore, are not.
 */
export async function folder<T>(
  caller: ImportMeta,
  name: string,
  wanted: (id: string) => boolean = () => true,
): Promise<ReadonlyMap<string, T>> {
  const here = join(dirname(caller.filename), name);
  const extension = extname(caller.filename);
  const names = readdirSync(here)
    .filter((file) => file.endsWith(extension) && !/(\.test|\.d)\.\w+$/.test(file) && !file.startsWith('_'))
    .map((file) => file.slice(0, -extension.length))
    .filter(wanted)
    .sort();
  const load = async (id: string): Promise<[string, T]> => {
    const module = (await import(/* @vite-ignore */ pathToFileURL(join(here, id + extension)).href)) as { default: T };
    return [id, module.default];
  };
  return new Map(await Promise.all(names.map(load)));
}

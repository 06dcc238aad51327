import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * The modules of a folder beside the caller, by file name and in the order of the names: there is no list to keep.
 * Tests are not among them, nor files of the folder that start with an underscore.
 */
export const names = (caller: Pick<ImportMeta, 'dirname'>, name: string): string[] =>
  readdirSync(join(caller.dirname, name))
    .filter((file) => /(?<!\.(test|d))\.ts$/.test(file) && !file.startsWith('_'))
    .map((file) => file.slice(0, -extname(file).length))
    .sort();

/**
 * Their default exports, of those that are `wanted`.
 * The bundle has no folders: tools/bundle.ts puts in place of this module one that knows the names by then.
 */
export async function folder<T>(
  caller: ImportMeta,
  name: string,
  wanted: (id: string) => boolean = () => true,
): Promise<ReadonlyMap<string, T>> {
  const load = async (id: string): Promise<[string, T]> => {
    const url = pathToFileURL(join(caller.dirname, name, `${id}.ts`));
    const module = (await import(/* @vite-ignore */ url.href)) as { default: T };
    return [id, module.default];
  };
  return new Map(await Promise.all(names(caller, name).filter(wanted).map(load)));
}

import { folder } from '#folder';
import type { System } from './system.ts';

/** Every number system that a file of this folder exports by default, by the name of its dictionary. */
export async function systems(): Promise<ReadonlyMap<string, System>> {
  const files = await folder<readonly System[] | undefined>(import.meta, '.');
  return new Map([...files.values()].flatMap((found) => found ?? []).map((s) => [s.F.name, s]));
}

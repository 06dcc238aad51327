/** An implementation as people hand it in: a module with a function, and what it is written over. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { overFields, overNumbers, type Foreign, type Law } from '#checks';
import { suffices, type Structure, type System } from '#scalar';
import { UsageError } from './command.ts';

const structures = ['ring', 'field', 'cyclic', 'real'] as const satisfies readonly Structure[];
const kinds = [...structures, 'numbers'] as const;
type Over = (typeof kinds)[number];

export interface Module {
  readonly file: string;
  readonly theirs: Foreign;
  /** As the law, where the module does not say. */
  readonly over: Over | undefined;
}

const isFunction = (value: unknown): value is Foreign => typeof value === 'function';
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Runs the module: it is their code, and it is trusted as any import is. */
export async function answerModule(file: string): Promise<Module> {
  const path = resolve(file);
  if (!existsSync(path)) throw new UsageError(`there is no file "${file}"`);
  let loaded: Readonly<Record<string, unknown>>;
  try {
    // A module is a record of what it exports.
    loaded = (await import(pathToFileURL(path).href)) as Readonly<Record<string, unknown>>;
  } catch (error) {
    throw new UsageError(`${file} cannot be loaded: ${error instanceof Error ? error.message : String(error)}`);
  }
  const whole = loaded['default'];
  const named = isRecord(whole) ? { ...whole, ...loaded } : loaded;
  const theirs = isFunction(whole) ? whole : named['answer'];
  if (!isFunction(theirs))
    throw new UsageError(`${file} exports no function: it should be the default export, or named "answer"`);
  const over = named['over'];
  const known = kinds.find((kind) => kind === over);
  if (over !== undefined && known === undefined)
    throw new UsageError(`${file}: over is ${JSON.stringify(over)}, should be one of ${kinds.join(', ')}`);
  return { file, theirs, over: known };
}

/** The module as the law's answer, and the number systems it is judged over. */
export function judged(slug: string, law: Law, { file, theirs, over }: Module, known: readonly System[]) {
  if (over === 'numbers') {
    const systems = known.filter((s) => s.F.name === 'bounded' && suffices(s.has, law.over));
    if (!suffices('real', law.over))
      throw new UsageError(`${slug} needs roots of unity: write ${file} over a field, (F, …), with over = 'cyclic'`);
    if (systems.length === 0)
      throw new UsageError(`${file} is over plain numbers, which are judged over bounded: leave --over out`);
    return { answer: overNumbers(law, theirs), systems };
  }
  const systems = known.filter(
    (s) => !s.echoes && suffices(s.has, law.over) && (over === undefined || suffices(s.has, over)),
  );
  if (systems.length === 0)
    throw new UsageError(
      `no number system asked for is a ${law.over}, as ${slug} needs${over ? `, and a ${over}` : ''}`,
    );
  return { answer: overFields(law, theirs), systems };
}

/** What the function takes, where that is not what the law gives it. */
export function arity(law: Law, { theirs, over }: Module): { readonly found: number; readonly wanted: string[] } {
  return { found: theirs.length, wanted: [...(over === 'numbers' ? [] : ['F']), ...Object.keys(law.takes)] };
}

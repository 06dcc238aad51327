/** An implementation as people hand it in: a module with a function, and what it is written over. */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
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
  /** How many arguments it says it takes. */
  readonly takes: number;
  /** As the law, or as its signature, where the module does not say. */
  readonly over: Over | undefined;
}

const isFunction = (value: unknown): value is Foreign => typeof value === 'function';
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Runs the module: it is their code, and it is trusted as any import is. */
export async function answerModule(file: string): Promise<Module> {
  const path = resolve(file);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw new UsageError(`there is no file "${file}"`);
  if (!found.isFile()) throw new UsageError(`"${file}" is a folder: give the module in it that exports the function`);
  let loaded: Readonly<Record<string, unknown>>;
  try {
    // A module is a record of what it exports.
    loaded = (await import(pathToFileURL(path).href)) as Readonly<Record<string, unknown>>;
  } catch (error) {
    throw new UsageError(`${file} cannot be loaded: ${told(error, path)}`);
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
  return { file, theirs: placed(theirs, path), takes: theirs.length, over: known };
}

/** What was thrown and, where it can be known, in which line of theirs. */
function told(error: unknown, path: string): string {
  const said = error instanceof Error ? error.message : String(error);
  const place = error instanceof SyntaxError ? syntaxPlace(path) : placeOf(error, path);
  return place === undefined ? said : `${said}, at ${place}`;
}

/** A syntax error does not say where it is; node does, asked to look at the file. */
function syntaxPlace(path: string): string | undefined {
  const { stderr } = spawnSync(process.execPath, ['--check', path], { encoding: 'utf8' });
  const line = /:(\d+)\n/.exec(stderr)?.[1];
  return line && `${basename(path)}:${line}`;
}

/** The first place of the stack that is in their file. */
function placeOf(error: unknown, path: string): string | undefined {
  const stack = error instanceof Error && typeof error.stack === 'string' ? error.stack : '';
  const line = stack.split('\n').find((each) => each.includes(basename(path)) && /:\d+:\d+\)?$/.test(each));
  return line && `${basename(path)}:${/:(\d+:\d+)\)?$/.exec(line)?.[1]}`;
}

/** The function, what it throws with its place. */
const placed =
  (theirs: Foreign, path: string): Foreign =>
  (...given) => {
    try {
      return theirs(...given);
    } catch (error) {
      const place = placeOf(error, path);
      if (!(error instanceof Error) || place === undefined) throw error;
      const said = new Error(`${error.message}, at ${place}`, { cause: error });
      said.name = error.name;
      throw said;
    }
  };

/** The module over plain numbers where its signature says so: it has no place for a number system. */
export const asWritten = (law: Law, module: Module): Module =>
  module.over === undefined && module.takes === Object.keys(law.takes).length && suffices('real', law.over)
    ? { ...module, over: 'numbers' }
    : module;

/** The module as the law's answer, and the number systems it is judged over. */
export function judged(slug: string, law: Law, { file, theirs, over }: Module, known: readonly System[]) {
  if (over === 'numbers') {
    const systems = known.filter((s) => s.F.name === 'bounded' && suffices(s.has, law.over));
    if (!suffices('real', law.over))
      throw new UsageError(`${slug} needs roots of unity: write ${file} over a field, (F, …), with over = 'cyclic'`);
    if (systems.length === 0)
      throw new UsageError(`${file} is over plain numbers, which are judged over bounded: leave --over out`);
    return { answer: (loses: (how: string) => void) => overNumbers(law, theirs, loses), systems };
  }
  const systems = known.filter(
    (s) => !s.echoes && suffices(s.has, law.over) && (over === undefined || suffices(s.has, over)),
  );
  if (systems.length === 0)
    throw new UsageError(
      `no number system asked for is a ${law.over}, as ${slug} needs${over ? `, and a ${over}` : ''}`,
    );
  return { answer: () => overFields(law, theirs), systems };
}

/** What the function takes, where that is not what the law gives it. */
export function arity(law: Law, { takes, over }: Module): { readonly found: number; readonly wanted: string[] } {
  return { found: takes, wanted: [...(over === 'numbers' ? [] : ['F']), ...Object.keys(law.takes)] };
}

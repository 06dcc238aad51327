/** A recurrence as written: initial state, update and output, read under the question's symbols and the state's names. */
import { canonical, readings, type Declarations, type Expression, type Type } from '#language';
import { isTable, type Json } from '../answer.ts';

export interface Recurrence {
  readonly declared: Declarations;
  readonly init: ReadonlyMap<string, Expression>;
  readonly update: ReadonlyMap<string, Expression>;
  readonly output: Expression;
  /** Inputs that arrive step by step: the family behind a name that may stand without its index. */
  readonly inputs: ReadonlyMap<string, string>;
  /** The name of the running step in indices: `t` in `S_t`. */
  readonly time: string;
  /** Texts as they were read, for people. */
  readonly text: string;
}

export const timeName = 't';
const statesMost = 16;

const number = (n: number): Expression => ({ op: 'number', value: { n: BigInt(n), d: 1n } });
const unsized: Type = { is: 'matrix', rows: number(1), columns: number(1), has: [] };

/** `S_t`, `S_{t+1}`, `S_0`, `S'` and `S` are one name of the state. */
export const base = (name: string): string =>
  canonical(
    name
      .trim()
      .replace(/_\{?(?:t(?:\s*[+-]\s*1)?|0|-1)\}?$/, '')
      .replace(/'+$/, ''),
  );

/** The recurrence, or what is wrong with it. */
export function readRecurrence(answer: Json, symbols: Declarations): Recurrence | string {
  if (!isTable(answer)) return 'a recurrence is an object with init, update and output';
  const { init, update, output } = answer;
  if (!isTable(init)) return "/init: an object of initial values by the state's names is wanted";
  if (!isTable(update)) return "/update: an object of updates by the state's names is wanted";
  if (typeof output !== 'string' && typeof output !== 'number') return '/output: an expression is wanted';
  const states = [...new Set([...Object.keys(init), ...Object.keys(update)].map(base))];
  if (states.length === 0 || states.length > statesMost)
    return `/init: from 1 to ${statesMost} state variables are wanted`;
  const missing = states.find((name) => !Object.keys(init).map(base).includes(name));
  if (missing !== undefined) return `/init/${missing}: missing`;

  const declared = new Map(symbols);
  for (const state of states) {
    declared.set(state, symbols.get(state) ?? unsized);
    declared.set(`${state}'`, symbols.get(state) ?? unsized);
    declared.set(`${state}_${timeName}`, {
      is: 'family',
      index: timeName,
      from: number(0),
      to: number(4096),
      each: unsized,
    });
  }
  const inputs = arriving(symbols, declared);
  if (!declared.has(timeName)) declared.set(timeName, { is: 'integer', from: number(1), to: number(4096) });

  const texts: string[] = [];
  const read = (text: Json, where: string): Expression | string => {
    if (typeof text !== 'string' && typeof text !== 'number') return `${where}: an expression is wanted`;
    const [first, ...others] = readings(String(text), declared);
    if (first === undefined || !first.ok) return `${where}: ${first ? first.problem.message : 'it could not be read'}`;
    if (others.some((other) => other.ok)) return `${where}: it can be read in more than one way`;
    texts.push(`${where.slice(1).replaceAll('/', ' ')}: ${text}`);
    const { value } = first;
    return value.op === 'relation' && value.signs.every((sign) => sign === '=') ? value.sides.at(-1)! : value;
  };
  const table = (given: Readonly<Record<string, Json>>, where: string): Map<string, Expression> | string => {
    const found = new Map<string, Expression>();
    for (const [name, text] of Object.entries(given)) {
      const e = read(text, `/${where}/${name}`);
      if (typeof e === 'string') return e;
      found.set(base(name), e);
    }
    return found;
  };
  const [first, next, out] = [table(init, 'init'), table(update, 'update'), read(output, '/output')];
  if (typeof first === 'string') return first;
  if (typeof next === 'string') return next;
  if (typeof out === 'string') return out;
  return { declared, inputs, init: first, update: next, output: out, time: timeName, text: texts.join('; ') };
}

/** Lets `k`, declared as the rows of K, stand for the row that arrives, and `K` for `K_t` where only `K_i` is declared. */
function arriving(symbols: Declarations, declared: Map<string, Type>): Map<string, string> {
  const inputs = new Map<string, string>();
  for (const [name, type] of symbols) {
    const each = one(type, symbols);
    if (each === undefined) continue;
    const bare = name.replace(/_\{?\\?[A-Za-z]+\}?$/, '');
    if (bare !== name && symbols.has(bare)) continue;
    inputs.set(bare, name);
    declared.set(bare, each);
    if (bare !== name) continue;
    inputs.set(`${bare}_${timeName}`, name);
    declared.set(`${bare}_${timeName}`, { is: 'family', index: timeName, from: number(1), to: number(4096), each });
  }
  return inputs;
}

/** The type of one member of what arrives in steps: a family, or the rows or columns of a matrix. */
function one(type: Type, symbols: Declarations): Type | undefined {
  if (type.is === 'family') return type.each;
  const whole = type.is === 'part' ? symbols.get(type.of) : undefined;
  if (type.is !== 'part' || whole?.is !== 'matrix') return undefined;
  if (type.part === 'rows') return { is: 'matrix', rows: whole.columns, columns: number(1), has: [] };
  if (type.part === 'columns') return { is: 'matrix', rows: whole.rows, columns: number(1), has: [] };
  return type.part === 'entries' ? { is: 'scalar', has: [] } : undefined;
}

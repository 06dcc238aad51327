/** One point: every declared symbol a value of its type, ties and structure kept, each drawn when first asked for. */
import type { Type } from '#language';
import { Absent } from '../evaluate/absent.ts';
import type { Environment } from '../evaluate/environment.ts';
import type { Machine } from '../evaluate/machine.ts';
import { singularValues } from '../evaluate/spectrum.ts';
import { column, dense, scalar, shape, type Dense, type Value } from '../evaluate/value.ts';
import { drawnMatrix, signed } from './matrices.ts';
import type { Plan } from './plan.ts';
import type { Integers } from './sizes.ts';
import type { Source } from './source.ts';
import { withSpectrum } from './spectral.ts';

export type Spectra = ReturnType<Plan['spectra']>;

/** A point with what has been drawn and computed there so far. */
export interface Drawn<T> extends Environment<T> {
  readonly known: ReadonlyMap<string, Value<T>>;
  readonly spectrum: ReadonlyMap<string, readonly T[]>;
}

/** With a `base` it is the same point, of which that much is known already; the base is left as it is. */
export function draw<T>(
  m: Machine<T>,
  plan: Plan,
  integers: Integers,
  source: Source<T>,
  spectra: Spectra,
  base?: Drawn<T>,
): Drawn<T> {
  const known = new Map<string, Value<T>>();
  const spectrum = new Map<string, readonly T[]>();
  const running = new Set<string>();
  const env: Drawn<T> = { integers, value, member, known, spectrum };
  const before = (name: string): Value<T> | undefined => base?.known.get(name) ?? known.get(name);
  const size = (e: Parameters<Plan['integer']>[0]): number => plan.integer(e)(env, []);

  /** Remembered by name; a definition that reaches itself has no value. */
  function once(name: string, make: () => Value<T>): Value<T> {
    const made = before(name);
    if (made !== undefined) return made;
    if (running.has(name)) throw new Absent('unknown', `${name} is defined by itself`);
    running.add(name);
    try {
      const value = make();
      known.set(name, value);
      return value;
    } finally {
      running.delete(name);
    }
  }

  function made(name: string, type: Type): Value<T> {
    switch (type.is) {
      case 'scalar':
        return scalar(source.element(signed(type.has)(source.stream(name)())));
      case 'size':
      case 'integer': {
        const n = integers.get(name);
        if (n === undefined) throw new Absent('unknown', `${name} has no value`);
        return scalar(m.F.of(n));
      }
      case 'matrix': {
        const sizes = [size(type.rows), size(type.columns)] as const;
        const part = spectra.get(name);
        if (part === undefined) return drawnMatrix(m, source, name, sizes, type.has);
        const recipe = withSpectrum(m, source, name, sizes, part, type.has);
        spectrum.set(`${part} of ${name}`, recipe.spectrum);
        return recipe.matrix;
      }
      case 'defined':
        if (type.index !== undefined) throw new Absent('shape', `${name} needs its index`);
        return plan.definition(type).run(m, env, []);
      case 'family':
      case 'part':
        throw new Absent('shape', `${name} needs its index`);
    }
  }

  const typed = (name: string): Type => {
    const type = plan.declared.get(name);
    if (type === undefined) throw new Absent('unknown', `${name} is not declared`);
    return type;
  };

  function value(name: string): Value<T> {
    return before(name) ?? once(name, () => made(name, typed(name)));
  }

  function member(name: string, index: readonly number[]): Value<T> {
    const type = typed(name);
    const [i] = index;
    if (type.is === 'part') return ofPart(type, name, index);
    if (type.is === 'family' && index.length === 1) {
      const [from, to] = [size(type.from), size(type.to)];
      if (i! < from || i! > to) throw outside(name, index, `${from} to ${to}`);
      const one = `${name}:${i}`;
      return once(one, () => made(one, type.each));
    }
    if (type.is === 'defined' && type.index !== undefined && index.length === 1)
      return once(`${name}:${i}`, () => plan.definition(type).run(m, env, [i!]));
    return entry(matrix(name), name, index);
  }

  function matrix(name: string): Dense<T> {
    const whole = value(name);
    if (whole.is !== 'matrix') throw new Absent('shape', `${name} is ${shape(whole)}, and has no members`);
    return whole;
  }

  function ofPart(type: Type & { is: 'part' }, name: string, index: readonly number[]): Value<T> {
    const A = matrix(type.of);
    const [i, j] = index as readonly [number, ...number[]];
    const within = (count: number): void => {
      if (index.length !== 1 || i < 1 || i > count) throw outside(name, index, `1 to ${count}`);
    };
    switch (type.part) {
      case 'rows':
        within(A.rows);
        return column(A.data.slice((i - 1) * A.columns, i * A.columns));
      case 'columns':
        within(A.columns);
        return column(Array.from({ length: A.rows }, (_, k) => A.data[k * A.columns + i - 1]!));
      case 'diagonal':
        within(Math.min(A.rows, A.columns));
        return scalar(A.data[(i - 1) * A.columns + i - 1]!);
      case 'entries':
        return entry(A, name, j === undefined ? [i] : [i, j]);
      case 'singular values':
      case 'eigenvalues': {
        const which = `${type.part} of ${type.of}`;
        const values =
          base?.spectrum.get(which) ??
          spectrum.get(which) ??
          (type.part === 'singular values' ? singularValues(m, A) : undefined);
        if (values === undefined) throw new Absent('unknown', `the ${which} are not known`);
        spectrum.set(which, values);
        within(values.length);
        return scalar(values[i - 1]!);
      }
    }
  }

  function entry(A: Dense<T>, name: string, index: readonly number[]): Value<T> {
    const [i, j] = index.length === 1 ? oneIndex(A, index[0]!) : index;
    if (i === undefined || j === undefined || index.length > 2)
      throw new Absent('shape', `${name} is ${shape(A)}, and has not ${index.length} indices`);
    if (i < 1 || j < 1 || i > A.rows || j > A.columns) throw outside(name, index, shape(dense(A.rows, A.columns, [])));
    return scalar(A.data[(i - 1) * A.columns + j - 1]!);
  }

  return env;
}

/** A column or a row may be indexed as the sequence that it is; a matrix may not. */
const oneIndex = (A: Dense<unknown>, k: number): readonly number[] =>
  A.columns === 1 ? [k, 1] : A.rows === 1 ? [1, k] : [k];

const outside = (name: string, index: readonly number[], range: string): Absent =>
  new Absent('range', `${name} is asked at ${index.join(', ')}, and runs over ${range}`);

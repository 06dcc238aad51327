/** One point: every declared symbol a value of its type, ties and structure kept, each drawn when first asked for. */
import type { Type } from '#language';
import { tabulate } from '#scalar';
import { Absent } from '../evaluate/absent.ts';
import type { Environment } from '../evaluate/environment.ts';
import type { Machine } from '../evaluate/machine.ts';
import { singularValues } from '../evaluate/spectrum.ts';
import { column, scalar, shape, type Dense, type Value } from '../evaluate/value.ts';
import { entry, outside } from './indexed.ts';
import { drawnMatrix, signed } from './matrices.ts';
import type { Plan } from './plan.ts';
import type { Integers } from './sizes.ts';
import type { Source } from './source.ts';
import { withSpectrum } from './spectral.ts';

export type Spectra = ReturnType<Plan['spectra']>;

/** A point with what has been drawn and computed there so far. */
export interface Drawn<T> extends Environment<T> {
  readonly known: ReadonlyMap<string, Value<T>>;
  /** Of matrices that were drawn by it, or that were asked for it. */
  readonly spectrum: ReadonlyMap<string, readonly T[]> | undefined;
}

/** With a `base` it is the same point, of which that much is known already; the base is left as it is. */
export const draw = <T>(
  m: Machine<T>,
  plan: Plan,
  integers: Integers,
  source: Source<T>,
  spectra: Spectra,
  base?: Drawn<T>,
): Drawn<T> => new Point(m, plan, integers, source, spectra, base);

class Point<T> implements Drawn<T> {
  readonly integers: Integers;
  readonly known = new Map<string, Value<T>>();
  spectrum: Map<string, readonly T[]> | undefined = undefined;
  private readonly running: string[] = [];
  private readonly m: Machine<T>;
  private readonly plan: Plan;
  private readonly source: Source<T>;
  private readonly spectra: Spectra;
  private readonly base: Drawn<T> | undefined;

  constructor(
    m: Machine<T>,
    plan: Plan,
    integers: Integers,
    source: Source<T>,
    spectra: Spectra,
    base: Drawn<T> | undefined,
  ) {
    this.m = m;
    this.plan = plan;
    this.integers = integers;
    this.source = source;
    this.spectra = spectra;
    this.base = base;
  }

  value(name: string): Value<T> {
    return this.before(name) ?? this.first(name, this.typed(name));
  }

  member(name: string, index: readonly number[]): Value<T> {
    const type = this.typed(name);
    const [i] = index;
    if (type.is === 'part') return this.ofPart(type, name, index);
    if (type.is === 'family' && index.length === 1) {
      const [from, to] = [this.size(type.from), this.size(type.to)];
      if (i! < from || i! > to) throw outside(name, index, `${from} to ${to}`);
      const one = `${name}:${i}`;
      return this.before(one) ?? this.first(one, type.each);
    }
    if (type.is === 'defined' && type.index !== undefined && index.length === 1) {
      const one = `${name}:${i}`;
      return this.before(one) ?? this.once(one, () => this.plan.definition(type).run(this.m, this, [i!]));
    }
    return entry(this.matrix(name), name, index);
  }

  private before(name: string): Value<T> | undefined {
    return this.base?.known.get(name) ?? this.known.get(name);
  }

  private first(name: string, type: Type): Value<T> {
    if (type.is === 'defined') return this.once(name, () => this.made(name, type));
    const drawn = this.made(name, type);
    this.known.set(name, drawn);
    return drawn;
  }

  /** Remembered by name; a definition that reaches itself has no value. */
  private once(name: string, make: () => Value<T>): Value<T> {
    if (this.running.includes(name)) throw new Absent('unknown', `${name} is defined by itself`);
    this.running.push(name);
    try {
      const value = make();
      this.known.set(name, value);
      return value;
    } finally {
      this.running.pop();
    }
  }

  private size(e: Parameters<Plan['integer']>[0]): number {
    return this.plan.integer(e)(this, []);
  }

  private typed(name: string): Type {
    const type = this.plan.declared.get(name);
    if (type === undefined) throw new Absent('unknown', `${name} is not declared`);
    return type;
  }

  private made(name: string, type: Type): Value<T> {
    const { m, source } = this;
    switch (type.is) {
      case 'scalar':
        return scalar(source.element(signed(type.has)(source.stream(name)())));
      case 'size':
      case 'integer': {
        const n = this.integers.get(name);
        if (n === undefined) throw new Absent('unknown', `${name} has no value`);
        return scalar(m.F.of(n));
      }
      case 'matrix': {
        const sizes = [this.size(type.rows), this.size(type.columns)] as const;
        const part = this.spectra.get(name);
        if (part === undefined) return drawnMatrix(m, source, name, sizes, type.has);
        const recipe = withSpectrum(m, source, name, sizes, part, type.has);
        this.keep(`${part} of ${name}`, recipe.spectrum);
        return recipe.matrix;
      }
      case 'defined':
        if (type.index !== undefined) throw new Absent('shape', `${name} needs its index`);
        return this.plan.definition(type).run(m, this, []);
      case 'family':
      case 'part':
        throw new Absent('shape', `${name} needs its index`);
    }
  }

  private matrix(name: string): Dense<T> {
    const whole = this.value(name);
    if (whole.is !== 'matrix') throw new Absent('shape', `${name} is ${shape(whole)}, and has no members`);
    return whole;
  }

  private ofPart(type: Type & { is: 'part' }, name: string, index: readonly number[]): Value<T> {
    const A = this.matrix(type.of);
    const [i, j] = index as readonly [number, ...number[]]; // members are asked for by one index at least
    const within = (count: number): void => {
      if (index.length !== 1 || i < 1 || i > count) throw outside(name, index, `1 to ${count}`);
    };
    switch (type.part) {
      case 'rows':
        within(A.rows);
        return column(A.data.slice((i - 1) * A.columns, i * A.columns));
      case 'columns':
        within(A.columns);
        return column(tabulate(A.rows, (k) => A.data[k * A.columns + i - 1]!));
      case 'diagonal':
        within(Math.min(A.rows, A.columns));
        return scalar(A.data[(i - 1) * A.columns + i - 1]!);
      case 'entries':
        return entry(A, name, j === undefined ? [i] : [i, j]);
      case 'singular values':
      case 'eigenvalues': {
        const values = this.spectrumOf(type.part, type.of, A);
        within(values.length);
        return scalar(values[i - 1]!);
      }
    }
  }

  private spectrumOf(part: 'singular values' | 'eigenvalues', of: string, A: Dense<T>): readonly T[] {
    const which = `${part} of ${of}`;
    const values =
      this.base?.spectrum?.get(which) ??
      this.spectrum?.get(which) ??
      (part === 'singular values' ? singularValues(this.m, A) : undefined);
    if (values === undefined) throw new Absent('unknown', `the ${which} are not known`);
    this.keep(which, values);
    return values;
  }

  private keep(which: string, values: readonly T[]): void {
    (this.spectrum ??= new Map()).set(which, values);
  }
}

/** The declared table with its size expressions and definitions made ready to run, each when first asked for. */
import type { Declarations, Expression, Type } from '#language';
import { compile, type Compiled } from '../evaluate/compile.ts';
import { integer, type Integer } from '../evaluate/integer.ts';

export interface Plan {
  readonly declared: Declarations;
  integer(e: Expression): Integer;
  definition(type: Type & { is: 'defined' }): Compiled;
  /** The matrix that each used name of a spectrum belongs to, definitions followed. */
  spectra(uses: Iterable<string>): ReadonlyMap<string, 'singular values' | 'eigenvalues'>;
  /** Whether a definition that these reach needs real numbers. */
  real(uses: Iterable<string>): boolean;
}

const isSpectrum = (part: string): part is 'singular values' | 'eigenvalues' =>
  part === 'singular values' || part === 'eigenvalues';

const plans = new WeakMap<Declarations, Plan>();
const nothing = new Map();

export function plan(declared: Declarations): Plan {
  const known = plans.get(declared);
  if (known) return known;
  const integers = new Map<Expression, Integer>();
  const definitions = new Map<Type, Compiled>();
  const definition = (type: Type & { is: 'defined' }): Compiled => {
    const made =
      definitions.get(type) ??
      compile(type.by, declared, type.index === undefined ? nothing : new Map([[type.index, 0]]));
    definitions.set(type, made);
    return made;
  };

  /** The names given and all that their definitions reach. */
  function reached(uses: Iterable<string>): ReadonlySet<string> {
    const found = new Set<string>();
    const queue = [...uses];
    for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
      if (found.has(name)) continue;
      found.add(name);
      const type = declared.get(name);
      if (type?.is === 'part') queue.push(type.of);
      if (type?.is === 'defined') queue.push(...definition(type).uses);
    }
    return found;
  }

  const all = [...declared.values()];
  const hasSpectra = all.some((type) => type.is === 'part' && isSpectrum(type.part));
  const hasDefinitions = all.some((type) => type.is === 'defined');
  const made: Plan = {
    declared,
    integer: (e) => {
      const compiled = integers.get(e) ?? integer(e, declared, nothing);
      integers.set(e, compiled);
      return compiled;
    },
    definition,
    spectra: (uses) => {
      if (!hasSpectra) return nothing;
      const owners = new Map<string, 'singular values' | 'eigenvalues'>();
      for (const name of reached(uses)) {
        const type = declared.get(name);
        if (type?.is !== 'part' || !isSpectrum(type.part)) continue;
        // Where both are asked for, the eigenvalues are drawn: singular values can be computed.
        if (declared.get(type.of)?.is === 'matrix' && owners.get(type.of) !== 'eigenvalues')
          owners.set(type.of, type.part);
      }
      return owners;
    },
    real: (uses) =>
      hasDefinitions &&
      [...reached(uses)].some((name) => {
        const type = declared.get(name);
        return type?.is === 'defined' && definition(type).real;
      }),
  };
  plans.set(declared, made);
  return made;
}

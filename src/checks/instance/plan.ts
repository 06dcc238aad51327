/** The declared table with its size expressions and definitions made ready to run, each when first asked for. */
import type { Declarations, Expression, Type } from '#language';
import { compile, type Compiled } from '../evaluate/compile.ts';
import { integer, type Integer } from '../evaluate/integer.ts';

export interface Plan {
  readonly declared: Declarations;
  /** Whether an integer runs over a range. */
  readonly ranged: boolean;
  integer(e: Expression): Integer;
  definition(type: Type & { is: 'defined' }): Compiled;
  /** The matrix that each used name of a spectrum belongs to, definitions followed. */
  spectra(...uses: readonly ReadonlySet<string>[]): ReadonlyMap<string, 'singular values' | 'eigenvalues'>;
  /** Whether a definition that these reach needs real numbers. */
  real(...uses: readonly ReadonlySet<string>[]): boolean;
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
    const known = definitions.get(type);
    if (known) return known;
    const made = compile(type.by, declared, type.index === undefined ? nothing : new Map([[type.index, 0]]));
    definitions.set(type, made);
    return made;
  };

  /** The names given and all that their definitions reach. */
  function reached(uses: readonly ReadonlySet<string>[]): ReadonlySet<string> {
    const found = new Set<string>();
    const queue = uses.flatMap((each) => [...each]);
    for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
      if (found.has(name)) continue;
      found.add(name);
      const type = declared.get(name);
      if (type?.is === 'part') queue.push(type.of);
      if (type?.is === 'defined') queue.push(...definition(type).uses);
    }
    return found;
  }

  const reals = new Map<string, boolean>();
  function isReal(name: string): boolean {
    const known = reals.get(name);
    if (known !== undefined) return known;
    const found = [...reached([new Set([name])])].some((each) => {
      const type = declared.get(each);
      return type?.is === 'defined' && definition(type).real;
    });
    reals.set(name, found);
    return found;
  }

  const all = [...declared.values()];
  const hasSpectra = all.some((type) => type.is === 'part' && isSpectrum(type.part));
  const hasDefinitions = all.some((type) => type.is === 'defined');
  const made: Plan = {
    declared,
    ranged: all.some((type) => type.is === 'integer'),
    integer: (e) => {
      let compiled = integers.get(e);
      if (compiled === undefined) integers.set(e, (compiled = integer(e, declared, nothing)));
      return compiled;
    },
    definition,
    spectra: (...uses) => {
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
    real: (...uses) => hasDefinitions && uses.some((names) => [...names].some(isReal)),
  };
  plans.set(declared, made);
  return made;
}

/** The conditions under which a statement that is false may be true: what a law names, and what any matrix or scalar may be. */
import type { Field } from '#scalar';
import { inverse } from '#reference/inverse';
import { transpose, type Matrix } from '#reference/linear';
import type { Arbitraries } from '../inputs/arbitraries.ts';
import { equal, outside, type Hypothesis, type Law } from '../law.ts';

/** A condition on one argument that can be drawn, not only waited for. */
interface Drawn {
  readonly name: string;
  readonly word: string;
}

export interface Assumption {
  readonly met: Hypothesis;
  readonly drawn?: Drawn;
}

/** How often the answer was asked while a law ran under a hypothesis. */
export interface Seen {
  /** The hypothesis was met, with every array longer than one: a matrix of one row is symmetric, and shows nothing. */
  large: number;
  /** It was not met. */
  missed: number;
}

/** The hypotheses of a law by their names, its own first, in its order: the weakest first. */
export function hypotheses({ hypotheses: own = {}, takes }: Law): ReadonlyMap<string, Assumption> {
  const named = Object.entries(own).map(([says, met]): [string, Assumption] => [says, { met }]);
  return new Map([...named, ...Object.entries(takes).flatMap(([name, text], i) => general(name, text, i))]);
}

/** The predicates get what the answer gets: the number system, then the arguments in the order of `takes`. */
function general(name: string, text: string, place: number): [string, Assumption][] {
  const [, rows, columns, has] = /^([^×\s]+)×(\S+)((?:\s+[a-z-]+)*)$/u.exec(text) ?? [];
  if (rows === undefined || rows !== columns || /symmetric|orthogonal|diagonal|definite/.test(has!)) return [];
  const only = (word: string, met: (F: Field<unknown>, A: Matrix<unknown>) => boolean): [string, Assumption] => [
    `${name} is ${word}`,
    // The law declares this argument to be a matrix; a structure without division is asked for symmetry alone.
    { met: (F, ...of) => met(F as Field<unknown>, of[place] as Matrix<unknown>), drawn: { name, word } },
  ];
  const symmetric = only('symmetric', (F, A) => equal(F, A, transpose(A)).agree);
  if (has!.includes('invertible')) return [symmetric];
  return [only('invertible', (F, A) => 'div' in F && inverse(F, A) !== undefined), symmetric];
}

/** The law with its inputs kept to the hypothesis: others are skipped, as what it does not speak of. */
export function under(law: Law, { met, drawn }: Assumption, seen: Seen): Law {
  const kept = (answer: unknown) => {
    // What a law judges is a function of its inputs.
    const of = answer as (...inputs: readonly unknown[]) => unknown;
    return (...inputs: readonly unknown[]): unknown => {
      const yes = met(...inputs);
      if (!yes) {
        seen.missed++;
        return outside();
      }
      if (inputs.every((x) => !Array.isArray(x) || x.length > 1)) seen.large++;
      return of(...inputs);
    };
  };
  return {
    ...law,
    check: (F, any, answer) => law.check(F, drawn ? narrowed(any, law, drawn) : any, kept(answer)),
  };
}

/** One argument is drawn with a property more, wherever it is declared as the law takes it. */
const narrowed = <T>(any: Arbitraries<T>, { takes }: Law, { name, word }: Drawn): Arbitraries<T> => ({
  ...any,
  shaped: (declarations) =>
    any.shaped(
      declarations[name] !== undefined && declarations[name] === takes[name]
        ? { ...declarations, [name]: `${takes[name]} ${word}` }
        : declarations,
    ),
});

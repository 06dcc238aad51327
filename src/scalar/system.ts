import type { Structure, Structures } from './structure.ts';

/** A number system as the harness meets it: what holds in it, and how its elements are drawn. */
export interface System<T = unknown> {
  readonly F: Structures<T>[Structure];
  /** The strongest structure whose axioms it keeps. */
  readonly has: Structure;
  /** False where `equal` cannot tell a rounding from a mistake: axioms that survive rounding are tested, laws are not. */
  readonly judges: boolean;
  /** The element drawn for a small integer, 0 for 0 and nothing else: generic, where `of` stays in a subring. */
  readonly element: (n: number) => T;
}

/** A system for the default export of its file; its elements are the integers unless it says otherwise. */
export const system = <T>(
  F: Structures<T>[Structure],
  has: Structure,
  more: Partial<Pick<System<T>, 'judges' | 'element'>> = {},
): System<T> => ({ F, has, judges: true, element: (n) => F.of(n), ...more });

const weaker: Readonly<Record<Structure, readonly Structure[]>> = {
  ring: ['ring'],
  field: ['ring', 'field'],
  cyclic: ['ring', 'field', 'cyclic'],
  real: ['ring', 'field', 'real'],
};

/** Whether what is said over `asked` can be said in a system that has `has`. */
export const suffices = (has: Structure, asked: Structure): boolean => weaker[has].includes(asked);

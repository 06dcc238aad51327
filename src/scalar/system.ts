import type { Structure, Structures } from './structure.ts';

/** How large the instances drawn over a system are: entries −bound … bound, dimensions to `most`, lengths to `long`. */
export interface Limits {
  readonly bound: number;
  readonly most: number;
  readonly long: number;
  /** Where one instance in ten reaches further: what only goes wrong in large matrices and long sequences is seen there. */
  readonly far?: { readonly most: number; readonly long: number };
}

/** A number system as the harness meets it: what holds in it, and how its elements are drawn. */
export interface System<T = unknown> {
  readonly F: Structures<T>[Structure];
  /** The strongest structure whose axioms it keeps. */
  readonly has: Structure;
  /** False where `equal` cannot tell a rounding from a mistake: axioms that survive rounding are tested, laws are not. */
  readonly judges: boolean;
  /** Another system's arithmetic, watched: laws run over it for form's sake, and less often. */
  readonly echoes: boolean;
  /** The element drawn for a small integer, 0 for 0 and nothing else: generic, where `of` stays in a subring. */
  readonly element: (n: number) => T;
  /** Smaller where arithmetic is dear or rounds, so that a thousand cases stay cheap and bounds stay tight. */
  readonly limits: Limits;
}

/** A system for the default export of its file; its elements are the integers unless it says otherwise. */
export const system = <T>(
  F: Structures<T>[Structure],
  has: Structure,
  { limits, ...more }: Partial<Omit<System<T>, 'F' | 'has' | 'limits'>> & { limits?: Partial<Limits> } = {},
): System<T> => ({
  F,
  has,
  judges: true,
  echoes: false,
  element: (n) => F.of(n),
  ...more,
  limits: { bound: 4, most: 3, long: 5, ...limits },
});

const weaker: Readonly<Record<Structure, readonly Structure[]>> = {
  ring: ['ring'],
  field: ['ring', 'field'],
  cyclic: ['ring', 'field', 'cyclic'],
  real: ['ring', 'field', 'real'],
};

/** Whether what is said over `asked` can be said in a system that has `has`. */
export const suffices = (has: Structure, asked: Structure): boolean => weaker[has].includes(asked);

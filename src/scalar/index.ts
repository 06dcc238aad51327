export type { Ring, Field, Cyclic, Real, Structure, Structures } from './structure.ts';
export { rationals, ratio, type Rational } from './rational.ts';
export { babyBear, BabyBear, Prime } from './prime.ts';

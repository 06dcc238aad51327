export type { Comparing, Comparison, Constraint, Growth, Path } from './growth.ts';

export type { Comparison, Expression, Problem, Read, Reading, Unreadable } from './expression.ts';
export type { Declarations, Qualifier, Type } from './declaration.ts';
export { nearest } from './nearest.ts';

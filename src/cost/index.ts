export type { Comparing, Comparison, Constraint, Growth, Path } from './growth.ts';
export { count, mulDepth, NotOblivious, TooMany, type Count, type Metered, type Program, type Quantity } from './count.ts';
export { measured, type Algorithm, type Costed, type Measured } from './measure.ts';
export { recover, type Recovered } from './recover.ts';
export type { Measure, Parameter, Row, Spread } from './recover-grid.ts';
export { formulaAt, type Monomial, type Sizes, type Term } from './formula.ts';
export { showFormula, showMonomial } from './formula-print.ts';
export { readFormula, type FormulaRead } from './formula-read.ts';
export { toGrowth } from './formula-growth.ts';

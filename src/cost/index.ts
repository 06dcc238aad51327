export type { Comparing, Comparison, Constraint, Growth, Path } from './growth.ts';
export {
  count,
  mulDepth,
  NotOblivious,
  TooMany,
  type Count,
  type Metered,
  type Program,
  type Quantity,
} from './count.ts';
export { measured, type Algorithm, type Costed, type Measured } from './measure.ts';
export { recover, type Recovered } from './recover.ts';
export type { Measure, Parameter, Row, Spread } from './recover-grid.ts';
export { ceilLog, floorLog, formulaAt, type Monomial, type Sizes, type Term } from './formula.ts';
export { showFormula, showMonomial } from './formula-print.ts';
export { readFormula, type FormulaRead } from './formula-read.ts';
export { toGrowth } from './formula-growth.ts';
export { growthAt } from './measure-growth.ts';
export { degree, extent, lowerBounds, type Extent, type LowerBound } from './lower.ts';
export { compare, isBigO, type Options } from './compare.ts';
export { conditionsUnder, type Condition } from './conditions.ts';
export { evaluate } from './path-read.ts';
export { evidence, plainPath, ratioAlong, type RatioAlong } from './ratio.ts';
export { parseConstraint, parseGrowth, type Parsed } from './parse.ts';
export { latex, show, showConstraint } from './show.ts';

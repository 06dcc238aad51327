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
} from './counting/count.ts';
export { measured, type Algorithm, type Costed, type Measured } from './counting/measure.ts';
export { recover, type Recovered } from './formulas/recover.ts';
export type { Measure, Parameter, Row, Spread } from './formulas/recover-grid.ts';
export {
  ceilLog,
  floorLog,
  formulaAt,
  monomialAt,
  type Function2,
  type Monomial,
  type Sizes,
  type Term,
} from './formulas/formula.ts';
export { fit, type Fit } from './formulas/fit.ts';
export { spanLadder, workLadder, type Rung } from './formulas/fit-families.ts';
export { showFormula, showMonomial } from './formulas/formula-print.ts';
export { readFormula, type FormulaRead } from './formulas/formula-read.ts';
export { toGrowth } from './formulas/formula-growth.ts';
export { growthAt } from './counting/measure-growth.ts';
export {
  boundingFormula,
  boundings,
  degree,
  extent,
  lowerBounds,
  type Bounding,
  type Extent,
  type LowerBound,
} from './counting/lower.ts';
export { bounds } from './decision/bounds.ts';
export { compare, isBigO, type Options } from './decision/compare.ts';
export { conditionsUnder, type Condition } from './decision/conditions.ts';
export { evaluate } from './decision/path-read.ts';
export { evidence, plainPath, ratioAlong, type RatioAlong } from './decision/ratio.ts';
export { parseConstraint, parseGrowth, type Parsed } from './parse.ts';
export { latex, show, showConstraint, shown, type Notation } from './show.ts';
export { stored, type Stored } from './formulas/recheck.ts';
export { criticalPath, graph, type Graph, type GraphNode, type GraphOp } from './drawing/draw-graph.ts';
export { drawing, type Caption } from './drawing/draw.ts';
export { curves, type Axes, type Curve } from './drawing/draw-curves.ts';
export { interactions, type Interaction } from './counting/interaction.ts';

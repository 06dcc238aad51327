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
export {
  ceilLog,
  floorLog,
  formulaAt,
  monomialAt,
  type Function2,
  type Monomial,
  type Sizes,
  type Term,
} from './formula.ts';
export { fit, type Fit } from './fit.ts';
export { spanLadder, workLadder, type Rung } from './fit-families.ts';
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
export { stored, type Stored } from './recheck.ts';
export { criticalPath, graph, type Graph, type GraphNode, type GraphOp } from './draw-graph.ts';
export { drawing, type Caption } from './draw.ts';
export { curves, type Axes, type Curve } from './draw-curves.ts';
export { interactions, type Interaction } from './interaction.ts';

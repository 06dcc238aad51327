/** A growth at sizes, every constant one and `log` 1 + log₂: what a plot draws beside what was counted. */
import type { Sizes } from '../formulas/formula.ts';
import type { Growth } from '../growth.ts';

/** Doubles: infinite where the value is past them, NaN where a variable has no size. */
export function growthAt(g: Growth, at: Sizes): number {
  const of = (child: Growth): number => growthAt(child, at);
  switch (g.op) {
    case 'constant':
      return Number(g.value.n) / Number(g.value.d);
    case 'variable':
      return at[g.name] ?? Number.NaN;
    case 'sum':
      return g.of.reduce((sum, child) => sum + of(child), 0);
    case 'product':
      return g.of.reduce((so, child) => so * of(child), 1);
    case 'max':
      return Math.max(...g.of.map(of));
    case 'min':
      return Math.min(...g.of.map(of));
    case 'difference':
      return of(g.from) - of(g.less);
    case 'quotient':
      return of(g.over) / of(g.under);
    case 'power':
      return of(g.base) ** of(g.exponent);
    case 'log':
      return 1 + Math.log2(of(g.of));
    case 'factorial':
      return factorial(of(g.of));
  }
}

/** Stirling's formula with its first correction: within a part in a thousand from 1 on. */
const factorial = (x: number): number => Math.sqrt(2 * Math.PI * x) * (x / Math.E) ** x * (1 + 1 / (12 * x));

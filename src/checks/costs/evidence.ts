/** What is shown beside a verdict on a cost: a growth path, an inequality, the points of a plot. */
import { growthAt, plainPath, showFormula, type Growth, type Path, type Sizes } from '#cost';
import type { Truth } from './truth.ts';
import type { Evidence } from '../verdict.ts';

/** "take n = L = t: claimed / counted → 0", in plain words where there are any. */
export function pathEvidence(
  path: Path | undefined,
  over: string,
  under: string,
  words = path && plainPath(path),
): readonly Evidence[] {
  if (!path) return [];
  return [{ type: 'path', text: `take ${words}: ${over} / ${under} → 0`, variables: path }];
}

export const certificateEvidence = (text: string | undefined): readonly Evidence[] =>
  text === undefined ? [] : [{ type: 'certificate', text }];

/** A point of the plot takes no more than this many operations to count. */
const workMost = 4_000;

/** Counted values along the variable in which claim and count part most, the claim beside them with constant one. */
export function countsEvidence(truth: Truth, claim: Growth): readonly Evidence[] {
  const { counted } = truth;
  if (!counted || counted.formula.parameters.length === 0) return [];
  const { measured, formula, quantity } = counted;
  const stand: Record<string, number> = Object.fromEntries(
    formula.parameters.map((p) => [p.name, Math.max(p.spread === 'exponent' ? 2 : 4, formula.domain[p.name] ?? 1)]),
  );
  const point = (at: Sizes): { at: Sizes; counted: number; claimed: number } | undefined => {
    const found = measured.at(at, workMost);
    const value = quantity === 'mulDepth' ? undefined : found?.[quantity];
    return found === undefined || value === undefined || found.work > workMost
      ? undefined
      : { at, counted: value, claimed: growthAt(claim, at) };
  };
  const along = (name: string, exponent: boolean): { at: Sizes; counted: number; claimed: number }[] => {
    const points = [];
    for (let k = 0; k <= 8; k++) {
      const found = point({ ...stand, [name]: exponent ? k : 2 ** k });
      if (!found) break;
      points.push(found);
    }
    return points;
  };
  const drift = (points: readonly { counted: number; claimed: number }[]): number => {
    const [first, last] = [points[Math.min(2, points.length - 1)], points.at(-1)];
    return first && last ? Math.abs(Math.log((last.counted / last.claimed) * (first.claimed / first.counted))) || 0 : 0;
  };
  const all = formula.parameters.map((p) => ({ name: p.name, points: along(p.name, p.spread === 'exponent') }));
  const best = all.reduce((a, b) => (drift(b.points) > drift(a.points) ? b : a));
  if (best.points.length < 2) return [];
  return [{ type: 'counts', quantity, along: best.name, points: best.points, formula: showFormula(formula.terms) }];
}

/** Pictures of costs: the graph of one run, and costs against a size. */
import {
  curves,
  drawing,
  graph,
  NotOblivious,
  TooMany,
  type Costed,
  type Curve,
  type Graph,
  type Measured,
  type Sizes,
} from '#cost';
import { UsageError } from './command.ts';
import { countedAt } from './cost-count.ts';
import type { Named } from './cost-crossings.ts';
import { parametersOf, usual } from './cost-law.ts';
import { completed, fits, sizesText, valueAt } from './cost-sizes.ts';
import { costName } from './cost-text.ts';

/** Nodes of a drawing that a person can still follow, and of one that was asked for. */
const nodes = { usual: 130, most: 1200 } as const;

/** The graph of one algorithm as SVG: at the sizes given, or at the largest that make a small picture. */
export function drawn(slug: string, { name, measured }: Named, given: Sizes | undefined): { svg: string; at: Sizes } {
  const tries = given
    ? [completed(measured.parameters, given, undefined)]
    : [8, 5, 4, 3, 2, 1].map((size) => Object.fromEntries(measured.parameters.map((p) => [p.name, fitting(p, size)])));
  const title = `${slug}${name === 'reference' ? '' : `: ${name}`}`;
  for (const [i, at] of tries.entries()) {
    const last = i === tries.length - 1;
    const found = graphAt(measured, at, last ? nodes.most : nodes.usual, last);
    if (found) return { at, svg: drawing(found, { title, about: sizesText(at) || 'one size' }) };
  }
  throw new UsageError(`${title} has no answer at ${sizesText(tries.at(-1)!)}`);
}

const fitting = (p: Named['measured']['parameters'][number], size: number): number =>
  fits(p, size) ? size : 2 ** Math.floor(Math.log2(size));

/** Undefined where it is too large or there is no answer; the last try says why. */
function graphAt(measured: Measured, at: Sizes, most: number, last: boolean): Graph | undefined {
  try {
    const program = measured.algorithm(at);
    return program && graph(program, most);
  } catch (error) {
    if (error instanceof TooMany && !last) return undefined;
    if (error instanceof TooMany)
      throw new UsageError(`a drawing has at most ${most} operations and inputs; give smaller sizes with --at`);
    if (error instanceof NotOblivious) throw new UsageError(error.message);
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const recountMost = 200_000;

/** One cost of every algorithm against one size, the others held, as SVG. */
export function plotted(slug: string, all: readonly Named[], cost: Costed, given: Sizes, wanted?: string): string {
  const parameters = parametersOf(all);
  const names = parameters.map((p) => p.name);
  const along = wanted ?? names.find((name) => !Object.hasOwn(given, name)) ?? names.at(-1);
  if (along === undefined || !names.includes(along))
    throw new UsageError(`--along should be one of the sizes of ${slug}: ${names.join(', ') || 'there are none'}`);
  const held = completed(parameters, given, usual);
  const lines = all.flatMap(({ name, measured }): Curve[] => {
    const found = measured.formula(cost);
    const points: [number, number][] = [];
    for (let t = 1; t <= 1024; t *= 2) {
      const at = { ...held, [along]: t };
      const value = valueAt(found, at) ?? countedAt(measured, at, recountMost)?.[cost];
      if (value !== undefined) points.push([t, value]);
    }
    return measured.problem === undefined && points.length > 0 ? [{ name, points }] : [];
  });
  const others = sizesText(Object.fromEntries(Object.entries(held).filter(([name]) => name !== along)));
  const title = `${slug}: ${costName(cost)}${others === '' ? '' : ` at ${others}`}`;
  const svg = curves(lines, { title, size: along, cost: costName(cost) });
  if (svg === undefined) throw new UsageError(`no ${costName(cost)} of ${slug} was counted at two values of ${along}`);
  return svg;
}

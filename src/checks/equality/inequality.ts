/** An inequality tested at many points: refuted by one, never proved by any number. */
import { bounded } from '#scalar';
import { Absent, attempt } from '../evaluate/absent.ts';
import { compared } from '../evaluate/condition.ts';
import { machine } from '../evaluate/machine.ts';
import { shown } from '../evaluate/same.ts';
import { toScalar } from '../evaluate/value.ts';
import { draw } from '../instance/draw.ts';
import type { Plan } from '../instance/plan.ts';
import { eighths } from '../instance/reals.ts';
import { points, smallest } from '../instance/sizes.ts';
import { hash } from '../instance/source.ts';
import type { Side } from './side.ts';
import type { Comparison } from '#language';

export type Tested =
  | { readonly is: 'stands'; readonly trials: number }
  | {
      readonly is: 'refuted';
      readonly left: string;
      readonly right: string;
      readonly inputs: Readonly<Record<string, string>>;
    }
  | { readonly is: 'unread'; readonly text: string };

const drawsEach = 12;
const m = machine(bounded, bounded);

export function tested(plan: Plan, left: Side, sign: Comparison, right: Side, seed: number): Tested {
  const uses = new Set([...left.uses, ...right.uses]);
  const spectra = plan.spectra(uses);
  let trials = 0;
  let why: Absent | undefined;
  for (const [i, integers] of [...[...smallest(plan)].slice(0, 6), ...points(plan)].entries())
    for (let round = 0; round < drawsEach; round++) {
      const env = draw(m, plan, integers, eighths(hash(`${i}:${round}`, seed)), spectra);
      m.refill();
      const sides = attempt(() => [left, right].map((side) => toScalar(side.value(m, env))));
      if (sides instanceof Absent) {
        why = sides;
        if (sides.want !== 'undefined') break;
        continue;
      }
      const [a, b] = [sides[0]!, sides[1]!];
      // Where rounding hides which is larger, a strict sign is not refuted either.
      if (bounded.equal(a, b) && (sign !== '≠' && sign !== '<' && sign !== '>' ? true : a.e + b.e > 0)) {
        trials++;
        continue;
      }
      if (!compared(sign, bounded.equal(a, b) ? 0 : bounded.less(a, b) ? -1 : 1)) {
        const inputs: Record<string, string> = {};
        for (const name of uses) {
          const value = attempt(() => env.value(name));
          if (!(value instanceof Absent)) inputs[name] = shown(m, value);
        }
        return { is: 'refuted', left: `${a.v}`, right: `${b.v}`, inputs };
      }
      trials++;
    }
  return trials > 0 ? { is: 'stands', trials } : { is: 'unread', text: why?.message ?? 'it has no value anywhere' };
}

/** What a submitted recurrence itself costs: its steps run once with every operation tallied and every value at its depth. */
import { babyBear, counted, depth, input, span, type Spanned } from '#scalar';
import { Absent, attempt } from '../evaluate/absent.ts';
import { machine } from '../evaluate/machine.ts';
import type { Value } from '../evaluate/value.ts';
import { draw } from '../instance/draw.ts';
import type { Plan } from '../instance/plan.ts';
import { assigned, type Integers } from '../instance/sizes.ts';
import { uniform } from '../instance/source.ts';
import type { Side } from '../equality/side.ts';

export interface RecurrenceCost {
  readonly at: Integers;
  readonly add: number;
  readonly mul: number;
  readonly div: number;
  readonly work: number;
  readonly span: number;
}

/** At sizes 4, 5, 6, … in the order of declaration; undefined where it has no value there. */
export function recurrenceCost(plan: Plan, recurrence: Side): RecurrenceCost | undefined {
  const at = assigned(plan, (i) => 4 + i, ['high']);
  if (at === undefined || recurrence.real) return undefined;
  const tallied = counted(babyBear);
  const spans = span(tallied);
  // Pivots are looked at: what is counted is the elimination as it ran at this point.
  const watched = {
    ...spans,
    isZero: (a: Spanned<number>) => a.value === 0,
    size: (a: Spanned<number>) => (a.value === 0 ? 0 : 1),
  };
  const m = machine(watched);
  const drawn = uniform(4, babyBear.p);
  const source = { stream: drawn.stream, element: (n: number) => input(n) };
  const env = draw(m, plan, at, source, new Map());
  // What is drawn is given, also where drawing it takes arithmetic.
  const inputs = attempt(() => [...recurrence.uses].map((name) => attempt(() => env.value(name))));
  if (inputs instanceof Absent) return undefined;
  tallied.reset();
  const value = attempt(() => recurrence.value(m, env));
  if (value instanceof Absent) return undefined;
  const { add, mul, div } = tallied.tally;
  return { at, add, mul, div, work: tallied.work, span: depth(elements(value)) };
}

const elements = <T>(v: Value<T>): readonly T[] =>
  v.is === 'scalar' ? [v.of] : v.is === 'matrix' ? v.data : v.is === 'list' ? v.items.flatMap(elements) : [v.scale];

export const costText = ({ at, add, mul, div, work, span: depthOf }: RecurrenceCost): string =>
  `its own cost at ${[...at].map(([name, n]) => `${name} = ${n}`).join(', ')}: work ${work} (${add} additions, ${mul} multiplications, ${div} divisions), span ${depthOf}`;

/**
 * A recurrence as a side: stepped from its initial state, it has its list of outputs for a value.
 *
 * A bare name on the right of an update is the state before the step, in the output the state after it; `S'` and
 * `S_t` are after it, `S_{t-1}` before it, unless an update of S reads `S_t` itself and no `S_{t-1}`: then the
 * step is counted from the state before, and `S_{t+1}` is after it. What is after the step is computed when first
 * asked for, so that updates may stand in any order. Inputs without an index are those that arrive at the step.
 */
import { children, type Expression, type Type } from '#language';
import { Absent } from '../evaluate/absent.ts';
import { compile, type Run } from '../evaluate/compile.ts';
import { measuredDegree } from '../evaluate/degrees.ts';
import type { Environment } from '../evaluate/environment.ts';
import { integer } from '../evaluate/integer.ts';
import type { Machine } from '../evaluate/machine.ts';
import { shape, type Value } from '../evaluate/value.ts';
import { base, type Recurrence } from './read.ts';
import type { Side } from '../equality/side.ts';

const stepsMost = 64;

export function stepped(r: Recurrence, symbols: Recurrence['declared']): Side {
  const scope = new Map([[r.time, 0]]);
  const parts = [...r.init.values(), ...r.update.values(), r.output].map((e) => compile(e, r.declared, scope));
  const states = [...r.init.keys()];
  const run = (e: Expression): Run => parts[[...r.init.values(), ...r.update.values(), r.output].indexOf(e)]!.run;
  const late = readsItself(r) ? 1 : 0;
  const isState = (name: string): boolean => r.init.has(base(name));
  const uses = new Set(parts.flatMap((part) => [...part.uses]).filter((name) => !isState(name)));
  const steps = [...symbols.values()].map((type) => extent(type, symbols)).find((e) => e !== undefined);

  const value = <T>(m: Machine<T>, env: Environment<T>): Value<T> => {
    const count = steps === undefined ? 4 : integer(steps, symbols, new Map())(env, []);
    if (count > stepsMost) throw new Absent('limit', `a recurrence is stepped at most ${stepsMost} times`);
    const sized = (name: string, v: Value<T>): Value<T> => {
      const type = symbols.get(name);
      if (type?.is !== 'matrix') return v;
      const [rows, columns] = [type.rows, type.columns].map((e) => integer(e, symbols, new Map())(env, []));
      const whole = m.matrix(v, rows, columns);
      if (whole.rows === rows && whole.columns === columns) return whole;
      throw new Absent('shape', `${name} is ${shape(whole)}, and is declared ${rows}×${columns}`);
    };
    let before = new Map<string, Value<T>>();
    for (const [name, e] of r.init) before.set(name, sized(name, run(e)(m, env, [0])));
    const outputs: Value<T>[] = [];
    for (let t = 1; t <= count; t++) {
      const after = oneStep(m, env, before, t, sized);
      outputs.push(run(r.output)(m, after.env, [t]));
      before = after.state();
    }
    return { is: 'list', items: outputs };
  };

  function oneStep<T>(
    m: Machine<T>,
    env: Environment<T>,
    before: ReadonlyMap<string, Value<T>>,
    t: number,
    sized: (name: string, v: Value<T>) => Value<T>,
  ): { readonly env: Environment<T>; readonly state: () => Map<string, Value<T>> } {
    const after = new Map<string, Value<T>>();
    const waiting = new Set<string>();
    const updated = (name: string): Value<T> => {
      const done = after.get(name);
      if (done !== undefined) return done;
      if (waiting.has(name)) throw new Absent('unknown', `the update of ${name} waits for itself`);
      waiting.add(name);
      const e = r.update.get(name);
      const next = e === undefined ? before.get(name)! : sized(name, run(e)(m, within(false), [t]));
      after.set(name, next);
      return next;
    };
    /** The names as an update reads them, or as the output does. */
    const within = (finished: boolean): Environment<T> => ({
      integers: env.integers,
      value(name) {
        const input = isState(name) ? undefined : r.inputs.get(name);
        if (input !== undefined) return env.member(input, [t]);
        if (!isState(name)) return env.value(name);
        return finished || name.endsWith("'") ? updated(base(name)) : before.get(name)!;
      },
      member(name, index) {
        const state = name.endsWith(`_${r.time}`) ? name.slice(0, -2) : name;
        if (!r.init.has(state) || symbols.has(name)) return env.member(r.inputs.get(name) ?? name, index);
        const at = index[0]! - late;
        if (index.length === 1 && at === t) return updated(state);
        if (index.length === 1 && at === t - 1) return before.get(state)!;
        throw new Absent('range', `${state} is asked at step ${index[0]}, at step ${t}`);
      },
    });
    return { env: within(true), state: () => new Map(states.map((name) => [name, updated(name)])) };
  }

  return {
    value,
    real: parts.some((part) => part.real),
    cyclic: false,
    uses,
    degree: (integers) => measuredDegree(value, symbols, integers),
    bits: () => 0,
  };
}

/** How many steps a family of inputs lasts. */
function extent(type: Type, symbols: Recurrence['declared']): Expression | undefined {
  if (type.is === 'family') return type.to;
  const whole = type.is === 'part' && type.part === 'rows' ? symbols.get(type.of) : undefined;
  return whole?.is === 'matrix' ? whole.rows : undefined;
}

/** Whether an update reads its own state at `t`, and none at `t − 1`. */
function readsItself(r: Recurrence): boolean {
  let [self, earlier] = [false, false];
  for (const [name, e] of r.update) {
    const queue: Expression[] = [e];
    for (let part = queue.pop(); part !== undefined; part = queue.pop()) {
      queue.push(...children(part));
      if (part.op !== 'member' || !r.init.has(part.of.replace(/_t$/, ''))) continue;
      const [index] = part.index;
      if (index?.op === 'symbol' && part.of === `${name}_${r.time}`) self = true;
      if (index?.op === 'sum' && index.terms.some((term) => term.op === 'negative')) earlier = true;
    }
  }
  return self && !earlier;
}

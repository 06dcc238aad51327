/** Growth decided: a closed form that the question states, held against the law, and compared as costs are. */
import { compare, type Growth } from '#cost';
import { declare, precise, readCost, toText } from '#language';
import { ratio, tabulate } from '#scalar';
import { Fault } from '../answer.ts';
import { derived } from '../keys/derive.ts';
import { readOwn } from '../keys/arguments.ts';
import { written as classText } from '../costs/told.ts';
import { Absent, attempt } from '../evaluate/absent.ts';
import { machine } from '../evaluate/machine.ts';
import { toScalar } from '../evaluate/value.ts';
import { prepared } from '../prepared.ts';
import type { GrowthClaim } from './read.ts';
import { rangeOf } from './measure.ts';
import { written } from '../equality/side.ts';

export interface Proven {
  readonly growth: Growth;
  readonly variable: string;
  /** Its class by its simplest name: a power and a power of the logarithm in halves, where it is one. */
  readonly name: string;
  /** What the closed form was held against. */
  readonly says: string;
}

/** Sizes from the first on at which the closed form must be what the law gives. */
const heldAt = 12;

/** The closed form of the key as a growth; undefined where it states none. It is our own: what is wrong with it is a fault. */
export const proven = prepared((asked): Proven | undefined => {
  const { key } = asked;
  if (key.is !== 'law' || key.closed === undefined) return undefined;
  const { declarations, problems } = declare(asked.symbols ?? {});
  if (problems[0]) throw new Fault(`symbol ${problems[0].symbol}: ${problems[0].message}`);
  const { variable, sizes } = rangeOf(key);
  const { sizes: _, ...plainKey } = key;
  const closed = readOwn(key.closed, declarations, 'closed');
  const sides = [derived(plainKey, declarations), written(closed, declarations)];
  const [first, last] = [sizes[0]!, sizes.at(-1)!];
  for (const size of new Set([...tabulate(heldAt, (i) => first + i), last])) {
    const [m, integers] = [machine(precise, precise), new Map([[variable, size]])];
    const open = (name: string): never => {
      throw new Absent('unknown', `${name} has no value here`);
    };
    const env = {
      integers,
      value: (name: string) => (name === variable ? ({ is: 'scalar', of: precise.of(size) } as const) : open(name)),
      member: open,
    };
    const values = sides.map((side) => attempt(() => toScalar(side.value(m, env))));
    const [law, form] = values;
    if (law instanceof Absent || form instanceof Absent || !precise.equal(law!, form!))
      throw new Fault(`${key.slug}: the closed form is not what the law gives at ${variable} = ${size}`);
  }
  const growth = readCost(key.closed, { variables: [variable] }).claims[0]?.value.growths[0];
  if (growth === undefined) throw new Fault(`${key.slug}: the closed form ${key.closed} names no growth`);
  const says = `${toText(closed)}, which is what the law gives at ${variable} = ${first} … ${first + heldAt - 1} and ${last}: ${key.law.says}`;
  const name = named({ growth, variable });
  return { growth, variable, says, name };
});

const number = (n: number, d = 1): Growth => ({ op: 'constant', value: ratio(n, d) });
const power = (base: Growth, exponent: Growth): Growth => ({ op: 'power', base, exponent });
/** Rates between which an exponential is one, and the degree that no polynomial here passes. */
const [least, most] = [64, 64];

/** Whether the claim is true of a growth; undefined where that is outside what is decided. */
export function trueOf({ growth, variable }: Proven, claim: GrowthClaim, upperBound: boolean): boolean | undefined {
  const N: Growth = { op: 'variable', name: variable };
  const against = (g: Growth): string | undefined => {
    const { verdict } = compare(growth, g, [], [variable]);
    return verdict === 'unsupported' || verdict === 'vacuous' ? undefined : verdict;
  };
  const below = (g: Growth): boolean | undefined => isOneOf(against(g), ['o', 'O', 'Theta']);
  const above = (g: Growth): boolean | undefined => isOneOf(against(g), ['omega', 'Omega', 'Theta']);
  if (claim.is !== 'class') {
    if (claim.falls) return undefined;
    if (claim.is === 'polynomial') return below(power(N, number(most)));
    const up = below(power(number(2), { op: 'product', of: [number(most), N] }));
    const down = above(power(number(2), { op: 'product', of: [number(1, least), N] }));
    return claim.relation === 'O' ? up : claim.relation === 'Omega' ? down : both(up, down);
  }
  if (claim.rough) {
    const little = power(N, number(1, 100));
    return both(
      isOneOf(against({ op: 'product', of: [claim.growth, little] }), ['o']),
      isOneOf(against({ op: 'quotient', over: claim.growth, under: little }), ['omega']),
    );
  }
  const tight = claim.relation === 'O' && !upperBound ? 'Theta' : claim.relation;
  const right = {
    Theta: ['Theta'],
    O: ['o', 'O', 'Theta'],
    o: ['o'],
    Omega: ['omega', 'Omega', 'Theta'],
    omega: ['omega'],
  };
  return isOneOf(against(claim.growth), right[tight]);
}

const isOneOf = (verdict: string | undefined, right: readonly string[]): boolean | undefined =>
  verdict === undefined ? undefined : right.includes(verdict);
const both = (a: boolean | undefined, b: boolean | undefined): boolean | undefined =>
  a === undefined || b === undefined ? (a === false || b === false ? false : undefined) : a && b;

function named({ growth, variable }: Pick<Proven, 'growth' | 'variable'>): string {
  const N: Growth = { op: 'variable', name: variable };
  for (let p = 0; p <= 12; p++)
    for (const q of [0, 1, 2]) {
      const parts = [
        p === 0 ? [] : [p === 2 ? N : power(N, number(p, 2))],
        q === 0 ? [] : [power({ op: 'log', of: N }, number(q, 2))],
      ];
      const of = parts.flat();
      const simple: Growth = of.length === 0 ? number(1) : of.length === 1 ? of[0]! : { op: 'product', of };
      if (compare(growth, simple, [], [variable]).verdict === 'Theta') return classText(simple);
    }
  return classText(growth);
}

/** An answer by cases, `O(nd²) if d ≤ n, O(d³) otherwise`: one claim where the sizes stand so, another where they stand the other way. */
import { asConstraint, type Claims, type CostClaim } from '#language';
import type { Verdict } from '../verdict.ts';

/** A claim and the order of two sizes under which it is made. */
export interface Case {
  readonly claim: CostClaim;
  readonly constraint: string;
}

/** Two claims under an order and its opposite, which together leave nothing out; undefined for any other answer. */
export function casesIn({ claims }: Claims<CostClaim>, variables: readonly string[]): readonly Case[] | undefined {
  const [a, b] = claims;
  if (claims.length !== 2 || a?.when === undefined || b?.when === undefined) return undefined;
  const [first, second] = [a, b].map(({ when }) => orderIn(when!, variables));
  const order = first ?? (second && ([second[1], second[0]] as const));
  if (!order) return undefined;
  const [x, y] = order;
  const whole = (first === undefined ? a : b).when === 'otherwise';
  if (!whole && !(first && second && second[0] === y && second[1] === x)) return undefined;
  return [
    { claim: a.value, constraint: `${x} <= ${y}` },
    { claim: b.value, constraint: `${y} <= ${x}` },
  ];
}

/** `d ≤ n`, `log n ≤ m`: the smaller and the larger. */
function orderIn(when: string, variables: readonly string[]): readonly [string, string] | undefined {
  const [x, y, ...others] = asConstraint(when)
    .split('<=')
    .map((written) => sized(written, variables));
  return x !== undefined && y !== undefined && others.length === 0 ? [x, y] : undefined;
}

/** `n`, `n²` or `log n` of a variable, as regimes write it. */
function sized(written: string, variables: readonly string[]): string | undefined {
  const [, log, name, power] =
    /^(log\(?)?(\w+?)\)?(?:\^([23]))?$/.exec(written.replace('²', '^2').replace('³', '^3')) ?? [];
  if (name === undefined || !variables.includes(name) || (log && power)) return undefined;
  return log ? `log ${name}` : power ? `${name}^${power}` : name;
}

/** Right where every case is; else the verdict on the first that is not. */
export function casewise(cases: readonly Case[], judge: (one: Case) => Verdict): Verdict {
  const all = cases.map((one) => ({ ...one, verdict: judge(one) }));
  const off = all.find(({ verdict }) => verdict.verdict !== 'accept');
  const where = (one: (typeof all)[number]): string => `where ${one.constraint}: ${one.verdict.reason}`;
  const text = all.map(({ claim, constraint }) => `${claim.text} where ${constraint}`).join(', ');
  if (off) return { ...off.verdict, reason: where(off), reading: { ...off.verdict.reading, text } };
  return { ...all[0]!.verdict, reason: all.map(where).join('; '), reading: { text } };
}

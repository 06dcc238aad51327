/** Traces of one program at several sizes: what each costs, its formula, its class, and what is claimed of it. */
import { show, showFormula, showMonomial, toGrowth, type Costed, type Sizes } from '#cost';
import type { Verdict } from '#checks';
import { claimed } from '#checks/claimed';
import { comparing, settingOf } from '#checks/costs/setting';
import { triage } from '#checks/costs/triage';
import { readCost } from '#language';
import { fitted } from './trace-fit.ts';
import type { Trace } from './trace-tally.ts';

export const quantities = ['add', 'mul', 'div', 'other', 'work', 'span', 'mulDepth'] as const;

export interface TraceCost {
  readonly cost: Costed;
  readonly status: 'exact' | 'no fit';
  /** As text, and in the notation that reads back. */
  readonly formula?: { readonly text: string; readonly plain: string };
  /** Without its Θ, where the formula decides it. */
  readonly growth?: string;
  readonly domain?: Sizes;
  readonly trained: number;
  readonly heldOut: readonly Sizes[];
  /** What these sizes cannot tell from a combination of other functions. */
  readonly aliased?: readonly string[];
  readonly why?: string;
}

export interface TracedProgram {
  readonly name: string;
  readonly points: readonly { readonly sizes: Sizes; readonly cost: Trace['cost'] }[];
  readonly costs: readonly TraceCost[];
  readonly verdict?: Verdict;
}

export interface TraceClaim {
  readonly text: string;
  readonly quantity: Costed;
  readonly regime: readonly string[];
}

const volume = (sizes: Sizes): number => Object.values(sizes).reduce((so, x) => so * (Math.abs(x) + 1), 1);

/** The programs that traces are of, by their names, each with its costs; claims are judged as those of an answer are. */
export function tracedPrograms(traces: readonly Trace[], claim?: TraceClaim): TracedProgram[] {
  const names = [...new Set(traces.map((trace) => trace.name))];
  return names.map((name) => {
    const own = traces.filter((trace) => trace.name === name).toSorted((a, b) => volume(a.sizes) - volume(b.sizes));
    const used = quantities.filter((q) => q === 'work' || q === 'span' || own.some((trace) => trace.cost[q] > 0));
    return {
      name,
      points: own.map(({ sizes, cost }) => ({ sizes, cost })),
      costs: used.map((cost) => costOf(own, cost)),
      ...(claim && { verdict: judged(name, own, claim) }),
    };
  });
}

const samplesOf = (traces: readonly Trace[], cost: Costed) =>
  traces.map((trace) => ({ at: trace.sizes, value: trace.cost[cost] }));

function costOf(traces: readonly Trace[], cost: Costed): TraceCost {
  const { status, terms, train, heldOut, domain, aliased, why } = fitted(samplesOf(traces, cost), cost);
  const row = { cost, status, trained: train.length, heldOut: heldOut.map((row) => row.at) };
  if (status === 'no fit') return { ...row, ...(why !== undefined && { why }) };
  const growth = toGrowth(terms);
  return {
    ...row,
    formula: { text: showFormula(terms), plain: showFormula(terms, 'plain') },
    ...(growth && { growth: show(growth) }),
    domain,
    ...(aliased.length > 0 && { aliased: aliased.map((monomial) => showMonomial(monomial)) }),
  };
}

/** The verdict on a claim, in the variables that the sizes are; a `Fault` where the regime cannot be read. */
function judged(name: string, traces: readonly Trace[], { text, quantity, regime }: TraceClaim): Verdict {
  const variables = [...new Set(traces.flatMap(({ sizes }) => Object.keys(sizes)))].sort();
  const setting = settingOf({ variables, regime });
  const of = `the counted ${quantity === 'mulDepth' ? 'multiplicative depth' : quantity} of ${name}`;
  const found = fitted(samplesOf(traces, quantity), quantity);
  const growth = found.status === 'exact' ? toGrowth(found.terms, setting.bounded) : undefined;
  const problem = found.status === 'exact' ? 'its class is not decided' : (found.why ?? 'nothing fits');
  const claims = readCost(text, { variables: setting.variables, regime, asked: quantity });
  return claimed(claims, {
    judge: ({ growths, relation }) => {
      const [first] = growths;
      if (!growth || !first) {
        const reason = growth ? `${text} names a family of classes, not one` : `${of} has no class: ${problem}`;
        return { verdict: 'unread', class: 'unsupported', reason, score: null };
      }
      const truth = {
        growth,
        relation: 'none',
        of: `${of} (${showFormula(found.terms)})`,
        named: true,
        notes: [],
      } as const;
      return triage([truth], { growth: first, relation }, setting);
    },
    same: (a, b) => a.growths.some((f) => b.growths.some((g) => comparing(f, g, setting).verdict === 'Theta')),
  });
}

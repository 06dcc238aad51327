/** Assumptions that people make without saying so, tried in turn on a claim that fails without one. */
import { parseConstraint, type Growth } from '#cost';
import { comparing, isWithin, within, type Setting } from './setting.ts';

export interface Condition {
  readonly text: string;
  /** Whether the claim is then tight, and not a bound only. */
  readonly tight: boolean;
  /** Whether it is an order of two sizes, which a question may well assume; the others are remarks. */
  readonly natural: boolean;
}

/** The weakest assumption of the menu under which truth = O(claim); orders between sizes first, constants last. */
export function conditionFor(truth: Growth, claim: Growth, setting: Setting): Condition | undefined {
  for (const { text, order } of menu(setting.variables)) {
    const read = parseConstraint(text);
    if (!read.ok) continue;
    const under = { ...setting, regime: [...setting.regime, ...read.value] };
    const { verdict } = comparing(truth, claim, under);
    if (!isWithin(verdict)) continue;
    const tight = verdict === 'Theta';
    // Where the regime has the sizes the other way round, the order makes them equal, and that is another matter.
    const turned = read.value.some((c) => within(c.right, c.left, setting) === true);
    return { text, tight, natural: order && !turned };
  }
  return undefined;
}

/** At most this many variables: the menu is quadratic in them. */
const variablesMost = 5;

function menu(variables: readonly string[]): { text: string; order: boolean }[] {
  const names = variables.slice(0, variablesMost);
  const pairs = names.flatMap((a) => names.filter((b) => b !== a).map((b) => [a, b] as const));
  const orders = [...pairs.map(([a, b]) => `log ${a} = O(log ${b})`), ...pairs.map(([a, b]) => `${a} <= ${b}`)];
  const remarks = [...pairs.map(([a, b]) => `${a} <= log ${b}`), ...names.map((a) => `${a} = O(1)`)];
  return [...orders.map((text) => ({ text, order: true })), ...remarks.map((text) => ({ text, order: false }))];
}

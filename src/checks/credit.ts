/** What a class of answer earns by the question's policy. */
import type { Policy } from './answer.ts';
import { accept, reject, type CostClass, type Verdict } from './verdict.ts';

const presets: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  tight: { tight: 1 },
  'upper-bound': { tight: 1, loose: 1 },
};

/** The verdict that a class earns: by default only what is tight is right. */
export function graded(of: CostClass, reason: string, policy: Policy | undefined, more: Partial<Verdict>): Verdict {
  const credit = typeof policy?.credit === 'object' ? policy.credit : presets[policy?.credit ?? 'tight']!;
  const given = Object.hasOwn(credit, of) ? credit[of]! : of === 'tight' ? 1 : 0;
  const score = Number.isFinite(given) ? Math.min(1, Math.max(0, given)) : 0;
  return score === 1 ? accept(reason, { ...more, class: of }) : reject(reason, { ...more, class: of, score });
}

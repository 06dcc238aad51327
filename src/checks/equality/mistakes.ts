/** Which of a law's known mistakes an answer is: the mutant that it agrees with. */
import type { Declarations } from '#language';
import type { Derived } from '../answer.ts';
import { derived } from '../keys/derive.ts';
import { compareSides } from './equality.ts';
import { plan } from '../instance/plan.ts';
import type { Side } from './side.ts';
import type { Evidence, Verdict } from '../verdict.ts';

export function withMistake(verdict: Verdict, key: Derived, answer: Side, declared: Declarations): Verdict {
  if (verdict.verdict !== 'reject') return verdict;
  const found = Object.entries(key.law.mutants).find(([, mutant]) => agrees(key, mutant, answer, declared));
  if (found === undefined) return verdict;
  const mistake: Evidence = { type: 'mistake', law: key.slug, mutant: found[0] };
  return {
    ...verdict,
    reason: `${verdict.reason}; a known mistake: ${found[0]}`,
    evidence: [...(verdict.evidence ?? []), mistake],
  };
}

function agrees(key: Derived, mutant: unknown, answer: Side, declared: Declarations): boolean {
  try {
    return compareSides(plan(declared), derived(key, declared, mutant), answer, 7).is === 'equal';
  } catch {
    // A mutant may fail on shapes that the reference takes: then it is not what was answered.
    return false;
  }
}

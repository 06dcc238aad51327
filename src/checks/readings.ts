/** Several readings of one notation: one verdict where they agree, `ambiguous` with both where they do not. */
import { ambiguous, type Verdict } from './verdict.ts';

export function only(verdicts: readonly Verdict[], text: string): Verdict {
  const decisions = new Set(verdicts.map(({ verdict }) => verdict));
  if (decisions.size === 1) return verdicts[0]!;
  return ambiguous(`${text} can be read in more than one way, and the verdicts differ`, {
    evidence: [
      {
        type: 'readings',
        readings: verdicts.map((v) => ({ reading: v.reading ?? { text }, verdict: v.verdict, reason: v.reason })),
      },
    ],
  });
}

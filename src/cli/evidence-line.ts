/** What shows that a verdict is right, for a terminal. */
import type { Evidence } from '#checks';

/** One piece of evidence in a line. */
export function evidence(e: Evidence): string {
  switch (e.type) {
    case 'counterexample':
      return `at ${Object.entries(e.inputs)
        .map(([name, value]) => `${name} = ${value}`)
        .join(', ')} (${e.over}): ${e.answer}, should be ${e.key}`;
    case 'readings':
      return e.readings.map((r) => `${r.reading.text}: ${r.verdict}, ${r.reason}`).join('; ');
    case 'mistake':
      return `a known mistake of ${e.law}: ${e.mutant}`;
    case 'counts':
      return `counted ${e.quantity}: ${e.formula}`;
    default:
      return e.text;
  }
}

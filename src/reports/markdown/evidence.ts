/** Evidence as lines of Markdown. */
import type { Evidence } from '#checks';
import { decisions } from '../decisions.ts';
import { code, plain, table } from './escape.ts';

/** Points of a plot that are printed: the first and the last few say what the rest does. */
const pointsAtMost = 12;

const names = (at: Readonly<Record<string, unknown>>): string =>
  Object.entries(at)
    .map(([name, value]) => `${name} = ${String(value)}`)
    .join(', ');

export function evidenceText(evidence: Evidence): string {
  switch (evidence.type) {
    case 'counterexample': {
      const inputs = Object.entries(evidence.inputs).map(([name, text]) => [code(name), code(text)]);
      const said =
        evidence.statement === undefined
          ? [
              ['this answer gives', code(evidence.answer)],
              ['should be', code(evidence.key)],
            ]
          : [
              ['the statement', code(evidence.statement)],
              ['there', code(evidence.answer)],
              ['what holds', code(evidence.key)],
            ];
      const rows = [...inputs, ...said];
      return `Counterexample over ${plain(evidence.over)}:\n\n${table(['', ''], rows)}`;
    }
    case 'readings':
      return evidence.readings
        .map(
          ({ reading, verdict, reason }, i) =>
            `${i + 1}. ${code(reading.text)}: ${decisions[verdict].word}, ${plain(reason)}`,
        )
        .join('\n');
    case 'counts': {
      const rows = evidence.points
        .slice(0, pointsAtMost)
        .map(({ at, counted, claimed }) => [plain(names(at)), `${counted}`, claimed.toPrecision(4)]);
      return `Counted ${plain(evidence.quantity)} along ${plain(evidence.along)}, ${code(evidence.formula)}:\n\n${table(['at', 'counted', 'claimed'], rows)}`;
    }
    case 'mistake':
      return `Known mistake: *${plain(evidence.mutant)}* (${code(evidence.law)})`;
    case 'path':
    case 'shape':
    case 'certificate':
    case 'trials':
    case 'remark':
      return `${{ path: 'Growth path', shape: 'Shapes', certificate: 'Certificate', trials: 'Trials', remark: 'Remark' }[evidence.type]}: ${plain(evidence.text)}`;
  }
}

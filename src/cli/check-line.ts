/** One answer judged by one law over one number system, and how that is told to people. */
import type { Outcome } from '#checks';
import { paint } from './terminal.ts';

export interface Line {
  readonly law: string;
  readonly answer: string;
  readonly over: string;
  /** Whether the law must hold of it. */
  readonly right: boolean;
  readonly outcome: Outcome;
  /** What else is to be said of an answer that passes: that it loses digits, say. */
  readonly notes?: readonly string[];
}

/** A line for people; `more` is what a replay needs besides seed and path. */
export function human({ law, answer, over, right, outcome, notes = [] }: Line, more = ''): string {
  const { passed, counterexample, problem, runs, skipped, replay } = outcome;
  const good = right === passed;
  const mark = paint(good ? 'green' : 'red', good ? '✓' : '✗', process.stdout);
  const noted = notes.map((note) => `\n      ${paint('yellow', '!', process.stdout)} ${note}`).join('');
  if (right && passed)
    return `  ${mark} ${answer} over ${over}: ${runs} cases${skipped > 0 ? `, ${skipped} outside the law` : ''}${noted}`;
  if (problem !== undefined) return `  ${mark} ${answer} over ${over}: ${problem}`;
  if (counterexample === undefined) return `  ${mark} survives: ${answer}`;
  const inputs = Object.entries(counterexample.inputs).map(([name, value]) => `${name} = ${value}`);
  const place = replay.path === '' ? '' : ` --path ${replay.path}`;
  return [
    `  ${mark} ${right ? `${answer} over ${over}` : `refused: ${answer}`}`,
    `      at ${inputs.join(', ')}${right || over === 'rationals' ? '' : ` over ${over}`}: ${counterexample.difference}`,
    ...(right ? [`      replay with assay check ${law}${more} --over '${over}' --seed ${replay.seed}${place}`] : []),
  ].join('\n');
}

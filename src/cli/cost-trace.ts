/** Costs of programs elsewhere, from the traces that they wrote. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import {
  traceReader,
  tracedPrograms,
  type Trace,
  type TraceClaim,
  type TraceCost,
  type TracedProgram,
} from '#adapters';
import { Fault } from '#checks';
import { GateFailed, UsageError } from './command.ts';
import { costName } from './cost-text.ts';
import { sizesText } from './cost-sizes.ts';
import { lineMost, linesOf } from './lines.ts';
import { paint, print, say } from './terminal.ts';

/** Reads the files, says what is wrong in them, and prints what the programs in them cost. */
export async function traced(files: readonly string[], claim: TraceClaim | undefined, json: boolean): Promise<void> {
  const traces: Trace[] = [];
  let problems = 0;
  for (const file of files) {
    if (file !== '-' && !(existsSync(file) && statSync(file).isFile()))
      throw new UsageError(`there is no trace file "${file}"`);
    const reader = traceReader();
    const input = file === '-' ? process.stdin : createReadStream(file);
    for await (const line of linesOf(input)) reader.take('text' in line ? line.text : 'x'.repeat(lineMost + 1));
    const found = reader.end();
    for (const { line, message } of found.problems) say(`${file}:${line}: ${message}`);
    traces.push(...found.traces);
    problems += found.problems.length;
  }
  if (traces.length === 0) throw new UsageError(`no trace could be read; spec/trace.md says what one is`);
  const programs = judged(traces, claim);
  print(json ? JSON.stringify(programs, null, 2) : programs.map(programText).join('\n\n'));
  if (problems > 0) throw new GateFailed(`${problems} ${problems === 1 ? 'problem' : 'problems'} in the traces`);
}

/** A regime that cannot be read is the caller's mistake. */
function judged(traces: readonly Trace[], claim: TraceClaim | undefined): TracedProgram[] {
  try {
    return tracedPrograms(traces, claim);
  } catch (cause) {
    if (cause instanceof Fault) throw new UsageError(cause.message);
    throw cause;
  }
}

const shown = 12;

function programText({ name, points, costs, verdict }: TracedProgram): string {
  const bold = paint('bold', name, process.stdout);
  const counts = points
    .slice(0, shown)
    .map(
      ({ sizes, cost }) => `  ${sizesText(sizes)}: work ${cost.work}, span ${cost.span}, mul-depth ${cost.mulDepth}`,
    );
  const more = points.length > shown ? [`  … and ${points.length - shown} larger`] : [];
  const formulas = costs.map((cost) => `  ${costName(cost.cost).padEnd(9)} ${costText(cost)}`);
  const judged = verdict
    ? [`  ${verdict.verdict}${verdict.class === undefined ? '' : ` (${verdict.class})`}: ${verdict.reason}`]
    : [];
  return [
    `${bold}: ${points.length} ${points.length === 1 ? 'trace' : 'traces'}`,
    ...counts,
    ...more,
    ...formulas,
    ...judged,
  ].join('\n');
}

function costText({ formula, growth, domain = {}, trained, heldOut, aliased, why }: TraceCost): string {
  if (formula === undefined) return `no formula: ${why ?? 'nothing fits'}`;
  const from = Object.entries(domain).map(([name, least]) => `${name} ≥ ${least}`);
  const unseen = aliased ? `; these sizes cannot tell it from ${aliased.slice(0, 3).join(', ')}` : '';
  const note = [growth === undefined ? 'class open' : `Θ(${growth.replaceAll(' * ', '·')})`, ...from].join(', ');
  return `${formula.text}  ${note}; evidence: exact at ${trained} sizes and held-out ${heldOut.map(sizesText).join('; ')}${unseen}`;
}

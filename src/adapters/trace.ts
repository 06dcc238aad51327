/**
 * Operation graphs that programs elsewhere wrote down, counted as our own algorithms are: spec/trace.md says how.
 *
 * A trace is read line by line and never held: of each value only its depth is kept.
 */
import type { Sizes } from '#cost';
import { brief, isTable, most, own, TraceTally, type Table, type Trace } from './trace-tally.ts';

export interface TraceProblem {
  readonly line: number;
  readonly message: string;
}

export interface TracesRead {
  readonly traces: readonly Trace[];
  readonly problems: readonly TraceProblem[];
}

export interface TraceReader {
  /** Takes the next line of the file. */
  take(line: string): void;
  end(): TracesRead;
}

/** The header's name and sizes, or what is wrong with it. */
function header(row: Table, line: number): TraceTally | string {
  const [version, name = 'trace', sizes] = [own(row, 'trace'), own(row, 'name'), own(row, 'sizes')];
  if (version !== 1) return `"trace" should be 1, the version of the format, is ${brief(version)}`;
  if (typeof name !== 'string' || name.length > most.name) return `"name" should be a text of at most ${most.name}`;
  if (!isTable(sizes)) return '"sizes" is missing, such as {"n": 8}';
  const all = Object.entries(sizes);
  if (all.length > most.sizes) return `there are ${all.length} sizes, the limit is ${most.sizes}`;
  for (const [size, value] of all) {
    if (!/^\p{L}[\p{L}\p{N}_]{0,39}$/u.test(size)) return `the size ${brief(size)} should be a name`;
    if (!Number.isSafeInteger(value)) return `the size ${size} should be a whole number, is ${brief(value)}`;
  }
  return new TraceTally(name, Object.fromEntries(all) as Sizes, line); // each was just seen to be a number
}

/** A reader of one file, which may hold several traces one after another. */
export function traceReader(): TraceReader {
  const traces: Trace[] = [];
  const problems: TraceProblem[] = [];
  let [line, unlisted] = [0, 0];
  let open: TraceTally | undefined;
  const problem = (message: string, at = line): void => {
    if (open) open.sound = false;
    if (problems.length < most.problems) problems.push({ line: at, message });
    else unlisted++;
  };
  const close = (): void => {
    if (open?.sound && open.outputs === 0) problem(`the trace ${open.name} has no outputs`, open.line);
    if (open?.sound) traces.push(open.done());
    open = undefined;
  };
  const begin = (row: Table): void => {
    close();
    const found = traces.length < most.traces ? header(row, line) : `a file has at most ${most.traces} traces`;
    if (typeof found === 'string') problem(found);
    else return void (open = found);
    // What follows belongs to no trace, and was said once.
    open = new TraceTally('', {}, line);
    open.sound = false;
  };
  const take = (text: string): void => {
    line++;
    if (text.length > most.line) return problem(`the line is longer than ${most.line} characters`);
    if (text.trim() === '') return;
    const row = parsed(line === 1 ? text.replace(/^\uFEFF/, '') : text);
    if (!isTable(row)) return problem('a line is a JSON object');
    if (Object.hasOwn(row, 'trace')) return begin(row);
    if (!open) return problem('a trace begins with a header such as {"trace": 1, "name": "dot", "sizes": {"n": 8}}');
    const found = Object.hasOwn(row, 'outputs') ? open.output(row['outputs']) : open.value(row);
    if (found !== undefined) problem(found);
  };
  return {
    take,
    end: () => {
      close();
      const rest = unlisted > 0 ? [{ line, message: `${unlisted} more problems are not listed` }] : [];
      return { traces, problems: [...problems, ...rest] };
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The traces of a text. */
export function readTraces(text: string): TracesRead {
  const reader = traceReader();
  for (const line of text.split('\n')) reader.take(line);
  return reader.end();
}

export { readTraces, traceReader, type TraceProblem, type TraceReader, type TracesRead } from './trace.ts';
export type { Trace } from './trace-tally.ts';
export { quantities, tracedPrograms, type TraceClaim, type TraceCost, type TracedProgram } from './trace-judge.ts';

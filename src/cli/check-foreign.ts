/**
 * Somebody else's module under a law, in a process of its own that is ended where it makes no progress.
 *
 * What loops for ever over plain numbers cannot be stopped from inside, nor counted: this is the one place where a clock
 * decides. It decides nothing else: an answer that ends is judged as it would be anywhere.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { Line } from './check-line.ts';
import { pipe, type Job, type Told } from './check-told.ts';
import { GateFailed, UsageError } from './command.ts';

/** Megabytes that the process may fill. */
const memory = 512;

/** Runs the job, each line given to `each` as it comes; fails where the module is refused, or silent for `patience` seconds. */
export async function judgeForeign(job: Job, patience: number, each: (line: Line) => void): Promise<void> {
  let takes: Extract<Told, { said: 'takes' }> | undefined;
  let called: Extract<Told, { said: 'called' }> | undefined;
  let [lines, refused] = [0, 0];
  const judged = (line: Line): void => {
    [lines, refused] = [lines + 1, refused + (line.outcome.passed ? 0 : 1)];
    each(line);
  };
  for await (const told of sayings(job, patience)) {
    if (told.said === 'unusable') throw new UsageError(told.why);
    else if (told.said === 'takes') takes = told;
    else if (told.said === 'called') called = told;
    else if (told.said === 'judged') judged(told.line);
    else if (told.said === 'stopped') {
      if (called === undefined) throw new UsageError(`${job.file} cannot be loaded: ${told.why}`);
      const counterexample = { inputs: called.inputs, difference: told.why, property: 'ends', over: called.over };
      const outcome = { passed: false, counterexample, runs: 0, skipped: 0, replay: { seed: job.seed, path: '' } };
      judged({ law: job.slug, answer: job.file, over: called.over, right: true, outcome });
    }
  }
  const given =
    takes &&
    `it takes ${takes.found} argument${takes.found === 1 ? '' : 's'}, ${job.slug} gives ${takes.wanted.join(', ')}`;
  if (takes && takes.found > takes.wanted.length) throw new GateFailed(`${job.file} is refused: ${given}`);
  if (refused === 0) return;
  const short = takes && takes.found < takes.wanted.length ? `; ${given}` : '';
  const guess = takes?.guessed
    ? `; it takes ${takes.wanted.join(', ')}, and so is over plain numbers: over a number system it takes F before them`
    : '';
  throw new GateFailed(`${job.file} is refused over ${refused} of ${lines} number systems${short}${guess}`);
}

interface Stopped {
  readonly said: 'stopped';
  readonly why: string;
}

/** What the process says until it is done, and why it stopped where it did not come to that. */
async function* sayings(job: Job, patience: number): AsyncGenerator<Told | Stopped> {
  const child = started(job);
  let clock: NodeJS.Timeout | undefined;
  let silent = false;
  // Its own start is ours to wait for; from the loading of the module on, the silence is theirs.
  const heard = (): void => {
    clearTimeout(clock);
    clock = setTimeout(() => {
      silent = true;
      child.kill('SIGKILL');
    }, patience * 1000);
  };
  const ended = new Promise<string>((resolve) =>
    child.once('exit', (code, signal) =>
      resolve(
        silent
          ? `no answer after ${patience} s: it loops, or is so slow that it needs --patience ${6 * patience}`
          : signal === 'SIGABRT'
            ? `it was aborted: it fills more than ${memory} MB of memory, or asks for its end`
            : signal === null
              ? `it ended the program with exit code ${code}${code === 13 ? ': what it awaits never comes' : ''}`
              : `it was ended by ${signal}`,
      ),
    ),
  );
  try {
    const stream = child.stdio[pipe];
    if (!(stream instanceof Readable)) throw new Error('the process has no pipe to tell on');
    for await (const line of createInterface(stream)) {
      const told = JSON.parse(line) as Told; // written by check-told.ts
      heard();
      yield told;
      if (told.said === 'done' || told.said === 'unusable') return;
    }
    yield { said: 'stopped', why: await ended };
  } finally {
    clearTimeout(clock);
    child.kill('SIGKILL');
  }
}

/** This program once more, told to run the job; what the module prints is for people, as our stdout is for programs. */
function started({ slug, file, over, seed, runs, path }: Job): ChildProcess {
  const more = path === undefined ? [] : ['--path', path];
  const asked = ['--answer', file, '--seed', `${seed}`, '--runs', `${runs}`, '--told', ...over];
  const program = process.argv[1]!; // there is one: this runs
  return spawn(process.execPath, [`--max-old-space-size=${memory}`, program, 'check', slug, ...more, ...asked], {
    stdio: ['ignore', process.stderr.fd, process.stderr.fd, 'pipe'],
  });
}

/**
 * Laws as a person waits for them: cases a second of every law against its reference, over the field that decides and over
 * the rationals that explain, and the mutants that are refuted a second. Each the fastest of several runs, with the spread.
 *
 *     node bench/laws.ts [runs]
 */
import { cpus } from 'node:os';
import { laws, refute, runLaw } from '#checks';
import { suffices, systems } from '#scalar';

const runs = Number(process.argv[2] ?? '3');
const cases = 200;
const all = [...(await laws()).values()];
const known = await systems();

/** Milliseconds of user time. */
const timed = (run: () => void): number => {
  const start = process.cpuUsage().user;
  run();
  return (process.cpuUsage().user - start) / 1000;
};
const held = (name: string) => () => {
  const system = known.get(name)!; // both are there
  const able = all.filter((law) => suffices(system.has, law.over));
  for (const law of able) runLaw(law, system, law.reference, { seed: 1, runs: cases });
  return able.length * cases;
};
const killed = () => {
  const mutants = all.flatMap((law) => Object.values(law.mutants).map((mutant) => ({ law, mutant })));
  for (const { law, mutant } of mutants) refute(law, [...known.values()], mutant, { seed: 1, runs: cases });
  return mutants.length;
};
const measured = [
  { what: 'cases over GF(2013265921)', run: held('GF(2013265921)') },
  { what: 'cases over the rationals', run: held('rationals') },
  { what: 'mutants refuted and shrunk', run: killed },
].map((each) => ({ ...each, count: 0, took: [] as number[] }));
for (let round = 0; round < runs; round++)
  for (const each of measured) each.took.push(timed(() => (each.count = each.run())));

console.log(`${all.length} laws, ${runs} runs, user time, on ${cpus()[0]?.model ?? 'an unknown machine'}`);
for (const { what, count, took } of measured) {
  const [best, worst] = [Math.min(...took), Math.max(...took)];
  console.log(
    `${what.padEnd(28)} ${String(Math.round((1000 * count) / best)).padStart(7)} a second (${count} in ${best.toFixed(0)}–${worst.toFixed(0)} ms)`,
  );
}

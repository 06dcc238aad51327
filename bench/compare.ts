/**
 * How long one comparison takes, by number of variables: the decided cases beside the engine, and random queries.
 *
 *     node bench/compare.ts [random queries per number of variables]
 */
import { readFileSync } from 'node:fs';
import { stream } from '../src/checks/instance/source.ts';
import { compare, parseConstraint, parseGrowth, type Constraint, type Growth, type Parsed } from '../src/cost/index.ts';

interface Query {
  readonly f: Growth;
  readonly g: Growth;
  readonly regime: readonly Constraint[];
  readonly vars: readonly string[];
  readonly text: string;
}

const read = <T>(p: Parsed<T>): T => {
  if (!p.ok) throw new Error(p.problem.message);
  return p.value;
};
const query = (vars: readonly string[], regime: readonly string[], f: string, g: string): Query => ({
  f: read(parseGrowth(f, vars)),
  g: read(parseGrowth(g, vars)),
  regime: regime.flatMap((c) => read(parseConstraint(c, vars))),
  vars,
  text: `${f} against ${g} under [${regime.join(', ')}]`,
});

/** Integers below a number, one sequence a seed. */
function random(seed: number): (below: number) => number {
  const next = stream(seed);
  return (below) => next() % below;
}

const shapes = ['x', 'x', 'x^2', 'x^(1/2)', 'log x', 'log^2 x', 'x^3', 'log log x'] as const;
const relations = ['x <= y', 'x = O(y^2)', 'log x = O(log y)', 'x <= log y', 'x = o(y)', 'x = Theta(y log y)'] as const;

function randomQueries(count: number, many: number): readonly Query[] {
  const rnd = random(count);
  const vars = ['n', 'L', 'd', 'm', 'k'].slice(0, count);
  const pick = <T>(of: readonly T[]): T => of[rnd(of.length)]!;
  const factor = (): string => pick(shapes).replaceAll('x', pick(vars));
  const term = (): string => Array.from({ length: 1 + rnd(count + 1) }, factor).join(' * ');
  const growth = (): string => Array.from({ length: 1 + rnd(3) }, term).join(' + ');
  const relation = (): string => {
    const x = rnd(count);
    return pick(relations)
      .replaceAll('x', vars[x]!)
      .replaceAll('y', vars[(x + 1 + rnd(count - 1)) % count]!);
  };
  return Array.from({ length: many }, () =>
    query(vars, count > 1 && rnd(2) ? Array.from({ length: 1 + rnd(2) }, relation) : [], growth(), growth()),
  );
}

/** Rounds that warm the compiler up, and rounds that count. */
const [warming, counting] = [8, 3];

/** Milliseconds, the least of the rounds that count for each query. */
function report(name: string, queries: readonly Query[]): void {
  const least = queries.map(() => Infinity);
  let refused = 0;
  for (let round = 0; round < warming + counting; round++) {
    queries.forEach(({ f, g, regime, vars }, i) => {
      const start = performance.now();
      const { verdict } = compare(f, g, regime, vars);
      const took = performance.now() - start;
      if (round >= warming) least[i] = Math.min(least[i]!, took);
      if (round === warming && verdict === 'unsupported') refused++;
    });
  }
  const sorted = least.toSorted((a, b) => a - b);
  const at = (q: number): string => sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))]!.toFixed(3);
  const slowest = queries[least.indexOf(sorted.at(-1)!)]!;
  console.log(
    `${name.padEnd(24)} ${`${queries.length}`.padStart(5)} queries  median ${at(0.5)}  p99 ${at(0.99)}  max ${at(1)} ms  unsupported ${refused}`,
  );
  console.log(`  slowest: ${slowest.text}`);
}

const cases = JSON.parse(
  readFileSync(new URL('../src/cost/asymptotics.fixture.json', import.meta.url), 'utf8'),
) as readonly {
  // The shape of the file beside the engine, which its own tests read.
  readonly vars: readonly string[];
  readonly regime: readonly string[];
  readonly f: string;
  readonly g: string;
}[];
const many = Number(process.argv[2] ?? 300);
for (const count of [1, 2, 3]) {
  const of = cases.filter((c) => c.vars.length === count);
  report(
    `decided cases, ${count}`,
    of.map((c) => query(c.vars, c.regime, c.f, c.g)),
  );
}
for (const count of [1, 2, 3, 4, 5]) report(`random, ${count} variables`, randomQueries(count, many));

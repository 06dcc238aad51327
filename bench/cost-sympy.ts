/**
 * One-variable comparisons against a symbolic competitor: the limit of f / g by sympy, where Python has it.
 *
 *     node bench/cost-sympy.ts [cases] [seconds sympy may take for one]
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { compare, parseConstraint, parseGrowth, type Growth, type Parsed } from '../src/cost/index.ts';

const [many, seconds] = [Number(process.argv[2] ?? 60), Number(process.argv[3] ?? 5)];
const read = <T>(p: Parsed<T>): T => {
  if (!p.ok) throw new Error(p.problem.message);
  return p.value;
};

/** The growth in sympy's own language; its log is ours, 1 + log₂. */
function sympy(g: Growth): string {
  const all = (sign: string, of: readonly Growth[]): string => `(${of.map(sympy).join(sign)})`;
  switch (g.op) {
    case 'constant':
      return `Rational(${g.value.n}, ${g.value.d})`;
    case 'variable':
      return `s_${g.name}`;
    case 'sum':
      return all(' + ', g.of);
    case 'product':
      return all(' * ', g.of);
    case 'difference':
      return all(' - ', [g.from, g.less]);
    case 'quotient':
      return all(' / ', [g.over, g.under]);
    case 'power':
      return all('**', [g.base, g.exponent]);
    case 'log':
      return `(1 + log(${sympy(g.of)}, 2))`;
    case 'factorial':
      return `factorial(${sympy(g.of)})`;
    default:
      return `${g.op === 'max' ? 'Max' : 'Min'}(${g.of.map(sympy).join(', ')})`;
  }
}

interface Case {
  readonly vars: readonly string[];
  readonly regime: readonly string[];
  readonly f: string;
  readonly g: string;
  readonly verdict: string;
}
// The file beside the engine, which its own tests read.
const decided = JSON.parse(
  readFileSync(new URL('../src/cost/asymptotics.fixture.json', import.meta.url), 'utf8'),
) as readonly Case[];
const harder = [
  ['n^2 log n', 'n^2 loglog n', 'omega'],
  ['log^5 n', 'n^(1/100)', 'o'],
  ['2^(n + log n)', '2^n', 'omega'],
  ['log log log n', 'log log n', 'o'],
  ['n^3 / log n', 'n^2 log^9 n', 'omega'],
  ['2^(n/2)', '2^n / n^5', 'o'],
].map(([f, g, verdict]): Case => ({ vars: ['n'], regime: [], f: f!, g: g!, verdict: verdict! })); // rows of three
const cases = [
  ...decided.filter((c) => c.vars.length === 1 && c.regime.length === 0 && c.f.length + c.g.length > 6).slice(0, many),
  ...harder,
];

/** Milliseconds, the least of three after one to warm up. */
function ours({ f, g, regime, vars }: Case): { took: number; verdict: string } {
  const [F, G] = [read(parseGrowth(f, vars)), read(parseGrowth(g, vars))];
  const constraints = regime.flatMap((c) => read(parseConstraint(c, vars)));
  let [took, verdict] = [Infinity, ''];
  for (let round = 0; round < 4; round++) {
    const start = performance.now();
    verdict = compare(F, G, constraints, vars).verdict;
    if (round > 0) took = Math.min(took, performance.now() - start);
  }
  return { took, verdict };
}

const program = `
import json, signal, sys, time
from sympy import *
def late(*_): raise TimeoutError()
signal.signal(signal.SIGALRM, late)
for name, f, g in json.load(sys.stdin):
    x = Symbol("x", positive=True)
    ratio = eval(f, globals(), {"s_" + name: x}) / eval(g, globals(), {"s_" + name: x})
    took, said = float("inf"), ""
    for _ in range(3):
        from sympy.core.cache import clear_cache
        clear_cache()
        signal.setitimer(signal.ITIMER_REAL, ${seconds})
        start = time.perf_counter()
        try:
            at = limit(ratio, x, oo)
            said = "o" if at == 0 else "omega" if at == oo else "Theta" if at.is_finite else "none"
        except TimeoutError: said = "late"
        except Exception: said = "failed"
        signal.setitimer(signal.ITIMER_REAL, 0)
        took = min(took, time.perf_counter() - start)
        if said in ("late", "failed"): break
    print(json.dumps([took * 1000, said]), flush=True)
`;
const input = cases.map(({ vars, f, g }) => [
  vars[0],
  sympy(read(parseGrowth(f, vars))),
  sympy(read(parseGrowth(g, vars))),
]);
const ran = spawnSync('python3', ['-c', program], { input: JSON.stringify(input), encoding: 'utf8' });
if (ran.status !== 0) {
  console.log(`sympy is not here, so there is nothing to compare with: ${ran.stderr.trim().split('\n').at(-1)}`);
} else {
  // The program above prints such pairs.
  const theirs = ran.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as [took: number, said: string]);
  const mine = cases.map(ours);
  const median = (of: readonly number[]): number => of.toSorted((a, b) => a - b)[Math.floor(of.length / 2)]!;
  const ratios = theirs.map(([took], i) => took / mine[i]!.took);
  const right = (said: readonly string[]): number => said.filter((s, i) => s === cases[i]!.verdict).length;
  const unsaid = theirs.filter(([, said]) => said === 'late' || said === 'failed' || said === 'none').length;
  console.log(`${cases.length} comparisons in one variable`);
  console.log(
    `assay  median ${median(mine.map((m) => m.took)).toFixed(3)} ms  right ${right(mine.map((m) => m.verdict))}`,
  );
  console.log(
    `sympy  median ${median(theirs.map(([took]) => took)).toFixed(3)} ms  right ${right(theirs.map(([, s]) => s))}, no answer ${unsaid}`,
  );
  console.log(`sympy / assay: median ${median(ratios).toFixed(0)}, least ${Math.min(...ratios).toFixed(0)}`);
}

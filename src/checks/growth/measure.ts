/** A quantity that a law gives, at sizes that double: what grows, by how much, and how sure that is. */
import { declare, precise, type Declarations } from '#language';
import { bounded, double, type Real } from '#scalar';
import { Fault, type Asked, type Derived } from '../answer.ts';
import { derived } from '../keys/derive.ts';
import { Absent, attempt } from '../evaluate/absent.ts';
import { machine } from '../evaluate/machine.ts';
import { toScalar } from '../evaluate/value.ts';
import { draw } from '../instance/draw.ts';
import { plan } from '../instance/plan.ts';
import { hash, stream, type Source } from '../instance/source.ts';
import type { Side } from '../equality/side.ts';

export interface Sample {
  readonly size: number;
  /** log₂ of the quantity, the median where it is random. */
  readonly log: number;
  /** One standard error of that median; 0 where nothing is random. */
  readonly error: number;
}

export interface Growing {
  readonly variable: string;
  readonly samples: readonly Sample[];
  /** "exactly", "in doubles that carry their error", "the median of 21 draws with entries near normal". */
  readonly how: string;
}

const draws = 41;
const samplesLeast = 4;
const sizeMost = 4096;

/** The variable that grows and the sizes looked at: from the last, halved while the range lasts. */
export function rangeOf({ sizes, slug }: Derived): { readonly variable: string; readonly sizes: readonly number[] } {
  const [[variable, range] = ['', ''], ...others] = Object.entries(sizes ?? {});
  const ends = /^(\d{1,4})\.\.(\d{1,4})$/.exec(`${range}`);
  if (ends === null || others.length > 0)
    throw new Fault(`${slug}: growth needs one size with its range, as { "N": "2..64" }`);
  const found: number[] = [];
  for (let size = Number(ends[2]); size >= Math.max(1, Number(ends[1])); size /= 2) {
    if (!Number.isInteger(size)) break;
    found.unshift(size);
  }
  if (found.length < samplesLeast || found.at(-1)! > sizeMost)
    throw new Fault(`${slug}: the range ${range} holds no ${samplesLeast} sizes that double, up to ${sizeMost}`);
  return { variable, sizes: found };
}

/** Entries nearly normal, of variance one: twelve uniform ones added up, less their mean. */
const normal = (seed: number): Source<number> => ({
  stream: (symbol) => {
    const next = stream(hash(symbol, seed));
    return () => {
      let sum = -6 * 65_535;
      for (let i = 0; i < 12; i++) sum += next() >>> 16;
      return sum;
    };
  },
  element: (x) => x / 65_536,
});

const nothing: Source<never> = {
  stream: () => () => {
    throw new Absent('unknown', 'an input is not given');
  },
  element: () => {
    throw new Absent('unknown', 'an input is not given');
  },
};

/** log₂ of the side's value at one size, by one number system. */
function logAt<T>(R: Real<T>, side: Side, declared: Declarations, source: Source<T>, at: ReadonlyMap<string, number>) {
  return attempt(() => {
    const m = machine(R, R);
    const x = toScalar(side.value(m, draw(m, plan(declared), at, source, new Map())));
    return R.toNumber(R.log(x)) / Math.LN2;
  });
}

export function grown(asked: Asked): Growing {
  const { key } = asked;
  if (key.is !== 'law') throw new Fault('growth is measured on a law, and the key is none');
  const { declarations, problems } = declare(asked.symbols ?? {});
  if (problems[0]) throw new Fault(`symbol ${problems[0].symbol}: ${problems[0].message}`);
  const { variable, sizes } = rangeOf(key);
  const { sizes: _, ...plainKey } = key;
  const side = derived(plainKey, declarations);
  const random = [...declarations.values()].some(({ is }) => is === 'matrix' || is === 'scalar');
  const sampled = (
    log: (at: ReadonlyMap<string, number>) => Omit<Sample, 'size'> | Absent,
  ): readonly Sample[] | Absent => {
    const found: Sample[] = [];
    for (const size of sizes) {
      const one = log(new Map([[variable, size]]));
      if (one instanceof Absent) return one;
      if (!Number.isFinite(one.log)) return new Absent('undefined', `no positive number at ${variable} = ${size}`);
      found.push({ size, ...one });
    }
    return found;
  };
  const plainly =
    <T>(R: Real<T>) =>
    (at: ReadonlyMap<string, number>) => {
      const log = logAt<T>(R, side, declarations, nothing, at);
      return log instanceof Absent ? log : { log, error: 0 };
    };
  const drawn = (at: ReadonlyMap<string, number>): Omit<Sample, 'size'> | Absent => {
    const logs: number[] = [];
    for (let seed = 1; seed <= draws; seed++) {
      const log = logAt(double, side, declarations, normal(seed), at);
      if (log instanceof Absent) return log;
      logs.push(log);
    }
    logs.sort((a, b) => a - b);
    const quartile = (q: number): number => logs[Math.floor((draws - 1) * q)]!;
    // The quartiles of a normal variable lie 1.349σ apart, and its median errs by 1.2533σ/√n.
    return { log: quartile(0.5), error: (1.2533 * (quartile(0.75) - quartile(0.25))) / 1.349 / Math.sqrt(draws) };
  };
  const ways: readonly (readonly [string, typeof drawn])[] = random
    ? [[`the median of ${draws} draws with entries near normal`, drawn]]
    : [
        ['exactly', plainly(precise)],
        ['in doubles that carry their error', plainly(bounded)],
      ];
  let last = new Absent('unknown', 'nothing was measured');
  for (const [how, way] of ways) {
    const samples = sampled(way);
    if (!(samples instanceof Absent)) return { variable, samples, how };
    last = samples;
  }
  throw new Fault(`${key.slug}: the quantity could not be measured: ${last.message}`);
}

/** Random growths, regimes and paths to hold the decision against a second opinion; drawn from a seeded generator. */
import { infinite, iterated, log, minus, plus, scaled, sign, times, twoTo, Untold } from './hardy.ts';
import type { Sum } from './hardy.ts';
import type { Paths } from './tendency.ts';

export type Draw = (below: number) => number;

/** Whole numbers below a bound, by a linear congruence: the same for the same seed. */
export function draws(seed: number): Draw {
  let state = BigInt(seed) * 2_862_933_555_777_941_757n + 3_037_000_493n;
  return (below) => {
    state = (state * 6_364_136_223_846_793_005n + 1_442_695_040_888_963_407n) & ((1n << 64n) - 1n);
    return Number((state >> 33n) % BigInt(below));
  };
}
const pick = <T>(draw: Draw, of: readonly T[]): T => of[draw(of.length)]!;

const atoms = [
  'x',
  'x',
  'x^2',
  'x^3',
  'x^(1/2)',
  'x^(3/2)',
  'x^(1/3)',
  'log x',
  'log x',
  'log^2 x',
  'log^3 x',
  '(log x)^(1/2)',
  'log log x',
  '(log log x)^2',
  'log log log x',
];
const exponentials = [
  '2^x',
  '2^(x/2)',
  '2^(2*x)',
  '2^(log log x)',
  '2^(3 * log log x)',
  '2^(x + log x)',
  '4^x',
  '2^(log x / 2)',
];

const atomIn = (draw: Draw, names: readonly string[]): string => pick(draw, atoms).replaceAll('x', pick(draw, names));
const many = (draw: Draw, most: number, one: () => string, join: string): string =>
  Array.from({ length: 1 + draw(most) }, one).join(join);
const term = (draw: Draw, names: readonly string[]): string => many(draw, 3, () => atomIn(draw, names), ' * ');
/** Two growths, their terms from one pool, so that they often meet. */
export function pairText(draw: Draw, names: readonly string[]): readonly [string, string] {
  const pool = Array.from({ length: 4 }, () => term(draw, names));
  const from = (): string => (draw(4) === 0 ? term(draw, names) : pick(draw, pool));
  return [growthText(draw, names, from), growthText(draw, names, from)];
}

function growthText(draw: Draw, names: readonly string[], from: () => string): string {
  const some = (most = 3): string => many(draw, most, from, ' + ');
  switch (draw(14)) {
    case 0:
      return `min(${some(2)}, ${some(2)})`;
    case 1:
      return `max(${some(2)}, ${some(1)}) * ${atomIn(draw, names)}`;
    case 2:
      return `(${some(2)}) / (${atomIn(draw, names)})`;
    case 3:
      return `log(${some()})`;
    case 4:
      return `log(log(${some(2)}) * ${atomIn(draw, names)})`;
    case 5:
      return `(${some(2)}) * ${pick(draw, exponentials).replaceAll('x', pick(draw, names))}`;
    case 6:
      return `${some(2)} + ${pick(draw, exponentials).replaceAll('x', pick(draw, names))} / ${atomIn(draw, names)}`;
    case 7:
      return `(${some(2)})^(${pick(draw, ['1/2', '2', '3/2', '1/3'])})`;
    case 8:
      return `min(${some(2)}, ${some(1)}) + ${some(1)}`;
    case 9:
      return `log^2 (${some(2)}) * (${some(2)})`;
    case 10:
      return `(${some(2)}) / (${some(2)})`;
    case 11:
      return `2^(max(${pick(draw, names)}, ${pick(draw, names)}))`;
    default:
      return some();
  }
}

const constraints = [
  'x <= y',
  'x = O(y^2)',
  'log x = O(log y)',
  'x <= log y',
  'x = Theta(y * log y)',
  'x = o(y)',
  'x = 2^y',
  'x^2 <= y',
  'x <= 2*y',
  'log x = Theta(log y)',
  'x = O(1)',
  'x = y^2',
  '3*x <= y',
  'log log x = O(log y)',
  'x = O(min(y, z))',
  'x <= y + z',
  'x * y = O(z)',
  'x = o(log y)',
  'x^2 = O(y * z)',
  'max(x, y) = O(z)',
];

export function regimeText(draw: Draw, names: readonly string[]): string[] {
  const count = pick(draw, [0, 0, 0, 1, 1, 2]);
  return Array.from({ length: count }, () => {
    const others = [...names];
    const next = (): string => (others.length > 0 ? others.splice(draw(others.length), 1)[0]! : pick(draw, names));
    const by: Record<string, string> = { x: next(), y: next(), z: next() };
    return pick(draw, constraints).replaceAll(/\b[xyz]\b/g, (letter) => by[letter]!);
  }).filter((text) => new Set(text.match(/\b[nLdmk]\b/g)).size > 1 || text.includes('O(1)'));
}

const powers = [1, 1, 2, 3, 1 / 2, 3 / 2, 1 / 3];

/** log₂ of a variable: of its own, or as an earlier one suggests, so that growths meet. */
function drawLog(draw: Draw, earlier: readonly Sum[]): Sum {
  const c = pick(draw, powers);
  const one = (k: number): Sum => scaled([{ c: 1, m: iterated(k, pick(draw, powers)) }], c);
  const y = earlier.length > 0 ? pick(draw, earlier) : undefined;
  switch (draw(y ? 12 : 6)) {
    case 0:
      return scaled([{ c: 1, m: iterated(1) }], c);
    case 1:
      return one(1);
    case 2:
      return scaled(twoTo(scaled([{ c: 1, m: iterated(0) }], c)), pick(draw, powers));
    case 3:
      return plus(one(0), scaled([{ c: 1, m: iterated(1) }], c));
    case 4:
      return draw(3) === 0 ? twoTo(twoTo([{ c: 1, m: iterated(0) }])) : one(0);
    case 5:
      return scaled(times(one(0), [{ c: 1, m: iterated(1, pick(draw, [1, -1, 2])) }]), c);
    case 6:
      return scaled(y!, c);
    case 7:
      return plus(scaled(y!, c), scaled(infinite(log({ of: y!, rough: false }).of), pick(draw, [1, -1, 2, -2, 3])));
    case 8:
      return twoTo(scaled(y!, c));
    case 9:
      return infinite(log({ of: y!, rough: false }).of);
    case 10:
      return y!;
    default:
      return scaled(infinite(log({ of: y!, rough: false }).of), c);
  }
}

/** A path on which every variable named is infinite; undefined where the draw was none. */
export function drawPath(draw: Draw, names: readonly string[]): Paths | undefined {
  try {
    const order = [...names];
    const found = new Map<string, { of: Sum; rough: boolean }>();
    const logs: Sum[] = [];
    while (order.length > 0) {
      const [name] = order.splice(draw(order.length), 1);
      const of = drawLog(draw, logs);
      if (sign(minus(of, [{ c: 1, m: iterated(4) }])) <= 0) return undefined;
      logs.push(of);
      found.set(name!, { of, rough: false });
    }
    return found;
  } catch (error) {
    if (error instanceof Untold) return undefined;
    throw error;
  }
}

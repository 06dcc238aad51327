/**
 * The families of formulas that are tried, small ones first.
 *
 * A family is all products, of total weight at most `most`, of one function per size; the weights say how far-fetched
 * a function is, so that the plainest formula that fits is the one found.
 */
import type { Function1, Function2 } from './formula.ts';

/** A product of powers of functions of one size. */
export interface Basis {
  readonly factors: readonly { readonly of: Function1; readonly to: number }[];
  readonly weight: number;
}

export interface Rung {
  readonly name: string;
  readonly most: number;
  /** Functions of a size that takes any value; of one that takes powers of two only; of one that is an exponent. */
  readonly any: readonly Basis[];
  readonly dyadic: readonly Basis[];
  readonly exponent: readonly Basis[];
  /** Whether a formula is also held against sizes so large that their logarithms matter: spans are maxima. */
  readonly far?: boolean;
  /** Functions of two sizes that may also occur, each with its weight. */
  readonly pairs: Readonly<Partial<Record<Function2, number>>>;
}

const basis = (weight: number, ...factors: readonly (Function1 | readonly [Function1, number])[]): Basis => ({
  weight,
  factors: factors.map((factor) =>
    typeof factor === 'string' ? { of: factor, to: 1 } : { of: factor[0], to: factor[1] },
  ),
});

const one = basis(0);
const x = basis(1, 'x');
const powers = [one, x, basis(2, ['x', 2]), basis(3, ['x', 3])];
const c = basis(1.5, 'c');
const c2 = basis(1.5, 'c2');
const cUp = basis(1.6, 'cUp');
const cDown = basis(1.6, 'cDown');
const cThird = basis(1.7, 'cThird');
const cPairs = basis(1.6, 'cPairs');
const f = basis(1.6, 'f');
const fUp = basis(1.7, 'fUp');
const fThird = basis(1.8, 'fThird');
const P = basis(1.8, 'P');
const P2 = basis(1.8, 'P2');
const s2 = basis(1.9, 's2');
const s2Down = basis(1.9, 's2Down');
const cc = basis(1.9, 'cc');
const fc = basis(1.9, 'fc');
const xc = basis(2.5, 'x', 'c');
const Pc = basis(2.8, 'P', 'c');
const P2c2 = basis(2.8, 'P2', 'c2');
const cSquare = basis(3, ['c', 2]);
const xcSquare = basis(4, 'x', ['c', 2]);
const power = basis(1.7, 'power');
const xPower = basis(2.7, 'x', 'power');
const powerSquare = basis(3.4, ['power', 2]);
const xxPower = basis(3.7, ['x', 2], 'power');

const logged = [...powers, c, xc, P, Pc];
const dyadicWork = [...powers, c, xc];
const exponentWork = [one, x, power, xPower];
const allDyadic = [...powers, c, xc, cSquare, xcSquare];
const allExponent = [one, x, basis(2, ['x', 2]), power, xPower, powerSquare, xxPower];

export const workLadder: readonly Rung[] = [
  { name: 'W0', most: 6, any: powers, dyadic: [...powers, c], exponent: exponentWork, pairs: {} },
  { name: 'W1', most: 6, any: powers, dyadic: dyadicWork, exponent: exponentWork, pairs: {} },
  { name: 'W2', most: 4.6, any: logged, dyadic: dyadicWork, exponent: exponentWork, pairs: {} },
  { name: 'W3', most: 6, any: logged, dyadic: dyadicWork, exponent: exponentWork, pairs: {} },
  { name: 'W4', most: 5, any: [...powers, f, s2], dyadic: allDyadic, exponent: allExponent, pairs: {} },
  { name: 'W5', most: 5.6, any: [...logged, c2, P2, P2c2], dyadic: allDyadic, exponent: allExponent, pairs: {} },
  { name: 'W6', most: 4.6, any: [...powers, c, s2Down], dyadic: allDyadic, exponent: allExponent, pairs: {} },
];

const dyadicSpan = [one, x, c];
const exponentSpan = [one, x];
const wideDyadic = [one, x, c, cSquare, xc];
const wideExponent = [one, x, basis(2, ['x', 2]), power];
const span = (name: string, most: number, any: readonly Basis[], pairs: Rung['pairs'] = { cProduct: 1.5 }): Rung => ({
  name,
  most,
  any,
  dyadic: dyadicSpan,
  exponent: exponentSpan,
  pairs,
  far: true,
});

export const spanLadder: readonly Rung[] = [
  span('D1', 3.3, [one, x, c]),
  span('D2', 3.3, [one, x, c, f, cDown]),
  span('D3', 3.4, [one, x, c, c2, P2]),
  { ...span('D4', 3.3, [...powers, xc, Pc, c, cDown, f, P]), dyadic: wideDyadic, exponent: wideExponent },
  { ...span('D5', 3.6, [one, x, c]), dyadic: [one, c, cc, fc], exponent: [one, x, c, f] },
  span('D6', 3.3, [one, x, c, fUp, fThird]),
  span('D7', 3.3, [one, x, c], { cProduct: 1.5, cMax: 1.5 }),
  span('D9', 3.6, [one, x, c, f, cc]),
  span('D8', 3.3, [one, x, c, cUp, s2], { cMax: 1.5 }),
  span('D10', 3.3, [one, x, c, cThird, cPairs]),
];

/** For numbers of inputs and outputs and for degrees: polynomials, small since these are slow to measure. */
export const boundLadder: readonly Rung[] = [
  {
    name: 'B1',
    most: 4,
    any: [one, x, basis(2, ['x', 2])],
    dyadic: [one, x, basis(2, ['x', 2])],
    exponent: [one, x, power],
    pairs: {},
  },
];

/** structured-matrices Figure 3.1: how condition numbers grow with the size. */
import { double } from '#scalar';
import { gaussianConditions } from '#checks/inputs/gaussian';
import { conditionQuantile } from '#reference/gaussian-conditioning';
import { hilbert, hilbertInverse } from '#reference/hilbert-conditioning';
import { hippoLegs } from '#reference/hippo-legs';
import type { Matrix } from '#reference/linear';
import { singularValues } from '#reference/singular-value-decomposition';
import { axes, band, beside, curve, dots, type Panel, type Points } from '../drawing/panel.ts';
import { sheet, words } from '../drawing/sheet.ts';
import type { Figure } from '../figure.ts';
import { html } from '../page/markup.ts';

const sizes = [2, 3, 4, 6, 8, 12, 16, 24, 32];
/** One more than a multiple of four, so that quartiles are values that occurred. */
const seeds = 97;

const largest = (A: Matrix<number>): number => singularValues(double, A)[0]!;
const ratio = (A: Matrix<number>): number => {
  const σ = singularValues(double, A);
  return σ[0]! / σ.at(-1)!;
};

/** κ₂ of the Hilbert matrix: the largest singular values of it and of its exact inverse, either to a few units of a double. */
export const hilbertCondition = (n: number): number => largest(hilbert(double, n)) * largest(hilbertInverse(double, n));

/** κ₂ of HiPPO-LegS as it is usually written, with its roots. */
export const legsCondition = (N: number): number =>
  ratio(hippoLegs(double, N).map((row, n) => row.map((x, k) => x * Math.sqrt((2 * n + 1) / (2 * k + 1)))));

const over = (value: (n: number) => number): Points => sizes.map((n) => [n, value(n)]);

function measured() {
  const sorted = new Map(sizes.map((n) => [n, gaussianConditions(n, seeds)]));
  const quantile = (quarters: number): Points => over((n) => sorted.get(n)![((seeds - 1) / 4) * quarters]!);
  return {
    gaussian: { 'lower quartile': quantile(1), median: quantile(2), 'upper quartile': quantile(3) },
    hilbert: over(hilbertCondition),
    'hilbert in doubles': over((n) => ratio(hilbert(double, n))),
    legs: over(legsCondition),
  };
}

const box = { top: 74, width: 340, height: 300 } as const;
const all: Panel = {
  ...box,
  left: 68,
  across: { from: 0, to: 32, by: 'steps', ticks: [0, 8, 16, 24, 32], label: 'size N' },
  up: { from: 1, to: 1e50, by: 'factors', ticks: [1, 1e10, 1e20, 1e30, 1e40, 1e50], label: 'condition number κ₂' },
  name: 'all three',
};
const slow: Panel = {
  ...box,
  left: 512,
  across: { from: 2, to: 32, by: 'factors', ticks: [2, 4, 8, 16, 32], label: 'size N, by factors of two' },
  up: { from: 1, to: 2000, by: 'factors', ticks: [1, 10, 100, 1000], label: 'condition number κ₂' },
  name: 'the two that grow like powers of N',
};
const unit = 2 ** -52;
const median = conditionQuantile(double, 1 / 2);
const ends = [2, 32];

const key = (x: number, kind: string, text: string, middle: boolean) =>
  html`${middle && html`<rect class="band ${kind}" x="${x}" y="17" width="28" height="14" />`}<path
      class="${kind}"
      d="M${x} 24h28"
    />${words(x + 36, 28, 'axis', text)}`;

export default {
  title: 'Condition number against size: Gaussian, Hilbert and HiPPO-LegS',
  laws: ['gaussian-conditioning', 'hilbert-conditioning', 'legs-conditioning'],
  caption: `κ₂ at N = ${sizes.join(', ')}. Gaussian: median and quartiles of ${seeds} seeded matrices a size, in doubles, about the limit ${median.toFixed(2)} N of the median. Hilbert: from the largest singular values of the matrix and of its exact integer inverse; dashed, what doubles make of it past 1/ε. HiPPO-LegS: in doubles, about (4/π) N²: it does not stay bounded. Drawn again from structured-matrices Figure 3.1.`,
  draw() {
    const numbers = measured();
    const { gaussian, legs } = numbers;
    const both = (panel: Panel) => [
      band(panel, 'first', gaussian['lower quartile'], gaussian['upper quartile']),
      curve(panel, 'first', gaussian.median),
      curve(panel, 'third', legs),
      dots(panel, 'first', gaussian.median),
      dots(panel, 'third', legs),
    ];
    const guide = (value: (n: number) => number): Points => ends.map((n) => [n, value(n)]);
    const about = `Two panels with logarithmic axes. By N = 32 the Hilbert matrix has ${numbers.hilbert.at(-1)![1].toExponential(1)}, a straight line against N: exponential. On logarithmic axes for both, the Gaussian median reaches ${gaussian.median.at(-1)![1].toFixed(0)}, along ${median.toFixed(2)} N, and HiPPO-LegS ${legs.at(-1)![1].toFixed(0)}, along 4/π N squared.`;
    return {
      numbers,
      svg: sheet(
        { width: 880, height: 428, name: 'condition-number', title: this.title, about },
        key(68, 'first', 'Gaussian: median, quartiles', true),
        key(298, 'second', 'Hilbert: exact inverse', false),
        key(486, 'second dashed', 'Hilbert: in doubles', false),
        key(656, 'third', 'HiPPO-LegS', false),
        axes(all),
        curve(all, 'guide', [
          [0, 1 / unit],
          [32, 1 / unit],
        ]),
        beside(all, [0, 1 / unit], [6, -6], '', '1/ε'),
        curve(all, 'second dashed', numbers['hilbert in doubles']),
        curve(all, 'second', numbers.hilbert),
        dots(all, 'second', numbers.hilbert),
        both(all),
        axes(slow),
        curve(
          slow,
          'guide',
          guide((n) => median * n),
        ),
        curve(
          slow,
          'guide',
          guide((n) => (4 / Math.PI) * n * n),
        ),
        both(slow),
        beside(slow, [16, median * 16], [10, 22], '', `${median.toFixed(2)} N`),
        beside(slow, [16, (4 / Math.PI) * 256], [-12, -10], 'end', '(4/π) N²'),
      ),
    };
  },
} satisfies Figure;

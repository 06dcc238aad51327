/** structured-matrices Figure 3.2: what the four structured families look like. */
import { double, tabulate } from '#scalar';
import { cauchy } from '#reference/cauchy';
import type { Matrix } from '#reference/linear';
import { semiseparableMask } from '#reference/semiseparable-mask';
import { toeplitz } from '#reference/toeplitz';
import { vandermonde } from '#reference/vandermonde';
import { colour, heat } from '../drawing/heat.ts';
import { numeral } from '../drawing/panel.ts';
import { scripted, sheet, words, type Scripted } from '../drawing/sheet.ts';
import type { Figure } from '../figure.ts';
import { html } from '../page/markup.ts';

const n = 8;
const count = tabulate(n, (i) => i);
/** t_k: kernels as a stable system gives them, below the diagonal, and a shorter one of changing sign above it. */
const t = [
  ...count
    .slice(1)
    .map((k) => (-0.6) ** k)
    .toReversed(),
  ...count.map((k) => 0.8 ** k),
];
const nodes = count.map((i) => (i + 4) / 7);
const squares = count.map((i) => (i + 1) ** 2);
const a = [0.9, 0.8, 0.3, 0.9, 0.7, 0.9, 0.6];

const families: Readonly<
  Record<string, { readonly A: Matrix<number>; readonly says: readonly Scripted[]; readonly from: string }>
> = {
  Toeplitz: { A: toeplitz(t), says: [['t', 'i−j']], from: '15 numbers' },
  Vandermonde: { A: vandermonde(double, nodes, n), says: [['x', 'i', 'j']], from: '8 numbers' },
  Cauchy: {
    A: cauchy(
      double,
      squares,
      squares.map((x) => x + 0.5),
    ),
    says: [['1/(x', 'i'], [' − y', 'j'], [')']],
    from: '16 numbers',
  },
  '1-semiseparable': {
    A: semiseparableMask(double, a, n),
    says: [
      ['a', 'j+1'],
      [' ⋯ a', 'i'],
    ],
    from: '7 numbers',
  },
};

const size = 176;
const [left, top, gap] = [32, 58, 37] as const;
/** What the colours run over; every entry lies between. */
const range = [1e-2, 100] as const;
const bar = { left: 300, top: top + size + 34, width: 280, height: 12, steps: 56 } as const;

const barPart = (i: number) => {
  const width = bar.width / bar.steps;
  const at = range[0] * (range[1] / range[0]) ** ((i + 0.5) / bar.steps);
  return html`<rect
    x="${bar.left + i * width}"
    y="${bar.top}"
    width="${width + 0.5}"
    height="${bar.height}"
    fill="${colour(at, range)}"
  />`;
};

export default {
  title: 'Four structured families, entry by entry',
  laws: ['toeplitz', 'vandermonde', 'cauchy', 'semiseparable-mask'],
  caption: `8×8, the colour is log |entry|. Toeplitz: t_k = 0.8^k on and below the diagonal, (−0.6)^(−k) above it. Vandermonde: x_i = 4/7, 5/7 … 11/7. Cauchy: x_i = i², y_j = j² + 1/2. 1-semiseparable: the products of a_i = ${a.join(', ')}. In doubles; nothing is drawn at random. Drawn again from structured-matrices Figure 3.2.`,
  draw() {
    const about =
      'Four heat maps. Toeplitz: every diagonal in one colour, the signs above it alternating. Vandermonde: a column of ones, then powers that fade in the rows of nodes below one and grow in those above. Cauchy: bright on the diagonal, fading away from it, negative on and above it. 1-semiseparable: ones on the diagonal, zeros above, products that fade downwards, with a step where a coefficient is small.';
    return {
      numbers: Object.fromEntries(Object.entries(families).map(([name, { A }]) => [name, A])),
      svg: sheet(
        { width: 880, height: 320, name: 'structured-families', title: this.title, about },
        Object.entries(families).map(([name, { A, says, from }], i) => {
          const x = left + i * (size + gap);
          return html`<g>
            ${words(x, top - 30, 'name', name)}${words(x, top - 12, '', scripted(says, `: ${from}`))}
            ${heat(A, { left: x, top, size, range })}
          </g>`;
        }),
        tabulate(bar.steps, (i) => barPart(i)),
        [-2, -1, 0, 1, 2].map((power) =>
          words(bar.left + ((power + 2) / 4) * bar.width, bar.top + 28, 'middle', numeral(10 ** power)),
        ),
        words(bar.left - 14, bar.top + 11, 'axis end', '|entry|'),
        words(bar.left + bar.width + 28, bar.top + 11, '', '− negative'),
        words(bar.left + bar.width + 112, bar.top + 11, '', '0 exactly zero'),
      ),
    };
  },
} satisfies Figure;

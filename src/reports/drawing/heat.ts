/** A matrix as a heat map: the colour is the logarithm of the size of an entry; signs and zeros are written. */
import type { Matrix } from '#reference/linear';
import { html, type Markup } from '../page/markup.ts';
import { place, words } from './sheet.ts';

/** Even steps from dark to light, told apart without colour too. */
const stops = [
  [68, 1, 84],
  [59, 82, 139],
  [33, 145, 140],
  [94, 201, 98],
  [253, 231, 37],
] as const;

type Range = readonly [least: number, most: number];

const share = (x: number, [least, most]: Range): number =>
  Math.min(1, Math.max(0, Math.log(x / least) / Math.log(most / least)));

/** The colour of a size, as SVG writes it. */
export function colour(x: number, range: Range): string {
  const at = share(x, range) * (stops.length - 1);
  const [from, to] = [stops[Math.floor(at)]!, stops[Math.ceil(at)]!];
  const mixed = from.map((c, k) => Math.round(c + (to[k]! - c) * (at - Math.floor(at))));
  return `#${mixed.map((c) => c.toString(16).padStart(2, '0')).join('')}`;
}

export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly size: number;
  readonly range: Range;
}

export function heat(A: Matrix<number>, { left, top, size, range }: Frame): Markup {
  const cell = size / A.length;
  return html`${A.map((row, i) =>
    row.map((x, j) => {
      const [px, py] = [left + j * cell, top + i * cell];
      const square = { x: place(px), y: place(py), side: place(cell - 1) };
      const sign = x === 0 ? '0' : x < 0 ? '−' : '';
      const ink = x === 0 ? '' : share(Math.abs(x), range) > 0.6 ? 'deep' : 'light';
      return html`<rect
          ${x === 0 && html`class="zero" `}x="${square.x}"
          y="${square.y}"
          width="${square.side}"
          height="${square.side}"
          ${x !== 0 && html`fill="${colour(Math.abs(x), range)}" `}
        />${sign !== '' && words(px + cell / 2, py + cell / 2 + 4, `middle ${ink}`, sign)}`;
    }),
  )}`;
}

/** A frame with two axes, and curves in it. */
import { html, type Markup } from '../page/markup.ts';
import { place, words } from './sheet.ts';

/** One axis: from which number to which, in which measure, and the numbers written beside it. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly by: 'steps' | 'factors';
  readonly ticks: readonly number[];
  readonly label: string;
}

export interface Panel {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly across: Axis;
  readonly up: Axis;
  readonly name: string;
}

export type Points = readonly (readonly [x: number, y: number])[];

const share = ({ from, to, by }: Axis, x: number): number =>
  by === 'steps' ? (x - from) / (to - from) : Math.log(x / from) / Math.log(to / from);

const raised = (n: number): string => [...`${n}`].map((c) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(c)] ?? '⁻').join('');

/** 1000 as it is, larger and smaller powers of ten by their exponent. */
export function numeral(x: number): string {
  const power = Math.round(Math.log10(x));
  return (power > 3 || power < -2) && Math.abs(x / 10 ** power - 1) < 1e-9 ? `10${raised(power)}` : `${x}`;
}

/** Where a point lies on the sheet. */
const put = (panel: Panel, x: number, y: number): readonly [number, number] => [
  panel.left + share(panel.across, x) * panel.width,
  panel.top + (1 - share(panel.up, y)) * panel.height,
];

const traced = (panel: Panel, points: Points): string =>
  points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${put(panel, x, y).map(place).join(' ')}`).join('');

export const curve = (panel: Panel, kind: string, points: Points): Markup =>
  html`<path class="${kind}" d="${traced(panel, points)}" />`;

export const dots = (panel: Panel, kind: string, points: Points): readonly Markup[] =>
  points.map(([x, y]) => {
    const [cx, cy] = put(panel, x, y);
    return html`<circle class="dot ${kind}" cx="${place(cx)}" cy="${place(cy)}" r="3" />`;
  });

/** The ground between two curves over the same numbers. */
export const band = (panel: Panel, kind: string, low: Points, high: Points): Markup =>
  html`<path class="band ${kind}" d="${traced(panel, [...low, ...high.toReversed()])}Z" />`;

/** Words beside a point, moved by so many units. */
export function beside(
  panel: Panel,
  [x, y]: readonly [number, number],
  [dx, dy]: readonly [number, number],
  kind: string,
  text: string,
): Markup {
  const [px, py] = put(panel, x, y);
  return words(px + dx, py + dy, kind, text);
}

export function axes(panel: Panel): Markup {
  const { left, top, width, height, across, up, name } = panel;
  const foot = top + height;
  const [x, y] = [left - 46, top + height / 2];
  return html`<g>
    ${words(left, top - 12, 'name', name)}
    ${up.ticks.map((tick) => {
      const [, at] = put(panel, across.from, tick);
      return html`<line
          x1="${left}"
          x2="${left + width}"
          y1="${place(at)}"
          y2="${place(at)}"
        />${words(left - 8, at + 4, 'end', numeral(tick))}`;
    })}
    ${across.ticks.map((tick) => {
      const [at] = put(panel, tick, up.from);
      return html`<line
          x1="${place(at)}"
          x2="${place(at)}"
          y1="${foot}"
          y2="${foot + 5}"
        />${words(at, foot + 19, 'middle', numeral(tick))}`;
    })}
    ${words(left + width / 2, foot + 40, 'axis middle', across.label)}
    <text class="axis middle" x="${x}" y="${y}" transform="rotate(-90 ${x} ${y})">${up.label}</text>
  </g>`;
}

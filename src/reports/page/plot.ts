/** Counted cost against a claim, both axes logarithmic, as an SVG that needs no script. */
import type { Evidence } from '#checks';
import { html, type Markup } from './markup.ts';
import { magnitude, scale, type Scale } from './scale.ts';

type Counts = Extract<Evidence, { readonly type: 'counts' }>;
interface Point {
  readonly x: number;
  readonly counted: number;
  readonly claimed: number;
}

const box = { width: 470, height: 280, left: 62, right: 78, top: 16, bottom: 42 };
const drawable = (x: number): boolean => Number.isFinite(x) && x > 0;
const place = (x: number): string => x.toFixed(1);

/** What grows along the points: the variable named, or else the one that takes most values. */
export function abscissa({ along, points }: Counts): string {
  const names = [...new Set(points.flatMap(({ at }) => Object.keys(at)))].sort();
  const variety = (name: string): number => new Set(points.map(({ at }) => at[name])).size;
  return names.includes(along) ? along : names.reduce((a, b) => (variety(b) > variety(a) ? b : a), names[0] ?? along);
}

/** The points that a logarithmic axis can show, from left to right. */
export function plotted(counts: Counts): readonly Point[] {
  const name = abscissa(counts);
  const all = counts.points.map(({ at, counted, claimed }) => ({ x: at[name] ?? NaN, counted, claimed }));
  return all.filter(({ x, counted }) => drawable(x) && drawable(counted)).sort((a, b) => a.x - b.x);
}

const curve = (X: Scale, Y: Scale, points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${place(X.at(x))} ${place(Y.at(y))}`).join('');

function axes(X: Scale, Y: Scale, name: string, quantity: string): Markup {
  const foot = box.height - box.bottom;
  const end = box.width - box.right;
  return html`<g class="axes">
    ${Y.ticks.map((y) => html`<line x1="${box.left}" x2="${end}" y1="${place(Y.at(y))}" y2="${place(Y.at(y))}" /><text x="${box.left - 8}" y="${place(Y.at(y) + 4)}" text-anchor="end">${magnitude(y)}</text>`)}
    ${X.ticks.map((x) => html`<line x1="${place(X.at(x))}" x2="${place(X.at(x))}" y1="${foot}" y2="${foot + 4}" /><text x="${place(X.at(x))}" y="${foot + 17}" text-anchor="middle">${magnitude(x)}</text>`)}
    <text class="axis" x="${(box.left + end) / 2}" y="${box.height - 6}" text-anchor="middle">${name}</text>
    <text
      class="axis"
      x="14"
      y="${(box.top + foot) / 2}"
      text-anchor="middle"
      transform="rotate(-90 14 ${(box.top + foot) / 2})"
      >${quantity}</text
    >
  </g>`;
}

/** Labels at the ends of their curves, kept apart. */
function labels(Y: Scale, last: Point, claimed: number | undefined): Markup {
  const end = box.width - box.right + 10;
  const counted = Y.at(last.counted);
  const claim = claimed === undefined ? undefined : Y.at(claimed);
  const apart = claim !== undefined && Math.abs(claim - counted) < 16 ? (claim < counted ? -16 : 16) : 0;
  return html`<text class="counted" x="${end}" y="${place(counted + 4)}">counted</text>
    ${claim !== undefined && html`<text class="claimed" x="${end}" y="${place(Math.min(box.height - box.bottom, Math.max(box.top, apart === 0 ? claim : counted + apart)) + 4)}">the claim</text>`}`;
}

/** Undefined where fewer than two points can be drawn. */
export function plot(counts: Counts, id: string): Markup | undefined {
  const points = plotted(counts);
  const claims = points.filter(({ claimed }) => drawable(claimed)).map(({ x, claimed }) => [x, claimed] as const);
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined || first.x === last.x) return undefined;
  const name = abscissa(counts);
  const X = scale([first.x, last.x], [box.left, box.width - box.right], 8);
  const heights = [...points.map(({ counted }) => counted), ...claims.map(([, y]) => y)];
  const Y = scale([Math.min(...heights), Math.max(...heights)], [box.height - box.bottom, box.top], 6);
  const title = `${counts.quantity} counted and claimed, by ${name}, both axes logarithmic`;
  return html`<svg class="plot" viewBox="0 0 ${box.width} ${box.height}" role="img" aria-labelledby="${id}">
    <title id="${id}">${title}</title>
    ${axes(X, Y, name, counts.quantity)}
    <path class="claimed" d="${curve(X, Y, claims)}" />
    <path
      class="counted"
      d="${curve(
        X,
        Y,
        points.map(({ x, counted }) => [x, counted]),
      )}"
    />
    ${points.map(({ x, counted }) => html`<circle class="counted" cx="${place(X.at(x))}" cy="${place(Y.at(counted))}" r="3.2" />`)}
    ${labels(Y, last, claims.at(-1)?.[1])}
  </svg>`;
}

/** Costs against a size, both axes logarithmic, several algorithms in one picture. */
import { tabulate } from '#scalar';
import { escaped } from './draw.ts';

export interface Curve {
  readonly name: string;
  /** Sizes and costs, all positive, from left to right. */
  readonly points: readonly (readonly [size: number, cost: number])[];
}

export interface Axes {
  readonly title: string;
  readonly size: string;
  readonly cost: string;
}

const box = { width: 640, height: 400, left: 70, right: 170, top: 50, bottom: 50 } as const;
/** Told apart by people who see fewer colours too, and by their dashes. */
const inks = ['#1f6fb2', '#c0392b', '#2d8659', '#8e44ad', '#b9770e', '#34495e'] as const;
const dashes = ['', '6 3', '2 3', '9 3 2 3', '1 3', '12 4'] as const;
const number = (x: number): string => x.toFixed(1).replace(/\.0$/, '');

/** Powers of two, every k-th, so that at most `most` are written. */
function ticks(low: number, high: number, most: number): number[] {
  const [from, to] = [Math.ceil(Math.log2(low) - 1e-9), Math.floor(Math.log2(high) + 1e-9)];
  const step = Math.max(1, Math.ceil((to - from + 1) / most));
  return tabulate(Math.floor((to - from) / step) + 1, (i) => 2 ** (from + i * step));
}

const written = (x: number): string => (x >= 2 ** 14 ? `2^${Math.log2(x)}` : `${x}`);

/** The picture as SVG; undefined where fewer than two sizes can be drawn. */
export function curves(all: readonly Curve[], { title, size, cost }: Axes): string | undefined {
  const shown = all
    .map(({ name, points }) => ({ name, points: points.filter(([x, y]) => x > 0 && y > 0 && Number.isFinite(y)) }))
    .filter(({ points }) => points.length > 0);
  const [xs, ys] = [0, 1].map((k) => shown.flatMap(({ points }) => points.map((p) => p[k]!)));
  if (!xs || !ys || new Set(xs).size < 2) return undefined;
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), 2 * Math.max(...ys)];
  const foot = box.height - box.bottom;
  const X = (x: number): number =>
    box.left + (Math.log2(x / left) / Math.log2(right / left)) * (box.width - box.left - box.right);
  const Y = (y: number): number => foot - (Math.log2(y / low) / Math.log2(high / low)) * (foot - box.top);
  const across = ticks(low, high, 8).map(
    (y) =>
      `<line x1="${box.left}" x2="${box.width - box.right}" y1="${number(Y(y))}" y2="${number(Y(y))}"/><text x="${box.left - 8}" y="${number(Y(y) + 4)}" text-anchor="end">${written(y)}</text>`,
  );
  const along = ticks(left, right, 10).map(
    (x) => `<text x="${number(X(x))}" y="${foot + 18}" text-anchor="middle">${written(x)}</text>`,
  );
  let last = -Infinity;
  const ends = shown
    .map((curve, i) => ({ ...curve, i, end: Y(curve.points.at(-1)![1]) }))
    .toSorted((a, b) => a.end - b.end || a.i - b.i)
    .map((curve) => ({ ...curve, label: (last = Math.max(curve.end, last + 16)) }));
  const lines = ends.map(({ name, points, i, label }) => {
    const ink = inks[i % inks.length]!;
    const path = points.map(([x, y], k) => `${k === 0 ? 'M' : 'L'}${number(X(x))} ${number(Y(y))}`).join('');
    return `<path d="${path}" stroke="${ink}" stroke-dasharray="${dashes[i % dashes.length]!}"/><text x="${box.width - box.right + 8}" y="${number(label + 4)}" style="fill:${ink}">${escaped(name)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${box.width} ${box.height}" width="${box.width}" height="${box.height}" role="img" aria-labelledby="title">
<title id="title">${escaped(title)}</title>
<style>text{font:12px system-ui,sans-serif;fill:#444}.head{font-size:15px;font-weight:600;fill:#222}line{stroke:#e3e5e9}path{fill:none;stroke-width:2}</style>
<rect width="${box.width}" height="${box.height}" fill="#fff"/>
<text class="head" x="16" y="26">${escaped(title)}</text>
${across.join('\n')}
${along.join('\n')}
<text x="${(box.left + box.width - box.right) / 2}" y="${box.height - 10}" text-anchor="middle">${escaped(size)}</text>
<text transform="rotate(-90 16 ${(box.top + foot) / 2})" x="16" y="${(box.top + foot) / 2}" text-anchor="middle">${escaped(cost)}</text>
${lines.join('\n')}
</svg>
`;
}

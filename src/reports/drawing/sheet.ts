/** The sheet that a figure is drawn on: its ground, its letters, its colours by day and by night. */
import { day, night } from '../page/colours.ts';
import { html, trusted, type Markup, type Piece } from '../page/markup.ts';

export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** In kebab case: what its ids begin with. */
  readonly name: string;
  readonly title: string;
  /** For those who do not see it. */
  readonly about: string;
}

const shades = ({ shades: { card, ink, muted, rule }, verdicts }: typeof day): string =>
  `--ground:${card};--ink:${ink};--muted:${muted};--rule:${rule};--first:${verdicts.manual[0]};--second:${verdicts.reject[0]};--third:${verdicts.accept[0]}`;

// Every rule begins with the class of the drawing: inside a page it must not reach the page's own text.
const style = `.drawn{${shades(day)};font:12px system-ui,sans-serif}
@media screen and (prefers-color-scheme:dark){.drawn{${shades(night)}}}
.drawn text{fill:var(--muted)}.drawn .name{fill:var(--ink);font-weight:600;font-size:13px}.drawn .axis{fill:var(--ink)}
.drawn .ground{fill:var(--ground)}.drawn line,.drawn .frame{stroke:var(--rule);fill:none}.drawn .end{text-anchor:end}.drawn .middle{text-anchor:middle}
.drawn path{fill:none;stroke-width:2}.drawn .band{stroke:none;opacity:.2}.drawn .guide{stroke:var(--muted);stroke-width:1.2;stroke-dasharray:2 3}
.drawn .first{stroke:var(--first)}.drawn .second{stroke:var(--second)}.drawn .third{stroke:var(--third)}.drawn .band.first{fill:var(--first)}
.drawn .dashed{stroke-width:1.4;stroke-dasharray:6 4}.drawn .dot{fill:var(--ground);stroke-width:1.6}
.drawn .zero{fill:none;stroke:var(--rule)}.drawn .light{fill:#fff}.drawn .deep{fill:#000}`;

/** The drawing whole, as a file of its own or as an element of a page. */
export function sheet({ width, height, name, title, about }: Sheet, ...content: readonly Piece[]): string {
  const { markup } = html`<svg
    xmlns="http://www.w3.org/2000/svg"
    class="drawn"
    viewBox="0 0 ${width} ${height}"
    width="${width}"
    height="${height}"
    role="img"
    aria-labelledby="${name}-title ${name}-about"
  >
    <title id="${name}-title">${title}</title>
    <desc id="${name}-about">${about}</desc>
    <style>
      ${trusted(style)}
    </style>
    <rect class="ground" width="${width}" height="${height}" rx="6" />
    ${content}
  </svg> `;
  return `${markup.replace(/\s*\n\s*/g, '\n').trim()}\n`;
}

/** A coordinate, to a tenth of the drawing's unit: finer than anyone sees, and the same on every machine. */
export const place = (x: number): string => `${Number(x.toFixed(1))}`;

/** Words at a place. */
export const words = (x: number, y: number, kind: string, text: Piece): Markup =>
  html`<text class="${kind}" x="${place(x)}" y="${place(y)}">${text}</text>`;

/** Letters with what stands below and above them to the right. */
export type Scripted = readonly [base: string, below?: string, above?: string];

/** Each piece goes on from the height of the last, so what comes after is put back on the line. */
export function scripted(all: readonly Scripted[], after: string): Markup {
  const small = (dy: number, text: string): Markup => html`<tspan dy="${dy}" font-size="9">${text}</tspan>`;
  const pieces = [...all, [after] as const].reduce<{ readonly at: number; readonly written: readonly Markup[] }>(
    ({ at, written }, [base, below, above]) => ({
      at: above !== undefined ? -5 : below !== undefined ? 3 : 0,
      written: [
        ...written,
        html`<tspan dy="${-at}">${base}</tspan>`,
        ...(below === undefined ? [] : [small(3, below)]),
        ...(above === undefined ? [] : [small(below === undefined ? -5 : -8, above)]),
      ],
    }),
    { at: 0, written: [] },
  );
  return html`${pieces.written}`;
}

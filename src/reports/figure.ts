/** A figure of a source, drawn again from our references: the default export of one file of `figures/`. */
import type { Json } from '#checks';

export interface Figure {
  readonly title: string;
  /** The laws whose references it is drawn from: where a question has one of them for its key, the page shows it. */
  readonly laws: readonly string[];
  /** What is shown, at which sizes, from which seeds, to which precision. */
  readonly caption: string;
  /** Everything computed afresh; the same bytes each time. */
  draw(): Drawn;
}

export interface Drawn {
  /** What was computed, for those who draw it otherwise. */
  readonly numbers: Json;
  /** A drawing that stands by itself, and inside a page too: its style is for itself alone. */
  readonly svg: string;
}

/** How figures are written down: texts by path, the figures by their names. */
export const figureFormats = {
  svg: (all: ReadonlyMap<string, Figure>): ReadonlyMap<string, string> =>
    new Map([...all].map(([name, figure]) => [`${name}.svg`, figure.draw().svg])),
  /** All of it in one file: what the page takes them from. */
  json: (all: ReadonlyMap<string, Figure>): ReadonlyMap<string, string> => {
    const each = [...all].map(([name, figure]) => {
      const { title, laws, caption } = figure;
      return { name, title, laws, caption, ...figure.draw() };
    });
    return new Map([['figures.json', `${JSON.stringify(each, null, 1)}\n`]]);
  },
};

/** HTML that can only be made from a template: whatever is put into one is escaped, unless it was made by one. */
import { visible } from '../text.ts';

export interface Markup {
  readonly markup: string;
}
export type Piece = string | number | undefined | false | Markup | readonly Piece[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const plain = /^[\w .,:;()+/-]*$/;
const escaped = (text: string): string =>
  plain.test(text) ? text : visible(text).replace(/[&<>"']/g, (c) => entities[c]!);

function written(piece: Piece): string {
  if (piece === undefined || piece === false) return '';
  if (typeof piece !== 'object') return escaped(`${piece}`);
  if ('markup' in piece) return piece.markup;
  let all = '';
  for (const one of piece) all += written(one);
  return all;
}

/** A tagged template; attributes stand in double quotes. */
export function html(texts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  // Added up, never joined: a page of megabytes is copied once, when it is written.
  let markup = texts[0]!;
  for (const [i, piece] of pieces.entries()) markup += written(piece) + texts[i + 1]!;
  return { markup };
}

/** Text that is markup already, by whoever made it: only our own stylesheets and what KaTeX gives. */
export const trusted = (markup: string): Markup => ({ markup });

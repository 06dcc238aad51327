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
const escaped = (text: string): string => visible(text).replace(/[&<>"']/g, (c) => entities[c]!);

function written(piece: Piece): string {
  if (piece === undefined || piece === false) return '';
  if (typeof piece === 'object') return 'markup' in piece ? piece.markup : piece.map(written).join('');
  return escaped(`${piece}`);
}

/** A tagged template; attributes stand in double quotes. */
export const html = (texts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup => ({
  markup: texts.map((text, i) => (i === 0 ? text : written(pieces[i - 1]) + text)).join(''),
});

/** Text that is markup already, by whoever made it: only our own stylesheets and what KaTeX gives. */
export const trusted = (markup: string): Markup => ({ markup });

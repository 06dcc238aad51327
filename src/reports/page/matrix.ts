/** Values as people write them, `[[1, 2], [3, 4]]`, laid out so that they can be read. */
import { said } from './said.ts';
import { html, type Markup } from './markup.ts';

export type Entries = string | readonly Entries[];

/** Characters of a value that is laid out; a longer one is shown as text. */
const longest = 4_000;

/** Nested lists to three levels with plain entries, `[1, 2; 3, 4]` too; undefined where the text is something else. */
export function entries(text: string): Entries | undefined {
  if (text.length > longest || !text.trim().startsWith('[')) return undefined;
  const tokens = text.match(/[[\],;]|[^[\],;]+/g)!.map((token) => token.trim());
  let at = 0;
  const list = (level: number): Entries[] | undefined => {
    const rows: Entries[][] = [[]];
    for (at++; at < tokens.length; at++) {
      const token = tokens[at]!;
      if (token === ']') return rows.length === 1 ? rows[0] : rows;
      const inner = token === '[' ? (level < 3 ? list(level + 1) : undefined) : token;
      if (inner === undefined) return undefined;
      if (token === ';') rows.push([]);
      else if (token !== ',' && token !== '') rows.at(-1)!.push(inner);
    }
    return undefined;
  };
  const whole = list(1);
  return whole !== undefined && at === tokens.length - 1 && whole.length > 0 ? whole : undefined;
}

const level = (e: Entries): number => (typeof e === 'string' ? 0 : 1 + Math.max(0, ...e.map(level)));

function grid(rows: readonly (readonly Entries[])[], other: Entries | undefined): Markup {
  const differs = (i: number, j: number, one: Entries): boolean => {
    const row = Array.isArray(other) ? (other[i] as Entries | undefined) : undefined; // an index may be past its end
    const there = Array.isArray(row) ? (row[j] as Entries | undefined) : undefined; // likewise
    return other !== undefined && there !== one;
  };
  const line = (row: readonly Entries[], i: number) =>
    html`<tr>
      ${row.map((one, j) => html`<td${differs(i, j, one) && html` class="differs"`}>${one as string}</td>`)}
    </tr>`; // level 2 holds strings only
  return html`<span class="matrix"
    ><table>
      ${rows.map(line)}
    </table></span
  >`;
}

function laid(value: Entries, other: Entries | undefined): Markup | undefined {
  if (typeof value === 'string') return html`<code>${value}</code>`;
  const deep = level(value);
  if (deep === 1) return grid([value], other === undefined ? undefined : [other]);
  const all = value.every((row) => level(row) === deep - 1);
  if (!all) return undefined;
  if (deep === 2) return grid(value as readonly Entries[][], other); // every row is a list, by its level
  const alike = Array.isArray(other) ? (other as readonly Entries[]) : []; // an array of entries is what Entries has
  return html`<span class="family"
    >${value.map((one, i) => laid(one, other === undefined ? undefined : (alike[i] ?? '')))}</span
  >`;
}

/** A value; its entries that differ from those of `other` are marked. */
export function value(text: string, other?: string): Markup {
  const read = entries(text);
  const beside = other === undefined ? undefined : entries(other);
  return (read !== undefined && laid(read, beside)) || said(text);
}

/** A Markdown table as what it says: names with their values, the entries of a family, or the rows of a matrix. */

/** The line under the head: `|---|:--:|`. */
const rule = /^[ \t]{0,3}\|?[ \t]{0,3}:?-{2,}:?[ \t]{0,3}(?:\|[ \t]{0,3}:?-{1,}:?[ \t]{0,3}){0,64}\|?[ \t]{0,3}$/m;
const most = 64;

/** The text with its first table in words that are read; unchanged where there is none, or it says something else. */
export function tabulated(text: string): string {
  if (!text.includes('|') || !text.includes('--') || !rule.test(text)) return text;
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.includes('|') && rule.test(line));
  if (at < 1 || !lines[at - 1]!.includes('|')) return text;
  let end = at + 1;
  while (end < lines.length && end - at <= most && lines[end]!.includes('|')) end++;
  const said = sayOf(cells(lines[at - 1]!), lines.slice(at + 1, end).map(cells));
  if (said === undefined) return text;
  return [...lines.slice(0, at - 1), said, ...lines.slice(end)].join('\n');
}

const cells = (line: string): readonly string[] =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) =>
      cell
        .trim()
        .replace(/^\$([^$]*)\$$/, '$1')
        .replace(/^\*\*([^*]*)\*\*$/, '$1')
        .trim(),
    );

const isNumber = (cell: string): boolean => /^[-+−]?(?:\d|\.\d|\\[dt]?frac)/.test(cell);
const isIndex = (cell: string): boolean => /^(?:\\?(?:[a-z]|ell)|index|entry|row|column|step)$/i.test(cell);
const isCount = (all: readonly string[]): boolean =>
  all.every((cell, i) => /^\d{1,3}$/.test(cell) && Number(cell) === Number(all[0]) + i) && Number(all[0]) < 2;
/** `K_l`, `K_{\ell}`, `K[l]` without its index. */
const family = (cell: string): string | undefined =>
  /^(\\?[A-Za-z]+)(?:_\{?\\?[a-z]+\}?|\[[a-z]\]|\([a-z]\))$/.exec(cell)?.[1];

function sayOf(head: readonly string[], rows: readonly (readonly string[])[]): string | undefined {
  const total = summed(head, rows);
  if (total)
    return head
      .slice(1)
      .map((name, i) => `${name} = ${total[i + 1]!}`)
      .join('; ');
  const width = head.length;
  if (rows.length === 0 || width > most || rows.some((row) => row.length !== width)) return undefined;
  const [only, ...others] = rows;
  const column = rows.map((row) => row[0]!);
  // `| l | K_l |` downwards, or to the right.
  if (width === 2 && isIndex(head[0]!) && isCount(column))
    return entries(
      head[1]!,
      column,
      rows.map((row) => row[1]!),
    );
  if (others.length === 0 && isIndex(head[0]!) && isCount(head.slice(1)))
    return entries(only![0]!, head.slice(1), only!.slice(1));
  if (isBlank(head)) return matrix(rows);
  if (head[0] === '' && isCount(head.slice(1)) && isCount(column)) return matrix(rows.map((row) => row.slice(1)));
  if ([head, ...rows].every((row) => row.every(isNumber))) return matrix([head, ...rows]);
  if (head.some(isNumber) || head.includes('')) return undefined;
  if (others.length === 0) return head.map((name, i) => `${name} = ${only![i]!}`).join('; ');
  if (width === 2 && !column.some(isNumber)) return rows.map(([name, value]) => `${name!} = ${value!}`).join('; ');
  return undefined;
}

/** The row that is all there is under named columns, or that sums the others up. */
const summed = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] | undefined =>
  head.length > 2 &&
  !head.slice(1).some((name) => name === '' || isNumber(name)) &&
  rows.every(({ length }) => length === head.length)
    ? (rows.find(([name]) => /^(?:total|overall|sum|altogether|whole)\b/i.test(name!)) ??
      (head[0] === '' && rows.length === 1 && !isNumber(rows[0]![0]!) ? rows[0] : undefined))
    : undefined;

const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell === '');
const matrix = (rows: readonly (readonly string[])[]): string =>
  `[${rows.map((row) => `[${row.join(', ')}]`).join(', ')}]`;

function entries(name: string, indices: readonly string[], values: readonly string[]): string | undefined {
  const of = family(name);
  return of && indices.map((index, i) => `${of}_{${index}} = ${values[i]!}`).join(', ');
}

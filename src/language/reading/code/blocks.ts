/** The lines of a program, continued ones joined, what only frames them left out, loops with what is in them. */
import { depths } from '../../claims/surface.ts';

export type Line = { readonly text: string } | { readonly loop: string; readonly body: readonly Line[] };

/** Lines that compute nothing. */
const idle =
  /^(?:#|%|\/\/|import\s|from\s+\w+.*\simport\s|using\s|endfunction\b|pass\b|[{]$|"""|'''|```|function\s[^=]*\(|(?:async\s+)?def\s+\w+\s*\([^]*\)\s*(?:->[^:]*)?:$)/;
const header = /^(?:def\s+\w+\s*\([^]*?\)\s*(?:->[^:]*)?:|function\s+(?:\w+\s*=\s*)?\w+\s*\([^()]*\))\s*/;
const ending = /^(?:end\b\s*(?:for)?|\})\s*$/;
/** `for (let i = 0; i < n; i++) {`. */
const counting =
  /^for\s*\(\s*(?:int|let|var|size_t|auto)?\s*(\w+)\s*=\s*([^;]{1,40});\s*\w+\s*(<=?)\s*([^;]{1,40});\s*(?:\w+\s*\+\+|\+\+\s*\w+|\w+\s*\+=\s*1)\s*\)\s*(\{?)\s*/;

interface Raw {
  readonly text: string;
  readonly indent: number;
}

export function linesOf(text: string): readonly Line[] {
  const rows = raw(text);
  return block(rows, { at: 0 }, -1, false).filter((line) => 'loop' in line || !ending.test(line.text));
}

function raw(text: string): readonly Raw[] {
  const deep = depths(text);
  const found: Raw[] = [];
  let start = 0;
  const push = (end: number): void => {
    const whole = text.slice(start, end).replace(/(?<=\s)#\s[^\n]*|^[^\S\n]{0,40}(?:```\w*|%.*)$/gm, '');
    const body = whole.trim().replace(header, '').trim();
    const indent = /^\s*?(?:\n\s*?)*([ \t]*)\S/.exec(whole)?.[1]?.length ?? 0;
    if (body !== '' && !idle.test(body)) found.push({ text: body, indent });
  };
  // Where what is not white space ended last.
  let said = 0;
  for (let i = 0; i < text.length; i++) {
    if (!/\s/.test(text[i]!)) said = i + 1;
    if (deep[i] !== 0 || (text[i] !== '\n' && text[i] !== ';')) continue;
    const rest = text.slice(i + 1, i + 40);
    const continues =
      text[i] === '\n' &&
      ((said > start && '-+*/@=,(\\'.includes(text[said - 1]!)) || /^\s*(?:[-+*/@)]|=(?!=))/.test(rest));
    if (continues) continue;
    push(i);
    start = i + 1;
  }
  push(text.length);
  return found;
}

/** Lines from a place on: to the end of the loop, by its indentation where its header ends in a colon, else by its `end`. */
function block(rows: readonly Raw[], cursor: { at: number }, outer: number, ends: boolean): readonly Line[] {
  const found: Line[] = [];
  while (cursor.at < rows.length) {
    const { text, indent } = rows[cursor.at]!;
    if (ends && ending.test(text)) {
      cursor.at++;
      return found;
    }
    if (!ends && indent <= outer) return found;
    cursor.at++;
    const loop = opened(text);
    if (loop === undefined) {
      found.push({ text });
      continue;
    }
    const inside = loop.rest === '' ? [] : linesOf(loop.rest);
    const isWhole = inside.length > 0 && loop.by !== 'end';
    found.push({
      loop: loop.clause,
      body: isWhole ? inside : [...inside, ...block(rows, cursor, indent, loop.by === 'end')],
    });
  }
  return found;
}

/** The clause of a loop that begins on a line, what stands behind it there, and by what it ends. */
function opened(text: string): { clause: string; rest: string; by: 'indent' | 'end' } | undefined {
  const [counted, index, from, sign, to, brace] = counting.exec(text) ?? [];
  if (counted !== undefined) {
    const last = sign === '<' ? to : `${to} + 1`;
    const clause = `${index} in range(${from}, ${last})`;
    const rest = text.slice(counted.length);
    return { clause, rest: brace === '' ? rest : rest.replace(/\}\s*$/, ''), by: 'indent' };
  }
  const clause = /^for\s+([^]+)$/.exec(text)?.[1]?.trim();
  if (clause === undefined) return undefined;
  if (clause.endsWith(':')) return { clause: clause.slice(0, -1), rest: '', by: 'indent' };
  const deep = depths(clause);
  // `for x in a: s += x`, but `for i in 1:n` has a colon of its own.
  const at = [...clause].findIndex((c, i) => c === ':' && deep[i] === 0 && assigns.test(clause.slice(i + 1, i + 60)));
  if (at >= 0) return { clause: clause.slice(0, at), rest: clause.slice(at + 1).trim(), by: 'indent' };
  const comma = [...clause].findIndex(
    (c, i) => c === ',' && deep[i] === 0 && assigns.test(clause.slice(i + 1, i + 60)),
  );
  if (comma >= 0) return { clause: clause.slice(0, comma), rest: clause.slice(comma + 1).trim(), by: 'end' };
  return { clause, rest: '', by: 'end' };
}

const assigns = /^\s*[A-Za-z_]\w{0,39}\s*[-+*/@]?=(?!=)/;

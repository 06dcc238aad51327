/** Arrays put together from lists: `[0] + [f(i) for i in range(4)]`, `np.concatenate([a, b])`, `rows (1, 2) and (3, 4)`, `2**arange(4)`. */
import { split, withoutEnd } from './surface.ts';
import type { Declarations } from '../declaration.ts';
import type { Expression } from '../expression.ts';
import { readExpression } from '../reading/reader.ts';
import { children, mapped, transform } from '../walk.ts';

/** Lists one after another; where they are equally long they may also be added. */
export interface Joined {
  readonly joined: Expression;
  readonly added: Expression | undefined;
}

const called = /^(?:\w{1,8}\.)?(?:concatenate|hstack)\(\s*([[(])([^]*)[\])]\s*,?\s*\)$/;

/** What `+` between Python's lists, or a function that joins arrays, makes of them. */
export function concatenated(text: string, declared: Declarations): Joined | undefined {
  const inner = /^(?:\w{1,8}\.)?(?:array|asarray|list|vector)\(\s*(\[[^]*\])\s*\)$/.exec(text)?.[1] ?? text;
  const call = called.exec(inner);
  if (call ? /axis/.test(inner) : !/\]\s*\+\s*\[/.test(inner) || /array|tensor/.test(inner)) return undefined;
  const terms = split(call ? call[2]! : inner, call ? /,/g : /\+/g).map((part) => part.text.trim());
  if (terms.length < 2 && !call) return undefined;
  const parts = terms.filter((term) => term !== '').map((term) => itemsOf(term, declared, call !== null));
  if (parts.includes(undefined)) return undefined;
  const lists = parts as readonly (readonly Expression[])[]; // none undefined, as just seen
  const long = lists[0]!.length;
  const plain = lists.every((items) => items.length === long && items.every(({ op }) => op !== 'family'));
  return {
    joined: { op: 'matrix', rows: lists.flatMap((items) => items.map(rowOf)) },
    added:
      plain && !call
        ? { op: 'sum', terms: lists.map((items) => ({ op: 'matrix', rows: items.map(rowOf) })) }
        : undefined,
  };
}

const rowOf = (e: Expression): readonly Expression[] => (e.op === 'list' && e.bracket !== '{' ? e.items : [e]);

/** The items of a list in brackets, or the one column that a range makes. */
function itemsOf(term: string, declared: Declarations, columns: boolean): readonly Expression[] | undefined {
  const list = /^\[([^]*)\]$/.exec(term)?.[1];
  const texts = list === undefined || /\bfor\b/.test(list) ? [term] : split(list, /,/g).map((part) => part.text.trim());
  if (list === undefined && !columns) return undefined;
  const read = texts.filter((text) => text !== '').map((text) => readExpression(text, declared));
  const found = read.flatMap((one) => (one.ok ? [lifted(one.value)] : []));
  const whole = list === undefined || texts[0] === term;
  const fits = found.every(({ op }) => (whole ? op === 'family' : op !== 'relation' && op !== 'dots'));
  return found.length === read.length && fits ? found : undefined;
}

/** `1.5 · 0.8**arange(4)`, `1 / [1, 2, 4]`: what is said of a range, or of a list, is said of each number in it. */
export function lifted(e: Expression): Expression {
  if (!lifting.has(e.op)) return e;
  const ranges = rangesIn(e);
  const [range] = ranges;
  if (range === undefined || ranges.length !== 1) return e;
  const said = (one: Expression): Expression => transform(e, (part) => (part === range ? one : part));
  return range.op === 'list' ? { ...range, items: range.items.map(said) } : { ...range, body: said(range.body) };
}

type Family = Expression & { readonly op: 'family' | 'list' };
const lifting: ReadonlySet<Expression['op']> = new Set(['sum', 'negative', 'product', 'quotient', 'power']);

/** The ranges in it; as many as there are arrays of another kind too, so that those are left alone. */
function rangesIn(e: Expression): readonly Family[] {
  if (e.op === 'family') return e.body.op === 'symbol' && e.body.name === e.index ? [e] : [e, e];
  if (isPlain(e) && !e.items.some((item) => item.op === 'list' || item.op === 'dots')) return [e];
  if (e.op === 'list' || e.op === 'matrix' || e.op === 'constant') return [two, two];
  const found = children(e).flatMap(rangesIn);
  // What a function makes of a list is its own affair: `diag([1, 2])`.
  return e.op === 'call' && found.some(({ op }) => op === 'list') ? [two, two] : found;
}
const zero: Expression = { op: 'number', value: { n: 0n, d: 1n } };
const two: Family = { op: 'family', index: 'k', from: zero, to: zero, body: zero };

/** A list of lists as a matrix, lists that are added as columns, a list with ranges in it as the column of all their numbers. */
export function asRows(written: Expression): Expression {
  const e = lifted(written);
  if (e.op === 'sum') return inColumns(e);
  if (e.op === 'matrix') return ranged(e.rows) ? { op: 'matrix', rows: e.rows.map((row) => row.map(lifted)) } : e;
  if (!isPlain(e)) return e;
  const nested = e.items.every((item) => item.op === 'list' && item.bracket !== '{');
  if (nested) return { op: 'matrix', rows: e.items.map(rowOf) };
  return ranged([e.items]) ? { op: 'matrix', rows: e.items.map((item) => [lifted(item)]) } : e;
}

const isPlain = (e: Expression): e is Expression & { readonly op: 'list' } =>
  e.op === 'list' && e.bracket !== '{' && e.items.length > 0 && e.close === undefined;
const ranged = (rows: readonly (readonly Expression[])[]): boolean =>
  rows.some((row) => row.some((item) => lifted(item).op === 'family'));

const additive: ReadonlySet<Expression['op']> = new Set(['sum', 'negative', 'product', 'quotient', 'transpose']);
const inColumns = (e: Expression): Expression =>
  isPlain(e) && !e.items.some(({ op }) => op === 'dots')
    ? { op: 'matrix', rows: e.items.map((item) => [item]) }
    : additive.has(e.op)
      ? mapped(e, inColumns)
      : e;

/** How deep brackets stand in brackets. */
export const depthOf = (e: Expression): number =>
  e.op === 'list' || e.op === 'matrix'
    ? (e.op === 'matrix' ? 2 : 1) + Math.max(0, ...children(e).slice(0, 64).map(depthOf))
    : 0;

const one = String.raw`(?:the\s+)?(?:(?:first|second|third|fourth|last|\d(?:st|nd|rd|th))\s+)?(rows?|columns?)(?:\s+(\d))?\s*(?:is|are|as|of|:|=)?\s*`;
const opening = new RegExp(
  String.raw`^(?:the\s+|an?\s+)?(?:matrix\s+)?(?:(?:with|has|having|whose|of)\s+)?${one}`,
  'i',
);
const each = new RegExp(String.raw`(?:^|[,;\n]|\band\b)\s*(?:and\s+)?${one}`, 'gi');
const ordinals = ['first', 'second', 'third', 'fourth'];

/** `rows (1, 2) and (3, 4)`, `first row 1, 2; second row 3, 4` as rows in brackets; columns as what is then turned. */
export function rowsInWords(written: string): string | undefined {
  const text = withoutEnd(written, /[.\s]/).trim();
  const start = opening.exec(text);
  if (!start || text.length > 2_000) return undefined;
  const kind = start[1]!.toLowerCase().replace(/s$/, '');
  const several = /s$/i.test(start[1]!);
  const heads = several ? [] : [...text.matchAll(each)];
  const rows = several
    ? [...text.slice(start[0].length).matchAll(/[([]([^()[\]]{1,400})[)\]]/g)].map((found) => found[1]!)
    : heads.map(({ index, 0: { length } }, i) => text.slice(index + length, heads[i + 1]?.index ?? text.length));
  const named = heads.every(
    ({ 0: head, 1: what, 2: number }, i) =>
      what!.toLowerCase() === kind &&
      (number === undefined ? head.toLowerCase().includes(ordinals[i] ?? '?') : Number(number) === i + 1),
  );
  const rest = several
    ? text
        .slice(start[0].length)
        .replace(/[([][^()[\]]{1,400}[)\]]/g, '')
        .replace(/\band\b/g, '')
    : '';
  if (rows.length < 2 || !named || /[^\s,;]/.test(rest)) return undefined;
  const lines = rows.map((row) =>
    row
      .trim()
      .replace(/^[([]|[)\]]$/g, '')
      .trim()
      .replace(/[,;]$/, '')
      .replace(/\s*,\s*|\s+/g, ', '),
  );
  const matrix = `[${lines.map((line) => `[${line}]`).join(', ')}]`;
  return kind === 'row' ? matrix : `${matrix}^T`;
}

/** The range of an index that nobody wrote: that of the declared family it runs through. */
import { one, zero } from '../build.ts';
import type { Declarations, Type } from '../declaration.ts';
import type { Expression } from '../expression.ts';
import { sizeKey } from '../typing/size.ts';
import { dimensions, typeOf } from '../typing/typed.ts';
import { children } from '../walk.ts';

interface Range {
  readonly from: Expression;
  readonly to: Expression;
}

/** That of the first family; where the others end elsewhere, the range that all of them have. */
export function rangeOf(body: Expression, index: string, declarations: Declarations): Range | undefined {
  const [first, ...others] = rangesOf(body, index, declarations);
  if (first === undefined) return undefined;
  const key = (e: Expression): string => sizeKey(e, declarations);
  const ends = new Map([[key(first.to), first.to]]);
  for (const { from, to } of others) if (key(from) === key(first.from)) ends.set(key(to), to);
  return ends.size === 1 ? first : { ...first, to: { op: 'call', name: 'min', args: [...ends.values()] } };
}

function rangesOf(body: Expression, index: string, declarations: Declarations): readonly Range[] {
  const type = body.op === 'member' ? declarations.get(body.of) : undefined;
  const isIt = (i: Expression | undefined): boolean => i?.op === 'symbol' && i.name === index;
  const own =
    body.op === 'member' && type !== undefined
      ? body.index.flatMap((i, at) => (isIt(i) ? (span(type, at, declarations) ?? []) : []))
      : body.op === 'call' && body.name === 'entry' && body.args.slice(1).some(isIt)
        ? entryRange(body.args, isIt, declarations)
        : body.op === 'call' && body.name === 'binomial' && isIt(body.args[1])
          ? [{ from: zero, to: body.args[0]! }]
          : [];
  // Inside another sum over the same letter it is another index.
  const hidden = (body.op === 'series' || body.op === 'family') && body.index === index;
  const found = [...own];
  for (const child of hidden ? [body.from, body.to] : children(body))
    found.push(...rangesOf(child, index, declarations));
  return found;
}

/** Along the rows or the columns of what an entry is taken of: `(A B)_{ii}`. */
function entryRange(
  [of, first]: readonly Expression[],
  isIt: (e: Expression | undefined) => boolean,
  declarations: Declarations,
): readonly Range[] {
  const typed = of && typeOf(of, declarations);
  const sizes = typed?.ok ? dimensions(typed.shape) : undefined;
  return sizes === undefined ? [] : [{ from: one, to: isIt(first) ? sizes.rows : sizes.columns }];
}

/** The values that the index at a place may take. */
export function span(
  type: Type,
  place: number,
  declarations: Declarations,
): { from: Expression; to: Expression } | undefined {
  if (type.is === 'family') return { from: type.from, to: type.to };
  if (type.is === 'matrix') return { from: one, to: place === 0 ? type.rows : type.columns };
  if (type.is === 'defined' && type.index === undefined) {
    const typed = typeOf(type.by, declarations);
    const sizes = typed.ok ? dimensions(typed.shape) : undefined;
    return sizes && { from: one, to: place === 0 ? sizes.rows : sizes.columns };
  }
  if (type.is !== 'part') return undefined;
  const whole = declarations.get(type.of);
  if (whole?.is !== 'matrix') return undefined;
  const { rows, columns } = whole;
  if (type.part === 'columns' || place === 1) return { from: one, to: columns };
  if (type.part === 'rows' || type.part === 'entries' || sizeKey(rows, declarations) === sizeKey(columns, declarations))
    return { from: one, to: rows };
  return { from: one, to: { op: 'call', name: 'min', args: [rows, columns] } };
}

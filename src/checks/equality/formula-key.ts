/** What a formula is compared with: the law's, or the gold's last side, and what the gold calls it. */
import {
  canonical,
  complexParts,
  isComplex,
  readings,
  type Declarations,
  type Expression,
  type Reading,
} from '#language';
import { Fault, type Asked, type Json } from '../answer.ts';
import { derived } from '../keys/derive.ts';
import { formOf } from './forbid.ts';
import { hasUnit } from './imaginary.ts';
import { indicesOf } from './listed-family.ts';
import { isLeast, namesLeast } from './least.ts';
import { nameOf, type AskedName } from './misnamed.ts';
import { labelOf } from './shifted.ts';
import { written, type Side } from './side.ts';
import { withUnitVectors } from './unit-vectors.ts';

/** What the answer is compared with, and the sides of the key's equation that merely name it. */
export interface FormulaKey {
  readonly side: Side;
  /** Of a complex key the imaginary part; the side is then the real one. */
  readonly imaginary?: Side;
  /** Where the gold gives it. */
  readonly formula?: Expression;
  readonly names: readonly string[];
  /** What its left side calls it. */
  readonly asked: AskedName | undefined;
  /** The same, where that is a member of a sequence. */
  readonly label: ReturnType<typeof labelOf>;
  /** Declared indices that it holds. */
  indices(): readonly string[];
  readonly text: string;
}

/** Numbers and arrays are written out; anything else that is no text was not an answer of this kind. */
export const textOf = (answer: Json): string | undefined =>
  typeof answer === 'string'
    ? answer
    : typeof answer === 'number' || Array.isArray(answer)
      ? JSON.stringify(answer)
      : undefined;

export const at = (problem: { readonly message: string; readonly column: number }): string =>
  `${problem.message} (column ${problem.column + 1})`;

export function keyOf(asked: Asked, declared: Declarations): FormulaKey {
  if (asked.key.is === 'law') {
    const indices = (asked.key.at ?? [])
      .filter((name) => declared.get(canonical(name))?.is === 'integer')
      .map(canonical);
    return {
      side: derived(asked.key, declared),
      names: [],
      asked: undefined,
      label: undefined,
      indices: () => indices,
      text: asked.key.slug,
    };
  }
  const text = textOf(asked.key.gold);
  if (text === undefined) throw new Fault('the gold is no formula');
  const reading = readKey(text, declared);
  if (!reading?.ok) throw new Fault(`the gold cannot be read: ${reading ? at(reading.problem) : text}`);
  const sides = equation(reading.value);
  if (sides === undefined) throw new Fault('the gold is a relation that is no equation');
  // `x = argmin f = g`: g, and where nothing follows it, what is least of f.
  const value = sides.at(-1)!;
  const last = withUnitVectors(value, declared);
  const parts = hasUnit(declared) && isComplex(last) ? complexParts(last, declared) : undefined;
  const side = written(parts?.re ?? last, declared);
  const name =
    nameOf(reading.value) ?? (sides.length > 1 && !isLeast(sides[0]!) ? text.split('=')[0]!.trim() : undefined);
  return {
    side,
    ...(parts ? { imaginary: written(parts.im, declared) } : {}),
    formula: last,
    asked: {
      name,
      uses: isLeast(last)
        ? new Set([...side.uses].filter((used) => !namesLeast({ op: 'symbol', name: used }, last)))
        : side.uses,
    },
    names: sides.filter((side) => side !== value && !isLeast(side)).map(formOf),
    label: labelOf(reading.value, declared),
    indices: () => indicesOf(last, declared),
    text,
  };
}

/** The gold; where its left side is beyond reading, `∇_W f(W) = …`, what stands on the right of it. */
function readKey(text: string, declared: Declarations): Reading<Expression> | undefined {
  const [whole] = readings(text, declared);
  const at = text.lastIndexOf('=');
  if (whole?.ok !== false || at <= 0 || /[<>≤≥!:]$/.test(text.slice(0, at))) return whole;
  const [right] = readings(text.slice(at + 1), declared);
  return right?.ok ? right : whole;
}

/** Where the key has no name, a symbol that it does not speak of is one: `x = A⁻¹b`, `x* = A⁻¹b`. */
export const isLabel = (e: Expression, key: FormulaKey): boolean =>
  e.op === 'transpose'
    ? isLabel(e.of, key)
    : key.formula !== undefined && key.names.length === 0 && e.op === 'symbol' && !key.side.uses.has(e.name);

/** The sides of a chain of equalities, labels left out; undefined where it is another relation. */
export function equation(e: Expression): readonly Expression[] | undefined {
  if (e.op !== 'relation') return [e];
  if (e.signs.some((sign) => sign !== '=')) return undefined;
  return e.sides.filter((side) => side.op !== 'label');
}

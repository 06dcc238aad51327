/** Forms that an answer may not have, right or not: found in its tree, after it has been judged right. */
import { children, readExpression, type Declarations, type Expression } from '#language';
import { Fault } from '../answer.ts';
import { compareSides } from './equality.ts';
import { plan } from '../instance/plan.ts';
import { written, type Side } from './side.ts';

/** A tree without its places in the text, sums in one order, nested sums and products flat. */
export function formOf(e: Expression): string {
  switch (e.op) {
    case 'number':
      return `${e.value.n}/${e.value.d}`;
    case 'symbol':
      return e.name;
    case 'sum':
      return `sum(${flat(e, 'sum').map(formOf).sort().join(',')})`;
    case 'product':
      return `product(${flat(e, 'product').map(formOf).join(',')})`;
    case 'negative':
      return e.of.op === 'number' ? `${-e.of.value.n}/${e.of.value.d}` : `negative(${formOf(e.of)})`;
    case 'member':
      return `${e.of}[${e.index.map(formOf).join(',')}]`;
    case 'label':
      return `label ${e.text}`;
    default: {
      const word = 'name' in e ? e.name : 'over' in e && typeof e.over === 'string' ? `${e.over} ${e.index}` : '';
      return `${e.op} ${word}(${children(e).map(formOf).join(',')})`;
    }
  }
}

function flat(e: Expression, op: 'sum' | 'product'): readonly Expression[] {
  if (op === 'sum' && e.op === 'sum') return e.terms.flatMap((term) => flat(term, op));
  if (op === 'product' && e.op === 'product') return e.factors.flatMap((factor) => flat(factor, op));
  return [e];
}

/** The form that it has though it may not, or undefined. */
export function forbidden(
  e: Expression,
  forms: readonly string[] | undefined,
  declared: Declarations,
): string | undefined {
  return forms?.find((form) => {
    return occurs(e, readOnce(form, declared), declared);
  });
}

interface Read {
  readonly tree: Expression;
  readonly text: string;
  /** Of a power, its exponent, and what it is a power of, and the transpose of that. */
  readonly power: { readonly exponent: string; readonly bases: readonly Side[] } | undefined;
}
/** The forms of a question, under its table. */
const known = new WeakMap<Declarations, Map<string, Read>>();

function readOnce(form: string, declared: Declarations): Read {
  const table = known.get(declared) ?? new Map<string, Read>();
  known.set(declared, table);
  const before = table.get(form);
  if (before) return before;
  const reading = readExpression(form, declared);
  if (!reading.ok) throw new Fault(`the forbidden form '${form}' cannot be read: ${reading.problem.message}`);
  const { value } = reading;
  const power =
    value.op === 'power'
      ? {
          exponent: formOf(value.exponent),
          bases: [value.base, { op: 'transpose', of: value.base } as const].map((base) => written(base, declared)),
        }
      : undefined;
  const read = { tree: value, text: formOf(value), power };
  table.set(form, read);
  return read;
}

function occurs(e: Expression, form: Read, declared: Declarations): boolean {
  const { op } = form.tree;
  // Only numbers are one form by more than one op.
  if ((e.op === op || op === 'number') && (formOf(e) === form.text || samePower(e, form, declared))) return true;
  return children(e).some((child) => occurs(child, form, declared));
}

/** A power of something equal to what the form is a power of, or of its transpose: written otherwise, but the same form. */
function samePower(e: Expression, { power }: Read, declared: Declarations): boolean {
  if (e.op !== 'power' || power === undefined || formOf(e.exponent) !== power.exponent) return false;
  const base = written(e.base, declared);
  return power.bases.some((wanted) => compareSides(plan(declared), wanted, base, 1).is === 'equal');
}

/** Forms that an answer may not have, right or not: found in its tree, after it has been judged right. */
import { children, readExpression, type Declarations, type Expression } from '#language';
import { Fault } from '../answer.ts';
import { compareSides } from './equality.ts';
import { plan } from '../instance/plan.ts';
import { written } from './side.ts';

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
    const { tree, text } = readOnce(form, declared);
    return occurs(e, tree, text, declared);
  });
}

interface Read {
  readonly tree: Expression;
  readonly text: string;
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
  const read = { tree: reading.value, text: formOf(reading.value) };
  table.set(form, read);
  return read;
}

function occurs(e: Expression, form: Expression, text: string, declared: Declarations): boolean {
  // Only numbers are one form by more than one op.
  if ((e.op === form.op || form.op === 'number') && (formOf(e) === text || samePower(e, form, declared))) return true;
  return children(e).some((child) => occurs(child, form, text, declared));
}

/** A power of something equal to what the form is a power of, or of its transpose: written otherwise, but the same form. */
function samePower(e: Expression, form: Expression, declared: Declarations): boolean {
  if (e.op !== 'power' || form.op !== 'power' || formOf(e.exponent) !== formOf(form.exponent)) return false;
  const [base, turned] = [form.base, { op: 'transpose', of: form.base } as const];
  return [base, turned].some(
    (wanted) => compareSides(plan(declared), written(wanted, declared), written(e.base, declared), 1).is === 'equal',
  );
}

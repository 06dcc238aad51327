/** `diag(σᵢ²)`: an index that nothing binds or declares runs through the family it stands in. */
import { children, type Declarations, type Expression } from '#language';
import type { Scope } from './integer.ts';

export function impliedFamily(body: Expression, declared: Declarations, scope: Scope): Expression | undefined {
  if (body.op === 'family') return undefined;
  const free = (name: string): boolean => !declared.has(name) && !scope.has(name);
  const stack: Expression[] = [body];
  for (let e = stack.pop(); e !== undefined; e = stack.pop()) {
    if (e.op === 'series' || e.op === 'family') continue;
    const index = e.op === 'member' && e.index.length === 1 ? e.index[0] : undefined;
    if (e.op === 'member' && index?.op === 'symbol' && free(index.name)) {
      const ends = extent(e.of, declared);
      return ends && { op: 'family', index: index.name, ...ends, body };
    }
    stack.push(...children(e));
  }
  return undefined;
}

const one: Expression = { op: 'number', value: { n: 1n, d: 1n } };

function extent(
  name: string,
  declared: Declarations,
): { readonly from: Expression; readonly to: Expression } | undefined {
  const type = declared.get(name);
  if (type?.is === 'family') return { from: type.from, to: type.to };
  const whole = type?.is === 'part' ? declared.get(type.of) : type;
  if (whole?.is !== 'matrix') return undefined;
  const { rows, columns } = whole;
  if (type?.is !== 'part' || type.part === 'rows' || type.part === 'entries') return { from: one, to: rows };
  if (type.part === 'columns') return { from: one, to: columns };
  return { from: one, to: { op: 'call', name: 'min', args: [rows, columns] } };
}

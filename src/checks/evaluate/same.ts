import { tabulate } from '#scalar';
import type { Machine } from './machine.ts';
import { isNumber, isScalar, shape, toScalar, type Value } from './value.ts';

/** How two values compare: the same, different in some entry, or of shapes that cannot be the same. */
export type Same = 'same' | 'different' | 'misfit';

/** Whether two values are equal, in the equality of the field; what takes any size takes the other's. */
export function same<T>(m: Machine<T>, a: Value<T>, b: Value<T>): Same {
  if (a.is === 'list' && b.is === 'list') {
    if (a.items.length !== b.items.length) return 'misfit';
    const each = a.items.map((item, i) => same(m, item, b.items[i]!));
    return each.find((x) => x === 'misfit') ?? each.find((x) => x === 'different') ?? 'same';
  }
  if (a.is === 'list' || b.is === 'list') return listed(m, a, b);
  if (isScalar(a) && isScalar(b)) return m.F.equal(toScalar(a), toScalar(b)) ? 'same' : 'different';
  if (a.is === 'loose' || b.is === 'loose') return loosely(m, a, b);
  if (a.is !== 'matrix' || b.is !== 'matrix' || a.rows !== b.rows || a.columns !== b.columns) return 'misfit';
  for (let i = 0; i < a.data.length; i++) if (!m.F.equal(a.data[i]!, b.data[i]!)) return 'different';
  return 'same';
}

/** A bare list of scalars may stand for a column or for a row. */
function listed<T>(m: Machine<T>, a: Value<T>, b: Value<T>): Same {
  const [list, other] = a.is === 'list' ? [a, b] : [b, a];
  if (list.is !== 'list' || other.is !== 'matrix' || (other.rows !== 1 && other.columns !== 1)) return 'misfit';
  if (!list.items.every(isNumber) || list.items.length !== other.data.length) return 'misfit';
  return list.items.every((item, i) => m.F.equal(toScalar(item), other.data[i]!)) ? 'same' : 'different';
}

function loosely<T>(m: Machine<T>, a: Value<T>, b: Value<T>): Same {
  const zero = m.F.zero;
  if (a.is === 'loose' && b.is === 'loose') {
    const scale = (v: typeof a): T => (v.fits === 'zero' ? zero : v.scale);
    return m.F.equal(scale(a), scale(b)) ? 'same' : 'different';
  }
  const [loose, other] = a.is === 'loose' ? [a, b] : [b, a];
  if (loose.is !== 'loose') return 'misfit';
  if (other.is === 'scalar')
    return loose.fits === 'identity'
      ? 'misfit'
      : m.F.equal(loose.fits === 'zero' ? zero : loose.scale, other.of)
        ? 'same'
        : 'different';
  if (other.is !== 'matrix') return 'misfit';
  if (loose.fits !== 'zero' && other.rows !== other.columns) return 'misfit';
  const entry = (i: number): T =>
    loose.fits !== 'zero' && Math.floor(i / other.columns) === i % other.columns ? loose.scale : zero;
  return other.data.every((x, i) => m.F.equal(x, entry(i))) ? 'same' : 'different';
}

/** The value as a person would write it. */
export function shown<T>(m: Machine<T>, v: Value<T>): string {
  const show = (x: T): string => {
    const real = m.real;
    if (real === undefined) return m.F.show(x);
    const v = real.toNumber(x);
    return `${Number.isInteger(v) && Math.abs(v) < 1e6 ? v : Number(v.toPrecision(6))}`;
  };
  switch (v.is) {
    case 'scalar':
      return show(v.of);
    case 'list':
      return `(${v.items.map((item) => shown(m, item)).join(', ')})`;
    case 'loose':
      return v.fits === 'zero'
        ? '0'
        : v.fits === 'one'
          ? show(v.scale)
          : m.F.equal(v.scale, m.F.one)
            ? 'I'
            : `${show(v.scale)} I`;
    case 'matrix': {
      if (v.data.length > 400) return shape(v);
      if (v.columns === 1) return v.rows === 1 ? show(v.data[0]!) : `[${v.data.map(show).join(', ')}]`;
      const rows = tabulate(v.rows, (i) => v.data.slice(i * v.columns, (i + 1) * v.columns));
      return `[${rows.map((row) => `[${row.map(show).join(', ')}]`).join(', ')}]`;
    }
  }
}

/** Numbers, symbols, members of families, identities, zeros and ones. */
import type { Expression } from '#language';
import { tabulate } from '#scalar';
import type { Rational } from '#scalar';
import { absent, type Compiling, type Run } from './compile.ts';
import { integer, type Scope } from './integer.ts';
import { dense, scalar } from './value.ts';

/** As a double where that is exact: number systems take those faster. */
const plain = (n: bigint): bigint | number => (BigInt.asIntN(53, n) === n ? Number(n) : n);

export function number({ n, d }: Rational): Run {
  if (n === 0n) return (m) => ({ is: 'loose', fits: 'zero', scale: m.F.zero });
  const [over, under] = [plain(n), plain(d)];
  if (under === 1) return (m) => scalar(m.F.of(over));
  return (m) => scalar(m.F.div(m.F.of(over), m.F.of(under)));
}

export function symbol(c: Compiling, name: string, scope: Scope): Run {
  const place = scope.get(name);
  if (place !== undefined) return (m, _, at) => scalar(m.F.of(at[place]!));
  if (!c.declared.has(name)) return absent(`${name} is not declared`);
  c.uses.add(name);
  return (_, env) => env.value(name);
}

export function member(c: Compiling, e: Expression & { op: 'member' }, scope: Scope): Run {
  c.uses.add(e.of);
  const index = e.index.map((part) => integer(part, c.declared, scope));
  return (_, env, at) =>
    env.member(
      e.of,
      index.map((i) => i(env, at)),
    );
}

export function identity(c: Compiling, size: Expression | undefined, scope: Scope): Run {
  if (size === undefined) return (m) => ({ is: 'loose', fits: 'identity', scale: m.F.one });
  const order = integer(size, c.declared, scope);
  return (m, env, at) => {
    const n = order(env, at);
    m.pay(n * n);
    return m.matrix({ is: 'loose', fits: 'identity', scale: m.F.one }, n, n);
  };
}

export function constant(c: Compiling, e: Expression & { op: 'constant' }, scope: Scope): Run {
  const sizes = e.sizes.map((part) => integer(part, c.declared, scope));
  if (sizes.length === 0)
    return e.entry === 0
      ? (m) => ({ is: 'loose', fits: 'zero', scale: m.F.zero })
      : absent('ones need their size: a vector of ones is of no size that fits');
  return (m, env, at) => {
    const [rows = 0, columns = 1] = sizes.map((size) => Math.max(0, size(env, at)));
    m.pay(rows * columns);
    const entry = e.entry === 0 ? m.F.zero : m.F.one;
    return dense(
      rows,
      columns,
      tabulate(rows * columns, () => entry),
    );
  };
}

/** Expressions to rows: every supported growth is Θ(max over rows of min over a row of monomials). */
import { ratio, rationals, tabulate, type Rational } from '#scalar';
import { constant, difference, log, product, survey } from './build.ts';
import { cancelled } from './factorial.ts';
import { isNone, levelOf, lowestAtoms, none, Outside, rising, variableOf, type Form } from './form.ts';
import type { Growth } from '../growth.ts';
import { lattice, type Lattice, type Reading } from './linear.ts';
import { constantIn, isConstant, monomial, type Monomial } from './monomial.ts';
import {
  constantRows,
  lean,
  maxRows,
  minRows,
  powerRows,
  reciprocalRows,
  showRows,
  timesRows,
  type Rows,
} from './rows.ts';
import { free, freshVariable, isInfinite, isLittle, paid, z, type Scope } from './scope.ts';
import { show } from '../show.ts';
import { key } from './form.ts';

export function normal(s: Scope, g: Growth): Rows {
  switch (g.op) {
    case 'constant':
      if (g.value.n <= 0n) throw new Outside(`${show(g)}, which is not positive`);
      return constantRows;
    case 'variable':
      return s.bounded.has(s.index.get(g.name)!) ? constantRows : [[z(s.index.get(g.name)!, 0)]];
    case 'sum':
    case 'max':
      return signed(g)
        ? positive(s, g)
        : lean(
            paid(
              s,
              g.of.flatMap((child) => normal(s, child)),
            ),
          );
    case 'min':
      return g.of.map((child) => normal(s, child)).reduce((a, b) => minRows(paid(s, a, b), b));
    case 'product':
    case 'quotient': {
      const plain = cancelled(s, g);
      if (plain.op === 'product')
        return plain.of.map((child) => normal(s, child)).reduce((a, b) => timesRows(paid(s, a, b), b), constantRows);
      if (plain.op === 'quotient') return timesRows(normal(s, plain.over), reciprocalRows(normal(s, plain.under)));
      return normal(s, plain);
    }
    case 'difference':
      return positive(s, g);
    case 'power':
      return raised(s, g.base, g.exponent);
    case 'log':
      return logarithm(s, g.of);
    case 'factorial':
      return factorial(s, g.of);
  }
}

/** A sum with a negative term written as −1 · something. */
const signed = (g: Growth): boolean =>
  g.op === 'sum' &&
  g.of.some((child) =>
    child.op === 'constant'
      ? child.value.n < 0n
      : child.op === 'product' && child.of.some((c) => c.op === 'constant' && c.value.n < 0n),
  );

/** A − B: what is left when like monomials are collected, if the negative ones cannot matter. */
function positive(s: Scope, g: Growth): Rows {
  const terms = monomial(s, g);
  if (!terms) {
    if (g.op !== 'difference') throw new Outside(`${show(g)}, a sum with negative terms`);
    const [from, less] = [normal(s, g.from), normal(s, g.less)];
    if (isLittle(s, less, from)) return from;
    throw new Outside(`${show(g)}: what is subtracted is not certainly smaller`);
  }
  const above = terms.filter((m) => m.coefficient.n > 0n);
  const rows = lean(above.map((m) => [free(s, m.form)]));
  const left = above.map((m) => ({ form: m.form, coefficient: m.coefficient }));
  for (const m of terms) {
    if (m.coefficient.n > 0n) continue;
    if (above.length > 0 && isLittle(s, [[free(s, m.form)]], rows)) continue;
    const cover = left.findIndex((p) => covers(p, m));
    if (cover < 0) throw new Outside(`${show(g)}: what is subtracted is not certainly smaller`);
    left[cover] = { ...left[cover]!, coefficient: rationals.add(left[cover]!.coefficient, m.coefficient) };
  }
  if (rows.length === 0) throw new Outside(`${show(g)}, which is not positive`);
  return rows;
}

/** A positive monomial at least as large at all sizes ≥ 1, with a strictly larger coefficient. */
const covers = (p: Monomial, m: Monomial): boolean =>
  rationals.add(p.coefficient, m.coefficient).n > 0n &&
  tabulate(Math.max(p.form.c.length, m.form.c.length), (i) => i).every(
    (i) => (p.form.c[i] ?? 0) * m.form.d >= (m.form.c[i] ?? 0) * p.form.d,
  );

function logarithm(s: Scope, of: Growth): Rows {
  if (of.op === 'factorial') return normal(s, product(of.of, log(of.of)));
  // log n^L is L log n, where neither can be bounded: no variable stands for n^L then.
  if (of.op === 'power' && s.bounded.size === 0 && isRising(s, of.base) && isRising(s, of.exponent))
    return normal(s, product(of.exponent, log(of.base)));
  const rows = normal(s, of);
  if (rows.every((row) => row.every((p) => isNone(p) || rising(p))))
    return lean(rows.flatMap((row) => row.map((p): Rows => lean(logs(p))).reduce(minRows)));
  if (!isInfinite(s, rows)) throw new Outside(`${show(log(of))}: its argument is not certainly infinite`);
  return [[z(freshVariable(s, showRows(rows), rows), 1)]];
}

/** Whether it is infinite whatever the regime, seen without a search. */
const isRising = (s: Scope, g: Growth): boolean =>
  (g.op === 'variable' || g.op === 'product' || g.op === 'sum' || g.op === 'log') &&
  normal(s, g).some((row) => row.every(rising));

/** log 2^p, one row for each variable of p. */
const logs = (p: Form): Rows =>
  isNone(p) ? constantRows : lowestAtoms(p).map(({ atom }) => [z(variableOf(atom), levelOf(atom) + 1)]);

function raised(s: Scope, base: Growth, exponent: Growth): Rows {
  const q = constantIn(s, exponent);
  if (q) return powerRows(normal(s, base), q);
  const names = new Set<string>();
  survey(base, names);
  survey(exponent, names);
  const bounded = [...names].every((name) => s.bounded.has(s.index.get(name)!));
  return bounded ? constantRows : exponential(s, base, exponent);
}

/** base^exponent, the exponent not constant: 2 to the exponent times log₂ base. */
function exponential(s: Scope, base: Growth, exponent: Growth): Rows {
  const logOfBase = monomial(s, log(base));
  if (!logOfBase)
    throw new Outside(`${show({ op: 'power', base, exponent })}: the base is neither a power of two nor a monomial`);
  if (!logOfBase.every(isConstant)) return twoTo(s, product(exponent, difference(log(base), constant(1))), ratio(1));
  return twoTo(s, exponent, rationals.sub(logOfBase[0]?.coefficient ?? ratio(0), ratio(1)));
}

/** How exact expressions are read in this scope. */
export const exactly = (s: Scope): Reading => ({
  isLittle: (small, large) => isLittle(s, normal(s, small), normal(s, large)),
});

/** 2^(q E). */
function twoTo(s: Scope, E: Growth, q: Rational): Rows {
  const whole = lattice(s, E, { ...exactly(s), product: (m) => productInExponent(s, m) });
  if (whole) return powerRows(rowsOf(whole), q);
  switch (E.op) {
    case 'constant':
      return constantRows;
    case 'sum':
      return E.of.map((child) => twoTo(s, child, q)).reduce(timesRows);
    case 'difference':
      return timesRows(twoTo(s, E.from, q), reciprocalRows(twoTo(s, E.less, q)));
    case 'max':
    case 'min': {
      const parts = E.of.map((child) => twoTo(s, child, ratio(1)));
      return powerRows(parts.reduce(E.op === 'max' ? maxRows : minRows), q);
    }
    case 'log':
      return powerRows(normal(s, E.of), q);
    case 'product': {
      const by = E.of.reduce((n, child) => (child.op === 'constant' ? rationals.mul(n, child.value) : n), q);
      const varying = E.of.filter((child) => child.op !== 'constant');
      if (varying.length === 1) return twoTo(s, varying[0]!, by);
      break;
    }
    case 'quotient':
      if (E.under.op === 'constant' && E.under.value.n !== 0n) return twoTo(s, E.over, rationals.div(q, E.under.value));
      break;
    default:
      break;
  }
  throw new Outside(`${show(E)} as an exponent`);
}

/** A monomial in an exponent, such as n L, as the atom of a fresh variable; it must be certainly infinite. */
function productInExponent(s: Scope, m: Monomial): Form | undefined {
  const rows: Rows = [[m.form]];
  if (!isInfinite(s, rows)) return undefined;
  return z(freshVariable(s, `2^${key(m.form)}`, rows), -1);
}

const rowsOf = (all: Lattice): Rows => lean(all.map((row) => row.map((p) => p.form)));

/** n! is 2^w with w = Θ(n log n): above all powers and all 2^(c n), and so close to n^n that nothing is said of that. */
function factorial(s: Scope, of: Growth): Rows {
  const rows = normal(s, of);
  if (rows.length === 1 && rows[0]!.length === 1 && isNone(rows[0]![0]!)) return [[none]];
  if (!isInfinite(s, rows))
    throw new Outside(`${show({ op: 'factorial', of })}: its argument is not certainly infinite`);
  const exponent = timesRows(rows, logarithm(s, of));
  return [[z(freshVariable(s, `!${show(of)}`, exponent), -1)]];
}

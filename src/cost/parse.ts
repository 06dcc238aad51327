/**
 * The engine's own strict notation: `n^(1/2)`, `log^2 n`, `log n * L`, `min(n, d)`, `2^(n L)`, `d <= n`, `n = O(log L)`.
 * What students write is read by `src/language`; here one text has one meaning, or an error with its column.
 */
import { ratio } from '#scalar';
import { constant, difference, log, power, product, quotient, sum, variable } from './decision/build.ts';
import type { Constraint, Growth } from './growth.ts';
import { bounds, Stop, tokens, type Misread, type Token } from './tokens.ts';

export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Misread };

const relations = new Set(['<=', '>=', '=', '<', '>']);
const classes = new Map([
  ['O', 'O'],
  ['o', 'o'],
  ['Theta', 'Theta'],
  ['Θ', 'Theta'],
  ['Omega', 'Omega'],
  ['Ω', 'Omega'],
  ['omega', 'omega'],
  ['ω', 'omega'],
] as const);
const functions = new Set(['log', 'lg', 'ln', 'loglog', 'sqrt', 'min', 'max', 'exp2']);

/** Reads with one token of foresight; every method leaves `i` behind what it read. */
function reader(text: string, names: ReadonlySet<string> | undefined) {
  const all = tokens(text);
  let i = 0;
  let depth = 0;
  const here = (): Token => all[i]!;
  const is = (sign: string): boolean => here().is === 'sign' && here().text === sign;
  const take = (sign: string): boolean => is(sign) && (i++, true);
  const expect = (sign: string): void => {
    if (!take(sign)) throw new Stop(`expected '${sign}', found '${here().text}'`, here().at);
  };
  const deeper = <T>(read: () => T): T => {
    if (++depth > bounds.depth) throw new Stop(`nested deeper than ${bounds.depth}`, here().at);
    const value = read();
    depth--;
    return value;
  };
  const starts = (): boolean => here().is === 'number' || here().is === 'name' || is('(');

  const total = (): Growth => {
    let left = term();
    for (;;) {
      if (take('+')) left = left.op === 'sum' ? sum(...left.of, term()) : sum(left, term());
      else if (take('-')) left = difference(left, term());
      else return left;
    }
  };
  const term = (): Growth => {
    let [left, bare] = [signed(), endsInLog()];
    for (;;) {
      if (take('*')) left = left.op === 'product' ? product(...left.of, signed()) : product(left, signed());
      else if (take('/')) left = divided(left, signed());
      else if (starts()) {
        if (bare && !(here().is === 'name' && functions.has(here().text)))
          throw new Stop(`does the log before it include this? write a '*' or brackets`, here().at);
        left = left.op === 'product' ? product(...left.of, factor()) : product(left, factor());
      } else return left;
      bare = endsInLog();
    }
  };
  // A log without brackets ended just here: a factor set beside it could belong to either.
  let bareLogEnd = -1;
  const endsInLog = (): boolean => bareLogEnd === i;
  const signed = (): Growth => (take('-') ? product(constant(-1), deeper(signed)) : factor());
  const factor = (): Growth => {
    const base = deeper(postfix);
    return take('^') ? power(base, deeper(exponent)) : base;
  };
  const exponent = (): Growth => (take('-') ? product(constant(-1), exponent()) : factor());
  const postfix = (): Growth => {
    let value = atom();
    while (take('!')) value = { op: 'factorial', of: value };
    return value;
  };
  const list = (): Growth[] => {
    expect('(');
    const items = [total()];
    while (take(',')) items.push(total());
    expect(')');
    return items;
  };
  const atom = (): Growth => {
    const token = here();
    if (token.is === 'number') return (i++, constant(decimal(token)));
    if (take('(')) {
      const value = total();
      expect(')');
      return value;
    }
    if (take('√')) return power(atom(), constant(ratio(1, 2)));
    if (token.is !== 'name') throw new Stop(`expected an expression, found '${token.text}'`, token.at);
    i++;
    if (functions.has(token.text) && !names?.has(token.text)) return call(token.text);
    if (names && !names.has(token.text)) throw new Stop(`unknown name '${token.text}'`, token.at);
    return variable(token.text);
  };
  const call = (name: string): Growth => {
    if (name === 'min' || name === 'max') return { op: name, of: list() };
    if (name === 'sqrt') return power(argument(), constant(ratio(1, 2)));
    if (name === 'exp2') return power(constant(2), argument());
    const times = take('^') ? deeper(exponent) : undefined;
    const bracketed = is('(');
    const of = bracketed ? argument() : deeper(factor);
    if (!bracketed) bareLogEnd = i;
    const value = name === 'loglog' ? log(log(of)) : log(of);
    return times ? power(value, times) : value;
  };
  const argument = (): Growth => (is('(') ? deeper(atom) : deeper(factor));
  const end = (): void => {
    if (here().is !== 'end') throw new Stop(`expected the end, found '${here().text}'`, here().at);
  };
  const constraints = (): Constraint[] => {
    const found: Constraint[] = [];
    let left = total();
    if (!relations.has(here().text))
      throw new Stop(`expected a relation such as <= or =, found '${here().text}'`, here().at);
    while (here().is === 'sign' && relations.has(here().text)) {
      const relation = all[i++]!.text;
      const named = relation === '=' && all[i + 1]?.text === '(' ? classes.get(here().text as 'O') : undefined;
      if (named && !names?.has(here().text)) i++;
      const right = total();
      found.push(relate(relation, named, left, right));
      left = right;
    }
    return found;
  };
  return { total, constraints, end };
}

/** 1/2 is a number. */
const divided = (over: Growth, under: Growth): Growth =>
  over.op === 'constant' && under.op === 'constant' && under.value.n !== 0n
    ? constant(ratio(over.value.n * under.value.d, over.value.d * under.value.n))
    : quotient(over, under);

function relate(sign: string, named: string | undefined, left: Growth, right: Growth): Constraint {
  if (named === 'Omega' || named === 'omega')
    return { relation: named === 'Omega' ? 'O' : 'o', left: right, right: left };
  if (named === 'O' || named === 'o' || named === 'Theta') return { relation: named, left, right };
  if (sign === '=') return { relation: '=', left, right };
  return sign.startsWith('>') ? { relation: '<=', left: right, right: left } : { relation: '<=', left, right };
}

function decimal(token: Token) {
  if (token.text.length > bounds.digits) throw new Stop(`a number of more than ${bounds.digits} digits`, token.at);
  const [whole, part = ''] = token.text.split('.');
  return ratio(BigInt(`${whole}${part}`), 10n ** BigInt(part.length));
}

function attempt<T>(read: () => T): Parsed<T> {
  try {
    return { ok: true, value: read() };
  } catch (error) {
    if (error instanceof Stop) return { ok: false, problem: error.problem };
    throw error;
  }
}

/** A growth in the plain notation; with `variables` given, any other name is an error. */
export const parseGrowth = (text: string, variables?: readonly string[]): Parsed<Growth> =>
  attempt(() => {
    const r = reader(text, variables && new Set(variables));
    const value = r.total();
    r.end();
    return value;
  });

/** One constraint, or a chain of them: `d <= n <= L`. */
export const parseConstraint = (text: string, variables?: readonly string[]): Parsed<readonly Constraint[]> =>
  attempt(() => {
    const r = reader(text, variables && new Set(variables));
    const value = r.constraints();
    r.end();
    return value;
  });

/** Rows made at random from a seed: formulas, costs and numbers out of a grammar, near misses of them, and noise. */

import { stream } from '#checks/instance/source';
import { longest, long, questions } from './fuzz-pieces.ts';
import { derived, type Row } from './fuzz-sources.ts';

export type Random = (below: number) => number;

/** Integers below a number, one sequence a seed. */
export function random(seed: number): Random {
  const next = stream(seed);
  return (below) => next() % below;
}

const symbols = {
  A: 'n×n invertible',
  B: 'n×d',
  C: 'm×n',
  S: 'n×n symmetric',
  p: 'n',
  q: 'n',
  K_i: 'rows of C',
  L: 'size',
  k: 'integer 1..L',
  '\\lambda': 'positive',
  G: '= A^\\top A',
};
const variables = ['n', 'L', 'd'];
const regimes = [[], [], ['d <= n'], ['L = 2^N'], ['n = O(1)']];

const pieces =
  '( ) [ ] { } \\{ \\} + - * / ^ _ = < ≤ ≥ ∈ | ± % ! ? . … , ; : & \\\\ $ \\( \\) ** ` 0 1 2 7 .5 1e9 10^99 A B C S p q K_i L k n d λ \\lambda π e ∞ ᵀ ⁻¹ ² \\frac \\sqrt \\sum_{i=1}^n \\prod \\begin{bmatrix} \\end{bmatrix} \\left( \\right) \\text{ \\boxed{ O( Θ( \\log log inv diag or and not but wait if otherwise all none one __proto__ constructor'.split(
    ' ',
  );

const pick = <T>(r: Random, of: readonly T[]): T => of[r(of.length)]!;

function formula(r: Random, depth: number): string {
  const sub = (): string => formula(r, depth - 1);
  if (depth <= 0 || r(6) === 0)
    return pick(r, ['A', 'B', 'C', 'S', 'p', 'q', '\\lambda', '2', 'I', 'G', 'K_1', '0', 'k', 'p^\\top q', 'A^{-1}']);
  switch (r(13)) {
    case 0:
      return `(${sub()} + ${sub()})`;
    case 1:
      return `(${sub()} - ${sub()})`;
    case 2:
    case 3:
      return `${sub()} ${sub()}`;
    case 4:
      return `${sub()}^\\top`;
    case 5:
      return `(${sub()})^{-1}`;
    case 6:
      return `(${sub()})^{${pick(r, ['2', '3', 'k', 'k-1', '-2', '99999999999', '1/2'])}}`;
    case 7:
      return `\\frac{${sub()}}{${sub()}}`;
    case 8:
      return `\\sum_{i=1}^{${pick(r, ['n', 'L', 'k', '3', '10^9'])}} ${sub()}`;
    case 9:
      return `${pick(r, ['inv', 'np.trace', 'det', 'diag', 'exp', '\\sqrt', '\\|'])}(${sub()})`;
    case 10:
      return `${sub()} @ ${sub()}.T`;
    case 11:
      return `\\begin{bmatrix} ${sub()} & ${sub()} \\\\ ${sub()} & ${sub()} \\end{bmatrix}`;
    default:
      return `(${sub()}) * ${sub()}`;
  }
}

function growth(r: Random, depth: number): string {
  const sub = (): string => growth(r, depth - 1);
  if (depth <= 0 || r(5) === 0)
    return pick(r, ['n', 'L', 'd', '1', '\\log n', 'log L', 'n^2', '2^n', '\\sqrt{d}', 'n!']);
  return pick(r, [
    () => `${sub()} + ${sub()}`,
    () => `(${sub()})(${sub()})`,
    () => `${sub()} ${sub()}`,
    () => `\\frac{${sub()}}{${sub()}}`,
    () => `(${sub()})^{${pick(r, ['2', '1/2', '0.3', 'n', '-1', '1e30'])}}`,
    () => `\\log(${sub()})`,
    () => `\\max(${sub()}, ${sub()})`,
    () => `\\min(${sub()}, ${sub()})`,
    () => `2^{${sub()}}`,
    () => `\\sum_{i=1}^n ${sub()}`,
  ])();
}

const number = (r: Random): string =>
  pick(r, [
    () => `${r(1000)}`,
    () => `${r(100)}.${r(1000)}`,
    () => `\\frac{${r(50)}}{${r(50)}}`,
    () => `${r(9)}^{${r(400)}}`,
    () => `\\sqrt{${r(50)}} + ${r(9)}`,
    () => `${r(9)},${r(1000)}`,
    () => `${r(30)}! / ${r(30)}!`,
    () => `1e${r(5000)}`,
  ])();

const list = (r: Random, open: string, close: string): string =>
  `${open}${Array.from({ length: r(6) }, () => number(r)).join(', ')}${close}`;

const noise = (r: Random): string => Array.from({ length: r(24) }, () => pick(r, pieces)).join(pick(r, ['', ' ']));

/** The text with a piece cut out, put in, doubled, or nested deeply. */
function damaged(r: Random, text: string): string {
  const [a, b] = [r(text.length + 1), r(text.length + 1)];
  const [from, to] = [Math.min(a, b), Math.min(Math.max(a, b), Math.min(a, b) + 6)];
  switch (r(7)) {
    case 0:
      return text.slice(0, from) + text.slice(to);
    case 1:
      return text.slice(0, from) + pick(r, pieces) + text.slice(from);
    case 2:
      return `${text} ${pick(r, ['or', '=', ',', 'where', '. Wait,', 'if n is constant, otherwise'])} ${text}`;
    case 3:
      return pick(r, ['(', '{', '[', '-', '\\frac{', 'O(']).repeat(1 + r(3000)) + text;
    case 4:
      return text.repeat(1 + r(40));
    default:
      return text;
  }
}

const kinds: readonly (readonly [string, (r: Random) => string, (r: Random) => object])[] = [
  ['formula', (r) => formula(r, 1 + r(4)), () => ({ symbols })],
  ['cost', (r) => `O(${growth(r, 1 + r(4))})`, (r) => ({ variables, regime: pick(r, regimes) })],
  ['number', number, () => ({})],
  ['vector', (r) => list(r, '[', ']'), () => ({})],
  ['matrix', (r) => `[${list(r, '[', ']')}, ${list(r, '[', ']')}]`, () => ({})],
  ['set', (r) => list(r, '\\{', '\\}'), () => ({})],
  [
    'interval',
    (r) => `${pick(r, ['[', '('])}${number(r)}, ${number(r)}${pick(r, [']', ')'])}`,
    () => ({ variables: ['x'] }),
  ],
  [
    'choice',
    (r) => pick(r, ['A', 'B', 'A and B', 'none', 'all']),
    () => ({ given: { options: { A: ['one'], B: ['two'] } } }),
  ],
  ['text', (r) => `I think it is O(${growth(r, 2)}) ${noise(r)}`, () => ({ of: 'cost', variables })],
];

/** An answer as long as may be, and longer, of one piece over and over. */
function repeated(r: Random): Row {
  const { make } = pick(r, pieced);
  return { id: r(1e9), ...pick(r, questions), answer: make(r(20) === 0 ? longest + 40 : r(600)) };
}
const pieced = [...long()];

/** One row: out of a grammar, out of graded answers, or of one piece over and over. */
export function row(r: Random): Row {
  const way = r(16);
  if (way === 0) return repeated(r);
  return way < 8 ? derived(r, (text) => damaged(r, text)) : invented(r);
}

/** Mostly a gold and an answer near it. */
function invented(r: Random): Row {
  const [kind, make, more] = pick(r, kinds);
  const gold = kind === 'text' ? `O(${growth(r, 2)})` : make(r);
  const answer = pick(r, [
    () => gold,
    () => damaged(r, gold),
    () => damaged(r, gold),
    () => make(r),
    () => damaged(r, make(r)),
    () => noise(r),
  ])();
  return { id: r(1e9), kind, gold, answer, ...more(r) };
}

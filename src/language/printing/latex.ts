/** An expression as LaTeX, which reads back as the same tree and typesets as a person would write it. */
import type { Expression } from '../expression.ts';
import { printer } from './print.ts';

const names = (name: string): string => {
  if (name.length === 1) return name;
  const at = name.lastIndexOf('_');
  if (at <= 0) return single(name);
  const sub = name.slice(at + 1);
  return `${single(name.slice(0, at))}_{${/^[a-zA-Z]{2,}$/.test(sub) ? `\\mathrm{${sub}}` : sub}}`;
};
const single = (name: string): string => (/^[A-Za-z][A-Za-z]+$/.test(name) ? `\\mathrm{${name}}` : name);

const plain = new Set('log exp det max min sin cos tan sinh cosh tanh arctan'.split(' '));
const signs: Readonly<Record<string, string>> = {
  '=': '=',
  '≠': '\\ne',
  '<': '<',
  '≤': '\\le',
  '>': '>',
  '≥': '\\ge',
  '∈': '\\in',
};

function call(name: string, args: readonly string[]): string {
  const [first = '', second = ''] = args;
  if (name === 'sqrt') return `\\sqrt{${first}}`;
  if (name === 'norm') return `\\lVert ${first}\\rVert`;
  if (name === 'normF') return `\\lVert ${first}\\rVert_{F}`;
  if (name === 'norm1') return `\\lVert ${first}\\rVert_{1}`;
  if (name === 'normInf') return `\\lVert ${first}\\rVert_{\\infty}`;
  if (name === 'abs') return `\\lvert ${first}\\rvert`;
  if (name === 'inner') return `\\langle ${first}, ${second}\\rangle`;
  if (name === 'binomial') return `\\binom{${first}}{${second}}`;
  if (name === 'ceil') return `\\lceil ${first}\\rceil`;
  if (name === 'floor') return `\\lfloor ${first}\\rfloor`;
  if (name === 'union') return `(${first} \\cup ${second})`;
  if (name === 'intersection') return `(${first} \\cap ${second})`;
  if (name === 'difference') return `(${first} \\setminus ${second})`;
  if (name === 'log' && args.length === 2) return `\\log_{${second}}\\left(${first}\\right)`;
  const word = plain.has(name) ? `\\${name}` : `\\operatorname{${name === 'total' ? 'sum' : name}}`;
  return `${word}\\left(${args.join(', ')}\\right)`;
}

export const toLatex: (e: Expression) => string = printer({
  name: names,
  times: ' ',
  power: (base, exponent) => `${base}^{${exponent}}`,
  index: (base, index) => `${base}_{${index}}`,
  transpose: (of) => `${of}^{\\top}`,
  quotient: (over, under) => `\\frac{${over}}{${under}}`,
  hadamard: ' \\odot ',
  kronecker: ' \\otimes ',
  series: (over, index, from, to) => `\\${over === 'sum' ? 'sum' : 'prod'}_{${index}=${from}}^{${to}} `,
  call,
  special: { infinity: '\\infty', pi: '\\pi', e: 'e' },
  matrix: (rows) => `\\begin{bmatrix}${rows.map((row) => row.join(' & ')).join(' \\\\ ')}\\end{bmatrix}`,
  set: (items) => `\\{${items}\\}`,
  dots: '\\dots',
  comparison: (sign) => signs[sign] ?? sign,
  identity: (size) => (size === undefined ? 'I' : `I_{${size}}`),
  constant: (entry, sizes) => `\\operatorname{${entry === 0 ? 'zeros' : 'ones'}}\\left(${sizes.join(', ')}\\right)`,
  cases: (branches) =>
    `\\begin{cases}${branches
      .map(({ value, when }) => `${value} & ${when === undefined ? '\\text{otherwise}' : `\\text{if } ${when}`}`)
      .join(' \\\\ ')}\\end{cases}`,
  text: (text) => (text === 'in' ? '\\in' : `\\text{ ${text} }`),
});

/** An expression as NumPy-like code, which reads back as the same tree. */
import type { Expression } from '../expression.ts';
import { printer } from './print.ts';

const names = (name: string): string => name.replace(/\\([A-Za-z]+)(?!\{)(?![A-Za-z])/g, '$1');

export const toCode: (e: Expression) => string = printer({
  name: names,
  times: ' * ',
  power: (base, exponent) => `${base}**(${exponent})`,
  index: (base, index) => `${base}[${index}]`,
  transpose: (of) => `${of}.T`,
  quotient: undefined,
  hadamard: (left, right) => `multiply(${left}, ${right})`,
  kronecker: (left, right) => `kron(${left}, ${right})`,
  series: (over, index, from, to) => `${over === 'sum' ? 'sum' : 'prod'}_{${index}=${from}}^{${to}} `,
  call: (name, args) => `${name === 'total' ? 'sum' : name}(${args.join(', ')})`,
  special: { infinity: 'infty', pi: 'pi', e: 'e' },
  matrix: (rows) => `array([${rows.map((row) => `[${row.join(', ')}]`).join(', ')}])`,
  set: (items) => `{${items}}`,
  dots: '...',
  comparison: (sign) => ({ '=': '==', '≠': '!=', '≤': '<=', '≥': '>=', '<': '<', '>': '>', '∈': 'in' })[sign],
  identity: (size) => (size === undefined ? 'I' : `eye(${size})`),
  constant: (entry, sizes) => `${entry === 0 ? 'zeros' : 'ones'}(${sizes.join(', ')})`,
  cases: (branches) =>
    branches.map(({ value, when }) => (when === undefined ? `${value} otherwise` : `${value} if ${when}`)).join('; '),
  text: (text) => text,
});

/** An expression as plain Unicode, which reads back as the same tree. */
import type { Expression } from '../expression.ts';
import { printer } from './print.ts';
import { characterWords } from '../reading/tokens/spelling.ts';

const letters = new Map(
  [...characterWords].filter(([c]) => c !== 'ϕ' && c !== 'ς' && c !== 'ϑ' && c !== 'ϵ').map(([c, word]) => [word, c]),
);

/** `\lambda` → λ, `\sigma_i` → σ_i. */
const word = (name: string): string => letters.get(name) ?? name;

const names = (name: string): string => {
  const at = name.lastIndexOf('_');
  if (at <= 0) return word(name);
  const sub = word(name.slice(at + 1));
  return `${word(name.slice(0, at))}_${sub.length > 1 && Array.from(sub).length > 1 ? `{${sub}}` : sub}`;
};

export const toText: (e: Expression) => string = printer({
  name: names,
  times: ' ',
  power: (base, exponent) => (exponent.length > 1 ? `${base}^(${exponent})` : `${base}^${exponent}`),
  index: (base, index) => (/^[A-Za-z0-9]$/.test(index) ? `${base}_${index}` : `${base}_{${index}}`),
  transpose: (of) => `${of}ᵀ`,
  quotient: undefined,
  hadamard: ' ⊙ ',
  kronecker: ' ⊗ ',
  series: (over, index, from, to) => `${over === 'sum' ? '∑' : '∏'}_{${index}=${from}}^{${to}} `,
  call: (name, args) => `${name}(${args.join(', ')})`,
  special: { infinity: '∞', pi: 'π', e: 'e' },
  matrix: (rows) => `[${rows.map((row) => `[${row.join(', ')}]`).join(', ')}]`,
  set: (items) => `{${items}}`,
  dots: '…',
  comparison: (sign) => sign,
  identity: (size) => (size === undefined ? 'I' : /^[A-Za-z]$/.test(size) ? `I_${size}` : `I_{${size}}`),
  constant: (entry, sizes) => `${entry === 0 ? 'zeros' : 'ones'}(${sizes.join(', ')})`,
  cases: (branches) =>
    branches.map(({ value, when }) => (when === undefined ? `${value} otherwise` : `${value} if ${when}`)).join('; '),
  text: (text) => text,
});

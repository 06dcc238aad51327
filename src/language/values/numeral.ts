/** Literal numbers, exactly: `0.768`, `.5`, `1e-3`, `1,000,000`, `1{,}000`, `1\,000`, `0{.}5`. */
import { ratio } from '#scalar';
import { limits, over } from '../limits.ts';
import { Stop } from '../reading/token.ts';
import { emit, type Scanner } from '../reading/tokenize.ts';

const grouped = /\d{1,3}(?:(?:(?:\{,\}|\\,)\d{3})+|(?:,\d{3}){2,}|(?:_\d{3})+)(?!\d)(?:\.\d+)?/y;
const plain = /(?:\d+\{\.\}\d+|\d+(?:\.(?![.*/^'A-Za-z])\d*)?|\.\d+)(?:[eE][+-]?\d+(?![A-Za-z\d]))?/y;

export function readNumber(s: Scanner): void {
  const found = match(grouped, s) ?? match(plain, s)!;
  const digits = found.replace(/\{\.\}/, '.').replace(/\{,\}|\\,|,|_/g, '');
  if (digits.length > limits.digits) throw new Stop(over('digits'), s.at);
  const [mantissa = '', power = '0'] = digits.split(/[eE]/);
  const [whole = '', part = ''] = mantissa.split('.');
  const exponent = Number(power) - part.length;
  if (Math.abs(exponent) > limits.digits) throw new Stop(over('digits'), s.at);
  const n = BigInt(whole + part || '0');
  const value = exponent >= 0 ? ratio(n * 10n ** BigInt(exponent)) : ratio(n, 10n ** BigInt(-exponent));
  emit(s, 'number', found, s.at + found.length, { value });
}

function match(pattern: RegExp, s: Scanner): string | undefined {
  pattern.lastIndex = s.at;
  return pattern.exec(s.text)?.[0];
}

/** Literal numbers, exactly: `0.768`, `.5`, `1e-3`, `1,000,000`, `1{,}000`, `1\,000`, `0{.}5`. */
import { ratio } from '#scalar';
import { limits, over } from '../limits.ts';
import { Stop } from '../reading/tokens/token.ts';
import { emit, type Scanner } from '../reading/tokens/scanner.ts';

const grouped = /\d{1,3}(?:(?:(?:\{,\}|\\,)\d{3})+|(?:,\d{3}){2,}|(?:_\d{3})+)(?!\d)(?:\.\d+)?/y;
const plain = /(?:\d+\{\.\}\d+|\d+(?:\.(?![.*/^'A-Za-z])\d*)?|\.\d+)(?:[eE][+-]?\d+(?![A-Za-z\d]))?/y;

/** What may go on a number after its first digits. */
const onward = new Set('.,_eE{\\');

/** What most numbers are, made once. */
const digit = Array.from('0123456789', BigInt);
const integer = (text: string): bigint =>
  text.length === 1 ? digit[text.charCodeAt(0) - 48]! : text.length < 16 ? BigInt(Number(text)) : BigInt(text);

export function readNumber(s: Scanner): void {
  const digitsEnd = pastDigits(s.text, s.at);
  if (digitsEnd > s.at && digitsEnd - s.at <= limits.digits && !onward.has(s.text[digitsEnd] ?? '')) {
    const text = s.text.slice(s.at, digitsEnd);
    return emit(s, 'number', text, digitsEnd, false, { n: integer(text), d: 1n });
  }
  const found = match(grouped, s) ?? match(plain, s)!;
  const digits = found.replace(/\{\.\}/, '.').replace(/\{,\}|\\,|,|_/g, '');
  if (digits.length > limits.digits) throw new Stop(over('digits'), s.at);
  const [mantissa = '', power = '0'] = digits.split(/[eE]/);
  const [whole = '', part = ''] = mantissa.split('.');
  const exponent = Number(power) - part.length;
  if (Math.abs(exponent) > limits.digits) throw new Stop(over('digits'), s.at);
  const n = BigInt(whole + part || '0');
  const value = exponent >= 0 ? ratio(n * 10n ** BigInt(exponent)) : ratio(n, 10n ** BigInt(-exponent));
  emit(s, 'number', found, s.at + found.length, false, value);
}

/** Where the digits that begin at a place end. */
function pastDigits(text: string, from: number): number {
  let end = from;
  for (let c = text.charCodeAt(end); c >= 48 && c <= 57; c = text.charCodeAt(end)) end++;
  return end;
}

function match(pattern: RegExp, s: Scanner): string | undefined {
  pattern.lastIndex = s.at;
  return pattern.exec(s.text)?.[0];
}

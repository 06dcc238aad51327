/** Literal numbers, exactly: `0.768`, `.5`, `1e-3`, `1,000,000`, `1{,}000`, `1\,000`, `0{.}5`. */
import { ratio } from '#scalar';
import { limits, over } from '../limits.ts';
import { Stop } from '../reading/tokens/token.ts';
import { emit, isDigit, type Scanner } from '../reading/tokens/scanner.ts';

const grouped = /\d{1,3}(?:(?:(?:\{,\}|\\,)\d{3})+|(?:,\d{3}){2,}|(?:_\d{3})+)(?!\d)(?:\.\d+)?/y;
const plain = /(?:\d+\{\.\}\d+|\d+(?:\.(?![.*/^'A-Za-z])\d*)?|\.\d+)(?:[eE][+-]?\d+(?![A-Za-z\d]))?/y;

/** What most numbers are, made once. */
const digit = Array.from('0123456789', BigInt);
const integer = (text: string): bigint =>
  text.length === 1 ? digit[text.charCodeAt(0) - 48]! : text.length < 16 ? BigInt(Number(text)) : BigInt(text);

export function readNumber(s: Scanner): void {
  const { text, at } = s;
  const end = pastDigits(text, at);
  const point = text.charAt(end) === '.';
  const last = point ? pastDigits(text, end + 1) : end;
  // Digits, or digits on both sides of a point, are most numbers.
  if (end > at && (!point || last > end + 1) && last - at <= limits.digits && !goesOn(text, last, point)) {
    const written = text.slice(at, last);
    const part = text.slice(end + 1, last);
    const value = point
      ? ratio(integer(text.slice(at, end) + part), 10n ** BigInt(part.length))
      : { n: integer(written), d: 1n };
    return emit(s, 'number', written, last, false, value);
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

/** Whether a number may go on after its digits: by a power of ten or, where it had no point yet, by more digits in groups. */
function goesOn(text: string, end: number, point: boolean): boolean {
  const next = text.charAt(end + 1);
  switch (text.charAt(end)) {
    case 'e':
    case 'E':
      return next === '+' || next === '-' || isDigit(text.charCodeAt(end + 1));
    case ',':
    case '_':
      return !point && isDigit(text.charCodeAt(end + 1));
    case '{':
      return !point && (next === ',' || next === '.');
    case '\\':
      return !point && next === ',';
    default:
      return false;
  }
}

/** Where the digits that begin at a place end. */
function pastDigits(text: string, from: number): number {
  let end = from;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}

function match(pattern: RegExp, s: Scanner): string | undefined {
  pattern.lastIndex = s.at;
  return pattern.exec(s.text)?.[0];
}

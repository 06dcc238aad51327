/** Texts of formulas alone, which no rule about words need look at. */

import { isLetter } from '../reading/tokens/scanner.ts';

/** Words of formulas: functions, and the letters of classes. */
const formal = new Set('log exp max min det sqrt loglog polylog Theta theta Omega omega'.split(' '));
/** Words of two letters that say something. */
const short = new Set('no or if is in of at by to so be as we it an on up vs ie eg my im'.split(' '));

/** Whether a character outside ASCII is a sign or a letter of mathematics, and of no language's words but Greek; or a mark of the surface. */
const isSign = (c: number): boolean =>
  c === 0xb2 ||
  c === 0xb3 ||
  c === 0xb7 ||
  c === 0xb9 ||
  c === 0xd7 ||
  (c >= 0x391 && c <= 0x3c9) ||
  c === 0x221a ||
  (c >= 0xe001 && c <= 0xe005);

/** Whether nothing is said in words: no two letters in a row spell one, and no three do but in a command or as a function. */
export function wordless(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c > 127 && !isSign(c)) return false;
    if (!isLetter(c)) continue;
    const from = i;
    while (isLetter(text.charCodeAt(i + 1))) i++;
    const length = i + 1 - from;
    if (length < 2 || text.charCodeAt(from - 1) === 92) continue;
    const word = text.slice(from, i + 1);
    if (length === 2 ? short.has(word.toLowerCase()) : !formal.has(word)) return false;
  }
  return true;
}

/** The smallest pieces of a text, whatever notation it is in. */
import type { Rational } from '#scalar';
import type { Problem } from '../../expression.ts';

export interface Token {
  /**
   * `number`; `word` (letters, a Greek letter as `\lambda`, an accented `\hat{W}`, a function name); `command` (a LaTeX
   * construct: `frac`, `begin:bmatrix`); `op` (one canonical sign: `·`, `≤`, `^`, `set{`); `end`.
   */
  readonly kind: 'number' | 'word' | 'command' | 'op' | 'end';
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether white space stood before it. */
  readonly spaced: boolean;
  /** For a word: written as a command or in `\text{..}`, so not to be split into letters. */
  readonly whole: boolean;
  /** For a bar: the side that `\left` or `\lvert` says it is. */
  readonly side: 'open' | 'close' | undefined;
  readonly value: Rational | undefined;
}

/** A sign that nobody wrote, at a place. All tokens have all fields, in one order: what reads them is then compiled for one shape. */
export const mark = (text: string, start: number, end: number): Token => ({
  kind: 'op',
  text,
  start,
  end,
  spaced: false,
  whole: false,
  side: undefined,
  value: undefined,
});

/** By how much the sign changes the depth in brackets: 1 where one opens, −1 where one closes. */
export function turn({ kind, text }: Token): -1 | 0 | 1 {
  if (kind !== 'op') return 0;
  switch (text) {
    case '(':
    case '[':
    case '{':
    case 'set{':
      return 1;
    case ')':
    case ']':
    case '}':
    case 'set}':
      return -1;
    default:
      return 0;
  }
}

/** A text that cannot be read: thrown within this folder only, and caught where reading begins. No Error: its stack would cost more than the reading. */
export class Stop {
  readonly problem: Problem;
  constructor(message: string, column: number) {
    this.problem = { message, column };
  }
}

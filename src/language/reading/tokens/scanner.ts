/** Where making tokens has got to. */
import type { Token } from './token.ts';

export interface Scanner {
  readonly text: string;
  at: number;
  spaced: boolean;
  /** Set by `\left` and `\right` for the bar after them. */
  side: 'open' | 'close' | undefined;
  /** Whether `\ ` may divide, as in MATLAB: found out once for a text. */
  divides: boolean | undefined;
  readonly tokens: Token[];
}

/** The token, and the scanner moved past it. */
export function emit(
  s: Scanner,
  kind: Token['kind'],
  text: string,
  end: number,
  whole = false,
  value?: Token['value'],
): void {
  const side = s.side !== undefined && (text === '|' || text === '‖') ? s.side : undefined;
  s.tokens.push({ kind, text, start: s.at, end, spaced: s.spaced, whole, side, value });
  s.side = undefined;
  s.at = end;
  s.spaced = false;
}

export const scanner = (text: string): Scanner => ({
  text,
  at: 0,
  spaced: false,
  side: undefined,
  divides: undefined,
  tokens: [],
});

export const isLetter = (c: number): boolean => (c >= 97 && c <= 122) || (c >= 65 && c <= 90);
export const isDigit = (c: number): boolean => c >= 48 && c <= 57;

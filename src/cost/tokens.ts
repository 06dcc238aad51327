/** The plain notation cut into numbers, names and signs. */
export interface Misread {
  readonly message: string;
  /** UTF-16 offset in the text. */
  readonly column: number;
}

export const bounds = { length: 10_000, depth: 60, digits: 40 } as const;

/** Ends the reading at its first problem; caught where reading began. */
export class Stop extends Error {
  readonly problem: Misread;
  constructor(message: string, column: number) {
    super(message);
    this.problem = { message, column };
  }
}

export interface Token {
  readonly is: 'number' | 'name' | 'sign' | 'end';
  readonly text: string;
  readonly at: number;
}

const pattern =
  /\s+|(\d+(?:\.\d+)?|\.\d+)|(\p{L}[\p{L}\p{N}]*(?:_\p{L}[\p{L}\p{N}]*|_\p{N}+)*)|(<=|>=|\*\*|[-+*/^()!,=<>≤≥·×−Θ√])/uy;

export function tokens(text: string): readonly Token[] {
  if (text.length > bounds.length) throw new Stop(`longer than ${bounds.length} characters`, bounds.length);
  const found: Token[] = [];
  for (pattern.lastIndex = 0; pattern.lastIndex < text.length;) {
    const at = pattern.lastIndex;
    const match = pattern.exec(text);
    if (!match) throw new Stop(`'${String.fromCodePoint(text.codePointAt(at)!)}' is not part of the notation`, at);
    const [, number, name, sign] = match;
    if (number !== undefined) found.push({ is: 'number', text: number, at });
    else if (name !== undefined) found.push({ is: 'name', text: name, at });
    else if (sign !== undefined) found.push({ is: 'sign', text: signs[sign] ?? sign, at });
  }
  return [...found, { is: 'end', text: 'the end', at: text.length }];
}
const signs: Readonly<Record<string, string>> = { '≤': '<=', '≥': '>=', '·': '*', '×': '*', '−': '-', '**': '^' };

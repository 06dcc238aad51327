/** Calls as Mathematica writes them, in square brackets: `Inverse[A] . b`, `Sum[MatrixPower[A, k], {k, 0, n-1}]`. */
import { peek, type Cursor } from '../cursor.ts';
import { mark, turn, type Token } from '../tokens/token.ts';

/** Its functions, by what they are called here. */
const names: ReadonlyMap<string, string> = new Map(
  Object.entries({
    Inverse: 'inv',
    Transpose: 'transpose',
    LinearSolve: 'solve',
    Det: 'det',
    Tr: 'tr',
    MatrixExp: 'exp',
    MatrixPower: 'matrix_power',
    Dot: 'dot',
    KroneckerProduct: 'kron',
    IdentityMatrix: 'eye',
    DiagonalMatrix: 'diag',
    Norm: 'norm',
    Exp: 'exp',
    Log: 'log',
    Sqrt: 'sqrt',
    Binomial: 'binomial',
    Factorial: 'factorial',
    Sum: 'sum',
    Product: 'prod',
  }),
);

/** Writes the call at the cursor in round brackets, a sum over a range with the range below and above its sign. */
export function asCall(p: Cursor): void {
  const word = peek(p);
  const name = names.get(word.text);
  if (name === undefined || peek(p, 1).text !== '[' || peek(p, 1).spaced) return;
  const close = closing(p, p.at + 1);
  if (close === undefined) return;
  const ranged = name === 'sum' || name === 'prod' ? range(p, close) : undefined;
  if ((name === 'sum' || name === 'prod') && ranged === undefined) return;
  const [open, shut] = [p.tokens[p.at + 1]!, p.tokens[close]!];
  const body = p.tokens.slice(p.at + 2, ranged?.comma ?? close);
  const round = [mark('(', open.start, open.end), ...body, mark(')', shut.start, shut.end)];
  p.tokens.splice(p.at, close + 1 - p.at, { ...word, text: name, whole: true }, ...(ranged?.limits ?? []), ...round);
}

function closing(p: Cursor, at: number): number | undefined {
  let depth = 0;
  for (let i = at; i < p.tokens.length; i++) {
    depth += turn(p.tokens[i]!);
    if (depth === 0) return i;
  }
  return undefined;
}

/** `, {k, 0, n}` before the bracket that closes, as `_{k = 0}^{n}`. */
function range(p: Cursor, close: number): { comma: number; limits: readonly Token[] } | undefined {
  let comma = close;
  while (comma > p.at && !(p.tokens[comma]!.text === ',' && p.tokens[comma + 1]!.text.endsWith('{'))) comma--;
  const parts: Token[][] = [[]];
  for (const token of p.tokens.slice(comma + 2, close - 1))
    if (token.text === ',') parts.push([]);
    else parts.at(-1)!.push(token);
  const [index, from, to] = parts;
  if (comma === p.at || index?.length !== 1 || from === undefined || to === undefined || parts.length > 3)
    return undefined;
  const at = p.tokens[comma]!;
  const sign = (text: string): Token => mark(text, at.start, at.end);
  return {
    comma,
    limits: [sign('_'), sign('{'), ...index, sign('='), ...from, sign('}'), sign('^'), sign('{'), ...to, sign('}')],
  };
}

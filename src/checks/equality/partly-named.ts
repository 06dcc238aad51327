/** `wᵀ = …` and `w_i = …` where w is asked: what is said of its transpose, or of each of its entries, says what it is. */
import { dimensions, mentions, typeOf, type Declarations, type Expression } from '#language';

const plain = (name: string): string => name.replace(/\\(?:hat|bar|tilde|mathbf|boldsymbol|bm)\b|[\s{}]/g, '');

/** The equation as one for what is asked; itself where its left side is neither. */
export function partlyNamed(
  e: Expression,
  asked: string | undefined,
  like: Expression | undefined,
  declared: Declarations,
): Expression {
  const [first, ...sides] = e.op === 'relation' && e.signs.every((sign) => sign === '=') ? e.sides : [];
  if (e.op !== 'relation' || first?.op !== 'label' || sides.length === 0) return e;
  const label = { ...first, text: asked ?? first.text };
  const turned = /^(.+)\^(?:⊤|T|\\top|'|\\intercal)$/.exec(plain(first.text));
  if (turned && asked !== undefined && plain(turned[1]!) === plain(asked))
    return { ...e, sides: [label, ...sides.map((of): Expression => ({ op: 'transpose', of }))] };
  const { base, indices } = entriesOf(first.text);
  const isAsked = base !== undefined && (isName(asked) ? plain(base) === plain(asked) : !declared.has(base));
  const sizes = isAsked && like ? sidesOf(like, declared) : undefined;
  const fresh = indices.every((index) => !declared.has(index) && sides.every((side) => mentions(side, index)));
  if (sizes?.length !== indices.length || !fresh) return e;
  return { ...e, sides: [label, ...sides.map((body) => entries(body, indices, sizes))] };
}

/** What a label names entry by entry, and by which letters: `J_{ij}`, `[∇f]_{ij}`, `∂p_i/∂z_j`. */
function entriesOf(label: string): { readonly base?: string; readonly indices: readonly string[] } {
  const derived = /^(?:frac)?\\partial(\w+)_([a-z])\/?\\partial\w+_([a-z])$/.exec(plain(label));
  if (derived) return { base: `\\partial${derived[1]!}`, indices: derived.slice(2) };
  const [, base, letters] = /^[[(]?(.+?)[\])]?_([a-z]|[a-z],?[a-z])$/.exec(plain(label)) ?? [];
  return { ...(base === undefined ? {} : { base }), indices: (letters ?? '').replace(',', '').split('') };
}

/** What a question calls something, where it is no expression. */
const isName = (text: string | undefined): text is string =>
  text !== undefined && /^\\?[A-Za-z]+(?:_\w+)?['*]*$/.test(plain(text));

/** All values of what has these indices: a column, or row by row. */
const entries = (body: Expression, indices: readonly string[], sizes: readonly Expression[]): Expression =>
  indices.reduceRight<Expression>(
    (inner, index, i) => ({
      op: 'family',
      index,
      from: { op: 'number', value: { n: 1n, d: 1n } },
      to: sizes[i]!,
      body: inner,
    }),
    body,
  );

/** The lengths of a column, or of both sides of a matrix. */
function sidesOf(e: Expression, declared: Declarations): readonly Expression[] | undefined {
  const typed = typeOf(e, declared);
  const sizes = typed.ok ? dimensions(typed.shape) : undefined;
  return sizes && (sizes.columns.op === 'number' ? [sizes.rows] : [sizes.rows, sizes.columns]);
}

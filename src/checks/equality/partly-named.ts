/** `wᵀ = …` and `w_i = …` where w is asked: what is said of its transpose, or of each of its entries, says what it is. */
import { children, dimensions, typeOf, type Declarations, type Expression } from '#language';

const plain = (name: string): string => name.replace(/\\(?:hat|bar|tilde|mathbf|boldsymbol|bm)\b|[\s{}]/g, '');

/** The equation as one for what is asked; itself where its left side is neither. */
export function partlyNamed(
  e: Expression,
  asked: string | undefined,
  like: Expression | undefined,
  declared: Declarations,
): Expression {
  const [first, ...sides] = e.op === 'relation' && e.signs.every((sign) => sign === '=') ? e.sides : [];
  if (e.op !== 'relation' || first?.op !== 'label' || asked === undefined || sides.length === 0) return e;
  const label = { ...first, text: asked };
  const turned = /^(.+)\^(?:⊤|T|\\top|'|\\intercal)$/.exec(plain(first.text));
  if (turned && plain(turned[1]!) === plain(asked))
    return { ...e, sides: [label, ...sides.map((of): Expression => ({ op: 'transpose', of }))] };
  const [, base, index] = /^(.+)_([a-z])$/.exec(plain(first.text)) ?? [];
  const length = base !== undefined && plain(base) === plain(asked) && like ? lengthOf(like, declared) : undefined;
  if (length === undefined || index === undefined || declared.has(index) || !sides.every((side) => holds(side, index)))
    return e;
  const entries = sides.map((body): Expression => ({
    op: 'family',
    index,
    from: { op: 'number', value: { n: 1n, d: 1n } },
    to: length,
    body,
  }));
  return { ...e, sides: [label, ...entries] };
}

const holds = (e: Expression, name: string): boolean =>
  e.op === 'symbol' ? e.name === name : children(e).some((part) => holds(part, name));

/** How many entries a column has. */
function lengthOf(e: Expression, declared: Declarations): Expression | undefined {
  const typed = typeOf(e, declared);
  const sizes = typed.ok ? dimensions(typed.shape) : undefined;
  return sizes?.columns.op === 'number' ? sizes.rows : undefined;
}

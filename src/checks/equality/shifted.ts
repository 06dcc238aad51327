/** `K_{ℓ+1} = C A^ℓ B` where `K_ℓ` is asked: the name on the left says for which member the formula is. */
import { canonical, type Declarations, type Expression } from '#language';

interface Label {
  readonly base: string;
  readonly index: string;
  readonly shift: number;
}

/** The name without the words before it and the mark of a column after it: `The kernel is K_{ℓ+1} &`. */
const named = (text: string): string =>
  text.replace(/[\s&]+$/, '').replace(/^(?:[A-Za-z']+,?\s+)+(?=\\?[A-Za-z]+\s*[_[(])/, '');

/** The name on the left of an equation, where it is one member of a sequence. */
export function labelOf(e: Expression, declared: Declarations): Label | undefined {
  const [first] = e.op === 'relation' && e.sides.length > 1 ? e.sides : [];
  if (first?.op === 'member') return memberLabel(first);
  if (first?.op !== 'label') return undefined;
  const found = /^(.+?)_\{?(\\?[A-Za-z]+)([+-]\d{1,3})?\}?$/.exec(
    named(first.text)
      .replace(/(?<=[A-Za-z\d])\(([^()]+)\)$/, '_{$1}')
      .replace(/[\s()]/g, '')
      .replace(/\[([^[\]]+)\]$/, '_{$1}'),
  );
  if (!found) return undefined;
  const index = found[2] === 'l' && !declared.has('l') && declared.has('\\ell') ? '\\ell' : canonical(found[2]!);
  return { base: canonical(found[1]!), index, shift: Number(found[3] ?? 0) };
}

/** `h_{t+1}`, a member of what is declared. */
function memberLabel({ of, index: [at, more] }: Expression & { op: 'member' }): Label | undefined {
  const [index, by, ...others] = at?.op === 'sum' ? at.terms : [at];
  if (index?.op !== 'symbol' || more !== undefined || others.length > 0) return undefined;
  const [step, sign] = by?.op === 'negative' ? [by.of, -1] : [by, 1];
  if (step === undefined) return { base: of, index: index.name, shift: 0 };
  return step.op === 'number' && step.value.d === 1n
    ? { base: of, index: index.name, shift: sign * Number(step.value.n) }
    : undefined;
}

/** The answer as it reads for the member that is asked; undefined where it is about another that cannot be moved there. */
export function shifted(e: Expression, asked: Label | undefined, declared: Declarations): Expression | undefined {
  const label = asked && labelOf(e, declared);
  if (!asked || !label || label.base !== asked.base || label.index !== asked.index) return e;
  const by = label.shift - asked.shift;
  if (by === 0) return e;
  if (declared.get(label.index)?.is !== 'integer') return undefined;
  const index: Expression = { op: 'symbol', name: label.index };
  const moved: Expression = { op: 'sum', terms: [index, { op: 'number', value: { n: BigInt(-by), d: 1n } }] };
  const walk = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(walk);
    if (typeof part !== 'object' || part === null) return part;
    if ('op' in part && part.op === 'number') return part;
    if ('op' in part && part.op === 'symbol' && 'name' in part && part.name === label.index) return moved;
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, walk(inner)]));
  };
  const found = walk(e) as Expression; // an index became a sum, and all else is as it was
  // What it was called is then the name of what is asked.
  return found.op === 'relation' && found.sides[0]?.op === 'member'
    ? { ...found, sides: [{ op: 'label', text: asked.base }, ...found.sides.slice(1)] }
    : found;
}

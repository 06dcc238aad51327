/** `M_t = …` where `o_t` is asked: what an equation says of another declared quantity is no answer, however right its right side. */
import { canonical, type Declarations, type Expression } from '#language';

/** A name as it is compared: its letter, hats and primes apart, and what stands below it. */
interface Name {
  readonly letter: string;
  readonly below: string;
}

/** The names on the left of an equation, as text; undefined where something else stands there. */
export function nameOf(e: Expression): string | undefined {
  const [first] = e.op === 'relation' && e.sides.length > 1 && e.signs[0] === '=' ? e.sides : [];
  if (first?.op === 'label') return first.text.replace(/[\s&]+$/, '');
  if (first?.op === 'symbol') return first.name;
  return first?.op === 'member' ? first.of : undefined;
}

const accents =
  /\\(?:hat|tilde|bar|vec|dot|widehat|widetilde|overline|mathbf|mathrm|boldsymbol|operatorname|text)(?![A-Za-z])/g;

function parted(text: string): Name | undefined {
  const found = /^\{?(\\?[A-Za-z]+)[}'*^]*(?:_(.+?))?[}'*^]*(?:\(.*\))?$/.exec(
    text.replace(accents, '').replace(/[\s{}]/g, ''),
  );
  return found ? { letter: canonical(found[1]!), below: (found[2] ?? '').replace(/[(),]/g, '') } : undefined;
}

/** What is said before the name: `The update is o_t`. */
const said = /^.*\b(?:is|are|be|by|that|get|gives?|obtain|have|thus|hence|then|so|update|output|state)\s+(?=\S+$)/i;

/** The declared name that it is, or, at another index, would be: `v_{t+1}` beside a declared `v_t`, `K_t` beside a family `K_i`. */
function declaredName(text: string, declared: Declarations): string | undefined {
  const plain = text.replace(/[\s{}]/g, '');
  if (declared.has(canonical(plain))) return canonical(plain);
  const [, base, index] = /^(\\?[A-Za-z]+)_(\\?[A-Za-z]|\\ell|\d+)(?:[-+]\d{1,3})?$/.exec(plain) ?? [];
  if (base === undefined) return undefined;
  const literal = canonical(`${base}_${index!}`);
  if (declared.has(literal)) return literal;
  return [...declared].find(
    ([name, type]) => (type.is === 'family' || type.is === 'part') && name.startsWith(`${canonical(base)}_`),
  )?.[0];
}

/** What the question calls what it asks for: a name, nothing, or an expression that is no name. */
export type AskedName = { readonly name: string | undefined; readonly uses: ReadonlySet<string> };

/** Why the name that an answer gives to its formula is another's. */
export function misnamed(
  written: string | undefined,
  { name: asked, uses }: AskedName,
  declared: Declarations,
): string | undefined {
  const name = written?.replace(said, '');
  if (name === undefined) return undefined;
  const [mine, theirs] = [parted(name), asked === undefined ? undefined : parted(asked)];
  if (mine && theirs && mine.letter === theirs.letter) {
    const turned =
      mine.below !== theirs.below && sorted(mine.below) === sorted(theirs.below) && /^[a-z]{2}$/.test(mine.below);
    const index = canonical(theirs.below);
    const moved =
      declared.get(index)?.is === 'integer' &&
      /^\\?[a-z]+$/.test(mine.below) &&
      member(mine.below) !== member(theirs.below);
    // Of `m'` the next is m_{n+1}, and no other.
    const step = asked!.includes("'") ? /[-+]\d+$/.exec(mine.below)?.[0] : undefined;
    return turned || moved || (step !== undefined && step !== '+1')
      ? `it says what ${name} is, and ${asked!} is asked`
      : undefined;
  }
  const other = declaredName(name, declared);
  if (other === undefined || (asked === undefined && !uses.has(other))) return undefined;
  return `it says what ${name} is${asked === undefined ? ', which is given' : `, and ${asked} is asked`}`;
}

/** `l` is ℓ. */
const member = (below: string): string => (below === 'l' ? '\\ell' : canonical(below));
const sorted = (text: string): string => text.split('').sort().join('');

/** One declaration: a type in words. */
import type { Qualifier, Type } from '../declaration.ts';
import type { Expression, Reading } from '../expression.ts';
import { canonical, nearest } from './names.ts';
import { readExpression } from '../reading/reader.ts';
import { Stop } from '../reading/tokens/token.ts';
import { tokenize } from '../reading/tokens/tokenize.ts';

export interface Shelf {
  /** What is known so far, placeholders included. */
  types: Map<string, Type>;
  /** Sizes that only other declarations name. */
  readonly implied: Map<string, Type>;
}

const qualifiers: readonly Qualifier[] = [
  'invertible',
  'symmetric',
  'positive-definite',
  'orthogonal',
  'diagonal',
  'nonzero',
  'positive',
];

export function declaredType(name: string, text: string, shelf: Shelf): Reading<Type> {
  try {
    return { ok: true, value: typed(name, text, shelf), notes: [] };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return { ok: false, problem: error.problem };
  }
}

function typed(name: string, text: string, shelf: Shelf): Type {
  if (text.startsWith('=')) return defined(name, text, shelf);
  const family = /^(.*?)\s+for\s+(\S+)\s+in\s+(.*)$/s.exec(text);
  if (family) {
    const index = canonical(family[2]!);
    const each = typed(name, family[1]!, shelf);
    return { is: 'family', index, ...bounds(family[3]!, text.length - family[3]!.length, shelf), each };
  }
  const part = /^(rows|columns|entries|diagonal|singular values|eigenvalues)\s+of\s+(.*)$/.exec(text);
  if (part) {
    const of = canonical(part[2]!);
    if (!shelf.types.has(of)) throw new Stop(unknown(part[2]!, shelf), text.length - part[2]!.length);
    // The pattern admits nothing but the parts.
    return { is: 'part', part: part[1] as 'rows', of };
  }
  if (/^size$/.test(text)) return { is: 'size' };
  const integer = /^integer(?:\s+(.*))?$/.exec(text);
  if (integer)
    return integer[1] === undefined
      ? { is: 'size' }
      : { is: 'integer', ...bounds(integer[1], text.length - integer[1].length, shelf) };
  return shaped(text, shelf);
}

function shaped(text: string, shelf: Shelf): Type {
  const words = text.replace(/positive[ -](semi-?)?definite|\bspd\b/gi, 'positive-definite').split(/[\s,]+/);
  const has: Qualifier[] = [];
  for (let last = words.at(-1)!; isQualifier(last); last = words.at(-1) ?? '') {
    has.unshift(last);
    words.pop();
  }
  const rest = words.join(' ').replace(/^(matrix|vector|real)\s+(?=\S)/, '');
  if (rest === '' || rest === 'scalar' || rest === 'real' || rest === 'number') return { is: 'scalar', has };
  const [rows, columns, more] = rest.split(/\s*(?:×|\\times\b)\s*|\s+(?:x|by)\s+/);
  const tight = columns === undefined && !shelf.types.has(canonical(rest)) ? /^([^\sx]+)x([^\sx]+)$/.exec(rest) : null;
  if (more !== undefined) throw new Stop(`expected a shape in at most two sizes, found '${rest}'`, 0);
  const sizes = tight ? [tight[1]!, tight[2]!] : [rows!, columns ?? '1'];
  return { is: 'matrix', rows: size(sizes[0]!, text, shelf), columns: size(sizes[1]!, text, shelf), has };
}

const isQualifier = (word: string): word is Qualifier => (qualifiers as readonly string[]).includes(word);

/** A size; the names in it that nobody declares are sizes from now on. */
function size(text: string, whole: string, shelf: Shelf): Expression {
  if (/[A-Za-z]{2,}\s+[A-Za-z]|[A-Za-z]\s+[A-Za-z]{2,}/.test(text))
    throw new Stop(`'${text}' is no size and no type that is known`, 0);
  imply(text, shelf);
  return read(text, Math.max(0, whole.indexOf(text)), shelf);
}

/** `a..b`. */
function bounds(text: string, column: number, shelf: Shelf): { from: Expression; to: Expression } {
  const found = /^(.*?)(?:\.\.\.?|…|\\dots|\\ldots)(.*)$/.exec(text.replace(/^[{[(]\s*|\s*[}\])]$/g, ''));
  if (!found) throw new Stop(`expected a range a..b, found '${text}'`, column);
  imply(found[1]!, shelf);
  imply(found[2]!, shelf);
  return { from: read(found[1]!, column, shelf), to: read(found[2]!, column + found[1]!.length + 2, shelf) };
}

function read(text: string, column: number, shelf: Shelf): Expression {
  const found = readExpression(text, new Map([...shelf.types, ...shelf.implied]), { offset: column });
  if (!found.ok) throw new Stop(found.problem.message, found.problem.column);
  return found.value;
}

/** Names in a size or range that are not declared: `d_v`, `n`, in `2n-1`. */
function imply(text: string, shelf: Shelf): void {
  const tokens = tokenize(text);
  tokens.forEach((token, i) => {
    if (token.kind !== 'word' || (i > 0 && tokens[i - 1]!.text === '_')) return;
    const at = tokens[i + 1]?.text === '_' ? i + 2 : undefined;
    const inner = at !== undefined && tokens[at]?.text === '{' ? at + 1 : at;
    const name = inner === undefined ? token.text : `${token.text}_${tokens[inner]?.text ?? ''}`;
    if (shelf.types.has(name) || shelf.implied.has(name)) return;
    const letters = Array.from(name);
    if (inner === undefined && letters.length > 1 && letters.every((c) => shelf.types.has(c) || shelf.implied.has(c)))
      return;
    shelf.implied.set(name, { is: 'size' });
  });
}

function defined(name: string, text: string, shelf: Shelf): Type {
  const body = text.slice(1);
  const by = read(body, 1, shelf);
  const type = shelf.types.get(name);
  const index = type?.is === 'defined' ? type.index : undefined;
  return index === undefined ? { is: 'defined', by } : { is: 'defined', by, index };
}

function unknown(name: string, shelf: Shelf): string {
  const near = nearest(canonical(name), shelf.types.keys());
  return `'${name}' is not declared${near === undefined ? '' : `; did you mean '${near}'?`}`;
}

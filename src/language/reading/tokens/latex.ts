/** What follows a backslash. */
import { accents, commandSigns, constructs, shapes, sides, silent } from './commands.ts';
import { isFunction } from '../functions.ts';
import { greekNames } from './spelling.ts';
import { Stop } from './token.ts';
import { emit, isLetter, type Scanner } from './scanner.ts';

const escapes: Readonly<Record<string, string>> = {
  '{': 'set{',
  '}': 'set}',
  '|': '‖',
  '\\': '\\\\',
  '%': '%',
  _: '_',
};

type Handler = (s: Scanner, end: number) => void;
const each = (names: Iterable<string>, handler: (name: string) => Handler): (readonly [string, Handler])[] =>
  [...names].map((name) => [name, handler(name)]);

/** What every known command does; of two rules for a name the later holds. */
const meanings: ReadonlyMap<string, Handler> = new Map([
  ...each(constructs, (name) => {
    const plain = name.replace(/^[dtc](?=frac$|binom$)/, '');
    return (s, end) => emit(s, 'command', plain, end);
  }),
  ...each(['begin', 'end'], (name) => (s, end) => environment(s, name, end)),
  ...each(accents, (name) => (s, end) => accented(s, name, end)),
  ...each(shapes, (name) => (s, end) => shaped(s, name, end)),
  ...[...commandSigns].map(([name, sign]): [string, Handler] => [name, (s, end) => emit(s, 'op', sign, end)]),
  ...each(silent, (name) => {
    const delimits = /^(?:left|right|middle|[bB]ig)/.test(name);
    // After these a dot stands for a bracket that is not there.
    return (s, end) => drop(s, delimits && s.text[end] === '.' ? end + 1 : end);
  }),
]);
/** The same, those that say on which side the next bar stands among them. */
const handlers: ReadonlyMap<string, Handler> = new Map([
  ...meanings,
  ...[...sides].map(([name, side]): [string, Handler] => [
    name,
    (s, end) => {
      s.side = side;
      meanings.get(name)!(s, end);
    },
  ]),
]);

/** Letters of a command's name. */
const longest = 40;

export function readCommand(s: Scanner): void {
  const { text, at } = s;
  let end = at + 1;
  while (end <= at + longest && isLetter(text.charCodeAt(end))) end++;
  const name = text.slice(at + 1, end);
  if (name === '') {
    const c = text[at + 1] ?? '';
    if (isDivision(s, c)) return emit(s, 'op', '⧵', at + 1);
    if (c in escapes) return emit(s, 'op', escapes[c]!, at + 2);
    // Spaces of all sizes, and the marks around displayed mathematics.
    if (c === '' || ',;:! ()[]\n\t$&#/-'.includes(c)) return drop(s, at + 1 + c.length);
    throw new Stop(`unexpected '\\${c}'`, at);
  }
  const handler = handlers.get(name);
  if (handler !== undefined) return handler(s, end);
  if ((name.length === 1 || onlyCode.test(name)) && operandBefore(s)) return emit(s, 'op', '⧵', at + 1);
  const letter = greekNames.get(name);
  return emit(s, 'word', letter ?? (isFunction(name) ? name : `\\${name}`), end, true);
}

/** Functions that LaTeX has no command for: the sign before one divides. */
const onlyCode = /^(?:eye|ones|zeros|kron)$/;

const operandBefore = (s: Scanner): boolean => {
  const last = s.tokens.at(-1);
  return last !== undefined && (last.kind !== 'op' || [')', ']', "'"].includes(last.text));
};

/** `A \ b` in MATLAB is A⁻¹b; in LaTeX the same sign is a space. */
function isDivision(s: Scanner, c: string): boolean {
  if ((c !== ' ' && c !== '(') || !operandBefore(s)) return false;
  s.divides ??= !/\\[A-Za-z]{2}|\\[()[\]]\s*$|[{}$]/.test(s.text);
  return s.divides;
}

function drop(s: Scanner, end: number): void {
  s.at = end;
  s.spaced = true;
}

/** The contents of `{..}` from `at`, where they hold no further braces. */
const simple = (text: string, at: number): { inside: string; end: number } | undefined => {
  const found = /^\s*\{([^{}\\$]{0,200})\}/.exec(text.slice(at, at + 210));
  return found ? { inside: found[1]!.trim(), end: at + found[0].length } : undefined;
};

const isBold = (name: string): boolean => /^(?:mathbf|mathbb|boldsymbol|bm|pmb|bf)$/.test(name);

/** `\mathbf{K}` is K, `\text{if }` the words in it, `\mathbf K` is K by itself. */
function shaped(s: Scanner, name: string, end: number): void {
  const group = simple(s.text, end === s.text.length ? end : s.text[end] === '*' ? end + 1 : end);
  if (group && /^[01]$/.test(group.inside))
    return emit(s, 'number', group.inside, group.end, isBold(name), { n: BigInt(group.inside), d: 1n });
  if (group === undefined && isBold(name) && /^\s*1(?![\d.])/.test(s.text.slice(end, end + 4)))
    return emit(s, 'number', '1', s.text.indexOf('1', end) + 1, true, { n: 1n, d: 1n });
  if (!group || !/^[A-Za-z0-9 _.,:;=-]*$/.test(group.inside)) return drop(s, end);
  const words = group.inside.split(/[\s_]+/).filter((word) => /[A-Za-z0-9]/.test(word));
  if (words.some((word) => !/^[A-Za-z][A-Za-z0-9]*$/.test(word))) return drop(s, end);
  const isText = /^(text|mbox|hbox|operatorname)/.test(name);
  const start = s.at;
  for (const word of words) {
    s.at = start;
    emit(s, 'word', word, group.end, isText || isFunction(word));
    s.spaced = true;
  }
  s.at = group.end;
  s.spaced = isText && /\s$/.test(s.text.slice(end, group.end - 1));
}

/** `\hat W` and `\hat{W}` are the one name `\hat{W}`. */
function accented(s: Scanner, name: string, end: number): void {
  const found = /^\s*(?:\{\s*(\\?[A-Za-z]+)\s*\}|(\\[A-Za-z]+|[A-Za-z]))/.exec(s.text.slice(end, end + 60));
  if (!found) return drop(s, end);
  const letter = found[1] ?? found[2]!;
  const accent = name.replace('wide', '').replace('overline', 'bar');
  emit(s, 'word', `\\${accent}{${letter.replace(/^\\var/, '\\')}}`, end + found[0].length, true);
}

function environment(s: Scanner, name: string, end: number): void {
  const group = /^\s*\{([a-zA-Z]+)\*?\}/.exec(s.text.slice(end, end + 40));
  if (!group) throw new Stop(`expected the name of an environment after \\${name}`, s.at);
  let after = end + group[0].length;
  // Column alignments say nothing.
  if (name === 'begin' && group[1] === 'array')
    after += /^\s*\{[^{}]*\}/.exec(s.text.slice(after, after + 60))?.[0].length ?? 0;
  const layout = /^(aligned|align|equation|split|gathered|gather|displaymath|math)$/.test(group[1]!);
  return layout ? drop(s, after) : emit(s, 'command', `${name}:${group[1]}`, after);
}

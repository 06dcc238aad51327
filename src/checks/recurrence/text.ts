/** A recurrence in running text, or with its parts named and spelled as people do, as the object of its parts. */
import type { Declarations } from '#language';
import { isTable, type Json } from '../answer.ts';
import { atThisStep, indexed, isAhead, timed } from './clock.ts';
import { unrolled } from './code.ts';
import { equations, named, type Equation } from './equations.ts';
import { base } from './read.ts';

const longest = 4_000;

/** The object that a text says; what is no text, or none of this, as it is. */
export function inParts(answer: Json, declared: Declarations = new Map()): Json {
  if (typeof answer === 'string') return fromText(answer, declared) ?? answer;
  return isTable(answer) ? inOneClock(renamed(answer)) : answer;
}

const parts: readonly (readonly [name: string, also: RegExp])[] = [
  ['init', /^(?:initial(?:[ _-]?(?:states?|values?|conditions?))?|initiali[sz]ation|start|states?)$/i],
  ['update', /^(?:updates|steps?|recurrence|recursion|transition)$/i],
  ['output', /^(?:out|outputs|read-?out)$/i],
];

/** Parts by other names, and those that are texts of equations. */
function renamed(answer: Readonly<Record<string, Json>>): Readonly<Record<string, Json>> {
  const out: Record<string, Json> = { ...answer };
  for (const [name, also] of parts) {
    const other = Object.keys(out).find((key) => also.test(key));
    if (out[name] === undefined && other !== undefined) out[name] = out[other]!;
    const value = out[name];
    // `{"y": "C h"}`: the one output by its name.
    if (name === 'output' && value !== undefined && isTable(value) && Object.keys(value).length === 1)
      out[name] = Object.values(value)[0]!;
    const found = name !== 'output' && typeof value === 'string' ? equations(untypeset(value)) : undefined;
    if (found) out[name] = table(found);
  }
  return out;
}

/** Every text of the object told of the same steps. */
function inOneClock(answer: Readonly<Record<string, Json>>): Json {
  const texts: string[] = [];
  const each = (value: Json, change: (text: string) => string): Json =>
    typeof value === 'string'
      ? change(value)
      : isTable(value)
        ? Object.fromEntries(Object.entries(value).map(([name, of]) => [change(name), each(of, change)]))
        : value;
  const plain = each(answer, (text) => {
    const found = indexed(text);
    texts.push(found);
    return found;
  });
  const told = each(plain, timed(texts));
  if (!isTable(told)) return told;
  const states = new Set(
    [told['init'], told['update']].flatMap((part) => (isTable(part) ? Object.keys(part).map(base) : [])),
  );
  const next = (of: Json): of is string => typeof of === 'string' && isAhead(of, (name) => states.has(base(name)));
  const { update, output } = told;
  if (!isTable(update)) return told;
  const shifts = Object.values(update).some(next);
  const here = (of: Json): Json => (next(of) ? atThisStep(of) : of);
  const read = typeof output === 'string' && (next(output) || (shifts && /_\{\s*t\s*\+/.test(output)));
  return {
    ...told,
    update: Object.fromEntries(Object.entries(update).map(([name, of]) => [name, here(of)])),
    ...(read ? { output: atThisStep(output) } : {}),
  };
}

const head =
  /(?:^|[\s;.,])(init(?:ial(?:i[sz]e|i[sz]ation|ly)?)?(?: states?| values?)?|start(?: with)?|updates?|steps?|recurrence|outputs?|read-?out)\s*:/gi;

/** Without what typesets it. */
const untypeset = (text: string): string =>
  text
    .replace(/\$|\\[()[\]]|`|\*\*|\\(?:begin|end)\s*\{(?:aligned|align|cases|gathered|split)\*?\}/g, ' ')
    .replace(/\\(?:mathbf|boldsymbol|bm|mathrm|vec)\s*\{\s*(\\?[A-Za-z]+)\s*\}/g, '$1')
    .replace(/(?<![\w\\])(\w+)\s*\+=\s*/g, '$1 = $1 + ')
    .replace(/\\\\/g, '\n')
    .replace(/&/g, ' ');

function fromText(given: string, declared: Declarations): Json | undefined {
  if (given.length > longest) return undefined;
  const written = unrolled(given, declared);
  if (written === undefined) return undefined;
  const parsed = objectIn(written);
  if (parsed !== undefined) return inParts(parsed);
  const bare = indexed(untypeset(written));
  const text = timed([bare])(bare);
  const heads = [...text.matchAll(head)];
  const found = (heads.length > 0 ? sections(text, heads) : undefined) ?? classed(equations(text));
  return isTable(found) ? inOneClock(found) : found;
}

/** States are what has a beginning: an index of zero, or a first value before the next. */
function classed(found: readonly Equation[] | undefined): Json | undefined {
  if (found === undefined) return undefined;
  const zero = (one: Equation): boolean => /_\{?(?:0|-1)\}?$/.test(one.left);
  const again = (one: Equation, i: number): boolean =>
    found.slice(i + 1).some((other) => base(other.left) === base(one.left)) && !/_/.test(one.left);
  const first = found.some(zero) ? zero : again;
  const states = new Set(found.filter(first).map(({ left }) => base(left)));
  if (first === again && !inOrder(found.slice(states.size), states)) return undefined;
  return together(
    found.filter(first),
    found.filter((one, i) => !first(one, i) && states.has(base(one.left))),
    found.filter(({ left }) => !states.has(base(left))),
  );
}

/** Lines of code without indices run one after another: what is read is what stood last, and here the state before the step. */
function inOrder(lines: readonly Equation[], states: ReadonlySet<string>): boolean {
  const renewed: string[] = [];
  for (const { left, right } of lines) {
    const isState = states.has(base(left));
    if (!isState && renewed.length < states.size) return false;
    if (isState && renewed.some((name) => new RegExp(`(?<![A-Za-z])${name}(?![A-Za-z])`).test(right))) return false;
    if (isState) renewed.push(left.replace(/[^\w]/g, ''));
  }
  return true;
}

function objectIn(text: string): Json | undefined {
  const inner = text.replace(/^\s*```(?:json)?|```\s*$/g, '').trim();
  if (!inner.startsWith('{') || !/^\{\s*"/.test(inner)) return undefined;
  try {
    const parsed: unknown = JSON.parse(inner);
    return isTable(parsed) ? (parsed as Json) : undefined; // it came out of a parser of JSON
  } catch {
    return undefined;
  }
}

/** `init: N = I/λ, S = 0; update: N = …; output: S N q`. */
function sections(text: string, heads: readonly RegExpExecArray[]): Json | undefined {
  const of = (kind: RegExp): string =>
    heads
      .map(({ 0: all, 1: name, index }, i) =>
        kind.test(name!) ? text.slice(index + all.length, heads[i + 1]?.index) : '',
      )
      .join('\n')
      .replace(/[\s.;,-]+$/, '');
  const [first, next] = [equations(of(/^(?:init|start)/i)), equations(of(/^(?:update|step|recur)/i))];
  const output = of(/^(?:output|read)/i).trim();
  if (first === undefined || next === undefined || output === '') return undefined;
  return together(first, next, [{ left: '', right: named.exec(output)?.[2] ?? output }]);
}

const table = (list: readonly Equation[]): Json => Object.fromEntries(list.map(({ left, right }) => [left, right]));

/** One output, and every state begun and renewed once. */
function together(
  first: readonly Equation[],
  next: readonly Equation[],
  outputs: readonly Equation[],
): Json | undefined {
  const [output, ...others] = outputs;
  const once = (list: readonly Equation[]): boolean => new Set(list.map(({ left }) => base(left))).size === list.length;
  if (output === undefined || others.length > 0 || first.length === 0 || next.length === 0) return undefined;
  return once(first) && once(next) ? { init: table(first), update: table(next), output: output.right } : undefined;
}

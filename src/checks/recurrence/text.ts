/** A recurrence in running text, `h_0 = 0, h_t = A h_{t-1} + B x_t, y_t = C h_t`, as the object of its parts. */
import { isTable, type Json } from '../answer.ts';
import { base } from './read.ts';

interface Equation {
  readonly left: string;
  readonly right: string;
}

const longest = 4_000;

/** `h[t-1]` and `h(t-1)` as `h_{t-1}`, in every text of the answer. */
export function indexed(text: string): string {
  return text.replace(
    /(?<=[A-Za-z\u0370-\u03ff])\[\s*(t(?:\s*[-+]\s*1)?|0)\s*\]|(?<=[A-Za-z])\(\s*(t(?:\s*[-+]\s*1)?)\s*\)/g,
    (_, a?: string, b?: string) => `_{${(a ?? b)!.replace(/\s/g, '')}}`,
  );
}

/** The object that a text says; what is no text, or none of this, as it is. */
export function inParts(answer: Json): Json {
  if (typeof answer === 'string') return fromText(answer) ?? answer;
  if (!isTable(answer)) return answer;
  const inner = (value: Json): Json =>
    typeof value === 'string'
      ? indexed(value)
      : isTable(value)
        ? Object.fromEntries(Object.entries(value).map(([name, of]) => [indexed(name), inner(of)]))
        : value;
  return inner(answer);
}

const head =
  /(?:^|[\s;.,])(init(?:ial(?:i[sz]e|i[sz]ation|ly)?)?(?: states?| values?)?|start(?: with)?|updates?|steps?|recurrence|outputs?|read-?out)\s*:/gi;
/** A name before `=`, with its index. */
const named =
  /^(?:(?:and|then|with|where|so)\s+)*(\\?[A-Za-z]+(?:_(?:\{[^{}]{1,12}\}|\\?\w))?'*)\s*(?:=|:=|←|<-|\\leftarrow|\\gets)(?!=)\s*([^]+)$/;

function fromText(written: string): Json | undefined {
  if (written.length > longest) return undefined;
  const parsed = objectIn(written);
  if (parsed !== undefined) return inParts(parsed);
  const text = indexed(
    written
      .replace(/\$|\\[()[\]]|`/g, ' ')
      .replace(/\\\\/g, '\n')
      .replace(/&/g, ' '),
  );
  const heads = [...text.matchAll(head)];
  if (heads.length > 0) return sections(text, heads);
  const found = equations(text);
  if (found === undefined) return undefined;
  const states = new Set(found.filter(({ left }) => /_\{?0\}?$/.test(left)).map(({ left }) => base(left)));
  return parts(
    found.filter(({ left }) => /_\{?0\}?$/.test(left)),
    found.filter(({ left }) => !/_\{?0\}?$/.test(left) && states.has(base(left))),
    found.filter(({ left }) => !states.has(base(left))),
  );
}

function objectIn(text: string): Json | undefined {
  if (!/^\s*\{\s*"/.test(text)) return undefined;
  try {
    const parsed: unknown = JSON.parse(text);
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
      .replace(/[\s.;,]+$/, '');
  const [first, next] = [equations(of(/^(?:init|start)/i)), equations(of(/^(?:update|step|recur)/i))];
  const output = of(/^(?:output|read)/i).trim();
  if (first === undefined || next === undefined || output === '') return undefined;
  return parts(first, next, [{ left: '', right: named.exec(output)?.[2] ?? output }]);
}

/** The pieces of a text that say what a name is; undefined where a piece says anything else. */
function equations(text: string): readonly Equation[] | undefined {
  const pieces = text
    .split(
      /\s*(?:[;\n]|\.\s|,(?=\s*(?:(?:and|then|with|where)\s+)?\\?[A-Za-z]+(?:_(?:\{[^{}]{1,12}\}|\w))?'*\s*(?:=|:=|←|<-|\\leftarrow))|\b(?:and|with|where)\b(?=\s*\\?[A-Za-z]+(?:_(?:\{[^{}]{1,12}\}|\w))?'*\s*=))\s*/,
    )
    .map((piece) => piece.trim().replace(/[.,;]+$/, ''))
    .filter((piece) => piece !== '');
  const found = pieces.map((piece) => named.exec(piece));
  if (found.length === 0 || found.includes(null)) return undefined;
  return found.map((one) => ({ left: one![1]!, right: one![2]!.trim() }));
}

/** One output, and every state begun and renewed once. */
function parts(first: readonly Equation[], next: readonly Equation[], outputs: readonly Equation[]): Json | undefined {
  const [output, ...others] = outputs;
  const once = (list: readonly Equation[]): boolean => new Set(list.map(({ left }) => base(left))).size === list.length;
  if (output === undefined || others.length > 0 || first.length === 0 || !once(first) || !once(next)) return undefined;
  const table = (list: readonly Equation[]): Json => Object.fromEntries(list.map(({ left, right }) => [left, right]));
  return { init: table(first), update: table(next), output: output.right };
}

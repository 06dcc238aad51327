/** Text → expression, under the declared symbols. */
import type { Cursor } from './cursor.ts';
import type { Declarations } from '../declaration.ts';
import type { Expression, Read, Reading } from '../expression.ts';
import { lexiconOf } from '../declarations/lexicon.ts';
import { limits, over } from '../limits.ts';
import { inOneSpelling } from './calculus/extremum.ts';
import { define } from './statement/local.ts';
import { run, type Step } from './code/loop.ts';
import { program, type Step as Written } from './code/program.ts';
import { statement } from './statement/statement.ts';
import { Stop, type Token } from './tokens/token.ts';
import { tokenize } from './tokens/tokenize.ts';
import { typeOf } from '../typing/typed.ts';

export interface ReadOptions {
  /** Added to every column and span: where the text stood in a longer one. */
  readonly offset?: number;
}

/** The first reading of a text; where it has others, a note says so, and `readings` gives them. */
export function readExpression(
  text: string,
  declarations: Declarations,
  options: ReadOptions = {},
): Reading<Expression> {
  return attemptAll(text, declarations, options, 1)[0]!;
}

/** Every reading of a text that the rules leave open, the usual one first; at most as many as the limit says. */
export function readings(
  text: string,
  declarations: Declarations,
  options: ReadOptions = {},
): readonly Reading<Expression>[] {
  return attemptAll(text, declarations, options, limits.readings);
}

/** What only code over arrays has. */
const arraySigns =
  /(?<![A-Za-z])(?:np|numpy|jnp|torch|tf|cp|cupy)\.[a-z]|\b(?:None|newaxis)\b|\b(?:axis|dim)\s*=|\.(?:sum|mean|reshape)\(|\.mT\b/;

/** What is found out once for a text, and holds for every way of reading it. */
type Traits = Pick<Cursor, 'text' | 'python' | 'arrays' | 'dotted' | 'matmul' | 'hasFor' | 'hasEquals'>;

function traitsOf(text: string, tokens: readonly Token[]): Traits {
  const arrays = /\.[a-zA-Z]|None|newaxis|axis|dim/.test(text) && arraySigns.test(text);
  const python = arrays || text.includes('**') || (text.includes('math.') && /(?<![A-Za-z])math\.[a-z]/.test(text));
  let [matmul, hasFor, hasEquals] = [false, false, false];
  for (const token of tokens) {
    if (token.kind === 'op') {
      matmul ||= token.text === '@';
      hasEquals ||= token.text === '=';
    } else hasFor ||= token.kind === 'word' && token.text === 'for';
  }
  const dotted = text.includes('.') && /\.[*/^]|[\w)\]]\s+\.[-+]\s/.test(text);
  return { text, python, arrays, dotted, matmul, hasFor, hasEquals };
}

function attemptAll(
  written: string,
  declarations: Declarations,
  options: ReadOptions,
  most: number,
): Reading<Expression>[] {
  const text = inOneSpelling(written);
  const offset = options.offset ?? 0;
  const code = program(text);
  const tokens = caught(() => tokenize(code?.result ?? text), offset);
  if (!tokens.ok) return [tokens];
  const assigned = caught(() => (code?.steps ?? []).map(stepOf), offset);
  if (!assigned.ok) return [assigned];
  const traits = traitsOf(
    text,
    assigned.value.length === 0 ? tokens.value : [...assigned.value.flatMap(tokensOf), ...tokens.value],
  );
  const found: Reading<Expression>[] = [];
  const waiting: (readonly number[])[] = [[]];
  let tries = 0;
  let nodes = 0;
  for (
    let choices = waiting.shift();
    choices !== undefined && tries < most && nodes < limits.nodes;
    choices = waiting.shift()
  ) {
    tries++;
    const p = cursor(tokens.value, declarations, choices, traits);
    const read = caught(() => executed(p, assigned.value), offset, p.notes);
    nodes += p.nodes;
    if (read.ok || found.length === 0) found.push(read);
    // Each ambiguous place after those already chosen opens its other ways.
    for (let place = choices.length; place < p.forks.length && waiting.length < most; place++)
      for (let way = 1; way < p.forks[place]!; way++)
        waiting.push([
          ...Array<number>(place)
            .fill(0)
            .map((_, i) => choices[i] ?? 0),
          way,
        ]);
  }
  const apart = found[0]?.ok === false ? doubleBars(tokens.value) : undefined;
  if (apart) {
    const p = cursor(apart, declarations, [], traits);
    const read = caught(() => statement(p), offset, p.notes);
    if (read.ok) return [read];
  }
  const good = found.filter((reading) => reading.ok);
  return good.length > 1 ? fitting(good, declarations) : good.length > 0 ? good : found.slice(0, 1);
}

/** What the last statement gives, after those before it. */
function executed(p: Cursor, steps: readonly Step[]): Expression {
  if (steps.length > limits.definitions) throw new Stop(over('definitions'), 0);
  run(p, steps, define);
  return statement(p);
}

const stepOf = (step: Written): Step =>
  'clause' in step
    ? { clause: tokenize(step.clause), body: step.body.map(stepOf) }
    : { name: step.name, base: step.name, diagonal: false, tokens: tokenize(step.text) };

const tokensOf = (step: Step): readonly Token[] =>
  'clause' in step ? [...step.clause, ...step.body.flatMap(tokensOf)] : step.tokens;

/** Of several readings those whose shapes fit, where any do: `1/n Σ x_i` cannot divide by a vector. */
function fitting(found: readonly Read<Expression>[], declarations: Declarations): Reading<Expression>[] {
  const fit = found.filter(({ value }) => typeOf(value, declarations).ok);
  return fit.length > 0 ? fit : [...found];
}

/** `||a| - |b||`: where `||` cannot be a norm, it is two bars. */
function doubleBars(tokens: readonly Token[]): readonly Token[] | undefined {
  const double = ({ kind, text, start, end }: Token): boolean => kind === 'op' && text === '‖' && end - start === 2;
  if (!tokens.some(double) || !tokens.some(({ kind, text }) => kind === 'op' && text === '|')) return undefined;
  return tokens.flatMap((token) =>
    double(token)
      ? [
          { ...token, text: '|', end: token.start + 1 },
          { ...token, text: '|', start: token.end - 1 },
        ]
      : [token],
  );
}

const none: ReadonlySet<string> = new Set();

function caught<T>(read: () => T, offset: number, notes: ReadonlySet<string> = none): Reading<T> {
  try {
    const value = read();
    return { ok: true, value, notes: [...notes] };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return { ok: false, problem: { ...error.problem, column: error.problem.column + offset } };
  }
}

function cursor(
  tokens: readonly Token[],
  declarations: Declarations,
  choices: readonly number[],
  { text, python, arrays, dotted, matmul, hasFor, hasEquals }: Traits,
): Cursor {
  return {
    tokens: [...tokens],
    at: 0,
    lexicon: lexiconOf(declarations),
    bound: [],
    free: [],
    notes: new Set(),
    depth: 0,
    nodes: 0,
    bars: [],
    spacing: false,
    choices,
    forks: [],
    local: new Map(),
    mended: false,
    repeating: false,
    heights: undefined,
    typing: undefined,
    gathering: 0,
    running: undefined,
    axis: undefined,
    python,
    arrays,
    text,
    dotted,
    slices: undefined,
    entries: undefined,
    matmul,
    hasFor,
    hasEquals,
  };
}

/** One comparison as a row of data: `{"id"?, "vars", "regime"?, "f", "g"}` in, a verdict line out. */
import {
  compare,
  parseConstraint,
  parseGrowth,
  type Comparing,
  type Constraint,
  type Growth,
  type Parsed,
} from '#cost';

export interface CompareLine {
  readonly id: string | number;
  readonly verdict?: Comparing['verdict'];
  readonly f_not_O_g_path?: Comparing['fNotOg'];
  readonly g_not_O_f_path?: Comparing['gNotOf'];
  readonly certificate?: string;
  /** A path is so tall that the expressions could not be evaluated along it. */
  readonly too_tall?: true;
  /** What is outside, where the verdict is `unsupported`. */
  readonly why?: string;
  /** What is wrong with the row, behind the JSON pointer of the place. */
  readonly error?: string;
}

export interface Query {
  readonly f: Growth;
  readonly g: Growth;
  readonly regime: readonly Constraint[];
  readonly vars: readonly string[];
  readonly mode: 'all-infinite' | 'everywhere';
}

const most = { variables: 40, constraints: 100, name: 60 } as const;

type Table = Readonly<Record<string, unknown>>;
const isTable = (x: unknown): x is Table => typeof x === 'object' && x !== null && !Array.isArray(x);
const own = (row: Table, key: string): unknown => (Object.hasOwn(row, key) ? row[key] : undefined);
const isTexts = (x: unknown): x is readonly string[] => Array.isArray(x) && x.every((e) => typeof e === 'string');

/** The line for a row; `index` is its place, which names it where it has no `id`. */
export function compareRow(row: unknown, index: number): CompareLine {
  if (!isTable(row)) return { id: index, error: `: a row is a JSON object with "vars", "f" and "g"` };
  const given = own(row, 'id');
  const id = typeof given === 'string' || typeof given === 'number' ? given : index;
  const error = fault(row);
  if (error !== undefined) return { id, error };
  // `fault` has just looked at each of them.
  const { f, g, vars, regime = [], mode = 'all-infinite' } = row as unknown as RowRead;
  const query = readQuery(f, g, vars, regime, mode);
  return { id, ...('problem' in query ? { verdict: 'unsupported', why: query.problem } : compared(query)) };
}

interface RowRead {
  readonly f: string;
  readonly g: string;
  readonly vars: readonly string[];
  readonly regime?: readonly string[];
  readonly mode?: Query['mode'];
}

/** What a row lacks, or has of the wrong kind. */
function fault(row: Table): string | undefined {
  const vars = own(row, 'vars');
  const regime = own(row, 'regime');
  const mode = own(row, 'mode');
  for (const key of ['f', 'g'])
    if (typeof own(row, key) !== 'string') return `/${key}: should be a text such as "n log L"`;
  if (vars === undefined) return '/vars: missing; it lists the variables, such as ["n", "L"]';
  if (!isTexts(vars)) return '/vars: should be a list of names';
  if (vars.length > most.variables) return `/vars: has ${vars.length} names, the limit is ${most.variables}`;
  const bad = vars.findIndex((name) => name.length > most.name || !/^\\?\p{L}[\p{L}\p{N}_]*$/u.test(name));
  if (bad >= 0) return `/vars/${bad}: should be a name of at most ${most.name} letters and digits`;
  if (regime !== undefined && !isTexts(regime)) return '/regime: should be a list of texts such as "d <= n"';
  if (regime && regime.length > most.constraints)
    return `/regime: has ${regime.length} constraints, the limit is ${most.constraints}`;
  if (mode !== undefined && mode !== 'all-infinite' && mode !== 'everywhere')
    return '/mode: should be "all-infinite" or "everywhere"';
  return undefined;
}

/** The query that the texts mean; without `vars`, the variables are the names they use. */
export function readQuery(
  f: string,
  g: string,
  vars: readonly string[] | undefined,
  regime: readonly string[],
  mode: Query['mode'],
): Query | { readonly problem: string } {
  const problems: string[] = [];
  const read = <T>(pointer: string, found: Parsed<T>): T | undefined => {
    if (found.ok) return found.value;
    problems.push(`${pointer}: ${found.problem.message} at column ${found.problem.column + 1}`);
    return undefined;
  };
  const [F, G] = [read('/f', parseGrowth(f, vars)), read('/g', parseGrowth(g, vars))];
  const constraints = regime.flatMap((text, i) => read(`/regime/${i}`, parseConstraint(text, vars)) ?? []);
  if (!F || !G || problems.length > 0) return { problem: problems.join('; ') };
  const trees = [F, G, ...constraints.flatMap((c) => [c.left, c.right])];
  return { f: F, g: G, regime: constraints, vars: vars ?? [...new Set(trees.flatMap(names))], mode };
}

/** Names in the order they are met, walked without recursion. */
function names(tree: Growth): readonly string[] {
  const found: string[] = [];
  const stack: Growth[] = [tree];
  for (let g = stack.pop(); g; g = stack.pop()) {
    if (g.op === 'variable') found.push(g.name);
    // A growth's parts are growths, lists of them, names and rationals.
    const parts = Object.values(g).flat() as readonly unknown[];
    for (const part of parts.toReversed()) if (isTable(part) && 'op' in part) stack.push(part as unknown as Growth);
  }
  return found;
}

/** The verdict under the names that rows have. */
export function compared({ f, g, regime, vars, mode }: Query): Omit<CompareLine, 'id' | 'error'> {
  const { verdict, fNotOg, gNotOf, certificate, tooTall, why } = compare(f, g, regime, vars, { mode });
  return {
    verdict,
    ...(fNotOg && { f_not_O_g_path: fNotOg }),
    ...(gNotOf && { g_not_O_f_path: gNotOf }),
    ...(certificate !== undefined && { certificate }),
    ...(tooTall && { too_tall: true }),
    ...(why !== undefined && { why }),
  };
}

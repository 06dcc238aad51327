import {
  canonical,
  claims,
  intervalReader,
  precise as R,
  regionFromCode,
  type Declarations,
  type IntervalClaim,
  type RegionForm,
} from '#language';
import { Fault, type AnswerKind, type Asked, type Derived } from '../answer.ts';
import { claimed } from '../claimed.ts';
import { gridOf } from '../arrays/grid.ts';
import { derivedSide, symbolsOf, textOf } from '../equality/closed.ts';
import { Absent } from '../evaluate/absent.ts';
import { prepared } from '../prepared.ts';
import { only } from '../readings.ts';
import { combined, differing, sampled, showRegion, type Region } from '../regions/region.ts';
import { Hedged, solved } from '../regions/solve.ts';
import { worlds, type World } from '../regions/worlds.ts';
import { accept, reject, unanswered, unread, type Verdict } from '../verdict.ts';

interface Line {
  readonly declared: Declarations;
  readonly variable: string;
  readonly names: readonly string[];
  /** The other symbols at numbers, as often as it takes. */
  readonly worlds: readonly World[];
  /** Where the variable can be at all, by its declaration. */
  readonly domain: Region | undefined;
}

const kind: AnswerKind = {
  about: 'a subset of the line, however it is said: the same points, ends included or not as asked',
  inProse: true,
  judge(asked, answer) {
    if (answer === null) return unanswered();
    const text = textOf(answer);
    if (text === undefined) return unread('an interval is asked');
    const { line, key } = questionOf(asked);
    const context = { names: line.names, regime: asked.regime ?? [], asked: asked.asked };
    return claimed(claims(regionFromCode(text), intervalReader(line.declared, line.variable), context), {
      judge: (claim) => judged(line, key, claim),
      same: (a, b) => alike(line, a, b),
    });
  },
  key(asked) {
    const { line, key } = questionOf(asked);
    const [world] = line.worlds;
    return { text: `${line.variable} ∈ ${showRegion(key[0]!)}${beside(world!)}` };
  },
};
export default kind;

const questionOf = prepared((asked) => {
  const line = lineOf(asked);
  return { line, key: keyOf(asked, line) };
});

function lineOf(asked: Asked): Line {
  const named = asked.variables?.[0] ?? Object.keys(asked.symbols ?? {})[0] ?? guessed(asked);
  const variable = canonical(named);
  const already = Object.keys(asked.symbols ?? {}).some((name) => canonical(name) === variable);
  const { declared } = symbolsOf(asked, { ...(already ? {} : { [named]: 'scalar' }), '\\infty': 'scalar' });
  const type = declared.get(variable);
  const positive = type?.is === 'scalar' && type.has.includes('positive');
  return {
    declared,
    variable,
    names: [...declared.keys()],
    worlds: worlds(declared, variable),
    domain: positive ? sampled([R.zero], (x) => R.less(R.zero, x)) : undefined,
  };
}

/** The one name in the gold, where nothing declares it. */
function guessed(asked: Asked): string {
  const gold = asked.key.is === 'gold' ? (textOf(asked.key.gold) ?? '') : '';
  const names = gold.match(
    /\\(?!in\b|inf|leq?\b|geq?\b|cup|cap|left|right|text|mathbb|sqrt|frac|and|or)[a-z]+|[\u0370-\u03ff]|(?<![A-Za-z\\])[a-z](?![A-Za-z])/g,
  );
  return names?.[0] ?? 'x';
}

const beside = ({ text }: World): string => (text === '' ? '' : ` where ${text}`);

/** One region for each world. */
type Regions = readonly Region[];

function keyOf(asked: Asked, line: Line): Regions {
  return goldRegion(asked.key.is === 'law' ? lawText(asked, asked.key, line) : textOf(asked.key.gold), line);
}

function goldRegion(text: string | undefined, line: Line): Regions {
  const found =
    text === undefined
      ? undefined
      : claims(regionFromCode(text), intervalReader(line.declared, line.variable), { names: line.names });
  const gold = found?.claims.at(-1)?.value;
  if (gold === undefined) throw new Fault(`the gold is no interval: ${found?.problem ?? ''}`);
  const region = within(line, gold.readings[0]!);
  if (region instanceof Error) throw new Fault(`the gold is no interval: ${region.message}`);
  return region;
}

/** What the law gives, put where the question says: the two ends, both included, where it says nothing. */
function lawText(asked: Asked, { as, ...key }: Derived, line: Line): string {
  const { slug } = key;
  const grid = gridOf(derivedSide({ ...asked, key }, line.declared).value());
  if (grid instanceof Absent) throw new Fault(`${slug} gives no numbers`);
  const ends = grid.data.map((x) => `(${R.show(x)})`);
  if (as === undefined && ends.length !== 2) throw new Fault(`${slug} gives ${ends.length} numbers, not two ends`);
  return (as ?? `value_0 \\le ${line.variable} \\le value_1`).replace(
    /value(?:_(\d))?/g,
    (whole, i: string | undefined) => {
      const end = ends[Number(i ?? 0)];
      if (end === undefined) throw new Fault(`${slug} gives no ${whole}`);
      return end;
    },
  );
}

function within(line: Line, form: RegionForm): Regions | Error {
  const found: Region[] = [];
  for (const { declared } of line.worlds) {
    const region = solved(form, declared, line.variable);
    if (region instanceof Error) return region;
    found.push(line.domain === undefined ? region : combined(region, line.domain, (x, y) => x && y));
  }
  return found;
}

/** The first world in which they differ, and where on the line. */
function parting(line: Line, answer: Regions, key: Regions) {
  for (const [i, world] of line.worlds.entries()) {
    const apart = differing(answer[i]!, key[i]!, line.variable);
    if (apart) return { ...apart, i, world };
  }
  return undefined;
}

function judged(line: Line, key: Regions, claim: IntervalClaim): Verdict {
  const verdicts = claim.readings.map((form): Verdict => {
    const regions = within(line, form);
    if (regions instanceof Hedged)
      return { ...reject(`a hedge: ${regions.message}`), reading: { text: claim.text, notes: claim.notes } };
    if (regions instanceof Error)
      return { ...unread(regions.message), reading: { text: claim.text, notes: claim.notes } };
    const apart = parting(line, regions, key);
    const { i, world } = apart ?? { i: 0, world: line.worlds[0]! };
    const [mine, theirs] = [regions[i]!, key[i]!].map(showRegion);
    const reading = { text: `${line.variable} ∈ ${mine}${beside(world)}`, notes: claim.notes };
    if (apart === undefined) return { ...accept(`the same points: ${theirs}${beside(world)}`), reading };
    const membership = (inside: boolean): string => (inside ? 'inside' : 'outside');
    return {
      ...reject(`it is ${mine}, and should be ${theirs}${beside(world)}: ${apart.text}`, {
        evidence: [
          {
            type: 'counterexample',
            inputs: { [line.variable]: apart.at },
            answer: membership(apart.inAnswer),
            key: membership(!apart.inAnswer),
            over: 'the real line',
          },
        ],
      }),
      reading,
    };
  });
  if (!claim.equal || verdicts.every(({ verdict }) => verdict === verdicts[0]!.verdict))
    return only(verdicts, claim.text);
  const wrong = verdicts.find(({ verdict }) => verdict !== 'accept')!;
  return { ...wrong, reason: `what it says to be the same is not: ${wrong.reason}` };
}

function alike(line: Line, a: IntervalClaim, b: IntervalClaim): boolean {
  const [x, y] = [within(line, a.readings[0]!), within(line, b.readings[0]!)];
  if (x instanceof Error || y instanceof Error) return a.text === b.text;
  return parting(line, x, y) === undefined;
}

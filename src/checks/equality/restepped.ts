/** `S_t = S_{t-1} + …` where `S_{t+1} = S_t + …` is asked: the same recurrence, told of another step. */
import { canonical, escape, type Declarations } from '#language';

/** What is asked, `S_{t+1}`, in three parts; the index is a letter that only tells steps apart. */
const member = /^(.+?)_\{?\s*(\\?[A-Za-z]+)\s*([-+]\s*\d{1,3})?\s*\}?$/;
const below = String.raw`\s*(?:_\s*\{\s*INDEX\s*([-+−]\s*\d{1,3})?\s*\}|_\s*INDEX(?![A-Za-z])|\[\s*INDEX\s*([-+−]\s*\d{1,3})?\s*\])`;

const by = (shift: string | undefined): number => Number((shift ?? '0').replace('−', '-').replace(/\s/g, ''));

/**
 * The text as it reads for the step that is asked, `h[t]` as `h_t`; undefined where nothing of it changes, or where the
 * index is declared, and so has a meaning of its own.
 */
export function restepped(text: string, asked: string | undefined, declared: Declarations): string | undefined {
  const [, base, index, shift] = member.exec(asked ?? '') ?? [];
  if (base === undefined || index === undefined || declared.has(canonical(index))) return undefined;
  const place = below.replaceAll('INDEX', escape(index));
  const label = new RegExp(
    String.raw`(?<![\w\\])${escape(base.trim())}${place}\s*(?::=|=|←|\\(?:leftarrow|gets)(?![A-Za-z]))`,
    'u',
  );
  const said = label.exec(text);
  const move = said ? by(shift) - by(said[1] ?? said[2]) : 0;
  const out = text.replace(
    new RegExp(String.raw`(?<=[A-Za-z\u0370-\u03ff}])${place}`, 'gu'),
    (_, a?: string, b?: string) => {
      const step = by(a ?? b) + move;
      return `_{${index}${step === 0 ? '' : step > 0 ? `+${step}` : step}}`;
    },
  );
  return out === text ? undefined : out;
}

/** The symbols, and where the gold speaks of one at another step, `h_{t-1}` beside a declared `h_t`, that one too. */
export function withSteps(symbols: Readonly<Record<string, string>>, gold: string): Readonly<Record<string, string>> {
  const right = gold.slice(gold.indexOf('=') + 1);
  const more: Record<string, string> = {};
  for (const [name, type] of Object.entries(symbols)) {
    const [, base, index, shift] = member.exec(name) ?? [];
    if (base === undefined || index === undefined || shift !== undefined || !right.includes(base)) continue;
    // A family has its own other members, and a definition says nothing of another step.
    if (Object.hasOwn(symbols, index) || /=|\b(?:for|of)\b/.test(type)) continue;
    const other = new RegExp(
      String.raw`(?<![\w\\])${escape(base)}\s*_\s*\{\s*${escape(index)}\s*([-+])\s*(\d{1,2})\s*\}`,
      'g',
    );
    for (const [, sign, by] of right.matchAll(other)) more[`${base}_{${index}${sign!}${by!}}`] = type;
  }
  return Object.keys(more).length === 0 ? symbols : { ...symbols, ...more };
}

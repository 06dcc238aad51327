/** The formulas that an answer claims, where it is more than one formula plainly written: labels, prose, hedges. */
import { asSigns, claims, readings, type Claims, type Declarations, type Expression, type Read } from '#language';
import { restricting } from '../claimed.ts';
import { saysNoMore } from './in-range.ts';

/** The condition of a claim, unless the declarations say as much. */
export const restricted = (when: string | undefined, declared: Declarations): string | undefined => {
  const condition = restricting(when);
  const [read] = condition === undefined ? [] : readings(condition, declared);
  return read?.ok && saysNoMore(read.value, declared) ? undefined : condition;
};

type Readings = readonly Read<Expression>[];

export function formulaClaims(text: string, declared: Declarations, asked: string | undefined): Claims<Readings> {
  return claims<Readings>(
    text,
    {
      kind: 'a formula',
      valued: true,
      words: asSigns,
      see(piece) {
        const found = readings(piece, declared);
        const good = found.filter((reading) => reading.ok);
        if (good.length > 0 && good.every(({ value }) => value.op !== 'symbol' && saysNoMore(value, declared)))
          return { is: 'other', problem: 'a range that is declared' };
        if (good.length > 0) return { is: 'claim', value: good, weak: good.every(({ value }) => isName(value)) };
        const [first] = found;
        const problem = first && !first.ok ? first.problem.message : 'it could not be read';
        return /[=^+*]|\\frac|\\sum/.test(piece) ? { is: 'unreadable', problem } : { is: 'other', problem };
      },
    },
    { names: [...declared.keys()], asked },
  );
}

/** A bare name or number, which prose mentions without claiming it. */
const isName = (e: Expression): boolean =>
  e.op === 'symbol' || e.op === 'number' || e.op === 'member' || e.op === 'identity';

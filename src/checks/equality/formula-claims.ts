/** The formulas that an answer claims, where it is more than one formula plainly written: labels, prose, hedges. */
import { claims, readings, type Claims, type Declarations, type Expression, type Read } from '#language';

type Readings = readonly Read<Expression>[];

export function formulaClaims(text: string, declared: Declarations, asked: string | undefined): Claims<Readings> {
  return claims<Readings>(
    text,
    {
      kind: 'a formula',
      valued: true,
      see(piece) {
        const found = readings(piece, declared);
        const good = found.filter((reading) => reading.ok);
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

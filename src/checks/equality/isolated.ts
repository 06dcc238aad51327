/** `S_t - γ S_{t-1} = k_t v_tᵀ` where S_t is asked: the same, with everything else on the other side. */
import { holds, type Expression } from '#language';
import { formOf } from './forbid.ts';

/** The equation solved for what is asked, where that is one term of one side; itself elsewhere. */
export function isolated(e: Expression, asked: string | undefined): Expression {
  if (e.op !== 'relation' || asked === undefined || e.sides.length !== 2 || e.signs[0] !== '=') return e;
  // A name alone needs nothing moved.
  if (['label', 'symbol', 'member'].includes(e.sides[0]!.op)) return e;
  const at = e.sides.findIndex((side) => side.op === 'sum' && side.terms.some((term) => formOf(term) === asked));
  const [side, other] = [e.sides[at], e.sides[1 - at]];
  if (side?.op !== 'sum' || other === undefined) return e;
  const rest = side.terms.filter((term) => formOf(term) !== asked);
  if (
    rest.length !== side.terms.length - 1 ||
    [other, ...rest].some((side) => holds(side, (part) => formOf(part) === asked))
  )
    return e;
  const own = side.terms.find((term) => formOf(term) === asked)!;
  const moved = rest.map((of): Expression => (of.op === 'negative' ? of.of : { op: 'negative', of }));
  return { ...e, sides: [own, { op: 'sum', terms: [other, ...moved] }] };
}

/** Quotients of factorials that cancel: n! / (n−2)! is n (n−1). */
import { ratio, rationals, tabulate } from '#scalar';
import { constant, product, quotient, sum } from './build.ts';
import type { Growth } from '../growth.ts';
import { isConstant, monomial } from './monomial.ts';
import { difference } from './build.ts';
import type { Scope } from './scope.ts';

const furthest = 32n;

/** The tree with every pair of factorials a constant apart cancelled, or itself where there is none. */
export function cancelled(s: Scope, g: Growth): Growth {
  const [over, under]: [Growth[], Growth[]] = [[], []];
  gather(g, over, under);
  let changed = false;
  for (let i = 0; i < over.length; i++) {
    const A = over[i]!;
    if (A.op !== 'factorial') continue;
    for (let j = 0; j < under.length; j++) {
      const B = under[j]!;
      if (B.op !== 'factorial') continue;
      const apart = distance(s, A.of, B.of);
      if (apart === undefined) continue;
      over[i] = apart > 0 ? rising(B.of, apart) : constant(1);
      under[j] = apart < 0 ? rising(A.of, -apart) : constant(1);
      changed = true;
      break;
    }
  }
  return changed ? quotient(product(...over), product(...under)) : g;
}

function gather(g: Growth, over: Growth[], under: Growth[]): void {
  if (g.op === 'product') for (const child of g.of) gather(child, over, under);
  else if (g.op === 'quotient') {
    gather(g.over, over, under);
    gather(g.under, under, over);
  } else over.push(g);
}

/** A − B where that is a small integer. */
function distance(s: Scope, A: Growth, B: Growth): number | undefined {
  const terms = monomial(s, difference(A, B));
  if (!terms || terms.length > 1 || !terms.every(isConstant)) return undefined;
  const { n, d } = terms[0]?.coefficient ?? rationals.zero;
  return d === 1n && n <= furthest && n >= -furthest ? Number(n) : undefined;
}

/** (B+1)(B+2)…(B+k). */
const rising = (B: Growth, k: number): Growth => product(...tabulate(k, (i) => sum(B, constant(ratio(i + 1)))));

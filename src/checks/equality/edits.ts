/** Formulas one small slip away from a formula: a sign, a transpose, two factors changed round, an index off by one, a part left out. */
import { toText, type Expression } from '#language';

export interface Edit {
  readonly tree: Expression;
  /** What was wrong with the formula, if the edit makes it right. */
  readonly hint: string;
}

const one: Expression = { op: 'number', value: { n: 1n, d: 1n } };
const shifted = (e: Expression, by: 1 | -1): Expression => ({
  op: 'sum',
  terms: [e, by === 1 ? one : { op: 'negative', of: one }],
});
const without = (parts: readonly Expression[], i: number): Expression[] => parts.filter((_, k) => k !== i);
const replaced = (parts: readonly Expression[], i: number, part: Expression): Expression[] =>
  parts.map((old, k) => (k === i ? part : old));
const turned = (e: Expression): Expression => (e.op === 'transpose' ? e.of : { op: 'transpose', of: e });
const negated = (e: Expression): Expression => (e.op === 'negative' ? e.of : { op: 'negative', of: e });

/** Every edit at every node, outermost first; lazily, so that the caller says how many. */
export function* edits(e: Expression): Generator<Edit> {
  yield* here(e);
  for (const [part, rebuilt] of parts(e)) for (const { tree, hint } of edits(part)) yield { tree: rebuilt(tree), hint };
}

function* here(e: Expression): Generator<Edit> {
  switch (e.op) {
    case 'symbol':
    case 'member':
    case 'transpose':
      yield {
        tree: turned(e),
        hint: `${toText(e)} should be ${e.op === 'transpose' ? 'without its transpose' : 'transposed'}`,
      };
      return;
    case 'sum':
      for (const [i, term] of e.terms.entries()) {
        yield {
          tree: { ...e, terms: replaced(e.terms, i, negated(term)) },
          hint: `the sign of ${toText(term)} is wrong`,
        };
        if (e.terms.length > 1)
          yield { tree: { ...e, terms: without(e.terms, i) }, hint: `the term ${toText(term)} does not belong there` };
      }
      return;
    case 'product':
      for (const [i, factor] of e.factors.entries()) {
        const next = e.factors[i + 1];
        if (next !== undefined)
          yield {
            tree: { ...e, factors: replaced(replaced(e.factors, i, next), i + 1, factor) },
            hint: `${toText(factor)} and ${toText(next)} are in the wrong order`,
          };
        if (e.factors.length > 1)
          yield {
            tree: { ...e, factors: without(e.factors, i) },
            hint: `the factor ${toText(factor)} does not belong there`,
          };
      }
      return;
    case 'power':
      for (const by of [1, -1] as const)
        yield {
          tree: { ...e, exponent: shifted(e.exponent, by) },
          hint: `the exponent ${toText(e.exponent)} is one too ${by === 1 ? 'small' : 'large'}`,
        };
      return;
    case 'series':
      for (const by of [1, -1] as const) {
        const word = by === 1 ? 'small' : 'large';
        yield {
          tree: { ...e, from: shifted(e.from, by) },
          hint: `the lower limit ${toText(e.from)} is one too ${word}`,
        };
        yield { tree: { ...e, to: shifted(e.to, by) }, hint: `the upper limit ${toText(e.to)} is one too ${word}` };
      }
      return;
    default:
  }
}

/** The parts of a node in which an edit may be made, each with the node around it. */
function parts(e: Expression): readonly (readonly [Expression, (part: Expression) => Expression])[] {
  switch (e.op) {
    case 'sum':
      return e.terms.map((term, i) => [term, (t) => ({ ...e, terms: replaced(e.terms, i, t) })]);
    case 'product':
      return e.factors.map((factor, i) => [factor, (t) => ({ ...e, factors: replaced(e.factors, i, t) })]);
    case 'negative':
      return [[e.of, (of) => ({ ...e, of })]];
    case 'transpose':
      return e.of.op === 'symbol' || e.of.op === 'member' ? [] : [[e.of, (of) => ({ ...e, of })]];
    case 'quotient':
      return [
        [e.over, (over) => ({ ...e, over })],
        [e.under, (under) => ({ ...e, under })],
      ];
    case 'power':
      return [[e.base, (base) => ({ ...e, base })]];
    case 'series':
      return [[e.body, (body) => ({ ...e, body })]];
    case 'call':
      return e.args.map((arg, i) => [arg, (t) => ({ ...e, args: replaced(e.args, i, t) })]);
    case 'hadamard':
    case 'kronecker':
      return [
        [e.left, (left) => ({ ...e, left })],
        [e.right, (right) => ({ ...e, right })],
      ];
    default:
      return [];
  }
}

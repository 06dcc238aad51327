/** An expression as a message can carry it. */
import type { Expression } from '../expression.ts';
import { toText } from '../printing/text.ts';
import { mapped } from '../walk.ts';

const longest = 48;
/** Nodes that so much text can be of. */
const shownNodes = 200;

/** The beginning of a tree, dots in place of what is beyond its first nodes: printing all of a long one for each message would take long. */
function pruned(e: Expression, budget: { left: number }): Expression {
  if (--budget.left < 0) return { op: 'dots' };
  return mapped(e, (child) => pruned(child, budget));
}

export const shown = (e: Expression): string => {
  const text = toText(pruned(e, { left: shownNodes }));
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
};

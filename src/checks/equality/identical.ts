/** One tree is one function: whether two trees are the same, node by node, wherever they stood in their texts. */

export const identical = <Tree extends object>(a: Tree, b: Tree): boolean => alike(a, b);

/** Parts of trees: nodes, lists of them, and what nodes hold beside: names, fractions, numbers. */
function alike(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((part, i) => alike(part, b[i]));
  const [ours, theirs] = [fields(a), fields(b)];
  return ours.length === theirs.length && ours.every(([name, part]) => alike(part, valueOf(b, name)));
}

/** All that a node holds but its place in the text. */
const fields = (node: object): [string, unknown][] =>
  Object.entries(node).filter(([name, part]) => name !== 'at' && part !== undefined);
const valueOf = (node: object, name: string): unknown =>
  Object.hasOwn(node, name) ? (node as Readonly<Record<string, unknown>>)[name] : undefined; // its own, as just asked

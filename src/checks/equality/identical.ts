/** One tree is one function: whether two trees are the same, node by node, wherever they stood in their texts. */

export const identical = <Tree extends object>(a: Tree, b: Tree): boolean => alike(a, b);

/** Parts of trees: nodes, lists of them, and what nodes hold beside: names, fractions, numbers. */
function alike(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((part, i) => alike(part, b[i]));
  const [ours, theirs] = [a as Fields, b as Fields]; // objects, as just seen
  let fewer = 0;
  for (const name of Object.keys(ours)) {
    if (name === 'at' || ours[name] === undefined) continue;
    if (!Object.hasOwn(theirs, name) || !alike(ours[name], theirs[name])) return false;
    fewer++;
  }
  for (const name of Object.keys(theirs)) if (name !== 'at' && theirs[name] !== undefined) fewer--;
  return fewer === 0;
}

/** What a node holds, by name; all but its place in the text says what it is. */
type Fields = Readonly<Record<string, unknown>>;

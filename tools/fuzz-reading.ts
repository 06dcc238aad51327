/** What must be so of every reading, whatever was read: it is within its limits, and what is printed of it is read as it. */
import {
  children,
  declare,
  limits,
  readExpression,
  readings,
  toCode,
  toLatex,
  toText,
  typeOf,
  type Expression,
} from '#language';

/** Nodes and levels of a tree. */
function measured(e: Expression): { nodes: number; height: number } {
  let [nodes, height] = [0, 0];
  const waiting: [Expression, number][] = [[e, 1]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    nodes++;
    height = Math.max(height, next[1]);
    for (const child of children(next[0])) waiting.push([child, next[1] + 1]);
  }
  return { nodes, height };
}

/** What is wrong with how a text is read under a row's symbols. */
export function flawOfReading(symbols: Readonly<Record<string, string>>, text: string): string | undefined {
  const { declarations } = declare(symbols);
  const found = readings(text, declarations);
  if (found.length > limits.readings) return `${found.length} readings`;
  for (const reading of found) {
    if (!reading.ok) {
      const { column, message } = reading.problem;
      if (column < 0 || column > text.length) return `column ${column} of ${text.length}: ${message}`;
      continue;
    }
    const { nodes, height } = measured(reading.value);
    // Trees that share branches are counted once for each.
    if (nodes > 2 * limits.nodes || height > 2 * limits.height)
      return `a reading of ${nodes} nodes and ${height} levels`;
    // Lists without brackets are printed with them, and lists of lists in brackets are matrices; what has no shape has no product
    // that code could tell from the one entry by entry.
    if (nodes > 200 || reading.value.op === 'list' || !typeOf(reading.value, declarations).ok) continue;
    const plain = toText(reading.value);
    for (const print of [toText, toLatex, toCode]) {
      const again = readExpression(print(reading.value), declarations);
      if (again.ok && toText(again.value) !== plain)
        return `${print.name} gives ${print(reading.value)}, read as ${toText(again.value)}`;
    }
  }
  return undefined;
}

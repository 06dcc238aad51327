/** The known word nearest to a misspelt one, where one is near enough to be meant: at most a third of its letters off, and two letters swapped are one slip. */
import { tabulate } from '#scalar';

export function nearest(word: string, known: Iterable<string>): string | undefined {
  const short = word.slice(0, 64);
  let best: { name: string; distance: number } | undefined;
  for (const name of known) {
    const distance = edits(short.toLowerCase(), name.toLowerCase());
    if (distance <= Math.max(1, Math.floor(name.length / 3)) && (best === undefined || distance < best.distance))
      best = { name, distance };
  }
  return best?.name;
}

/** Levenshtein distance, with swaps of neighbours (optimal string alignment). */
function edits(a: string, b: string): number {
  let row = tabulate(b.length + 1, (j) => j);
  let before = row;
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const near = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      next.push(swapped ? Math.min(near, before[j - 2]! + 1) : near);
    }
    [before, row] = [row, next];
  }
  return row[b.length]!;
}

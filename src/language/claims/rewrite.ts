/** Patterns replaced one after another, each sought only in texts that have what it cannot match without. */

export interface Rewrite {
  /** One of these stands in whatever the pattern matches; a pattern among them is quicker than it is. */
  readonly needs: readonly (string | RegExp)[];
  readonly pattern: RegExp;
  readonly by: string | ((whole: string, ...groups: string[]) => string);
}

export const rewrite = (pattern: RegExp, by: Rewrite['by'], ...needs: Rewrite['needs']): Rewrite => ({
  needs,
  pattern,
  by,
});

/** Looking for a few characters takes a tenth of what trying a pattern at each place does. */
export function rewritten(text: string, rewrites: readonly Rewrite[]): string {
  let out = text;
  for (const { needs, pattern, by } of rewrites)
    for (const need of needs)
      if (typeof need === 'string' ? out.includes(need) : need.test(out)) {
        out = typeof by === 'string' ? out.replace(pattern, by) : out.replace(pattern, by);
        break;
      }
  return out;
}

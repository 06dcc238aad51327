/** Every match of a global pattern, none of which may be empty; `matchAll` would make a copy of the pattern first. */
export function matches(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let one = pattern.exec(text); one; one = pattern.exec(text)) found.push(one);
  return found;
}

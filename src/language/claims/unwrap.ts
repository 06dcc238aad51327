/** Every `\name{…}` of a text replaced, the braces balanced; one that is not closed runs to the end. */
export function unwrap(text: string, opener: RegExp, replace: (inner: string) => string): string {
  let out = '';
  let from = 0;
  opener.lastIndex = 0;
  for (let found = opener.exec(text); found; found = opener.exec(text)) {
    const start = found.index + found[0].length;
    const end = closing(text, start);
    // What is inside may hold the same command again; the outermost wins, the inner ones are plain.
    const inner = text.slice(start, end).replace(opener, '{');
    out += text.slice(from, found.index) + replace(inner);
    from = Math.min(end + 1, text.length);
    opener.lastIndex = from;
  }
  return out + text.slice(from);
}

function closing(text: string, start: number): number {
  let depth = 1;
  for (let i = start; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '{') depth++;
    else if (text[i] === '}' && --depth === 0) return i;
  }
  return text.length;
}

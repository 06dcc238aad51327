/** `m ← m + x`, `m += x`, `m <- m + x`: what a name becomes, as a formula. */
const update =
  /^(\s*\$?\s*)(\\?[A-Za-z]+(?:_(?:\{[^{}]{1,12}\}|\\?\w+))?['*]*)\s*(?:(←|\\leftarrow(?![A-Za-z])|\\gets(?![A-Za-z])|<-(?=\s))|([-+*@])=(?!=))\s*(?=\S)/u;

/** The name and its new value; undefined where it is no such update of one name. */
export function updated(
  text: string,
  asked: string | undefined,
): { readonly name: string; readonly text: string } | undefined {
  // `m = m + x` where m' is asked: code gives the new value the old name.
  const [same, old] = /^\s*(\w{1,40})\s*=(?!=)\s*/.exec(text) ?? [];
  if (old !== undefined && asked === `${old}'` && new RegExp(`(?<!\\w)${old}(?!\\w)`).test(text.slice(same!.length)))
    return { name: old, text: text.slice(same!.length) };
  // `S = S - beta * ...`: as an equation it would be false, as code it renews S.
  const again = /^\s*(\w{1,40})\s*=\s*(?=(?:[\w.]+\s*\*\s*)?\1\s*[-+]\s)/.exec(text);
  if (again && /[@*]/.test(text) && !text.includes('\\')) return { name: again[1]!, text: text.slice(again[0].length) };
  const found = /[←=]|<-|\\(?:left|gets)/.test(text) ? update.exec(text) : undefined;
  if (!found || /\n/.test(text.trim())) return undefined;
  const [whole, lead, name, arrow, sign] = found;
  // `S_t ← …` and `S_{t+1} ← …` are the new S; of another step it is another.
  const step = /[-+]\s*\d+(?=\}?$)/.exec(name!)?.[0];
  if (step !== undefined && !(asked ?? '').replace(/\s/g, '').includes(step.replace(/\s/g, ''))) return undefined;
  const rest = text.slice(whole.length).replace(/\$\s*\.?\s*$/, lead!.includes('$') ? '' : '$&');
  const before = previousOf(name!, asked);
  if (before !== undefined && arrow !== undefined)
    return { name: asked!, text: rest.replace(new RegExp(`(?<![\\w\\\\])${name!}(?![\\w_])`, 'g'), before) };
  return { name: name!, text: arrow === undefined ? `${name!} ${sign!} (${rest})` : rest };
}

/** `S ← γS + …` where S_t is asked: on the right S is the one before. */
function previousOf(name: string, asked: string | undefined): string | undefined {
  const [, base, index, next] = /^([A-Za-z])_\{?([a-z])(\+1)?\}?$/.exec((asked ?? '').replace(/\s/g, '')) ?? [];
  if (base !== name || index === undefined) return undefined;
  return `${name}_{${index}${next === undefined ? '-1' : ''}}`;
}

/** What an object in JSON says: `{"answer": "1/2"}` its answer, with or without the reasons beside it; `{"work": "O(n)"}` a named quantity. */
export function fieldOf(written: string): string {
  if (!/^\s*(?:```(?:json)?\s*)?\{\s*"/.test(written)) return written;
  const text = written.replace(/^\s*```(?:json)?|```\s*$/g, '').trim();
  try {
    const parsed: unknown = JSON.parse(text);
    const fields = Object.entries(parsed ?? {}).map(([name, value]) => [name, plain(value)] as const);
    const answers = fields.filter(([name]) => answering.test(name));
    const [only] = answers;
    if (answers.length === 1) return only![1] ?? written;
    if (
      answers.length > 1 ||
      fields.length > most ||
      fields.some(([name, value]) => value === undefined || !quantity.test(name))
    )
      return written;
    return fields.map(([name, value]) => `${name} = ${value!}`).join(', ');
  } catch {
    return written;
  }
}

const most = 8;
const answering = /^(?:final[_ ]?)?(?:answer|result|value)$/i;
const quantity = /^\\?[A-Za-z]\w{0,15}$/;

/** A text, a number, or a list of lists of them, in one line. */
function plain(value: unknown, depth = 0): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return `${value}`;
  if (!Array.isArray(value) || depth > 1) return undefined;
  const items = value.map((item: unknown) => plain(item, depth + 1));
  return items.includes(undefined) ? undefined : `[${items.join(', ')}]`;
}

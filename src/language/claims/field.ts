/** What an object with one answer in it says: `{"answer": "1/2"}`, with or without the reasons beside it. */
export function fieldOf(written: string): string {
  if (!/^\s*(?:```(?:json)?\s*)?\{\s*"/.test(written)) return written;
  const text = written.replace(/^\s*```(?:json)?|```\s*$/g, '').trim();
  try {
    const parsed: unknown = JSON.parse(text);
    const found = Object.entries(parsed ?? {}).filter(([name]) => named.test(name));
    const value: unknown = found.length === 1 ? found[0]![1] : undefined;
    return typeof value === 'string' || typeof value === 'number' ? `${value}` : written;
  } catch {
    return written;
  }
}

const named = /^(?:final[_ ]?)?(?:answer|result|value)$/i;

/** Lines of a stream, one at a time and never more than one in memory; a line past the limit is skipped and said so. */

/** Characters in one line of input. */
export const lineMost = 4_000_000;

export type StreamLine = { readonly text: string } | { readonly tooLong: true };

export async function* linesOf(chunks: AsyncIterable<string | Uint8Array>): AsyncGenerator<StreamLine> {
  const decoder = new TextDecoder();
  let held: string[] = [];
  let size = 0;
  const take = (part: string): void => {
    size += part.length;
    if (size <= lineMost) held.push(part);
  };
  const line = (): StreamLine => {
    const whole: StreamLine = size > lineMost ? { tooLong: true } : { text: held.join('').replace(/\r$/, '') };
    [held, size] = [[], 0];
    return whole;
  };
  for await (const chunk of chunks) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    let start = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      take(text.slice(start, end));
      yield line();
      start = end + 1;
    }
    if (start < text.length) take(text.slice(start));
  }
  if (size > 0) yield line();
}

import { expect, test } from 'vitest';
import { lineMost, linesOf, type StreamLine } from './lines.ts';

const read = async (...chunks: readonly (string | Uint8Array)[]): Promise<StreamLine[]> => {
  async function* stream(): AsyncGenerator<string | Uint8Array> {
    yield* chunks;
  }
  const found: StreamLine[] = [];
  for await (const line of linesOf(stream())) found.push(line);
  return found;
};

test('lines come whole, wherever the chunks are cut', async () => {
  expect(await read('a', 'b\nc\r', '\n', '\nlast')).toEqual(['ab', 'c', '', 'last'].map((text) => ({ text })));
});

test('a letter that is cut in two is put together', async () => {
  const bytes = new TextEncoder().encode('λ\n');
  expect(await read(bytes.slice(0, 1), bytes.slice(1))).toEqual([{ text: 'λ' }]);
});

test('a line past the limit is skipped, and the next one is read', async () => {
  const long = 'x'.repeat(lineMost / 2 + 1);
  expect(await read(long, long, '\nnext\n')).toEqual([{ tooLong: true }, { text: 'next' }]);
});

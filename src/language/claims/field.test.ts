import { expect, test } from 'vitest';
import { fieldOf } from './field.ts';

test.each([
  ['{"answer": "1/2"}', '1/2'],
  ['{"reasoning": "as 2 > 1", "final_answer": 0.5}', '0.5'],
  ['```json\n{"answer": "x"}\n```', 'x'],
  ['{"answer": "1", "result": "2"}', undefined],
  ['{"answer": ["1", 2]}', '[1, 2]'],
  ['{"K": [[1, 2], [3, 4]]}', 'K = [[1, 2], [3, 4]]'],
  ['{"work": "O(n)", "span": "O(1)"}', 'work = O(n), span = O(1)'],
  ['{"answer": {"a": 1}}', undefined],
  ['{"answer": ', undefined],
  ['{1, 2}', undefined],
])('%j says %j', (text, said) => {
  expect(fieldOf(text)).toBe(said ?? text);
});

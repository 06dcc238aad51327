import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judging } from '../../checks/judging.ts';
import matrix from '../../checks/answers/matrix.ts';
import vector from '../../checks/answers/vector.ts';
import { rowsInWords } from './lists.ts';

const entries = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 2, maxLength: 8 });

test('a list cut in two anywhere and put together again by + is the list, and shorter by an entry is not', () => {
  fc.assert(
    fc.property(entries, fc.nat(), (all, place) => {
      const at = 1 + (place % (all.length - 1));
      const is = judging(vector, `[${all.join(', ')}]`);
      const [head, tail] = [all.slice(0, at), all.slice(at)].map((part) => `[${part.join(', ')}]`);
      expect(is(`${head!} + ${tail!}`)).toBe('accept');
      expect(is(`np.concatenate([${head!}, ${tail!}])`)).toBe('accept');
      expect(is(`${head!} + ${tail!} + [0]`)).toBe('reject');
    }),
    { seed: 11, numRuns: 60 },
  );
});

test('lists that are equally long are added where what is asked is no longer than each', () => {
  expect(judging(vector, '[4, 6]')('[1, 2] + [3, 4]')).toBe('accept');
  expect(judging(vector, '[1, 2, 3, 4]')('[1, 2] + [3, 4]')).toBe('accept');
  expect(judging(vector, '[1, 2, 3, 4]')('np.array([1, 2]) + np.array([3, 4])')).toBe('reject');
});

test('ranges of code are the numbers in them, and what is done to a range is done to each', () => {
  expect(judging(vector, '[1, 2, 3]')('np.arange(1, 4)')).toBe('accept');
  expect(judging(vector, '[1, 2, 3]')('np.arange(3)')).toBe('reject');
  expect(judging(vector, '[0, 3, 6, 12]')('[0, 3*2.^(0:2)]')).toBe('accept');
  expect(judging(vector, '[3, 6, 12]')('3 * 2**np.arange(3)')).toBe('accept');
});

test('brackets three deep are no matrix', () => {
  const is = judging(matrix, '[[1, 2], [3, 4]]');
  expect(is('[[[1, 2], [3, 4]]]')).toBe('unread');
  expect(is('[[[1], [2]], [[3], [4]]]')).toBe('unread');
  expect(is('\\left[\\begin{matrix}1&2\\\\3&4\\end{matrix}\\right]')).toBe('accept');
});

test('rows and columns may be told in words, in their order', () => {
  expect(rowsInWords('rows (1, 2) and (3, 4)')).toBe('[[1, 2], [3, 4]]');
  expect(rowsInWords('first column (1,3), second column (2,4)')).toBe('[[1, 3], [2, 4]]^T');
  expect(rowsInWords('row 2: 1 2; row 1: 3 4')).toBeUndefined();
  expect(rowsInWords('rows (1, 2) and (3, 4) are equal')).toBeUndefined();
});

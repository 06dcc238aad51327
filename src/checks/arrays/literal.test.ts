import { expect, test } from 'vitest';
import { declare, readExpression } from '#language';
import { closedSide } from '../equality/closed.ts';
import { gridOf } from './grid.ts';
import { literal, sideOf } from './literal.ts';

const { declarations } = declare({ a: '= 2' });
const like = { rows: 2, columns: 2 };

test.each([
  '3',
  '-3/2',
  '0',
  '-0',
  '1/0',
  '0.768',
  'a',
  'a/2',
  '[0, 3/2, -6/5]',
  '[1; 2]',
  '[[1, 2], [3, 4]]',
  '[[1, 2], [3]]',
  '[[1, a], [3, 4]]',
  '[]',
])('%s is worth what it is where it is evaluated', (text) => {
  const read = readExpression(text, declarations);
  if (!read.ok) return;
  const [mine, evaluated] = [sideOf(read.value, declarations), closedSide(read.value, declarations)];
  expect(gridOf(mine.value(), like)).toEqual(gridOf(evaluated.value(), like));
  expect(mine.closed).toBe(evaluated.closed);
  expect(mine.side.uses).toEqual(evaluated.side.uses);
});

test('a number that is written is told', () => {
  const of = (text: string): unknown => {
    const read = readExpression(text, declarations);
    return read.ok ? literal(read.value) : 'not read';
  };
  expect(of('-(3/6)')).toEqual({ n: -1n, d: 2n });
  expect(of('1/0')).toBeUndefined();
  expect(of('1 + 1')).toBeUndefined();
});

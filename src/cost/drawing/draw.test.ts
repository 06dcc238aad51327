import { expect, test } from 'vitest';
import { count, criticalPath, curves, drawing, graph, NotOblivious, TooMany, type Program } from '../index.ts';

const sum: Program = (F, input) => {
  let row = Array.from({ length: 5 }, () => F.mul(input(), F.of(3)));
  while (row.length > 1)
    row = Array.from({ length: Math.ceil(row.length / 2) }, (_, i) =>
      row[2 * i + 1] === undefined ? row[2 * i]! : F.add(row[2 * i]!, row[2 * i + 1]!),
    );
  return [row[0]!, F.sub(F.zero, input())];
};

test('a graph has the operations that are counted, and its critical path is as long as the span', () => {
  const found = graph(sum, 100)!;
  const { work, span } = count(sum)!;
  expect(found.nodes.filter(({ op }) => op !== 'input' && op !== 'literal')).toHaveLength(work);
  const path = criticalPath(found);
  expect(path).toHaveLength(span + 1);
  expect(path.map((i) => found.nodes[i]!.depth)).toEqual(path.map((_, i) => i));
  path.slice(1).forEach((i, k) => expect(found.nodes[i]!.of).toContain(path[k]));
});

test('literals combined are literals, and what is never taken is left out', () => {
  const found = graph((F, input) => [F.add(F.mul(F.of(2), F.of(3)), input()), (input(), input())], 100)!;
  expect(found.nodes.map(({ op }) => op).toSorted()).toEqual(['add', 'input', 'input', 'literal']);
});

test('too large a graph, and one that looks at values, are refused', () => {
  expect(() => graph(sum, 10)).toThrow(TooMany);
  expect(() => graph((F, input) => F.isZero(input()), 10)).toThrow(NotOblivious);
  expect(graph(() => undefined, 10)).toBeUndefined();
});

test('every node is drawn once inside the picture, with one red line a step', () => {
  const found = graph(sum, 100)!;
  const svg = drawing(found, { title: 'a < b & "c"', about: 'n = 5' });
  expect(svg).toBe(drawing(graph(sum, 100)!, { title: 'a < b & "c"', about: 'n = 5' }));
  expect(svg.match(/<circle/g)).toHaveLength(found.nodes.length);
  expect(svg.match(/<line class="on"/g)).toHaveLength(count(sum)!.span);
  expect(svg).toContain('a &lt; b &amp; &quot;c&quot;');
  expect(svg).toContain('work 10, span 4');
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)!.map(Number);
  for (const [, x, y] of svg.matchAll(/cx="([\d.]+)" cy="([\d.]+)"/g)) {
    expect(Number(x)).toBeLessThan(width!);
    expect(Number(y)).toBeLessThan(height!);
  }
  expect(new Set([...svg.matchAll(/c[xy]="[\d.]+" cy="[\d.]+"/g)].map((m) => m[0])).size).toBe(found.nodes.length);
});

test('a graph without operations has a picture too', () => {
  const found = graph((_, input) => [input()], 10)!;
  expect(criticalPath(found)).toEqual([0]);
  expect(drawing(found, { title: 't', about: '' })).toContain('work 0, span 0');
});

test('curves end in their names, kept apart; one size is no curve', () => {
  const axes = { title: 'work', size: 'n', cost: 'work' };
  const svg = curves(
    [
      {
        name: 'one',
        points: [
          [1, 2],
          [8, 16],
        ],
      },
      {
        name: 'two',
        points: [
          [1, 2],
          [4, 0],
          [8, 16],
        ],
      },
    ],
    axes,
  )!;
  const [a, b] = [...svg.matchAll(/y="([\d.]+)" style="fill/g)].map((m) => Number(m[1]));
  expect(Math.abs(a! - b!)).toBeGreaterThanOrEqual(16);
  expect(svg).not.toMatch(/NaN|Infinity/);
  expect(curves([{ name: 'one', points: [[4, 2]] }], axes)).toBeUndefined();
});

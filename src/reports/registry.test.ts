import { expect, test } from 'vitest';
import { formats } from './registry.ts';
import { sample } from './sample.test-data.ts';

const all = await formats();

test('every format is there by the name of its file', () => {
  expect([...all.keys()]).toEqual(['csv', 'html', 'json', 'markdown']);
  for (const { about } of all.values()) expect(about.length).toBeGreaterThan(20);
});

test.each([...all])('%s: the same report gives the same bytes, with anything written before it', (_, { files }) => {
  const first = [...files(sample)];
  files({ ...sample, assay: '9', sets: sample.sets.map((set) => ({ ...set, submissions: set.submissions.slice(1) })) });
  expect([...files(sample)]).toEqual(first);
});

test.each([...all])('%s: an empty report is written too', (_, format) => {
  for (const text of format.files({ assay: '0', sets: [], problems: [] }).values())
    expect(text.endsWith('\n')).toBe(true);
});

test.each([...all])('%s: file names are plain, and no two formats write the same', (name, format) => {
  const others = [...all].filter(([other]) => other !== name).flatMap(([, { files }]) => [...files(sample).keys()]);
  for (const path of format.files(sample).keys()) {
    expect(path).toMatch(/^[\w-][\w.-]*$/);
    expect(others).not.toContain(path);
  }
});

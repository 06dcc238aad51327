/** What laws cite is listed in spec/sources.json, and what is listed there is cited. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { laws } from './registry.ts';

interface Source {
  readonly title: string;
  readonly author: string;
  readonly year?: number;
  readonly where: string;
}
// The file is ours; the first test holds it to this type.
const sources = JSON.parse(readFileSync('spec/sources.json', 'utf8')) as Readonly<Record<string, Source>>;
const cited = [...(await laws())].flatMap(([slug, law]) => law.source.map((citation) => ({ slug, citation })));

test.each(Object.entries(sources))('%s says what it is, by whom and where', (_, source) => {
  for (const part of [source.title, source.author, source.where]) expect(part).toMatch(/\S/u);
  if (source.year !== undefined) expect(Number.isInteger(source.year)).toBe(true);
});

test('every citation names a source that is listed, and its section after a section sign', () => {
  const strange = cited.filter(({ citation }) => !Object.hasOwn(sources, citation.split(' §')[0]!));
  expect(strange).toEqual([]);
});

test('every source listed is cited by some law', () => {
  const used = new Set(cited.map(({ citation }) => citation.split(' §')[0]!));
  expect(Object.keys(sources).filter((name) => !used.has(name))).toEqual([]);
});

test('the sources stand in the order of their names', () => {
  expect(Object.keys(sources)).toEqual(Object.keys(sources).toSorted());
});

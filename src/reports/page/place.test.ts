import { expect, test } from 'vitest';
import type { SetReport } from '#grade';
import page from '../formats/html.ts';
import { sample } from '../sample.test-data.ts';
import { answersAtMost, places } from './place.ts';

const [set] = sample.sets as readonly [SetReport];
const cohort = (size: number): SetReport => ({
  ...set,
  submissions: Array.from({ length: size }, () => set.submissions[0]!),
});

test('a cohort that fits is one file', () => {
  expect(places(cohort(answersAtMost / 8), 0).pages.length).toBe(1);
  expect(places(cohort(answersAtMost / 8 + 1), 0).pages.length).toBe(3);
});

test('every submission stands on exactly one page, and none holds more answers than one page may', () => {
  const { pages } = places(cohort(1_000), 0);
  expect(pages.flat()).toEqual(Array.from({ length: 1_000 }, (_, i) => i));
  for (const page of pages) expect(page.length * 8).toBeLessThanOrEqual(answersAtMost);
});

test('every link of a large cohort leads to something in some file', () => {
  const files = page.files({ ...sample, sets: [cohort(300)] });
  expect([...files.keys()]).toEqual(['report.html', 'report.hw8.1.html', 'report.hw8.2.html']);
  const ids = new Map(
    [...files].map(([file, text]) => [file, new Set([...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id))]),
  );
  for (const [file, text] of files)
    for (const [, href] of text.matchAll(/ href="([^"]*)"/g)) {
      const [target, anchor] = href!.split('#');
      if (anchor !== undefined) expect(ids.get(target || file)!.has(anchor), href).toBe(true);
    }
});

test('names that are no names of anchors, or stand twice, still have anchors of their own', () => {
  const odd: SetReport = {
    ...set,
    set: '"><script>',
    questions: ['a b', 'a"b', 'c'].map((id) => ({ ...set.questions[0]!, id })),
  };
  const { part, set: name } = places(odd, 1);
  expect([name, part(0, 'a b'), part(0, 'a"b'), part(0, 'c')]).toEqual(['set2', 'set2-1-q1', 'set2-1-q2', 'set2-1-c']);
});

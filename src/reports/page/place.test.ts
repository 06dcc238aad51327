import { expect, test } from 'vitest';
import type { SetReport } from '#grade';
import page from '../formats/html.ts';
import { sample } from '../sample.test-data.ts';
import { answersAtMost, places } from './place.ts';

const [set] = sample.sets as readonly [SetReport];
const each = 8;
const cohort = (size: number): SetReport => ({
  ...set,
  submissions: Array.from({ length: size }, () => ({
    ...set.submissions[0]!,
    answers: set.submissions[0]!.answers.slice(0, each),
  })),
});

test('a cohort that fits is one file', () => {
  expect(places(cohort(answersAtMost / each), 0).pages.length).toBe(1);
  expect(places(cohort(answersAtMost / each + 1), 0).pages.length).toBe(3);
});

test('every submission stands on exactly one page, and none holds more answers than one page may', () => {
  const { pages } = places(cohort(1_000), 0);
  expect(pages.flat()).toEqual(Array.from({ length: 1_000 }, (_, i) => i));
  for (const page of pages) expect(page.length * each).toBeLessThanOrEqual(answersAtMost);
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

test('names that are no names of anchors still have anchors of their own, and so has every further claim', () => {
  const claims = ['a b', 'a"b', 'c', 'c#aside', 'c#3', 'c#é', 'c#ü'].map((key) => key.split('#'));
  const one = set.submissions[0]!;
  const answers = claims.map(([question, label]) => ({
    ...one.answers[0]!,
    question: question!,
    ...(label === undefined ? {} : { label }),
  }));
  const odd: SetReport = { ...set, set: '"><script>', submissions: [{ ...one, answers }] };
  const { part, set: name } = places(odd, 1);
  const anchors = claims.map((_, j) => part(0, j));
  expect([name, ...anchors.slice(0, 4)]).toEqual(['set2', 'set2-1-~1', 'set2-1-~2', 'set2-1-c', 'set2-1-c~aside']);
  expect(new Set(anchors).size).toBe(claims.length);
});

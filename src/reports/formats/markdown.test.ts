import fc from 'fast-check';
import { expect, test } from 'vitest';
import { code, plain, table } from '../markdown/escape.ts';
import { hostile } from '../sample-questions.test-data.ts';
import { sample } from '../sample.test-data.ts';
import markdown from './markdown.ts';

const written = (): string => markdown.files(sample).get('report.md')!;

/** What is left of Markdown when its code spans are taken out, as CommonMark pairs them. */
const outsideCode = (text: string): string => text.replace(/(?<![`\\])(`+)(?!`)(.*?)(?<!`)\1(?!`)/g, '');

const marks = fc.array(
  fc.constantFrom(
    '`',
    '``',
    '|',
    '\\',
    '<b>',
    '](x)',
    '![',
    '$',
    '*',
    '_',
    '@a',
    'http://x.y',
    '&lt;',
    '\n',
    '- ',
    '1. ',
    'a',
  ),
);
const text = marks.map((all) => all.join(''));

test('no tag, link, image, formula or address stands outside code, whatever was submitted', () => {
  fc.assert(
    fc.property(text, (submitted) => {
      expect(plain(submitted)).not.toMatch(/[<>|@\n]|(?<!\\)(\\\\)*[[\]$*_`]|[^\\]:\/\//);
      expect(outsideCode(code(submitted))).not.toMatch(/<(?!\/?code>)|[|\n]|(?<!\\)(\\\\)*[[\]$*_`]/);
    }),
    { seed: 3, numRuns: 2_000 },
  );
});

test('a sentence does not begin a list, a heading or a rule', () => {
  expect(['- a', '1. a', '12) a', '# a', '=== a', '+ a'].map(plain)).toEqual([
    '\\- a',
    '1\\. a',
    '12\\) a',
    '\\# a',
    '\\=== a',
    '\\+ a',
  ]);
  expect(plain('entry 0 is 2/3, should be 1/3 (step 2)')).toBe('entry 0 is 2/3, should be 1/3 (step 2)');
});

test('every row of a table has as many cells as its head', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
      const lines = table(
        ['a', 'b'],
        rows.map(([a, b]) => [plain(a), code(b)]),
      ).split('\n');
      expect(new Set(lines.map((line) => line.split('|').length))).toEqual(new Set([4]));
    }),
    { seed: 4, numRuns: 500 },
  );
});

test('the hostile submission leaves no tag and no address that a reader could follow', () => {
  const rest = outsideCode(written());
  expect(rest).not.toMatch(/<(?!\/?code>)/);
  expect(rest).not.toMatch(/(?<!\\)\]\(|[^\\]:\/\//);
});

test('every submission, part, verdict, reason and piece of evidence is in it', () => {
  const all = written();
  for (const word of ['accepted', 'rejected', 'unread', 'ambiguous', 'for a person', 'unanswered'])
    expect(all).toContain(word);
  for (const word of [
    'Counterexample',
    'Shapes',
    'Growth path',
    'Certificate',
    'Known mistake',
    'Counted span',
    'Trials',
  ])
    expect(all).toContain(word);
  for (const { id } of sample.sets[0]!.questions) expect(all).toContain(id);
});

test('where the marker and we differ is a table of its own', () => {
  const [, section] = written().split('## Where the marker and we differ');
  expect(section!.split('## Submissions')[0]!.match(/^\| claude/gm)).toHaveLength(3);
});

test('a long string is clipped, and how long it was is said', () => {
  expect(plain(hostile.long)).toMatch(/… \(600 of 102\u2009410 characters\)$/);
});

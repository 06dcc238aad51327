import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonText } from '../json-text.ts';
import { hostile } from '../sample-questions.test-data.ts';
import { sample } from '../sample.test-data.ts';
import json from './json.ts';

const schema = JSON.parse(readFileSync('spec/schema/report.schema.json', 'utf8')) as object; // the schema of schemas checks it
const valid = new Ajv2020({ allErrors: true, allowUnionTypes: true, strictRequired: false }).compile(schema);
const written = (): string => json.files(sample).get('report.json')!;

test('the report keeps to its schema', () => {
  valid(JSON.parse(written()));
  expect(valid.errors).toBeNull();
});

test.each([
  ['a verdict of another name', '"verdict": "accept"', '"verdict": "perhaps"'],
  ['a score above one', '"score": 0.5', '"score": 1.5'],
  ['evidence of no type', '"type": "mistake"', '"type": "hearsay"'],
  ['a report without a version', '"assay": ', '"version": '],
])('the schema refuses %s', (_, right, wrong) => {
  expect(written()).toContain(right);
  expect(valid(JSON.parse(written().replace(right, wrong)))).toBe(false);
});

test('every string of a submission survives as it was', () => {
  const back = written();
  for (const text of [hostile.script, hostile.long, hostile.formula, hostile.markdown, hostile.direction])
    expect(back).toContain(JSON.stringify(text));
});

test('a __proto__ of a submission is a key like any other', () => {
  expect(written()).toContain('"__proto__": {');
});

test('reading back what was written gives the value, and its keys are sorted', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(jsonText(value, { indent: 2 }))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
    { seed: 1, numRuns: 500 },
  );
  expect(jsonText({ b: 1, a: [2, { d: 3, c: 4 }] })).toBe('{"a": [2, {"c": 4, "d": 3}], "b": 1}');
});

test('what JSON has no word for is null or left out', () => {
  expect(jsonText({ a: NaN, b: Infinity, c: undefined, d: [undefined], e: 10n })).toBe(
    '{"a": null, "b": null, "d": [null], "e": "10"}',
  );
});

test('nesting beyond the limit is said, not followed', () => {
  const deep = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`) as unknown;
  expect(jsonText(deep)).toContain('nested deeper than 200 levels');
});

test('a bounded text stops soon after its bound', () => {
  expect(
    jsonText(
      Array.from({ length: 1_000_000 }, () => 1),
      { most: 100 },
    ).length,
  ).toBeLessThan(110);
});

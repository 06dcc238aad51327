/** The rules of the house that a test can hold. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

/** A room may import from itself and from the rooms before it; adapters stand beside grade. */
const order = ['scalar', 'reference', 'cost', 'language', 'checks', 'grade', 'adapters', 'reports', 'cli'];
const rank = (path: string): number => order.indexOf(path.replace(/^src\//, '').split('/')[0]!);
const most = 200;

const sources = globSync('src/**/*.ts').sort();
const inRooms = sources.filter((file) => rank(file) >= 0 && !/\.test(-data)?\.ts$/.test(file));

test.each(sources)('%s fits two screens', (file) => {
  expect(readFileSync(file, 'utf8').split('\n').length).toBeLessThanOrEqual(most);
});

test.each(inRooms)('%s imports only from its room and the rooms before it', (file) => {
  const text = readFileSync(file, 'utf8');
  for (const [, from] of text.matchAll(/from '(#[\w/-]+|\.\.?\/[^']+)'/g)) {
    if (from === '#folder') continue;
    const target = from!.startsWith('#') ? `src/${from!.slice(1)}` : join(dirname(file), from!);
    expect(rank(target), `${file} imports ${from}`).toBeLessThanOrEqual(rank(file));
  }
});

test.each(inRooms.filter((file) => !/^src\/(cli|adapters)\//.test(file)))(
  '%s touches nothing outside itself',
  (file) => {
    const text = readFileSync(file, 'utf8');
    expect(text).not.toMatch(
      /from 'node:(fs|child_process|process|worker_threads)|\bprocess\.|\bDate\.now|new Date\(|Math\.random/,
    );
  },
);

const slugs = (glob: string): string[] =>
  globSync(glob)
    .map((file) => file.replace(/.*\/|\.\w+$/g, ''))
    .sort();

test('every law has its page and every page its law', () => {
  expect(slugs('spec/laws/*.md')).toEqual(slugs('src/checks/laws/*.ts'));
});

test('every law has its reference', () => {
  const references = new Set(slugs('src/reference/*.ts'));
  for (const file of globSync('src/checks/laws/*.ts')) {
    const used = [...readFileSync(file, 'utf8').matchAll(/from '#reference\/([\w-]+)'/g)].map((m) => m[1]!);
    expect(
      used.some((name) => references.has(name)),
      `${file} uses no reference`,
    ).toBe(true);
  }
});

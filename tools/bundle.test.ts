/** A bundle is run while it is as the sources are, says what they say, and is never needed. */
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { assay, bundled, checkout } from './checkout.test-data.ts';

const [sources, bundle] = [checkout(), checkout()];
const edited = join(bundle, 'src/home.ts');
beforeAll(() => {
  utimesSync(edited, 1, 1);
  bundled(bundle);
}, 60_000);

describe('the bundle says what the sources say', () => {
  test.each([
    ['--help'],
    ['list', '--json'],
    ['check', 'outer-product', '--runs', '20'],
    ['cost', 'sherman-morrison'],
    ['grade', 'submissions/hw8/problem-4.json', '--json'],
    ['match', 'src/checks/corpus/arrays.jsonl'],
    ['match', 'src/checks/corpus/arrays.jsonl', '--jobs', '2'],
  ])('assay %s', (...args) => {
    const [theirs, ours] = [assay(sources, ...args), assay(bundle, ...args)];
    expect(ours.stdout).toBe(theirs.stdout);
    expect(ours.stderr).toBe(theirs.stderr);
    expect(ours.status).toBe(0);
  });

  test('also in every report', () => {
    for (const folder of [sources, bundle]) assay(folder, 'grade', 'submissions/hw8/problem-1-attempt-1.json');
    for (const file of ['report.json', 'report.md', 'report.html', 'gradebook.hw8.csv'])
      expect(readFileSync(join(bundle, 'reports', file), 'utf8')).toBe(
        readFileSync(join(sources, 'reports', file), 'utf8'),
      );
  });
});

describe('what V8 made of the program', () => {
  const code = join(bundle, `dist/program.cjs.${process.version}-${process.arch}`);
  const rejected = (): string =>
    spawnSync(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        "import { readFileSync } from 'node:fs'; import { code, script } from './bin/program.js'; console.log(script(readFileSync(code)).made.cachedDataRejected);",
      ],
      { cwd: bundle, encoding: 'utf8' },
    ).stdout;

  test('is taken by the node that made it, and is of this program alone', () => {
    expect(rejected()).toBe('false\n');
    const program = join(bundle, 'dist/program.cjs');
    const before = readFileSync(program);
    appendFileSync(program, '// longer\n');
    expect(rejected()).toBe('true\n');
    writeFileSync(program, before);
  });

  test('is not needed', () => {
    const [kept, grade] = [readFileSync(code), ['grade', 'submissions/hw8/problem-3.json', '--json']];
    const { stdout } = assay(bundle, ...grade);
    rmSync(code);
    expect(assay(bundle, ...grade).stdout).toBe(stdout);
    writeFileSync(code, kept);
  });
});

test('the licence of every package in the program is beside it', () => {
  const bundled = readFileSync(join(bundle, 'dist/program.cjs'), 'utf8').matchAll(/^\/\/ .*node_modules\/([\w-]+)\//gm);
  const licences = readFileSync(join(bundle, 'dist/licences.txt'), 'utf8');
  for (const name of new Set([...bundled].map(([, found]) => found!))) expect(licences).toContain(`${name}\n\n`);
  expect(licences).toContain('katex\n\n');
});

describe('which of them runs', () => {
  const before = readFileSync(edited, 'utf8');
  const law = join(bundle, 'src/checks/laws/outer-product.ts');
  // What runs is told by what it says: the bundle is given words of its own.
  beforeAll(() => writeFileSync(join(bundle, 'dist/program.cjs'), "exports.main = () => console.log('the bundle');"));
  const saysBundle = (): boolean => assay(bundle, '--version').stdout === 'the bundle\n';

  test('the bundle, after an install', () => expect(saysBundle()).toBe(true));

  test('the sources, as soon as one of them is longer, and the bundle when it is as it was', () => {
    writeFileSync(edited, `${before}// edited\n`);
    utimesSync(edited, 1, 1);
    expect(saysBundle()).toBe(false);
    writeFileSync(edited, before);
    expect(saysBundle()).toBe(false);
    utimesSync(edited, 1, 1);
    expect(saysBundle()).toBe(true);
  });

  test('the sources, where a file has come', () => {
    const added = law.replace('outer-product', 'added');
    cpSync(law, added);
    expect(assay(bundle, 'check', 'added', '--runs', '5').stdout).toContain('added');
    rmSync(added);
  });

  test('the bundle, where only a test was edited', () => {
    appendFileSync(join(bundle, 'src/tidy.test.ts'), '// edited\n');
    expect(saysBundle()).toBe(true);
  });

  test('the sources, where a file has gone', () => {
    rmSync(law);
    expect(saysBundle()).toBe(false);
  });
});

test('where the bundler is not installed an install succeeds, says so and makes none', () => {
  const bare = mkdtempSync(join(tmpdir(), 'assay-bare-'));
  cpSync('tools/prepare.js', join(bare, 'tools/prepare.js'), { recursive: true });
  const { status, stderr } = spawnSync(process.execPath, ['tools/prepare.js'], { cwd: bare, encoding: 'utf8' });
  expect(status).toBe(0);
  expect(stderr).toMatch(/^assay: no bundle was made: .*rolldown/);
  expect(existsSync(join(bare, 'dist'))).toBe(false);
});

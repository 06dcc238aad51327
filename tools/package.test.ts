/** The package as users get it: packed, unpacked in an empty folder, run as plain JavaScript. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { checkout } from './checkout.test-data.ts';

const folder = mkdtempSync(join(tmpdir(), 'assay-package-'));
const run = (command: string, args: readonly string[]): string =>
  execFileSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

beforeAll(() => {
  const pack = ['pack', '--pack-destination', folder, '--loglevel=error'];
  execFileSync('npm', pack, { cwd: checkout(), stdio: 'ignore' });
  const tarball = readdirSync(folder).find((file) => file.endsWith('.tgz'))!;
  run('tar', ['xf', tarball]);
  mkdirSync(join(folder, 'node_modules'));
  cpSync(join(folder, 'package'), join(folder, 'node_modules', 'assay'), { recursive: true });
  // What npm would install beside it, from what is installed here.
  for (const name of readdirSync('node_modules'))
    if (!name.startsWith('.')) symlinkSync(resolve('node_modules', name), join(folder, 'node_modules', name));
  cpSync('submissions/hw8/right.json', join(folder, 'right.json'));
}, 120_000);

test('the command tells its version and grades a file', () => {
  expect(run('node', ['node_modules/assay/bin/assay.js', '--version'])).toMatch(/^\d+\.\d+\.\d+\n$/);
  const report = JSON.parse(run('node', ['node_modules/assay/bin/assay.js', 'grade', 'right.json', '--json'])) as {
    sets: { submissions: { score: { points: number; of: number } }[] }[];
  };
  const { points, of } = report.sets[0]!.submissions[0]!.score;
  expect(points).toBe(of);
});

test('the library is imported as plain JavaScript', () => {
  const code = `import { match } from 'assay'; console.log(match({ kind: 'number', gold: '1/2', answer: '0.5' }).verdict);`;
  writeFileSync(join(folder, 'use.mjs'), code);
  expect(run('node', ['use.mjs'])).toBe('accept\n');
});

test('the matchers are imported by their own name', () => {
  const code = `import { matchers } from 'assay/matchers'; console.log(typeof matchers.toHaveWork);`;
  writeFileSync(join(folder, 'matchers.mjs'), code);
  expect(run('node', ['matchers.mjs'])).toBe('function\n');
});

test('its types say what it takes and gives', () => {
  const code = `import { grade, match, type Line, type Report } from 'assay';
const line: Line = match({});
const report: Report = grade({ sets: [], submissions: [] });
// @ts-expect-error there is no such verdict
export const never = line.verdict === 'maybe' || report.sets.length;
`;
  writeFileSync(join(folder, 'use.ts'), code);
  const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--lib', 'es2024', 'use.ts'];
  expect(run(resolve('node_modules/.bin/tsc'), options)).toBe('');
});

test('its parts are as package.json says', () => {
  execFileSync('publint', ['--strict', join(folder, 'package')], { encoding: 'utf8', stdio: 'pipe' });
});

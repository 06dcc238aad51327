/** The program as people and scripts meet it: real processes, real files. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const { FORCE_COLOR: _, ...inherited } = process.env;
const assay = (...args: readonly string[]) =>
  spawnSync(process.execPath, ['bin/assay.js', ...args], { encoding: 'utf8', env: { ...inherited, NO_COLOR: '1' } });
const folder = () => mkdtempSync(join(tmpdir(), 'assay-cli-'));
const right = 'submissions/hw8/right.json';

describe('help', () => {
  test('no arguments show what there is', () => {
    const { status, stdout } = assay();
    expect(status).toBe(0);
    for (const file of readdirSync('src/cli/commands').filter((f) => !f.includes('.test.')))
      expect(stdout).toContain(`\n  ${file.replace('.ts', '')} `);
  });

  test.each(readdirSync('src/cli/commands').filter((f) => !f.includes('.test.')))('%s explains itself', (file) => {
    const { status, stdout } = assay(file.replace('.ts', ''), '--help');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Usage: assay \w+/);
  });

  test('the version is the package’s', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(assay('--version').stdout).toBe(`${version}\n`);
  });
});

describe('usage that cannot be followed ends with 2 and a line that says what to do', () => {
  test.each([
    [['gradee'], 'Did you mean grade'],
    [['grade'], "missing required argument 'path'"],
    [['grade', 'no-such-folder'], 'there is no file or folder "no-such-folder"'],
    [['grade', right, '--format', 'pdf'], 'there is no report format "pdf"'],
    [['grade', right, '--fail-under', 'most'], 'should be a percentage'],
    [['audit', 'hw9'], 'there is no question set "hw9"'],
    [['check', 'sherman-morison'], 'did you mean "sherman-morrison"'],
    [['check', '--over', 'octonions'], 'there is no number system "octonions"'],
    [['new', 'Not Kebab'], 'is not in kebab case'],
  ])('%j', (args, message) => {
    const { status, stdout, stderr } = assay(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(stdout).toBe('');
  });

  test('files that cannot be used at all', () => {
    const file = join(folder(), 'broken.json');
    writeFileSync(file, '{');
    const { status, stderr } = assay('grade', file, '--out', folder());
    expect(status).toBe(2);
    expect(stderr).toContain('not JSON');
  });
});

describe('grade', () => {
  test('writes the formats asked for, data nowhere else, and no progress off a terminal', () => {
    const out = folder();
    const { status, stdout, stderr } = assay('grade', right, '--out', out, '--format', 'json', 'csv');
    expect(status).toBe(0);
    expect(stdout).toBe('');
    expect(stderr).not.toMatch(/\u001B|\r/);
    expect(readdirSync(out).sort()).toEqual(['gradebook.hw8.csv', 'report.json']);
  });

  test('--json prints the report and writes nothing', () => {
    const { status, stdout } = assay('grade', right, '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toHaveProperty('sets');
  });

  test('students who fail are no failure; a gate that is not met is, with 1', () => {
    const empty = 'submissions/hw8/empty.json';
    expect(assay('grade', empty, '--out', folder()).status).toBe(0);
    expect(assay('grade', empty, '--out', folder(), '--fail-under', '50').status).toBe(1);
    expect(assay('grade', right, '--out', folder(), '--fail-under', '100').status).toBe(0);
  });

  test('a set of one’s own is a JSON file, and a submission need not name it', () => {
    const at = folder();
    const question = {
      part: '1',
      kind: 'formula',
      prompt: 'Which is it?',
      symbols: { x: 'n', y: 'n' },
      key: { law: 'inner-product' },
    };
    writeFileSync(join(at, 'own.json'), JSON.stringify({ set: 'own', title: 'Our own', questions: { a: question } }));
    writeFileSync(join(at, 'ada.json'), JSON.stringify({ by: { id: 'ada' }, answers: { a: 'y^T x' } }));
    const { status, stdout } = assay('grade', join(at, 'ada.json'), '--set', join(at, 'own.json'), '--json');
    expect(status).toBe(0);
    expect(stdout).toContain('"verdict": "accept"');
  });

  test('the same files give the same bytes', () => {
    const [a, b] = [folder(), folder()];
    for (const out of [a, b]) assay('grade', 'submissions/hw8/problem-4.json', '--out', out);
    for (const file of readdirSync(a))
      expect(readFileSync(join(a, file), 'utf8'), file).toBe(readFileSync(join(b, file), 'utf8'));
  });
});

describe('check', () => {
  test('shows the counterexample of every mutant', () => {
    const { status, stdout } = assay('check', 'outer-product');
    expect(status).toBe(0);
    expect(stdout).toMatch(/✓ refused: y xᵀ\n +at x = .*should/);
  });
});

describe('new', () => {
  test('starts a law, and touches nothing that is there', () => {
    const at = folder();
    expect(assay('new', 'sum-of-parts', '--in', at).status).toBe(0);
    for (const file of [
      'spec/laws/sum-of-parts.md',
      'src/reference/sum-of-parts.ts',
      'src/checks/laws/sum-of-parts.ts',
    ])
      expect(existsSync(join(at, file)), file).toBe(true);
    expect(assay('new', 'sum-of-parts', '--in', at).status).toBe(2);
  });
});

/**
 * Documents show what happens: a block marked `console` is a command after `$ ` and what it prints.
 * `node tools/docs.ts` writes what they print now; a test holds them to it.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const pages = ['README.md', 'CONTRIBUTING.md', 'spec/trace.md'];

const block = /^```console\n\$ (.*)\n([\s\S]*?)^```$/gm;

export interface Example {
  readonly command: string;
  readonly output: string;
}

/** The examples of a page that run assay; installing and testing are left to the reader. */
export const examples = (page: string): Example[] =>
  [...readFileSync(page, 'utf8').matchAll(block)]
    .map(([, command, output]) => ({ command: command!, output: output! }))
    .filter(({ command }) => command.includes('npx assay'));

/** What a command prints, on stderr and on stdout, as a reader with no colours sees it. */
export function printed(command: string): string {
  const out = mkdtempSync(join(tmpdir(), 'assay-'));
  const line = command
    .replaceAll('npx assay grade', `npx assay grade --out ${out}`)
    .replaceAll('npx assay', 'node bin/assay.js');
  const { FORCE_COLOR: _, ...env } = process.env;
  const ran = spawnSync('bash', ['-c', line], { encoding: 'utf8', env: { ...env, NO_COLOR: '1' } });
  const text = `${ran.stderr}${ran.stdout}`.replaceAll(out, 'reports').trimEnd();
  return text === '' ? '' : `${text}\n`;
}

if (import.meta.main)
  for (const page of pages) {
    const before = readFileSync(page, 'utf8');
    const after = before.replaceAll(block, (whole, command: string) =>
      command.includes('npx assay') ? `\`\`\`console\n$ ${command}\n${printed(command)}\`\`\`` : whole,
    );
    if (after !== before) writeFileSync(page, after);
  }

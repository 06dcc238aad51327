/** Writes beside the program what V8 made of it while it graded two examples: every run starts from that. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { code, script } from '../../bin/program.js';

const { made, exports } = script();
const out = mkdtempSync(join(tmpdir(), 'assay-warm-'));
for (const file of ['submissions/chapter-3.json', 'submissions/hw8/right.json']) {
  const exit = await exports.main(['grade', file, '--out', out]);
  if (exit !== 0) throw new Error(`${file} could not be graded: exit code ${exit}`);
}
rmSync(out, { recursive: true });
writeFileSync(code, made.createCachedData());

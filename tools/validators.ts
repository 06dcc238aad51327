/**
 * Writes src/grade/validators.js: the published schemas as code, so that a run does not compile them first.
 * `node tools/validators.ts`; a test fails when the file is out of step with the schemas.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';

const names = { questionSet: 'question-set', submission: 'submission' };

/** The code of the validators. */
export function validators(): string {
  const ajv = new Ajv2020({ allErrors: true, verbose: true, code: { source: true, esm: true } });
  for (const name of Object.values(names))
    ajv.addSchema(JSON.parse(readFileSync(`spec/schema/${name}.schema.json`, 'utf8')) as object);
  const code = standalone.default(
    ajv,
    Object.fromEntries(Object.entries(names).map(([as, name]) => [as, `${name}.schema.json`])),
  );
  // Ajv writes a CommonJS require for its one helper even into a module.
  const imports: string[] = [];
  const body = code.replace(/const (\w+) = require\("([^"]+)"\)\.default;?/g, (_, name: string, from: string) => {
    imports.push(`import ${name}_ from '${from}.js';\nconst ${name} = ${name}_.default ?? ${name}_;`);
    return '';
  });
  return `// Written by tools/validators.ts from spec/schema: not to be edited.\n${imports.join('\n')}\n${body}\n`;
}

if (import.meta.main) writeFileSync('src/grade/validators.js', validators());

/** The Python tracer, run by the Python that is here: a machine without one is told so, not passed over in silence. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { readTraces, tracedPrograms } from './index.ts';

const run = (program: string) =>
  spawnSync('python3', ['-B', '-c', program], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, PYTHONPATH: 'clients/python' },
  });
const has = (program: string): boolean => run(program).status === 0;
const python = has('import sys; assert sys.version_info >= (3, 8)');
const numpy = python && has('import numpy');
if (!numpy) console.warn(`skipped, and so not tested here: the Python tracer ${python ? 'with numpy' : 'at all'}`);

/** What a program prints as traces, `sizes` times. */
function traced(body: string, sizes: string) {
  const lines = body.trim().split('\n');
  const { stdout, stderr, status } = run(
    `import sys\nfrom assay_trace import Tracer, NotOblivious\nfor n in ${sizes}:\n${lines.map((l) => `    ${l}`).join('\n')}\n`,
  );
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const found = readTraces(stdout);
  expect(found.problems).toEqual([]);
  return { text: stdout, programs: tracedPrograms(found.traces) };
}
const many = '(1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 15, 16, 17, 23)';
const formulas = (programs: ReturnType<typeof tracedPrograms>): Record<string, string | undefined> =>
  Object.fromEntries(programs[0]!.costs.map(({ cost, formula }) => [cost, formula?.plain]));

const tree = `
t = Tracer("dot", {"n": n}, sys.stdout)
x = [a * b for a, b in zip(t.inputs(n), t.inputs(n))]
while len(x) > 1: x = [a + b for a, b in zip(x[::2], x[1::2])] + (x[-1:] if len(x) % 2 else [])
t.outputs(x[0])`;

describe.skipIf(!python)('in plain Python', () => {
  test('an inner product by a tree takes 2n − 1 operations and 1 + ⌈log₂ n⌉ steps', () => {
    const { programs } = traced(tree, many);
    expect(formulas(programs)).toEqual({ add: 'n - 1', mul: 'n', work: '2n - 1', span: 'c(n) + 1', mulDepth: '1' });
  });

  test('the same sum in a loop is a chain, though every number agrees', () => {
    const loop = tree.replace(/while.*/, 'while len(x) > 1: x = [x[0] + x[1]] + x[2:]');
    expect(formulas(traced(loop, many).programs)['span']).toBe('n');
  });

  test('every line that it writes is in the schema', () => {
    const { text } = traced(tree, '(3,)');
    const schema = JSON.parse(readFileSync('spec/schema/trace.schema.json', 'utf8')) as object;
    const valid = new Ajv2020({ strictTypes: false }).compile(schema);
    for (const line of text.trim().split('\n')) expect(valid(JSON.parse(line)), line).toBe(true);
    expect(valid({ id: 1, op: 'pow', of: [0] })).toBe(false);
    expect(valid({ id: 1, op: 'add' })).toBe(false);
  });

  test('powers are by squaring, a negative costs one, plain numbers are literals', () => {
    const costOf = (expression: string) =>
      readTraces(
        run(
          `import sys\nfrom assay_trace import Tracer\nt = Tracer("f", {"n": 1}, sys.stdout); x = t.input(); y = t.input()\nt.outputs(${expression})`,
        ).stdout,
      ).traces[0]!.cost;
    expect(costOf('x ** 8')).toMatchObject({ mul: 3, work: 3, span: 3 });
    expect(costOf('x ** 7')).toMatchObject({ mul: 4 });
    expect(costOf('-x')).toMatchObject({ add: 1, work: 1 });
    expect(costOf('2 * 3 * x + 1')).toMatchObject({ mul: 1, add: 1, span: 2 });
    expect(costOf('x ** 0 * 2, t.literal(2) * 3')).toMatchObject({ work: 0, span: 0 });
    expect(costOf('{"a": [x / y, 1 - x], "b": (x ** 0.5, y ** -1)}')).toMatchObject({ div: 2, add: 1, other: 1 });
    expect(costOf('sum([x, y])')).toMatchObject({ add: 2 });
  });

  test('a program that looks at a value is told so', () => {
    for (const look of ['if x > 0: pass', 'bool(x)', 'float(x)', 'x == x', 'abs(x)', '[1, 2][x]', 'x in [x + 1]']) {
      const { stderr } = run(
        `import io\nfrom assay_trace import Tracer\nx = Tracer("f", {}, io.StringIO()).input()\n${look}`,
      );
      expect(stderr, look).toContain('NotOblivious');
    }
  });

  test('values of two traces do not mix', () => {
    const { stderr } = run(
      'import io\nfrom assay_trace import Tracer\nx, y = (Tracer("f", {}, io.StringIO()).input() for _ in range(2))\nx + y',
    );
    expect(stderr).toContain('a value of one trace cannot be used in another');
  });
});

describe.skipIf(!numpy)('with numpy', () => {
  test('a product of arrays is counted as numpy does it: every sum a chain', () => {
    const { programs } = traced(
      't = Tracer("matvec", {"n": n}, sys.stdout)\nt.outputs(t.array(n, n) @ t.array(n))',
      '(1, 2, 3, 4, 5, 6, 7, 8, 9)',
    );
    expect(formulas(programs)).toMatchObject({ work: '2n^2 - n', span: 'n' });
  });

  test('functions, scalars of numpy and arrays of plain numbers work on traced arrays', () => {
    const { programs } = traced(
      `import numpy as np
t = Tracer("mixed", {"n": n}, sys.stdout)
x = t.array(n)
t.outputs(np.sqrt(x), np.exp(x), np.float64(2) * x, x * np.float64(2), np.arange(n) + x, np.outer(x, x), np.ones(n))`,
      '(1, 2, 3, 4, 5, 6, 7)',
    );
    expect(formulas(programs)).toMatchObject({ other: '2n', mul: 'n^2 + 2n', add: 'n', span: '1' });
  });
});

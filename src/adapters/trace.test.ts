import { expect, test } from 'vitest';
import { laws } from '#checks';
import { algorithmNamed, algorithmOf, algorithms, lawSizes } from '#checks/costs/program';
import { count, graph, mulDepth, NotOblivious, TooMany, type Graph, type Program } from '#cost';
import { readTraces } from './index.ts';

const linesOf = ({ nodes, outputs }: Graph, sizes: Readonly<Record<string, number>>): string =>
  [{ trace: 1, name: 'run', sizes }, ...nodes.map(({ op, of }, id) => ({ id, op, of })), { outputs }]
    .map((row) => JSON.stringify(row))
    .join('\n');

/** What the algorithm gives where it can be counted at these sizes, and has at least one output. */
function traced(program: Program): Graph | undefined {
  try {
    const found = graph(program, 20_000);
    return found && found.outputs.length > 0 ? found : undefined;
  } catch (error) {
    if (error instanceof NotOblivious || error instanceof TooMany || error instanceof RangeError) return undefined;
    throw error;
  }
}

test('a trace of any algorithm of any law costs what the algorithm costs, kind by kind and in depth', async () => {
  let compared = 0;
  for (const [slug, law] of await laws()) {
    for (const name of algorithms(law)) {
      const algorithm = algorithmOf(law, algorithmNamed(law, name));
      for (const size of [1, 2, 4]) {
        const sizes = Object.fromEntries(lawSizes(law).map((each) => [each, size]));
        const program = algorithm(sizes);
        const found = program && traced(program);
        if (!program || !found) continue;
        const { traces, problems } = readTraces(linesOf(found, sizes));
        expect(problems, `${slug} ${name}`).toEqual([]);
        const own = { ...count(program), mulDepth: mulDepth(program) };
        expect(traces[0]!.cost, `${slug} ${name} at ${size}`).toEqual(own);
        compared++;
      }
    }
  }
  expect(compared).toBeGreaterThan(150);
});

const header = '{"trace":1,"name":"f","sizes":{"n":2}}';
const inputs = '{"id":0,"op":"input"}\n{"id":1,"op":"input"}';
const problemsOf = (...lines: readonly string[]) =>
  readTraces(lines.join('\n')).problems.map((p) => `${p.line}: ${p.message}`);

test('literals combined are literals, at no cost; combined with an input they cost one', () => {
  const text = [
    header,
    '{"id":0,"op":"literal"}\n{"id":1,"op":"literal"}\n{"id":2,"op":"input"}',
    '{"id":3,"op":"mul","of":[0,1]}\n{"id":4,"op":"add","of":[3,2]}\n{"outputs":[4]}',
  ].join('\n');
  expect(readTraces(text).traces[0]).toMatchObject({
    inputs: 1,
    cost: { add: 1, mul: 0, work: 1, span: 1, mulDepth: 0 },
  });
});

test('work is all that is performed; span is the longest chain to an output only', () => {
  const text = `${header}\n${inputs}\n{"id":2,"op":"mul","of":[0,1]}\n{"id":3,"op":"sqrt","of":[2]}\n{"outputs":[2]}\n{"outputs":[0]}`;
  expect(readTraces(text).traces[0]!.cost).toEqual({ add: 0, mul: 1, div: 0, other: 1, work: 2, span: 1, mulDepth: 1 });
});

test('what is wrong is said with its line, all of it at once, and such a trace is not counted', () => {
  expect(
    problemsOf(
      header,
      inputs,
      '{"id":1,"op":"input"}',
      '{"id":5,"op":"pow","of":[0,1]}',
      '{"id":5,"op":"add","of":[0]}',
      '{"id":5,"op":"add","of":[0,9]}',
      '{"id":-1,"op":"input"}',
      'nonsense',
      '{"outputs":[77]}',
    ),
  ).toEqual([
    '4: the id 1 is there already',
    '5: "op" should be one of input, literal, add, sub, mul, div, sqrt, exp, log, other, is "pow"',
    '6: add takes 2 operands, and 1 are given',
    '7: the operand 9 has not been computed',
    '8: "id" should be a whole number from 0 to 7999999, is -1',
    '9: a line is a JSON object',
    '10: the output 77 has not been computed',
  ]);
  expect(readTraces(`${header}\n${inputs}\n{"id":1,"op":"input"}\n{"outputs":[0]}`).traces).toEqual([]);
});

test('a header is needed, with whole sizes; a trace without outputs is none; the next trace is still read', () => {
  expect(problemsOf(inputs)[0]).toContain('1: a trace begins with a header');
  expect(problemsOf('{"trace":2,"sizes":{}}')).toEqual(['1: "trace" should be 1, the version of the format, is 2']);
  expect(problemsOf('{"trace":1,"sizes":{"n":1.5}}')).toEqual(['1: the size n should be a whole number, is 1.5']);
  expect(problemsOf('{"trace":1,"sizes":{"__proto__":1}}')).toEqual(['1: the size "__proto__" should be a name']);
  const two = `${header}\n${inputs}\n${header}\n${inputs}\n{"outputs":[0,1]}`;
  expect(readTraces(two)).toMatchObject({
    problems: [{ line: 1, message: 'the trace f has no outputs' }],
    traces: [{ line: 4, sizes: { n: 2 } }],
  });
});

test('hostile lines end quickly in a message with the limit', () => {
  expect(problemsOf(header, '['.repeat(100_000))).toEqual(['2: a line is a JSON object']);
  expect(problemsOf(header, 'x'.repeat(4_000_001))[0]).toContain('longer than 4000000 characters');
  expect(problemsOf(header, '{"id":7999999,"op":"input"}', '{"outputs":[7999999]}')).toEqual([]);
  expect(problemsOf(header, ...Array.from({ length: 80 }, () => '{}')).at(-1)).toContain(
    '30 more problems are not listed',
  );
});

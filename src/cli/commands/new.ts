/** The three files of a law, to be filled in. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { home } from '../../home.ts';
import { command, UsageError } from '../command.ts';
import { writeAll } from '../files.ts';
import { print } from '../terminal.ts';

export default command('new', 'Start a law: its page, its reference, its check')
  .argument('<slug>', 'name of the law in kebab case')
  .option('--in <folder>', 'the checkout to write into', home)
  .addHelpText('after', '\nExample:\n  assay new woodbury-identity')
  .action((slug: string, options: { in: string }) => {
    if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(slug)) throw new UsageError(`"${slug}" is not in kebab case`);
    const files = scaffold(slug);
    const taken = [...files.keys()].filter((file) => existsSync(join(options.in, file)));
    if (taken.length > 0)
      throw new UsageError(`${taken.join(' and ')} ${taken.length === 1 ? 'is' : 'are'} there already`);
    for (const file of writeAll(options.in, files)) print(file);
  });

/** The files by path; they run as they are: the law says that a sum is a sum. */
function scaffold(slug: string): ReadonlyMap<string, string> {
  const name = slug.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  return new Map([
    [
      `spec/laws/${slug}.md`,
      `# ${slug[0]!.toUpperCase()}${slug.slice(1).replaceAll('-', ' ')}

The statement: $\\sum_i x_i$ adds up the entries of $x$.

Source: hw8-transcript §1, where it is claimed. Verdict: **holds**, over every ring.

## An example

\`\`\`ts
import { metered } from '#scalar';
import { ${name} } from '#reference/${slug}';

metered((F, given) => ${name}(F, given(8))).span // => 3
\`\`\`
`,
    ],
    [
      `src/reference/${slug}.ts`,
      `/** What it computes, in one sentence. */
import type { Ring } from '#scalar';
import { linear, type Vector } from './linear.ts';

/** n − 1 work, span ⌈log₂ n⌉. */
export const ${name} = <T>(F: Ring<T>, x: Vector<T>): T => linear(F).sum(x);
`,
    ],
    [
      `src/checks/laws/${slug}.ts`,
      `import { ${name} } from '#reference/${slug}';
import { equal, forAll, law } from '../law.ts';

const takes = { x: 'n' } as const;

export default law({
  says: 'the statement, in a line of Unicode mathematics',
  source: ['hw8-transcript §1'],
  over: 'ring',
  takes,
  gives: 'scalar',
  reference: ${name},
  variants: { 'in-order': (F, x) => x.reduce((a, b) => F.add(a, b)) },
  mutants: {
    'the last entry is left out': (F, x) => ${name}(F, x.slice(0, -1)),
    'the first entry counts twice': (F, x) => ${name}(F, [x[0]!, ...x]),
    'products for sums': (F, x) => x.reduce((a, b) => F.mul(a, b)),
    'the first entry alone': (_, x) => x[0]!,
  },
  // By another road than the reference takes.
  check: (F, any, answer) =>
    forAll(any.shaped(takes), ({ x }) => {
      let total = F.zero;
      for (const a of x) total = F.add(a, total);
      return equal(F, answer(F, x), total);
    }),
});
`,
    ],
  ]);
}

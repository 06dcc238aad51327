/** What there is: laws with their signatures, algorithms, question sets. */
import { laws, type Law } from '#checks';
import { suffices } from '#scalar';
import { command } from '../command.ts';
import { questionSets } from '../files.ts';
import { example } from '../law-example.ts';
import { coverage, coverageText, rows } from '../rows.ts';
import { paint, print } from '../terminal.ts';

/** A declaration with its sizes kept together: `n×n+d` is n rows of n + d. */
const declared = (type: string): string =>
  type.replace(/^(\S+?)×(\S*[+-]\S*)/u, (_, rows: string, columns: string) => `${rows}×(${columns})`);

const signature = (law: Law): string =>
  `(${Object.entries(law.takes)
    .map(([name, type]) => `${name}: ${declared(type)}`)
    .join(', ')}) → ${declared(law.gives)}`;

/** How the declarations of `takes` and `gives` are written in a module for `assay check <slug> --answer`. */
const forms = {
  call: 'one function, the default export or named "answer": (F, ...arguments) in the order of takes; (...arguments) over plain numbers where it takes so many, or the module exports over = "numbers"',
  F: 'a number system: F.zero, F.one, F.of(n), F.add(a, b), F.sub, F.mul, F.isZero(a), F.equal(a, b); F.div(a, b) over a field; F.roots(n), n a power of two, over a cyclic one; F.less, F.sqrt, F.exp, F.log, F.from(double), F.toNumber over a real one',
  numbers: 'every element is a JavaScript number; not for laws over "cyclic"',
  n: 'a vector: an array of n elements',
  'm×n': 'a matrix: an array of m rows, each an array of n elements',
  'scalar, positive, nonzero': 'one element',
  'size, integer a..b': 'a plain JavaScript number, in either form',
  'n for l in 0..L': 'a family: an array of such values, in the order of l',
  none: 'undefined or null, or an exception, where there is no answer (a singular matrix)',
} as const;

export default command('list', 'List laws, their algorithms and the question sets')
  .option('--json', 'print every slug with its answer’s signature as JSON')
  .option('--rows', 'list what the sources name, row by row, and the laws that cover it')
  .action(async (options: { json?: true; rows?: true }) => {
    const all = [...(await laws())];
    if (options.rows) {
      const found = coverage(new Set(all.map(([slug]) => slug)), rows());
      print(options.json ? JSON.stringify(found, null, 2) : coverageText(found));
      return;
    }
    const sets = questionSets().map(
      ({ text }) => JSON.parse(text) as { set: string; title: string; questions: object },
    );
    if (options.json) {
      const described = all.map(([slug, law]) => ({
        slug,
        says: law.says,
        source: law.source,
        over: law.over,
        takes: Object.entries(law.takes).map(([name, type]) => ({ name, type: declared(type) })),
        gives: declared(law.gives),
        numbers: suffices('real', law.over),
        example: example(law),
        algorithms: ['reference', ...Object.keys(law.variants ?? {})],
        mutants: Object.keys(law.mutants),
      }));
      print(
        JSON.stringify(
          {
            forms,
            laws: described,
            sets: sets.map(({ set, title, questions }) => ({ set, title, questions: Object.keys(questions) })),
          },
          null,
          2,
        ),
      );
      return;
    }
    const bold = (text: string) => paint('bold', text, process.stdout);
    const dim = (text: string) => paint('dim', text, process.stdout);
    for (const [slug, law] of all) {
      print(`${bold(slug)}  ${law.says}`);
      print(dim(`    ${signature(law)}`));
      const variants = Object.keys(law.variants ?? {});
      if (variants.length > 0) print(dim(`    algorithms: reference, ${variants.join(', ')}`));
    }
    print('');
    for (const { set, title, questions } of sets)
      print(`${bold(set)}  ${title}: ${Object.keys(questions).length} questions`);
  });

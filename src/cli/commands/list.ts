/** What there is: laws with their signatures, algorithms, question sets. */
import { laws, type Law } from '#checks';
import { command } from '../command.ts';
import { questionSets } from '../files.ts';
import { coverage, coverageText, rows } from '../rows.ts';
import { paint, print } from '../terminal.ts';

const signature = (law: Law): string =>
  `(${Object.entries(law.takes)
    .map(([name, type]) => `${name}: ${type}`)
    .join(', ')}) → ${law.gives}`;

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
        takes: Object.entries(law.takes).map(([name, type]) => ({ name, type })),
        gives: law.gives,
        algorithms: ['reference', ...Object.keys(law.variants ?? {})],
        mutants: Object.keys(law.mutants),
      }));
      print(
        JSON.stringify(
          {
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

/** Is the answer key itself right? */
import { kinds } from '#checks';
import { audit, type QuestionReport } from '#grade';
import { command, GateFailed } from '../command.ts';
import { evidence } from '../evidence-line.ts';
import { questionSets } from '../files.ts';
import { neededLaws } from '../needed.ts';
import { paint, print, say } from '../terminal.ts';

export default command('audit', "Judge a question set's own staff keys against the derived ones")
  .argument('<set>', 'question set, by name or by file')
  .option('--json', 'print the findings as JSON')
  .option('--strict', 'exit with 1 when a staff key is not the derived one')
  .action(async (set: string, options: { json?: true; strict?: true }) => {
    const sets = questionSets(set);
    const { audits, problems } = audit(sets, { kinds: await kinds(), laws: await neededLaws(sets) });
    for (const { file, pointer, message } of problems) say(`${file} ${pointer}: ${message}`);
    if (options.json) print(JSON.stringify(audits, null, 2));
    else
      for (const { title, questions, without } of audits) {
        print(paint('bold', title, process.stdout));
        for (const question of questions) print(lines(question).join('\n'));
        const apart = questions.filter((q) => q.staff?.agrees === false).length;
        print(
          `\n${questions.length} staff keys: ${apart} differ from the derived key; ${without} questions have no staff key`,
        );
      }
    const wrong = audits.flatMap((a) => a.questions).filter((q) => q.staff?.agrees !== true);
    if (options.strict && wrong.length > 0) throw new GateFailed(`${wrong.length} staff keys are not confirmed`);
  });

function lines({ id, key, staff }: QuestionReport): string[] {
  if (staff === undefined) return [];
  const { agrees, verdict } = staff;
  const mark =
    agrees === true
      ? paint('green', 'agrees ', process.stdout)
      : agrees === false
        ? paint('red', 'differs', process.stdout)
        : paint('yellow', 'open   ', process.stdout);
  const stated = typeof staff.key === 'string' ? staff.key : JSON.stringify(staff.key);
  if (agrees === true) return [`${mark} ${id}: ${stated}`];
  return [
    `${mark} ${id}: staff ${stated}`,
    `          derived ${key?.text ?? 'by the law'}`,
    `          ${verdict.class === undefined ? '' : `${verdict.class}: `}${verdict.reason}`,
    ...(verdict.evidence ?? []).map((e) => `          ${evidence(e)}`),
  ];
}

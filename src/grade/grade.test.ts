import { globSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { kinds, laws } from '#checks';
import { grade, type Library, type Report, type TextFile } from './index.ts';

const library = {} as { -readonly [K in keyof Library]: Library[K] };
beforeAll(async () => {
  library.kinds = await kinds();
  library.laws = await laws();
});

const file = (path: string): TextFile => ({ file: path, text: readFileSync(path, 'utf8') });
const hw8 = file('spec/questions/hw8.json');
const example = (name: string): TextFile => file(`submissions/hw8/${name}.json`);
const run = (submissions: TextFile[], sets: TextFile[] = [hw8]): Report =>
  grade({ version: 'test', sets, submissions, ...library });
const submission = (answers: object, more: object = {}): TextFile => ({
  file: 'made.json',
  text: JSON.stringify({ set: 'hw8', by: { id: 'a' }, answers, ...more }),
});
const verdicts = (report: Report): string[] =>
  report.sets.flatMap((s) =>
    s.submissions.flatMap((x) => x.answers.map((a) => `${x.file} ${a.question} ${a.verdict.verdict}`)),
  );

describe('a right hand-in', () => {
  test('is accepted in every part', () => {
    const report = run([example('right')]);
    const wrong = report.sets[0]!.submissions[0]!.answers.filter((a) => a.verdict.verdict !== 'accept');
    expect(wrong.map((a) => `${a.question}: ${a.verdict.reason}`)).toEqual([]);
    expect(report.problems).toEqual([]);
    expect(report.sets[0]!.submissions[0]!.score.points).toBe(report.sets[0]!.submissions[0]!.score.of);
  });
});

test('an answer that a cohort gives twice is judged once, unless it names another algorithm', () => {
  const judged: string[] = [];
  const cost = library.kinds.get('cost')!;
  const counting = {
    ...cost,
    judge: (...of: Parameters<typeof cost.judge>) => {
      judged.push(`${of[0].algorithm ?? ''} ${JSON.stringify(of[1])}`);
      return cost.judge(...of);
    },
  };
  const answers = { '1d.work': 'O(n^3 L)', '1d.work#again': 'O(n^3 L)', '1d.work#other': 'O(L)' };
  const named = { '1d.work': { claim: 'O(n^3 L)', algorithm: 'binary-powers' } };
  const kindsOf = new Map([...library.kinds, ['cost', counting]]);
  const submissions = [submission(answers), submission(answers), submission(named)];
  grade({ version: 'test', sets: [hw8], submissions, laws: library.laws, kinds: kindsOf });
  expect(judged).toEqual([' "O(n^3 L)"', ' "O(L)"', 'binary-powers "O(n^3 L)"']);
});

describe('the question set', () => {
  test('can be asked in every question', () => {
    const report = run([submission({})]);
    expect(report.problems).toEqual([]);
  });

  test('derives every verdict without its staff keys: corrupting each changes none', () => {
    const set = JSON.parse(hw8.text) as { questions: Record<string, { staffKey?: unknown }> };
    for (const question of Object.values(set.questions))
      if (question.staffKey !== undefined) question.staffKey = 'nonsense \\frac{';
    const all = globSync('submissions/hw8/*.json').sort().map(file);
    const corrupted = { file: hw8.file, text: JSON.stringify(set) };
    expect(verdicts(run(all, [corrupted]))).toEqual(verdicts(run(all)));
  });

  test('that names a law there is not is listed at its place, and the rest is asked', () => {
    const set = JSON.parse(hw8.text) as { questions: Record<string, { key?: { law: string } }> };
    set.questions['1a.state']!.key!.law = 'state-unroling';
    const report = run(
      [submission({ '1b.scalar': [0, 1.5, 1.2, 0.96, 0.768] })],
      [{ file: 'set.json', text: JSON.stringify(set) }],
    );
    expect(report.problems).toEqual([
      {
        file: 'set.json',
        pointer: '/questions/1a.state/key/law',
        message: 'there is no law "state-unroling"; did you mean "state-unrolling"?',
      },
    ]);
    expect(verdicts(report)).toEqual(['made.json 1b.scalar accept']);
  });
});

describe('a submission that is not what it should be', () => {
  test('has every problem listed with its place, and its sound answers graded', () => {
    const { problems, answers } = run([example('malformed')]).sets[0]!.submissions[0]!;
    expect(problems.map((p) => p.pointer)).toEqual(
      expect.arrayContaining([
        '/by/nmae',
        '/by/kind',
        '/attempt',
        '/colour',
        '/answers/1b.scalar/marked',
        '/answers/1a.kernal',
        '/answers/1d.work/algorithm',
      ]),
    );
    expect(answers.find((a) => a.question === '1b.scalar')?.verdict.verdict).toBe('accept');
    expect(answers.find((a) => a.question === '1d.span')?.verdict.verdict).toBe('unread');
  });

  test('is told where it stops being JSON, and the others are graded', () => {
    const report = run([
      { file: 'cut.json', text: '{"set": "hw8",\n "answers": {' },
      submission({ '1e.work': 'O(nL)' }),
    ]);
    expect(report.problems).toEqual([
      { file: 'cut.json', pointer: '', message: expect.stringMatching(/^not JSON: .*line 2, column \d+$/) },
    ]);
    expect(verdicts(report)).toEqual(['made.json 1e.work accept']);
  });

  test('may be hostile: everything else is as it would be without it', () => {
    const others = [example('right'), example('problem-4')];
    const apart = verdicts(run(others));
    const together = verdicts(run([others[0]!, example('hostile'), others[1]!]));
    expect(together.filter((v) => !v.includes('hostile'))).toEqual(apart);
    expect(together.filter((v) => v.includes('hostile') && v.endsWith(' accept'))).toEqual([]);
  });

  test.each([
    ['a list', '[]'],
    ['a number', '7'],
    ['null', 'null'],
    ['deep nesting', '['.repeat(50_000) + ']'.repeat(50_000)],
    ['nothing', ''],
  ])('is refused whole when it is %s', (_, text) => {
    const report = run([{ file: 'x.json', text }]);
    expect(report.sets).toEqual([]);
    expect(report.problems.length).toBeGreaterThan(0);
  });
});

describe('scores', () => {
  test('a part that a final hand-in leaves out is unanswered, and costs its points', () => {
    const { score, answers } = run([example('empty')]).sets[0]!.submissions[0]!;
    expect(new Set(answers.map((a) => a.verdict.verdict))).toEqual(new Set(['unanswered']));
    expect(score).toMatchObject({ points: 0, unscored: 0, counts: { unanswered: answers.length } });
  });

  test('an attempt is not asked what it leaves out', () => {
    expect(verdicts(run([submission({ '1e.work': 'O(nL)' })]))).toHaveLength(1);
  });

  test('what cannot be read has no score and is counted apart', () => {
    const { score } = run([submission({ '1e.work': 'O(n L', '1e.span': 'gibberish claim' })]).sets[0]!.submissions[0]!;
    expect(score.counts['reject']).toBeUndefined();
    expect(score.unscored).toBeGreaterThan(0);
  });

  test('a further claim about a question is judged and worth nothing', () => {
    const { answers, score } = run([submission({ '1e.work#aside': 'O(nL)' })]).sets[0]!.submissions[0]!;
    expect(answers[0]).toMatchObject({ label: 'aside', points: null, verdict: { verdict: 'accept' } });
    expect(score).toMatchObject({ points: 0, of: 0 });
  });
});

test('equal files give equal reports, whatever was graded before', () => {
  const first = JSON.stringify(run([example('problem-4')]));
  run([example('hostile'), example('right')]);
  expect(JSON.stringify(run([example('problem-4')]))).toBe(first);
});

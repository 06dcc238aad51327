/** A report with every verdict, every kind of evidence and hostile strings, for the tests of this room. */
import type { AnswerReport, Report, SubmissionReport } from '#grade';
import { accept, ambiguous, manual, reject, unanswered, unread, type Json, type Verdict } from '#checks';
import { counts, deep, every, formula, hostile, proto, questions } from './sample-questions.test-data.ts';

type Marked = Pick<AnswerReport, 'marked' | 'remark' | 'agrees' | 'algorithm' | 'label' | 'where'>;
const answer = (id: string, given: Json | undefined, verdict: Verdict, more: Marked = {}): AnswerReport => ({
  question: id,
  answer: given,
  verdict,
  points:
    verdict.score === null || more.label !== undefined
      ? null
      : verdict.score * questions.find((q) => q.id === id)!.points,
  ...more,
});

const sum = (of: readonly AnswerReport[], by: (a: AnswerReport) => number): number => of.reduce((n, a) => n + by(a), 0);
const worth = (a: AnswerReport): number => questions.find((q) => q.id === a.question)!.points;

function submission(
  id: string,
  attempt: number | null,
  answers: readonly AnswerReport[],
  more: Partial<SubmissionReport> = {},
): SubmissionReport {
  const counted: Record<string, number> = {};
  for (const { verdict } of answers) counted[verdict.verdict] = (counted[verdict.verdict] ?? 0) + 1;
  const asked = answers.filter(({ label }) => label === undefined);
  const [scored, open] = [asked.filter((a) => a.points !== null), asked.filter((a) => a.points === null)];
  const score = {
    points: sum(scored, (a) => a.points ?? 0),
    of: sum(scored, worth),
    unscored: sum(open, worth),
    counts: counted,
  };
  return {
    file: `submissions/${attempt}.json`,
    by: { id, kind: 'model' },
    attempt,
    answers,
    score,
    problems: [],
    ...more,
  };
}

const first = submission('claude-sonnet-4.5', 1, [
  answer(
    '1a.kernel',
    'K_l = C A^{l-1} B',
    accept('equal at 24 random points; probability of a false accept under 2⁻⁶⁰', {
      reading: formula('C A^(l-1) B', 'C A^{\\ell-1} B', ['took l for \\ell']),
      evidence: [{ type: 'trials', text: '24 random points, 4 size assignments' }],
    }),
    { marked: 'right', remark: 'This is entirely correct.', agrees: true },
  ),
  answer('1a.kernel', 'K_l = C A^l B', reject('the power is one too high', { evidence: [every[2]!] }), {
    label: 'list',
    marked: 'right',
    where: '§1.1(a)',
    agrees: false,
  }),
  answer('1b.scalar', [0, 1.5, 1.2, 0.96, 0.768], accept('every entry is equal'), { marked: 'right', agrees: true }),
  answer(
    '1c.convolution.span',
    'O(\\log L + \\log d)',
    accept('tight: the counted span is 1 + ⌈log₂ d⌉ + ⌈log₂ L⌉', {
      class: 'tight',
      reading: formula('O(log L + log d)', '\\mathcal{O}(\\log L + \\log d)'),
      evidence: [
        { type: 'certificate', text: 'log L + log d ≤ 1 · (1 + ⌈log₂ d⌉ + ⌈log₂ L⌉) for all d, L ≥ 1' },
        {
          ...counts,
          formula: '1 + c(d) + c(L)',
          points: counts.points.map((p, i) => ({ ...p, counted: 3 + i, claimed: 2 + i })),
        },
      ],
    }),
    { marked: 'wrong', remark: 'additive, rather than multiplicative', agrees: false },
  ),
  answer(
    '1c.naive.span',
    'O(\\log L)',
    reject('too small by a factor L / log L: take n = 1, L = t', {
      class: 'under',
      reading: formula('O(log L)', '\\mathcal{O}(\\log L)'),
      evidence: [
        { type: 'path', text: 'your bound / the counted span → 0', variables: { n: '1', L: 't', d: '2^(t^2)' } },
        counts,
      ],
    }),
    { marked: 'wrong', agrees: true, algorithm: 'recurrence' },
  ),
  answer('1d.work', 'O(n^3 L)', { ...reject('loose by log L', { class: 'loose' }), score: 0.5 }, { marked: 'partly' }),
  answer(
    '1e.discussion',
    'The kernel is the impulse response.\nIts decay is the memory.',
    manual('prose: for a person to judge'),
    { marked: 'none' },
  ),
  answer('4b.lambda', '1 ≤ λ < 4', reject('the right end 4 is missing', { reading: formula('[1, 4)', '[1, 4)') }), {
    marked: 'right',
    agrees: false,
  }),
  answer(
    '4f',
    { init: { N: 'I/lambda', S: '0' }, output: 'S N q', update: { N: 'N - N k k^T N', S: 'S + v k^T' } },
    reject('entry (0, 0) is 2/3, should be 1/3 after step 2', {
      reading: formula('N ← N − N k kᵀ N', 'N \\leftarrow N - N k k^\\top N'),
      evidence: every,
    }),
  ),
]);

const strange = submission(
  '<b onclick=alert(1)>mallory</b>',
  2,
  [
    answer('1a.kernel', hostile.script, unread('column 0: found <, expected an expression')),
    answer('1b.scalar', hostile.long, unread('longer than 100 000 characters')),
    answer('1c.convolution.span', hostile.direction, unread('column 6: unknown character')),
    answer(
      '1c.naive.span',
      'O(L) log n',
      ambiguous('O(L)·log n or O(L log n)', {
        evidence: [
          {
            type: 'readings',
            readings: [
              {
                reading: formula('O(L) * log n', '\\mathcal{O}(L) \\cdot \\log n'),
                verdict: 'accept',
                reason: 'tight',
              },
              { reading: formula('O(L)', '\\mathcal{O}(L)'), verdict: 'reject', reason: 'too small by log n' },
            ],
          },
        ],
      }),
    ),
    answer(
      '1d.work',
      hostile.markdown,
      unread('column 0', {
        reading: {
          text: 'x',
          latex: '\\href{javascript:alert(1)}{x} \\includegraphics{https://example.invalid/x.png}',
        },
      }),
    ),
    answer('1e.discussion', proto, manual('not prose')),
    answer(
      '4b.lambda',
      deep,
      unread('nested deeper than 64 levels', { reading: { text: '{', latex: `${'{'.repeat(3_000)}x` } }),
    ),
    answer('4f', undefined, unanswered()),
  ],
  {
    file: '../../<i>.json',
    by: { id: '<b onclick=alert(1)>mallory</b>', name: hostile.formula },
    note: hostile.script,
    problems: [{ file: '../../<i>.json', pointer: '/answers/9z', message: 'no question <9z>; nearest: 1a.kernel' }],
  },
);

export const sample: Report = {
  assay: '0.1.0',
  sets: [
    {
      set: 'hw8',
      title: 'Homework 8: state-space models & linear attention',
      questions,
      submissions: [first, strange, submission('empty', null, [])],
    },
  ],
  problems: [{ file: 'submissions/broken.json', pointer: '', message: 'not JSON: unexpected } at line 3' }],
};

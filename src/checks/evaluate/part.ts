/** Rows and columns cut out of a matrix: `part(A, 1, k, 1, n)`. */
import type { Expression } from '#language';
import { Absent } from './absent.ts';
import type { Compiling, Run } from './compile.ts';
import { integer, type Scope } from './integer.ts';
import { dense, shape, type Dense } from './value.ts';

export function part(c: Compiling, [of, ...ends]: readonly Expression[], scope: Scope): Run {
  const whole = c.build(of!, scope);
  const places = ends.map((end) => integer(end, c.declared, scope));
  return (m, env, at) => {
    const A = m.matrix(whole(m, env, at));
    const [top, bottom, left, right] = places.map((place) => place(env, at)) as [number, number, number, number]; // five arguments, as reading has counted
    m.pay(A.data.length);
    if (top < 1 || left < 1 || bottom > A.rows || right > A.columns || bottom < top - 1 || right < left - 1)
      throw new Absent(
        'range',
        `rows ${top} to ${bottom} and columns ${left} to ${right} are cut out of what is ${shape(A)}`,
      );
    return cut(A, [top, bottom], [left, right]);
  };
}

function cut<T>(
  A: Dense<T>,
  [top, bottom]: readonly [number, number],
  [left, right]: readonly [number, number],
): Dense<T> {
  const data: T[] = [];
  for (let i = top; i <= bottom; i++)
    data.push(...A.data.slice((i - 1) * A.columns + left - 1, (i - 1) * A.columns + right));
  return dense(bottom - top + 1, right - left + 1, data);
}

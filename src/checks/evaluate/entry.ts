/** An entry of what is no name: `(A v)_i`. */
import type { Expression } from '#language';
import { Absent } from './absent.ts';
import type { Compiling, Run } from './compile.ts';
import { integer, type Scope } from './integer.ts';
import { scalar, shape } from './value.ts';

export function entry(c: Compiling, [of, ...indices]: readonly Expression[], scope: Scope): Run {
  const whole = c.build(of!, scope);
  const index = indices.map((part) => integer(part, c.declared, scope));
  return (m, env, at) => {
    const A = m.matrix(whole(m, env, at));
    const places = index.map((part) => part(env, at));
    const isVector = A.columns === 1 || A.rows === 1;
    if (places.length !== 2 && !(places.length === 1 && isVector))
      throw new Absent('shape', `${shape(A)} has not ${places.length} indices`);
    const [i, j] = places.length === 2 ? places : A.columns === 1 ? [places[0], 1] : [1, places[0]];
    if (i! < 1 || j! < 1 || i! > A.rows || j! > A.columns)
      throw new Absent('range', `an entry ${places.join(', ')} is asked of what is ${shape(A)}`);
    return scalar(A.data[(i! - 1) * A.columns + j! - 1]!);
  };
}

/** The penalty at which two linear encoders are equally good. */
import type { Field } from '#scalar';
import type { Matrix } from './linear.ts';
import { encoderLosses } from './purifier-losses.ts';

/**
 * λ = (r_Z − r_W) / (p_W − p_Z), r and p the reconstruction and the penalty of each. Where W has the larger penalty it
 * is the worse encoder for every λ above. The penalties must differ: it divides by their difference unasked.
 */
export function crossover<T>(F: Field<T>, W: Matrix<T>, Z: Matrix<T>, X: Matrix<T>): T {
  const [ofW, ofZ] = [encoderLosses(F, W, X), encoderLosses(F, Z, X)];
  return F.div(F.sub(ofZ[0], ofW[0]), F.sub(ofW[1], ofZ[1]));
}

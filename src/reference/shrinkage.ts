/** The factors σᵢ²/(σᵢ² + λ) by which the ridge autoencoder shrinks the singular directions. */
import type { Field } from '#scalar';
import type { Vector } from './linear.ts';

/** A square, an addition and a division each: 3m work, span 3. */
export const shrinkage = <T>(F: Field<T>, σ: Vector<T>, λ: T): Vector<T> =>
  σ.map((s) => {
    const square = F.mul(s, s);
    return F.div(square, F.add(square, λ));
  });

/** 1 − λ/(σ² + λ): what is kept is what is not lost. */
export const shrinkageByLoss = <T>(F: Field<T>, σ: Vector<T>, λ: T): Vector<T> =>
  σ.map((s) => F.sub(F.one, F.div(λ, F.add(F.mul(s, s), λ))));

import { crossover } from '#reference/purifier-crossover';
import { encoderLoss, encoderLosses } from '#reference/purifier-losses';
import { equal, forAll, holds, law, named } from '../law.ts';

const takes = { W: 'm×m', Z: 'm×m', X: 'm×n' } as const;

export default law({
  says: 'W and Z have equal loss at λ = (r_Z − r_W)/(p_W − p_Z), where their penalties p differ',
  source: ['hw8-transcript §3.1.3'],
  over: 'field',
  takes,
  gives: 'scalar',
  reference: crossover,
  equivalents: {
    'both differences turned': (F, W, Z, X) => crossover(F, Z, W, X),
  },
  mutants: {
    'the sign: what λ does to one is taken for the other': (F, W, Z, X) => F.sub(F.zero, crossover(F, W, Z, X)),
    'turned over: penalties over reconstructions': (F, W, Z, X) => {
      const λ = crossover(F, W, Z, X);
      return F.isZero(λ) ? F.one : F.div(F.one, λ);
    },
    'the penalty of W alone': (F, W, Z, X) => {
      const [[rW, pW], [rZ]] = [encoderLosses(F, W, X), encoderLosses(F, Z, X)];
      return F.isZero(pW) ? F.one : F.div(F.sub(rZ, rW), pW);
    },
    'the reconstruction of Z alone, as if that of W were none': (F, W, Z, X) => {
      const [[, pW], [rZ, pZ]] = [encoderLosses(F, W, X), encoderLosses(F, Z, X)];
      return F.div(rZ, F.sub(pW, pZ));
    },
    'the difference of the reconstructions, the penalties forgotten': (F, W, Z, X) =>
      F.sub(encoderLosses(F, Z, X)[0], encoderLosses(F, W, X)[0]),
  },
  check: (F, any, answer) =>
    forAll(any.shaped(takes), ({ W, Z, X }) => {
      const [pW, pZ] = [encoderLosses(F, W, X)[1], encoderLosses(F, Z, X)[1]];
      if (F.isZero(F.sub(pW, pZ))) return undefined;
      const λ = answer(F, W, Z, X);
      if (Array.isArray(λ)) return named('shape', holds(false, 'it is a list, should be a single value'));
      return equal(F, encoderLoss(F, W, X, λ), encoderLoss(F, Z, X, λ));
    }),
});

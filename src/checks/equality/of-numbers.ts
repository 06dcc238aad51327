/** Questions about numbers made ready, whether these are real or complex. */
import type { Asked } from '../answer.ts';
import { symbolsOf, type Symbols } from './closed.ts';
import { complexIfNeeded } from './imaginary.ts';
import { prepared } from '../prepared.ts';

/** What is made of a question, once; `i` is the imaginary unit where its key can only be read so. */
export const ofNumbers = <V>(
  make: (asked: Asked, symbols: Symbols) => V,
  isComplex: (made: V) => boolean,
): ((asked: Asked) => V) =>
  prepared((question) => {
    const given = symbolsOf(question);
    return complexIfNeeded(
      question,
      given.declared,
      (asked, declared) => make(asked, { ...given, declared, names: [...declared.keys()] }),
      isComplex,
    );
  });

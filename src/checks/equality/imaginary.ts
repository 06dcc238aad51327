/** Questions about complex numbers: those whose key can only be read where `i` is the imaginary unit. */
import { inUnits, type Declarations, type Type } from '#language';
import { Fault, type Asked } from '../answer.ts';

/** The type of the unit, told from other numbers by being this object. */
const unit: Type = { is: 'scalar', has: [] };

export const hasUnit = (declared: Declarations): boolean => declared.get('i') === unit;

const withUnit = (declared: Declarations): Declarations => new Map([...declared, ['i', unit]]);

/**
 * What is made of the question; where its gold cannot be read without the unit, and can with it, made with the unit in
 * the table and in one spelling.
 */
export function complexIfNeeded<V>(
  asked: Asked,
  declared: Declarations,
  make: (asked: Asked, declared: Declarations) => V,
  isComplex: (made: V) => boolean,
): V {
  try {
    return make(asked, declared);
  } catch (cause) {
    const gold = asked.key.is === 'gold' ? asked.key.gold : undefined;
    if (!(cause instanceof Fault) || typeof gold !== 'string' || declared.has('i') || !/[ij]/.test(gold)) throw cause;
    const again = attempt(() => make({ ...asked, key: { is: 'gold', gold: inUnits(gold) } }, withUnit(declared)));
    if (again === undefined || !isComplex(again.made)) throw cause;
    return again.made;
  }
}

function attempt<V>(make: () => V): { readonly made: V } | undefined {
  try {
    return { made: make() };
  } catch (cause) {
    if (cause instanceof Fault) return undefined;
    throw cause;
  }
}

/** The verdict on one number compared with another, exactly where both are closed, at random points where symbols are left. */
import { precise, type Declarations, type Precise } from '#language';
import { Fault, type Asked } from '../answer.ts';
import { ratio } from '#scalar';
import { closedSide, type Closed } from './closed.ts';
import { closeness } from './closeness.ts';
import { judgedEqual } from './verdict.ts';
import { Absent } from '../evaluate/absent.ts';
import { shape, type Value } from '../evaluate/value.ts';
import { plan } from '../instance/plan.ts';
import { hash } from '../instance/source.ts';
import { accept, reject, unread, type Verdict } from '../verdict.ts';

interface Compared {
  readonly asked: Asked | undefined;
  readonly declared: Declarations;
  readonly key: Closed;
  readonly answer: Closed;
  readonly text: string | undefined;
}

export function judgedScalar(compared: Compared): Verdict {
  const { key, answer, declared } = compared;
  const real = judgedReal(compared);
  if (real.verdict !== 'accept' || (!key.imaginary && !answer.imaginary)) return real;
  const none = closedSide({ op: 'number', value: ratio(0) }, declared);
  const parts = { key: key.imaginary ?? none, answer: answer.imaginary ?? none };
  const imaginary = judgedReal({ ...compared, ...parts, text: undefined });
  return imaginary.verdict === 'accept' ? real : { ...imaginary, reason: `its imaginary part: ${imaginary.reason}` };
}

function judgedReal({ asked, declared, key, answer, text }: Compared): Verdict {
  if (!key.closed || !answer.closed)
    return judgedEqual({ plan: plan(declared), key: key.side, answer: answer.side, seed: hash(text ?? '') });
  const truth = entryOf(key.value());
  if (truth instanceof Absent) throw new Fault(`the key has no value: ${truth.message}`);
  const value = entryOf(answer.value());
  if (value instanceof Absent) return without(value);
  const compared = closeness(value, truth, asked?.policy, text);
  if (compared.is === 'same') return accept(compared.note ?? 'equal to the key exactly');
  return compared.is === 'different'
    ? reject(compared.why)
    : unread('ninety digits do not suffice to tell it from the key');
}

/** Why an answer without a value is wrong, or unread. */
export function without(absent: Absent): Verdict {
  if (absent.want === 'undefined') return reject(`it has no value: ${absent.message}`);
  return absent.want === 'shape' || absent.want === 'range' ? reject(absent.message) : unread(absent.message);
}

/** The one number that a value is. */
export function entryOf(value: Value<Precise> | Absent): Precise | Absent {
  if (value instanceof Absent) return value;
  if (value.is === 'scalar') return value.of;
  if (value.is === 'matrix' && value.data.length === 1) return value.data[0]!;
  if (value.is === 'loose' && value.fits !== 'identity') return value.fits === 'zero' ? precise.zero : value.scale;
  return new Absent(
    'shape',
    `it is ${value.is === 'loose' ? 'an identity matrix' : shape(value)}, and a number is asked`,
  );
}

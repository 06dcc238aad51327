import { showFormula, type Row, type Sizes } from '#cost';
import { declare, type Declarations, type Expression } from '#language';
import { tabulate } from '#scalar';
import { Fault, type AnswerKind, type Asked, type Derived, type Json } from '../answer.ts';
import { amounts, type Amounts, type CountKind } from '../costs/amounts.ts';
import { valueAt } from '../costs/number.ts';
import { closed, costs } from '../costs/program.ts';
import { algorithmTaken } from '../costs/truth.ts';
import { accept, reject, unanswered, unread, type Evidence, type Verdict } from '../verdict.ts';

const kind: AnswerKind = {
  about:
    'additions, multiplications and divisions, or all operations: compared exactly with what is counted, kind by kind',
  judge(asked, answer) {
    if (answer === null || (typeof answer === 'string' && answer.trim() === '')) return unanswered();
    const names = namesOf(asked);
    const { declarations } = declare(Object.fromEntries(names.map((name) => [name, 'size'])));
    const read = amounts(answer, declarations);
    if ('problem' in read) return unread(read.problem);
    const usual = (asked.key.is === 'law' ? asked.key.quantity : undefined) ?? 'work';
    const told = byKind(read, usual);
    // A key that is one total asks for the sum of what is told kind by kind.
    const claimed = asked.key.is === 'gold' && total(asked.key.gold, declarations) ? summed(told) : told;
    const wanted = asked.key.is === 'law' ? counted(asked.key, asked) : golden(asked, names);
    const reading = { text: read.text };
    // Kinds that go unsaid are none; but a total stands for itself.
    const whole = [...claimed.keys()].every((one) => one === 'work' || one === 'span');
    const kinds: readonly CountKind[] =
      whole || (asked.key.is === 'law' && asked.key.quantity)
        ? [...claimed.keys()]
        : [...new Set([...claimed.keys(), 'add', 'mul', 'div'] as const)];
    for (const one of kinds) {
      const rows = wanted(one);
      if (rows.length === 0) return unread(`the ${one} of the key cannot be counted`, { reading });
      for (const { at, value } of rows) {
        const said = (claimed.get(one) ?? []).reduce((sum, e) => sum + valueAt(e, at), 0);
        if (said !== value) return { ...differs(one, at, said, value, asked), reading };
      }
    }
    return accept(`${kinds.map((one) => called[one]).join(', ')}: as counted`, { reading });
  },
  key(asked) {
    if (asked.key.is === 'gold')
      return { text: typeof asked.key.gold === 'string' ? asked.key.gold : JSON.stringify(asked.key.gold) };
    const { key } = asked;
    const list: readonly CountKind[] = key.quantity ? [key.quantity] : ['add', 'mul', 'div'];
    const measured = costs(key, algorithmOf(asked, key), asked.variables);
    const shown = list.map((one) => {
      const found = closed(measured.formula(one), key.slug, asked.variables);
      return `${called[one]}: ${found.status === 'exact' ? showFormula(found.terms) : 'no formula'}`;
    });
    return { text: shown.join('; ') };
  },
};
export default kind;

const called: Readonly<Record<CountKind, string>> = {
  add: 'additions',
  mul: 'multiplications',
  div: 'divisions',
  work: 'operations',
  span: 'span',
};

const algorithmOf = (asked: Asked, key: Derived): string => algorithmTaken(key, asked).name ?? 'reference';

/** The variables, or the sizes of the law where the question declares none. */
const namesOf = (asked: Asked): readonly string[] =>
  asked.variables ??
  (asked.key.is === 'law'
    ? costs(asked.key, algorithmOf(asked, asked.key), undefined).parameters.map((p) => p.name)
    : Object.keys(asked.symbols ?? {}));

const byKind = (read: Amounts, usual: CountKind): ReadonlyMap<CountKind, readonly Expression[]> =>
  new Map([...read.of].map(([one, list]) => [one === 'asked' ? usual : one, list]));

const total = (gold: Json, declared: Declarations): boolean => {
  const read = amounts(gold, declared);
  return !('problem' in read) && [...read.of.keys()].every((one) => one === 'work' || one === 'asked');
};

function summed(told: ReadonlyMap<CountKind, readonly Expression[]>): ReadonlyMap<CountKind, readonly Expression[]> {
  const parts = ['add', 'mul', 'div'] as const;
  if ([...told.keys()].some((one) => !parts.some((part) => part === one))) return told;
  return new Map([['work', parts.flatMap((one) => told.get(one) ?? [])]]);
}

/** By kind, what was counted and at which sizes; the formula's own sample and what was held out of it. */
function counted(key: Derived, asked: Asked): (one: CountKind) => readonly Row[] {
  const measured = costs(key, algorithmOf(asked, key), asked.variables);
  return (one) => {
    const { train, heldOut } = closed(measured.formula(one), key.slug, asked.variables);
    return [...train, ...heldOut];
  };
}

/** The gold at sizes all different, several times. */
function golden(asked: Asked, names: readonly string[]): (one: CountKind) => readonly Row[] {
  const { declarations } = declare(Object.fromEntries(names.map((name) => [name, 'size'])));
  if (asked.key.is !== 'gold') throw new Fault('the key is no gold');
  const read = amounts(asked.key.gold, declarations);
  if ('problem' in read) throw new Fault(`the gold cannot be read: ${read.problem}`);
  const of = byKind(read, 'work');
  return (one) =>
    tabulate(24, (i): Row => {
      const at: Sizes = Object.fromEntries(
        names.map((name, j) => [name, 1 + ((i * (2 * j + 1) + 5 * j * i * i) % 37)]),
      );
      return { at, value: (of.get(one) ?? []).reduce((sum, e) => sum + valueAt(e, at), 0) };
    }).filter((row) => Number.isFinite(row.value));
}

function differs(one: CountKind, at: Sizes, said: number, value: number, asked: Asked): Verdict {
  const sizes = Object.entries(at)
    .map(([name, size]) => `${name} = ${size}`)
    .join(', ');
  const where = sizes === '' ? '' : ` at ${sizes}`;
  const evidence: Evidence = {
    type: 'counterexample',
    inputs: Object.fromEntries(Object.entries(at).map(([name, size]) => [name, `${size}`])),
    answer: `${said}`,
    key: `${value}`,
    over: asked.key.is === 'law' ? 'operations counted' : 'the key evaluated',
  };
  const claim = Number.isNaN(said) ? 'the claim has no value' : `${said} claimed`;
  return reject(`${called[one]}${where}: ${claim}, ${value} ${asked.key.is === 'law' ? 'counted' : 'by the key'}`, {
    evidence: [evidence],
  });
}

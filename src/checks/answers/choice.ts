import { canonical, readChoice, type Chosen, type Option } from '#language';
import { Fault, isTable, type AnswerKind, type Asked, type Json } from '../answer.ts';
import { namedGenerically } from '../keys/generic.ts';
import { prepared } from '../prepared.ts';
import { accept, reject, unanswered, unread, type Verdict } from '../verdict.ts';

const kind: AnswerKind = {
  about: 'which of the options hold, named by label or by their own words, in any order; all of them and no other',
  inProse: true,
  judge(asked, answer) {
    if (answer === null) return unanswered();
    const text = listed(answer);
    if (text === undefined) return unread('the options that hold are asked, as a text or a list of texts');
    const { options, key } = given(asked) ?? named(asked, text);
    const chosen = readChoice(text, options);
    if (chosen.is === 'blank') return unanswered();
    if (chosen.is === 'unread') return unread(chosen.problem);
    if (chosen.is === 'hedge') return reject(`a hedge: ${chosen.text.slice(0, 80)}`);
    return { ...compared(chosen, key, options), reading: { text: show(chosen.labels, options), notes: chosen.notes } };
  },
};
export default kind;

function listed(answer: Json): string | undefined {
  if (typeof answer === 'string') return answer;
  if (typeof answer === 'number' || typeof answer === 'boolean') return String(answer);
  if (isTable(answer)) {
    const inner = answer['answer'] ?? answer['choice'] ?? answer['choices'] ?? null;
    return isTable(inner) ? undefined : listed(inner);
  }
  if (!Array.isArray(answer)) return undefined;
  const items = answer.map((item: Json) =>
    typeof item === 'string' || typeof item === 'number' ? String(item) : undefined,
  );
  return items.includes(undefined) ? undefined : `{${items.join(', ')}}`;
}

interface Choosing {
  readonly options: readonly Option[];
  readonly key: ReadonlySet<string>;
}

/** The options as given, and the key among them; undefined where none are given. */
const given = prepared((asked): Choosing | undefined => {
  const options = asked.given?.['options'];
  if (options === undefined || options === null) return undefined;
  const read = optionsIn(options);
  return { options: read, key: keyOf(asked, read) };
});

/** Where none are given, every name in the gold and in the answer is an option. */
function named(asked: Asked, answer: string): Choosing {
  const gold = asked.key.is === 'gold' ? (listed(asked.key.gold) ?? '') : '';
  const names = new Set([...namesIn(gold), ...namesIn(answer)]);
  const options = [...names].map((name) => ({ label: name, spellings: [name] }));
  return { options, key: keyOf(asked, options) };
}

function optionsIn(given: Json): readonly Option[] {
  if (Array.isArray(given)) {
    const texts = given.filter((one: Json) => typeof one === 'string');
    if (texts.length !== given.length) throw new Fault('an option is no text');
    return texts.map((spelling, i) => ({ label: String.fromCodePoint(65 + i), spellings: [spelling] }));
  }
  if (typeof given !== 'object' || given === null) throw new Fault('the options are neither a list nor a table');
  return Object.entries(given).map(([label, spellings]) => {
    const texts =
      typeof spellings === 'string'
        ? [spellings]
        : Array.isArray(spellings)
          ? spellings.filter((one: Json) => typeof one === 'string')
          : [];
    if (texts.length === 0) throw new Fault(`option ${label} has no spelling`);
    return { label, spellings: texts };
  });
}

const namesIn = (text: string): readonly string[] =>
  text
    .replace(/\\[{}]|[{}[\]()$.]/g, ' ')
    .split(/,|;|\band\b|\n/)
    .map((name) => canonical(name.trim()))
    .filter((name) => name !== '' && name.length <= 60);

function keyOf(asked: Asked, options: readonly Option[]): ReadonlySet<string> {
  const gold = asked.key.is === 'law' ? namedGenerically(asked.key) : listed(asked.key.gold);
  const chosen = gold === undefined ? undefined : readChoice(gold, options);
  if (chosen?.is !== 'chosen')
    throw new Fault(`the gold names no options${chosen?.is === 'unread' ? `: ${chosen.problem}` : ''}`);
  return chosen.labels;
}

function compared(chosen: Chosen & { is: 'chosen' }, key: ReadonlySet<string>, options: readonly Option[]): Verdict {
  const missing = new Set([...key].filter((label) => !chosen.labels.has(label)));
  const extra = new Set([...chosen.labels].filter((label) => !key.has(label)));
  if (missing.size === 0 && extra.size === 0) return accept(`the options that hold: ${show(key, options)}`);
  const parts = [
    missing.size > 0 ? `${show(missing, options)} should be among them` : '',
    extra.size > 0 ? `${show(extra, options)} should not` : '',
  ];
  return reject(parts.filter((part) => part !== '').join(', and '));
}

const show = (labels: ReadonlySet<string>, options: readonly Option[]): string =>
  labels.size === 0
    ? 'none'
    : options
        .filter(({ label }) => labels.has(label))
        .map(({ spellings }) => spellings[0]!)
        .join(', ');

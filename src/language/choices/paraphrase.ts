/** An option said in part of its own words: `bounded` for `stays bounded for all N`. */
import type { Option } from './choice.ts';

const small = new Set(
  'a an the is are it its s of in on to for with by and or that this be as at from grows grow stays stay remains has have all any every answer option choice'.split(
    ' ',
  ),
);
const negations = /\b(?:not|no|never|neither|nor|without|cannot|non|un\w+|in(?:finite|dependent)\w*)\b|n['’]t\b/gi;

/** Content words, their endings taken off. */
const words = (text: string): readonly string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => !small.has(word))
    .map((word) => (word.length > 4 ? word.replace(/(?:ically|ially|ly|ing|ed|es|s)$/, '') : word));

const known = new WeakMap<readonly Option[], ReadonlySet<string>>();
/** What all of them speak of tells none from another. */
function sharedBy(options: readonly Option[]): ReadonlySet<string> {
  const before = known.get(options);
  if (before) return before;
  const [first, ...others] = options.map(({ spellings }) => new Set(spellings.flatMap(words)));
  const shared = new Set(others.length === 0 ? [] : [...first!].filter((word) => others.every((of) => of.has(word))));
  known.set(options, shared);
  return shared;
}

/** The one option that has all of the words, where they are most of its own and deny as often. */
export function paraphrased(text: string, options: readonly Option[]): string | undefined {
  const shared = sharedBy(options);
  const telling = (word: string): boolean => !shared.has(word);
  const said = words(text).filter(telling);
  if (said.length === 0 || said.length > 30) return undefined;
  const denials = text.match(negations)?.length ?? 0;
  const fitting = options.filter(({ spellings }) =>
    spellings.some((spelling) => {
      const own = words(spelling);
      return said.every((word) => own.includes(word));
    }),
  );
  const [only] = fitting;
  if (fitting.length !== 1 || !only) return undefined;
  return only.spellings.some((spelling) => {
    const own = words(spelling).filter(telling);
    const most = 5 * new Set(said).size >= 3 * own.length;
    return most && said.every((word) => own.includes(word)) && (spelling.match(negations)?.length ?? 0) === denials;
  })
    ? only.label
    : undefined;
}

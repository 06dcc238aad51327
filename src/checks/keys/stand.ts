/** What a text says of a statement: that it holds or not, and the condition it puts on that. */
import { isTable, type Json } from '../answer.ts';
import { clauseStand } from './clause.ts';
import { divided, plainlySaid } from './said.ts';

/** What an answer says of the statement: that it holds or not, and the condition it puts on that. */
export interface Stand {
  readonly holds: boolean;
  readonly condition?: string;
  /** Whether it says that it holds under the condition only. */
  readonly only?: true;
}

const longest = 4_000;
const conditional =
  /\b(if and only if|only (?:if|when|where)|iff|provided(?: that)?|assuming(?: that)?|as long as|under the (?:assumption|hypothesis|condition) (?:that|of)|when|whenever|unless|if|for(?=\s+(?:an?\s+)?(?:distinct|different|invertible|nonsingular|regular|symmetric|normal|positive|orthogonal|unitary|diagonal|non-?zero|roots)\b))\b\s*(.*)$/is;
/** "unless A is singular" is "if A is invertible". */
const opposite: readonly (readonly [RegExp, string])[] = [
  [/\bsingular\b/i, 'invertible'],
  [/\b(?:repeated|equal)\b/i, 'distinct'],
  [/(?<![<>])=/, '≠'],
];

/** The first plain word decides; without one, a denial without an assent, or an assent without a denial. */
export function standOf(answer: Json): Stand | undefined {
  if (typeof answer === 'boolean') return { holds: answer };
  if (isTable(answer)) return fromTable(answer);
  if (typeof answer !== 'string' || answer.length > longest) return undefined;
  // "no, wait: it does hold" takes a plain word back.
  const corrected = takenBack.exec(answer)?.[1];
  if (corrected !== undefined) return takenBack.test(corrected) ? undefined : standOf(corrected);
  if (/\b(?:wait|actually|on second thought)\b/i.test(answer)) return undefined;
  const plain = plainlySaid(untypeset(answer).trim());
  if (plain === undefined) return undefined;
  const [sentence = '', ...others] = plain.split(/(?<=[.;:!])\s+|\n|,\s*(?=because|since)|\b(?:because|since)\b/i);
  const turned = said(sentence.replace(/[.;:!]+$/, ''));
  const [, word = '', condition] = conditional.exec(turned.text) ?? [];
  const head = condition === undefined ? turned.text : turned.text.replace(conditional, '');
  if (condition === undefined && divided(head)) return undefined;
  const only = turned.only || /^only\b/i.test(word) || /\bonly\b/i.test(head);
  const stand = (holds: boolean): Stand => ({
    ...conditioned(holds, word, condition?.trim()),
    ...((only || (!holds && /^unless$/i.test(word))) && condition !== undefined ? { only: true } : {}),
  });
  // "Only if C", "if C" and nothing more.
  if (condition !== undefined && /^\W*(?:conditional(?:ly)?\W*)?$/i.test(head)) return stand(true);
  if (contradicted(head) || (only && condition === undefined)) return undefined;
  const stands = head
    .replace(/\bonly\W*$/i, '')
    .split(/[,;]|\s(?:hence|thus|therefore)\s|,?\sso\s(?=\S)/i)
    .map(clauseStand);
  const known = stands.filter((one) => one !== undefined);
  // "No, it is only true for symmetric A."
  if (only && condition !== undefined && known.length === 2 && !known[0]! && known[1]!) return stand(true);
  const last = others.at(-1);
  if (known.length === 0 && last !== undefined && atLast.test(last) && !conditional.test(last)) {
    const final = clauseStand(last.replace(/^\W*(?:in conclusion|conclusion)\b\W*/i, ''));
    return final === undefined || others.map(clauseStand).includes(!final) ? undefined : { holds: final };
  }
  const bare = others.filter((other) => /^\W*\w{2,9}\W*$/.test(other)).map(clauseStand);
  if (known.length === 0 || new Set(known).size > 1 || bare.includes(!known[0]!)) return undefined;
  // "True for n = 2" says nothing of the others.
  return known[0] && /\bfor [a-z] ?= ?\d/i.test(head) ? undefined : stand(known[0]!);
}

/** After the first of what takes back, where that opens a clause and more is said. */
const takenBack =
  /^[^]{0,400}?(?:[.,;…!?—–]|^)\s*(?:no,?\s+)?\b(?:wait|actually|on second thought|correction)\b[\s,:.!…—–-]*(?=\p{L})([^]+)$/iu;
/** Opens the sentence in which it is said in the end. */
const atLast = /^\W*(?:so|hence|thus|therefore|consequently|in conclusion|conclusion|(?:final )?answer|we conclude)\b/i;

/** The words of a text, out of the commands and signs that typeset them, after a label. */
const untypeset = (text: string): string =>
  text
    .replace(/\\(?:text\w*|math\w+|boxed|fbox|emph|mbox)\s*(?=\{)/g, ' ')
    .replace(/^[^]*<\/think(?:ing)?>(?=\s*\S)/i, '')
    .replace(/<\/?(?:answer|b|i|em|strong|p|br)\s*\/?>|^\s{0,3}(?:#{1,6}|>)\s/gim, ' ')
    .replace(/[$*`{}]/g, ' ')
    // Patterns that begin in white space go over a run of it once for each of its places.
    .replace(/[^\S\n]{2,}/g, ' ')
    .replace(/\n{2,}/g, '\n')
    .replace(/^\W*(?:the |my )?(?:final )?answer(?:\s+is)?\s*[:=]\s*/i, '');

const before =
  /^\W*((?:if|when|whenever|provided(?: that)?|assuming(?: that)?|as long as)\b[^,]*),\s*(?:then\s+)?(.*)$/is;
const supposed =
  /^\W*under the (?:hypothesis|assumption|condition) (?:of|that) (.+?),?\s+((?:it|this|the (?:statement|claim|identity))\s+(?:is|holds?|does|fails?)\b.*)$/is;

/** The condition put last: "if C, it holds" is "it holds if C", "false in general but true if C" is "true if C". */
function said(sentence: string): { readonly text: string; readonly only: boolean } {
  const whole = sentence.replace(/,?\s*\b(?:but not|except(?:,? only)?) (?:if|when|where|for)\b/i, ' unless');
  const parts = whole.split(/,?\s*\b(?:but|however|though|although)\b,?\s*/i);
  const [one, ...more] = parts.length > 1 ? parts.filter((part) => conditional.test(part)) : parts;
  const kept = one === undefined || more.length > 0 ? whole : one;
  const only = kept !== whole && parts.some((part) => part !== kept && clauseStand(part) === false);
  const [, condition, rest] = before.exec(kept) ?? [];
  if (condition !== undefined && rest !== undefined && !conditional.test(rest))
    return { text: `${rest} ${condition}`, only };
  return { text: kept.replace(supposed, '$2 if $1'), only };
}

/** "No, unless C" is "if C"; "yes, unless C" is "if not C", where C can be turned round. */
function conditioned(holds: boolean, word: string, condition = ''): Stand {
  if (condition === '') return { holds };
  if (!/^unless$/i.test(word)) return { holds, condition };
  if (!holds) return { holds: true, condition };
  const turned = opposite.find(([found]) => found.test(condition));
  return { holds, condition: turned ? condition.replace(...turned) : `not: ${condition}` };
}

/** "true or false", "yes and no". */
const contradicted = (head: string): boolean =>
  /(?:\b(?:or|and)\s+|[,/]\s*)(?:yes|no|true|false|wrong|right)\b\W*$/i.test(head) &&
  /^\W*(?:yes|no|true|false|wrong|right|both|neither)\b/i.test(head);

function fromTable(table: { readonly [key: string]: Json }): Stand | undefined {
  const verdict = table['holds'] ?? table['verdict'] ?? table['claim'];
  const condition = table['if'] ?? table['condition'];
  if (verdict === undefined || (typeof verdict === 'object' && verdict !== null)) return undefined;
  const stand = standOf(verdict);
  return stand && typeof condition === 'string' ? { ...stand, condition } : stand;
}

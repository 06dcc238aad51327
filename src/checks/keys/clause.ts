/** What one clause says of a statement: that it holds, that it does not, or nothing. */

const yes =
  'yes|yep|yeah|true|holds?|correct|right|valid|proved|proven|agreed?|indeed|absolutely|certainly|definitely|of course|sure(?:ly)?|exactly|always|ja|oui|sí|да|是|はい|sim|tak|对|正确|成立';
const no =
  'no|nope|false|wrong|incorrect|invalid|untrue|refuted|disproved|fails?|never|nein|non|нет|não|nie|否|いいえ|不对|错误?|不正确|不成立';
/** A word for it that stands alone, or with what only goes on to say it again. */
const plain = new RegExp(
  String.raw`^(?:(${yes})|(${no}))(?:\s+(?:statement|claim|here))?(?=\W*$|\s*[,.:;!(—–-]|\s+(?:it|this|that|they|the (?!marker|book|question)|these|both|indeed|in general|in (?:all|every|each) cases?|for (?:all|every|any|each)|always|by|again|we|in fact|as (?:stated|claimed)|without|with no|there|since|because|i (?:agree|think so)|(?:does|do|is|are|was)(?:\s*not|n['’]t)?\b)\b|\s+(?:true|holds?|correct|valid)\W*$|\s+for [a-z] ?= ?\d+\W*$)`,
  'iu',
);
/** What may be said of a statement, or of the equality that it states. */
const positive =
  'true|correct|right|valid|equal|unchanged|invariant|preserved|proved|proven|satisfied|the case|the same|so|holds?';
const negative = 'false|wrong|incorrect|invalid|untrue|refuted|disproved|violated|fails?|broken|impossible';
const adverb =
  "is|are|['’]s|was|were|be|been|has|have|remains?|stays?|does|do|did|will|must|can|cannot|need|needs|indeed|always|also|really|clearly|certainly|obviously|in fact|in general|generally|necessarily|therefore|thus|hence|then|not|never|only|a|an|the|just|exactly|still|even|(?:is|are|was|were|does|do|did|has|have|can|need|wo|ca)n['’]t";
const said = new RegExp(
  String.raw`^((?:(?!its |their )[^\s,]+\s+){0,9}?)((?:(?:${adverb})\s+)*)(?:(${positive})|(${negative}))(?:\s+(?:statement|claim|one|answer|identity|equality|assertion))?(?:\s+(?:in general|in (?:all|every|each) cases?|always|everywhere|anyway|indeed|too|here|generally|as (?:stated|claimed|written|it stands)|(?:for (?:all|every|any|each)|under|by|without|from|of) [^,;]{1,80}|for (?:any )?[a-z] ?(?:=|≥|>|\\ge|\\neq?) ?\d+))?\W*$`,
  'iu',
);
const subject =
  /^(?:(?:i|we)(?: (?:would|do|can|must))? (?:think|believe|agree|say|claim|conclude|find|see|showed|proved|assert)(?: that)?\s+)?(?:so\s+)?(?:it|this|that|these|those|they|both|which|(?:both )?(?:sides|values|norms|expressions)|equality|the\s+[^\s]+(?:\s+(?:of|in|and|by|from|under)?\s*[^\s]+){0,6})?\s*$/i;
const denials = /\b(?:not|never|cannot)\b|n['’]t\b/gi;

/** Doubt, degree, or another's word: nothing is said then. */
const doubt =
  /\?|^(?:assume|suppose|let|say)\b|\b(?:almost|mostly|part(?:ly|ially)|half|nearly|rarely|seldom|often|usually|typically|hardly|barely|may|might|could|would|possibl[ey]|plausibl[ey]|likely|seems?|appears?|doubt\w*|whether|far from|anything but|some|sometimes|one might|difficult|hard|easy|matters?|known?|knows|answer(?!\s+is\b|s?\s*:)|comment|problem|marker|book|you|people|someone|nobody|student|key|says?|said|claims that|can (?:be (?:true|right|correct|so|valid)|hold)|(?:first|second|third|last|one|other|former|latter) (?:part|half|direction|implication))\b/i;
/** What comes before, and says only that an answer follows. */
const lead =
  /^(?:[^\p{L}\p{N}\\]|(?:and|so|thus|hence|therefore|then|well|clearly|obviously|in fact|in general|generally|trivially|(?:the |my )?(?:final )?answer(?:\s+is)?|i(?:['’]d| would)?(?: rather)? (?:say|answer))(?![\p{L}\p{N}]))+/iu;
const thinking: readonly (readonly [RegExp, boolean])[] = [
  [
    /^i (?:do not|don['’]t) (?:think|believe) (?:so|(?:that )?(?:it|this|that|the (?:claim|statement|identity))(?: (?:does|is|holds|is true|is the case|is so|is correct))?)\W*$/i,
    false,
  ],
  [/^i (?:think|believe) so\W*$/i, true],
  [/^i agree(?: with (?:the|this) (?:statement|claim))?\W*$/i, true],
  [/^i disagree(?: with (?:the|this) (?:statement|claim))?\W*$/i, false],
  [
    /^(?:not (?:true|valid|correct|right)?\s*(?:in general|always|necessarily|generally|quite|so|for (?:all|every|any|each) [^,;]{1,60})?|not (?:true|valid|correct|right|so))\W*$/i,
    false,
  ],
  [
    /^(?:(?:there (?:is|are|exists?)|we have|here is) )?(?:(?:an?|the|one|many|simple|easy) ){0,3}counter-?examples?\b/i,
    false,
  ],
  [/^(?:it|this|that|the \w+)(?: clearly| already)? fails (?:for|at|with)\b/i, false],
  [/^(?:generally|usually)? ?not(?: generally)?\W*$/i, false],
  [
    /^(?:(?:definitely|absolutely|of course|surely|certainly|clearly|obviously)\s+not|by no means|in no way|not at all)\W*$/i,
    false,
  ],
  [/^(?:it|this|that|the \w+) (?:can|may|might|could) (?:fail|be (?:false|wrong|violated))\W*$/i, false],
  [/^(?:it|this|that) is an? (?:\w+ )?(?:misconception|fallacy|myth|falsehood)\W*$/i, false],
  [/^(?:equality|it) (?:does )?(?:holds?|is reached|is attained)\W*$/i, true],
];

export function clauseStand(clause: string): boolean | undefined {
  const text = clause
    .replace(lead, '')
    .replace(/^(it|that|this)['’]s\b/i, '$1 is')
    .trim();
  const thought = thinking.find(([pattern]) => pattern.test(text));
  if (thought) return thought[1];
  if (doubt.test(text)) return undefined;
  const first = plain.exec(text);
  if (first) return first[1] !== undefined;
  const found = said.exec(text);
  if (!found || !subject.test(found[1]!)) return undefined;
  if (found[1] === '' && found[2] === '' && /^(?:equal|so|the same)$/i.test(found[3] ?? '')) return undefined;
  const denied = (found[1]! + found[2]!).match(denials)?.length ?? 0;
  return denied > 1 ? undefined : (found[3] !== undefined) === (denied === 0);
}

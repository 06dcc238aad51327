/** Words around a yes or no that turn it, or leave it open: put plainly before it is read. */

const open =
  /\b(?:no idea|no clue|not (?:quite |entirely )?(?:sure|certain|clear|decided|enough information)|unsure|uncertain|unclear|unknown|undecid\w+|(?:do not|don['’]?t|cannot|can['’]?t|can not) (?:know|say|tell|decide|determine)|maybe|perhaps|possibly|sometimes|(?:it|that|this|the answer) depends|^\W*depends)\b|\b(?:true|false|yes|no)-?ish\b|^[^.;\n]*\b(?:up to (?:an? |the )?(?:\w+ )?(?:constants?|signs?|scal\w+|factors?|permutations?|order|isomorphism|rounding|errors?)|in the limit|asymptotically)\b/i;
/** About another statement than the one asked. */
const other = /^[^.;!\n]*\b(?:converse|opposite|contrary|negation|reverse|contrapositive|inverse statement)\b/i;
const asked = /^\W*(?:yes|no|true|false|holds?)\s*\?/i;

const turned: readonly (readonly [RegExp, string])[] = [
  // What makes no difference is no condition.
  [/,?\s?\b(?:even (?:if|when|for|though|where)|whether or not|regardless of|no matter)\b[^.;,\n]*/gi, ''],
  // A reason before what it is for.
  [
    /^\W*(?:since|because|as(?! long)|by|using|due to)\s[^.;!?\n]{1,200}?,\s*(?=(?:it|this|that|yes|no|true|false|the (?:statement|claim|identity|equality))\b)/i,
    '',
  ],
  [/^\W*by [\w\s-]{1,40}?\s(?=it (?:holds|is true|does|follows)\b)/i, ''],
  [/^\W*(?:claim|statement|verdict)\s*(?:is\b|:|=)?\s*(?=(?:true|false|holds|yes|no|correct|wrong|fails)\b)/i, ''],
  [/\b(?:no|without(?: any| a)?|beyond(?: any| a)?) (?:doubt|question)\b,?/gi, 'indeed'],
  [/^\W*there (?:is|are) no counter-?examples?\b/i, 'it holds'],
  [/\bno (?:counter-?examples?|exceptions?)\b/gi, ' '],
  [/\b(?:not|never|isn['’]?t|cannot be|can['’]?t be) (?:false|wrong|incorrect|untrue|invalid|refuted)\b/gi, 'true'],
  [/\b(?:never|does not|doesn['’]?t|do not|don['’]?t|cannot|can['’]?t|not) fails?\b/gi, 'holds'],
  [
    /\bno (?:further |additional |extra |other )?(?:hypothes[ie]s|assumptions?|conditions?|restrictions?)\b/gi,
    'nothing',
  ],
  [/\bno reason\b[^.;]*\b(?:fails?|false|wrong)\b/gi, ' '],
  [/^\W*(?:y|t|yep|yeah|yup|✓|✔|✅|☑)\W*$/iu, 'yes'],
  [/^\W*(?:n|f|nope|nah|no way|✗|✘|❌|✖)\W*$/iu, 'no'],
];

/** The text with such words replaced; undefined where nothing is said of the statement. */
export function plainlySaid(written: string): string | undefined {
  // "Is it true? Yes."
  const text = written.replace(/^\W*(?:is|does|do|are|can|must|will)\s[^.;!?\n]{1,120}\?\s+(?=\p{L}{2})/iu, '');
  if (open.test(text) || other.test(text) || asked.test(text)) return undefined;
  return turned.reduce((said, [words, by]) => said.replace(words, by), text);
}

/** "True, but not for n = 3": what follows takes some of it back. */
export const divided = (sentence: string): boolean =>
  /\b(?:but|though|although|while|whereas|except|yet|however)\b[^.;]*\b(?:no|not|never|fails?|false|wrong|only|incorrect)\b|\b(?:but|though|although|while|whereas|except|yet|however)\b[^.;]*n['’]t\b/i.test(
    sentence,
  );

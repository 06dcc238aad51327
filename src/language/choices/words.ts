/** The words that may stand beside a chosen option and change nothing, and those by which one is denied. */

const neutral = new Set(
  (
    'a above all also am an and answer answers any applies apply are as at backprop backpropagation be believe both but by can case ' +
    'certain certainly choice choices choose claim clearly conclude conclusion confident considered contains contribute contributes ' +
    'correct definitely depends describes differentiable do does each elimination every everything exactly final finally fit fits flow flows ' +
    'following for four from get gets give given gives go gradient gradients has have he hence here hold holds i in input inputs ' +
    'is it its just keeps learn learnable learned learns leave leaves leaving left letter likely like listed looks loss matches matrices matrix ' +
    'must my namely necessary need needed needs now number of on one ones only option options parameter parameters pass pick probably process quantities ' +
    'quantity reach reaches receive receives regarded remain remains required respect result right said say seem seems scalar select selected should so ' +
    'seen solution statement statements stay stays surely taken that the their them then thereby therefore these they think this those ' +
    'three there through thus to too trainable trained treated true two update updated updates use valid value variable variables vector vectors viewed we well ' +
    'which will whereas while with work works wrt yes ans me most antwort lösung richtig ist die der das respuesta correcta es la el réponse est'
  ).split(' '),
);

/** The first word that is neither neutral nor one that the options themselves use. */
export function strange(text: string, own: ReadonlySet<string>): string | undefined {
  const odd = /[\^⊗@=<>→⇒≠~|$%+×·*]|\\(?:otimes|times|cdot|implies|to|Rightarrow|circ)\b|\w[·*]\w/.exec(text);
  if (odd) return odd[0];
  return text
    .replace(/['’](?:s|m|d|ll|re|ve)(?!\p{L})/giu, ' ')
    .match(/[\p{L}\p{N}]+/gu)
    ?.find((word) => !neutral.has(word.toLowerCase()) && !own.has(word.toLowerCase()));
}

/** Before an option, in its clause: what follows is not chosen. */
export const deniedAhead =
  /\b(?:not|neither|nor|no|never|without|except(?:ing)?|save|excluding|excludes?|excluded|eliminat(?:e|es|ed|ing)|rul(?:e[sd]?|ing) out|discard\w*|reject\w*|rather than|instead of|unlike|opposed to|anything but|far from|other than|apart from|besides|wrong|incorrect|false)\b|n['’]t\b/i;
/** Between two options: the first is chosen before the second. */
export const preferred =
  /^\s*(?:over|rather than|instead of|and not|but not|not|unlike|as opposed to)\s*(?:the|an?)?\s*$/i;

/** After an option, in its clause: it is not chosen. */
export const deniedBehind =
  /^[\s,)]*(?:(?:which|that|also|each|both|all|clearly|obviously|definitely|certainly|of course)\s+)*(?:(?:does|do|is|are|did|was|were|will|would|should|can|could|has|have)(?:\s+(?:clearly|obviously|certainly|simply|both|all))?(?:\s+not|n['’]t)\b|cannot\b|can['’]t\b|never\b|fails?\b|(?:gets?|receives?|has|have) (?:no|none)\b|(?:is|are) (?:treated|taken|considered|regarded|seen|viewed) as (?:an? )?(?:fixed|constants?|given|hyper-?parameters?)\b|(?:is|are|was|were|stays?|remains?|being|can be|could be|must be|may be)\s+(?:(?:both|all|clearly|obviously|an?)\s+)*(?:fixed|constants?|frozen|detached|excluded|ignored|irrelevant|unaffected|zero|hyper-?parameters?|independent|wrong|incorrect|false|untrue|invalid|(?:ruled )?out|eliminated|discarded|rejected|impossible)\b)/i;

/** Said of what is not: a reason beside the choice. */
export const supposed = /\b(?:would|could|might)\b/i;

/** In what is said beside a choice: it is doubted, conditional or taken back. */
export const doubted =
  /\?|\.\.\.|…|\b(?:etc|unless|only (?:if|when|for)|if|when|whenever|provided|assuming|except|not sure|unsure|guess\w*|doubt\w*|don['’]t know|no idea|cannot (?:be determined|tell|say)|opposite|contrary|instead|wrong|incorrect|false|mistaken?|however|although|though|depend(?:s|ing) on (?:the (?:case|setting|convention)|how|what|whether))\b/i;

/** After a chosen option, what it is preferred to, to the end of the clause. */
export const comparison = /\b(?:rather than|instead of|as opposed to|unlike)\b[^,.;]*$/i;

/** Words that change what the formula beside them says: the formula alone is then not what was said. */
import type { Words } from './around.ts';

/** Before it, in its clause: `at least n`, `the square of n`, `almost n`. */
export const modifier =
  /\b(?:no|at least(?: (?:for|when|if))?|at most|less than|more than|greater than|smaller than|larger than|below|above|beyond|lower bound(?: (?:is|of|would be))?|twice|thrice|half(?: of)?|double|triple|minus|plus|times|negative|(?:inverse|reciprocal|square(?: root)?|cube(?: root)?|root|log(?:arithm)?|factorial|exponential|negative|opposite|transpose|complement|multiple|power|fraction|conjugate|product|sum|difference|ratio|quotient|gradient|derivative|differential|(?:anti)?derivative|primitive|integral|hessian|jacobian|trace|determinant|eigenvalues?|singular values?|kernel|null ?space|column space|limit|closure|interior|boundary|subset|superset|part|portion|almost all|one|most|much|some|majority|expectation|variance|sign|absolute value|multiples?) of|(?:proportional|similar|congruent|close|orthogonal|conjugate|parallel|isomorphic) to|contain(?:s|ing|ed in)?|(?:rationals?|irrationals?|integers?|points|values|numbers)\s+in|includ(?:es|ing)|covers?|intersects?|(?<!\b(?:add|sum)s?(?: all| them| it)?\s)up to|raised to|to the power|divided by|over|almost|near|nearly|hardly|barely|scarcely|outside(?: of)?|besides|without|except(?: for)?(?: (?:those|the ones))?(?: in)?)\s*(?:the\s+|a\s+|an\s+)?$/i;

/** Before it, across `but`. */
export const exclusion =
  /\b(?:everything|anything|all|any|every(?: \w+)?) (?:but|except)\s*$|\b(?:for example|for instance|e\.g\.|such as)[\s,:]*$|\bup to (?:an? |the )?(?:\w+ )?(?:signs?|errors?|scal\w+|permutations?|similarity|rotations?|transpos\w+)\b[^.;]{0,40}$/i;

/** Right after it: `n squared`, `n, up to a factor of d`, `n per row, and there are d rows`. */
export const modifierAfter = new RegExp(
  [
    String.raw`^\s*(?:(?:for|in) each of|times|minus|plus|squared|cubed|divided by|percent|per cent|multiplied|to the power|or not|and more|or (?:more|less|fewer|so|better|worse|faster|slower|lower|higher|smaller|larger|greater)|more|less|at least|at most)\b`,
    String.raw`^\W*(?:or|and(?:\/or)?)\s+(?:its|the)\s+(?:transpose|inverse|negative|reciprocal|square|conjugate)\b`,
    String.raw`^\s*(?:without|except(?: for)?|excluding|other than|apart from)\s+[-+\d.\\{[]`,
    String.raw`^\s*,?\s*(?:up to|ignoring|neglecting|modulo|omitting|dropping|suppressing|hiding)\s+(?!\S*\s*(?:universal |absolute |multiplicative |additive )?(?:constants?|lower))[^.;]{0,30}\b(?:factors?|terms?|log\w*|poly\w*)`,
    String.raw`^\s*,?\s*(?:up to|modulo)\s+(?:an? |the )?(?:\w+ )?(?:signs?|errors?|corrections?|remainders?|scal\w+|permutations?|similarity|rotations?|transpos\w+|translations?|isomorphism|multiples?|rescaling|normali[sz]ation)\b`,
    String.raw`^\s*(?:is|are|would be)\s+(?:only\s+|just\s+|merely\s+)?(?:a\s+)?(?:contained|included|enough|sufficient|necessary|not (?:sufficient|necessary))(?!\s+and\s+(?:sufficient|necessary))\b`,
    String.raw`^\s*,\s*times\b`,
    String.raw`^\s*,?\s*(?:(?:but|time|work|operations)\s+)?only\s+(?:if|when|for|where)\b`,
    String.raw`^\s*,?\s*but (?:maybe|perhaps|possibly|probably|it (?:may|might|could))\b`,
    String.raw`^\s*(?:processors?|cores?|threads?|machines?|workers?|gpus?|bits|bytes|words|entries|elements|numbers|floats|scalars|parameters|coefficients|samples|of (?:them|these|those)|ffts?(?!-)|transforms|depth of|updates|layers|heads|channels|blocks|calls|inversions|solves|evaluations)\b`,
    String.raw`^\s*(?:is|are|was) what (?!(?:we|i|is|was)\b)`,
    String.raw`^\s*,?\s*with (?:hidden|suppressed|ignored|extra|additional)\b`,
    String.raw`^\s*for (?:an? )?(?:small|tiny|some|most|special|certain)\b`,
    String.raw`^\s*,?\s*(?:amorti[sz]ed|averaged|spread|summed|distributed) (?:over|across|among)\b`,
    String.raw`^\s*,?\s*(?:(?:contains?|includes?|covers?|intersects?)\b|among others?\b|and (?:others?|more|so on)\b|etc\b)`,
    String.raw`^\s*(?:at best|almost (?:everywhere|surely|always)|(?:holds?|is (?:true|valid|right))\s[^.;]{0,40}\bonly\b)`,
    String.raw`^\s*(?:by|with)\s+(?:an?\s+)?(?:\w+\s+)?(?:factor|error|margin)\b`,
    String.raw`^\s*(?:per|for (?:each|every))\s[^.;]{0,40}\b(?:there (?:are|is)|(?:and|with) \S+ \w+s|(?:for|over|across) (?!all|any|the)\S{1,3} \w+s)\b`,
    String.raw`^\s*(?:is|was|gives?|being)\s+(?:only\s+|just\s+|merely\s+)?(?:an?|the|our)\s+(?:\w+\s+)?(?:lower|upper) bound\b`,
    String.raw`^[\s,(]*(?:(?:where|with|and)\s+)?(?:\S{1,8}\s+)?(?:is\s+|being\s+)?(?:only\s+|all\s+|an?\s+)?(?:integers?|integral|integer-valued|whole numbers|natural numbers|rationals?|irrational)\b`,
  ].join('|'),
  'i',
);

/** `d updates of O(d²)`: a number of things, and what one of them costs. Told by what stands between the two. */
export const several =
  /^\s*(?:[A-Za-z-]+\s+){0,2}[A-Za-z-]+s\b[\s,]*(?:of|at|each|that(?! is\b)|costing|costs?|taking|takes?|requiring|requires?|with)\b[^.;]{0,40}$/i;
/** `O(d²) per step for d steps`, `O(d²) each, d times`: between the two, and what follows. */
export const repeated = (between: string, after: string): boolean =>
  (/^\s*,?\s*(?:repeated|done|performed|executed|run|applied|computed|iterated)\s*$/i.test(between) &&
    /^\s*times\b/i.test(after)) ||
  /^\s*of (?:them|these|those)\b/i.test(after) ||
  (/^[\s,.;]*(?:and|with|but)?\s*$/i.test(between) &&
    /^\s*(?:[a-z]+\s+)?[a-z]+s\s+(?:are|have to be|must be) (?:needed|required|done|performed|used|necessary|made)\b/i.test(
      after,
    )) ||
  (/^\s*(?:each|apiece|(?:per|for each|for every|every) [\w-]+)\b[\s,]*(?:for|over|across|and|with|repeated)?\s*(?:the|all|a total of)?\s*$/i.test(
    between,
  ) &&
    /^\s*(?:[A-Za-z]+\s+){0,2}(?:times|[A-Za-z]+s)\b/i.test(after));
/** `Each update is O(d²). There are n updates.`: between the claim and the number of them. */
export const manifold = (before: string, between: string, after: string): boolean =>
  partBefore.test(before) &&
  /^[\s.,;]*(?:and |with |but )?(?:there (?:are|is)|(?:we|you) (?:do|have|need|perform|make|repeat)(?: this| it)?|(?:this is )?(?:done|repeated|for))\s*$/i.test(
    between,
  ) &&
  /^\s*(?:such\b|of (?:them|these|those)\b|times\b|(?:[a-z]+\s+)?[a-z]+s\b)/i.test(after);
/** `X of O(d²) each`, `n transforms, O(n log n) each`. */
export const shared = (before: string, after: string): boolean =>
  /\bof\s*$|^\s*(?:[A-Za-z-]+\s+){0,2}[A-Za-z-]+s\b\s*[,:]\s*$/i.test(before) &&
  /^\s*(?:depth |span |work |time )?(?:each|apiece)\b/i.test(after);

/** `each of the d channels needs O(L)`, `O(L), d times`. */
export const counted = (before: string, after: string): boolean =>
  /^[\s,(]*(?:repeated\s+|done\s+)?\$?\\?[A-Za-z]\w?\$?\s+times\b(?!\s+(?:as|the|larger|smaller|more|less))/.test(
    after,
  ) ||
  /^(?:(?!\b(?:because|since|as|when|where|so)\b)[^,.;:]){0,40}\b(?:each|every one) of (?:the |these |our )?[\\$\s]*[A-Za-z]\w?[\s$]+(?:[a-z-]+\s+)?[a-z-]+s\b/.test(
    after,
  ) ||
  (/\b(?:each|every one) of (?:the\s+|these\s+|our\s+)?[\\$]*[A-Za-z]\w?[\s$]+(?:[a-z-]+\s+)?[a-z-]+s\b[^.;:,]*$/i.test(
    before,
  ) &&
    !totalBefore.test(before));

/** `between n and n²`: either end is not what was said. */
export const ranging =
  /\b(?:between|(?:ranges?|ranging|varies|varying|anywhere|somewhere|difference) (?:from|between))\b[^.;\n]{0,120}\b(?:and|to)\s*$/i;

/** `reduced from O(d³) to O(d²)`: what stands first is where it starts. */
export const start =
  /\b(?:reduc\w+|improv\w+|lower\w*|drop\w*|cut\w*|decreas\w+|bring\w*|goe?s?|going|went|sped|speed\w*|f[ae]ll\w*|shr[aiu]nk\w*|chang\w+|down)\b[^.;]*\bfrom\s*$|\b(?:reduc\w+|turn\w*|bring\w*|cut\w*|lower\w*)\s+(?:(?:the|this|an?|our)\s*)?$/i;
export const finish = /^\s*,?\s*(?:[^.;]{0,40}\s)?(?:down |only |just )*to\s*(?:only |just |an? |the )*$/i;

/** What one of several costs: `O(n³) per step`, `each step costs O(n³)`, `O(log n) for the products`. */
export const partAfter =
  /^[\s,]*(?:per\b|(?:\w+ )?(?:each|apiece)\b|(?:for|at|in|to) (?:each|every|the|all|one|a|an|form|build|compute)\b|(?:\w+ )?steps?\b|levels?\b|(?:[a-z]+[- ]){0,2}[a-z]+s (?:of (?:length|size|dimension|order|cost)|costing|taking)\b)/i;
export const partBefore =
  /\b(?:each|every)\b[^.;:]{0,60}$|^\s*(?:[A-Za-z-]+\s+){0,3}(?:costs?|takes?|has (?:depth|span|work|cost))\s*$|\beach(?:\s+(?:of|at|taking|costing|with))?\s*$/i;
/** Before or after the claim that sums them up: `so`, `giving`, `in total`. */
export const totalBefore =
  /(?:\b(?:so|hence|thus|therefore|giving|gives|overall|altogether|(?:in )?total|totall?ing|for a total of|in all|namely|that is|i\.?e\.?)(?![a-z])|[=⇒∴⟹→]|=>)[\s:,]*(?:the (?:total|whole)\s*)?(?:(?:cost|work|depth|span|time)\s*)?(?:it |this |that |we )?(?:is|are|has|get|comes to|of|:)?\s*$/i;
export const totalAfter = /^\s*(?:in )?(?:total|overall|altogether|all together|in all)\b/i;
/** Said outright of the claim that sums up, or that is the answer: whatever stood before it led there. */
const finalBefore =
  /\b(?:(?:total|overall|altogether|in all|grand total)(?: (?:cost|work|depth|span|time|complexity|runtime|critical path(?: length)?))?|(?:final|my|the) (?:final |right |correct |actual |true )?answer|answer(?=\s*[:=])|in (?:both|either|any|all|every) cases?|(?:final )?(?:result|conclusion))\s*(?:is|=|:|comes to|becomes|amounts to|of|it is)*[\s:,]*$/i;
/** Whether the words before a claim say so of it, and not of what stands before them. */
export const summing = (before: string): boolean =>
  finalBefore.test(before) && !/\bor\b/i.test(before) && !totalAfter.test(before);

/** `O(n) with O(L) processors`, `O(n) vs O(nL) for the naive loop`: the second is of something else, said to show what the first is. */
export const beside = ({ ahead, behind }: Words): boolean =>
  /\b(?:at the (?:price|cost|expense) of|in exchange for)\s*$/i.test(ahead) ||
  (/\b(?:with|using|on|given|and|by)\s*$/i.test(ahead) &&
    /^\s*(?:processors?|cores?|threads?|workers?|gpus?)\b/i.test(behind)) ||
  (/(?:\bvs\.?|\bversus)\s*$/i.test(ahead) &&
    /^\s*(?:(?:for|with|in|by|of|using)\s+)?(?:the |an? )?(?:naive|direct|dense|original|sequential|brute|straightforward|explicit|recurrent)/i.test(
      behind,
    ));

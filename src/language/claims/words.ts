/** The words by which people label, hedge, withdraw and qualify what they claim. All are matched without regard to case. */
import { escape } from '../escape.ts';

/** What follows replaces what came before. */
export const correction =
  /\b(?:wait|actually|correction|corrected|scratch that|on second thought|oops|edit:|revised|update[d]?:|i (?:made|was) (?:an?|wrong|mistaken)|let me (?:correct|redo|recompute|fix|re-?check|reconsider)|i meant?|or rather|sorry|apologies|my (?:mistake|bad)|on reflection|on (?:closer|further) (?:look|inspection|thought))\b|(?<=^|[\s.,;—–-])no[,.:;!—–-]/gi;

/** Withdraws a claim even where no other follows; `actually` alone does not. */
export const withdrawal =
  /\b(?:wait|contradiction|absurd|scratch that|i (?:made an?|was wrong|was mistaken)|(?:that|this|it)(?:'s| is|’s) (?:wrong|incorrect|not right|not correct|false))\b|(?<=^|[\s.,;—–-])no[,.:;!—–-]/i;

/** Says of what follows, in the same clause, that it is not so. */
export const negation =
  /\b(?:not|never|cannot|neither|nor|no longer|rather than|\w+ than|as opposed to|opposed to|compared (?:with|to)|in contrast (?:with|to)|contrary to|instead of|unlike|improv\w+ (?:on|over|upon)|\w+n['’]t|rules? out|exclud(?:es|ing)|nobody|no[ -]one|no way|fail(?:s|ed)? (?:to|for|when|if|on|at)|far from|avoid(?:s|ed|ing)?|(?:down|up|reduced|improved|lowered|cut|instead) from|impossible|suppos(?:e|ing)|contradict\w*|beats?|exceeds?|outperforms?|surpass(?:es)?|dominat(?:es|ed by(?! the\b))|mistakes?|errors?|wrong|incorrect|false|mistaken(?:ly)?|doubt|unlikely|disagree|refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|differs?(?: from)?|different from)\b|≠|\\neq?\b|!=/gi;

/** Says of what went before that it is not so. */
export const refutation =
  /^\s*,?\s*(?:(?:which|that|but|and|though|although)\s+)?(?:(?:that|this|it|which)\s+)?(?:(?:is|was|would be|are|seems?|looks?|'s)\s+)?(?:wrong|incorrect|false|to be false|(?:an?|the) (?:\w+ )?(?:wrong|incorrect|false)|an? (?:\w+ )?(?:mistake|error|overestimate|underestimate|overcount|misconception|fallacy|myth)|not (?:exact|exactly|quite|right|correct|true|it|the case|quite right|needed|required|necessary|enough|tight)|too (?:small|large|loose|weak|big|low|high)|too optimistic|too pessimistic|(?<=(?:is|are|was) )(?:dominated|negligible|absorbed|subsumed|swallowed|outweighed|beaten|(?:an? |of )?lower[- ]order)|optimistic|pessimistic|naive(?!\s+(?:approach|method|algorithm|way|implementation|version|computation|mat\w*|multiplication|products?|loop|evaluation|scheme|recurrence|scan|convolution)\b)|overkill|impossible|isn['’]t|is not|are not|aren['’]t|would not|wouldn['’]t|cannot|can['’]t)\b/i;

/** Joins alternatives, either of which may be meant: nothing but a comma, or words that leave it open. */
export const alternation =
  /\b(?:or|either|alternatively|maybe|perhaps|possibly|and\/or|otherwise|else|could (?:also )?be|might (?:also )?be|equally)\b|^\s*(?:[,;/|]\s*)*(?:and|also|even)?\s*$/i;

/** Joins what is said to be the same thing again. */
export const restatement =
  /^[\s,;:.]*(?:i\.?e\.?|that is|which (?:is|equals|simplifies to|reduces to|becomes)|equivalently|in other words|simplif(?:ies|ied) to|namely|aka|equals?|is equal to|or equivalently|(?:=|⇒|\\equiv\b|\\Rightarrow\b))[\s,:]*(?:just|simply|to|also|the same as)?\s*$/i;

/** Opens a reason, which is not the claim. */
export const reason =
  /\b(?:because|since|as each|as every|given(?: that)?|due to|follows from|explanation[:.]|reason:|justification[:.]|weil|denn|da jede[rsnm]?|puisque|parce que|porque|ya que|perché|poiché|proof[:.]|derivation[:.]|where)(?!\w)/gi;

/** Ends a reason: what follows is said again. */
export const conclusion = /\b(?:so|thus|hence|therefore|but|however|while|whereas|yet)\b|\.(?=\s|$)|[;\n]/gi;

/** Words that may stand right after a number; any other may be its unit, and units are not read. */
export const afterNumber =
  /^(?:\s+|(?=[A-Za-z]))(?!(?:exact|exactly|precisely|overall|altogether|in|is|was|are|as|by(?!\s*(?:\d|$))|at|on|to|for|if|when|with|without|since|because|so|and|or|but|not|nor|which|that|this|rather|instead|here|there|now|times|approximately|rounded|from|using|after|before|under|the|we|it|i|you|hence|thus|therefore|then|wait|actually|no|otherwise|unless|units?)\b)[A-Za-z]/i;

/** Before a number that only says which part is meant. */
export const reference =
  /\b(?:questions?|exercises?|problems?|parts?|sections?|chapters?|steps?|pages?|eqs?\.?|equations?|theorems?|lemmas?|figures?|tables?|lines?|items?|cases?|homework|hw|answer to)\s*\(?$/i;

/** What a matrix may be, beside what it is: where the question does not say it, it is a condition. */
export const structures =
  '(?:block[- ])?diagonal(?:i[sz]able)?|(?:tri|bi)diagonal|banded|(?:(?:upper|lower)[- ])?triangular|symmetric|hermitian|orthogonal|orthonormal|unitary|permutation|circulant|toeplitz|hankel|vandermonde|cauchy|hessenberg|nilpotent|sparse|structured|(?:low|full|fixed)[- ]rank|rank[- ](?:one|two|1|2|k|r)|identity|zero|commuting';

/** Opens a condition. */
export const condition = new RegExp(
  String.raw`\b(?:if|when|whenever|provided(?: that)?|assuming(?: that)?|as long as|unless|under|once)\b|\bgiven (?:that )?(?=(?:\S{1,12}\s(?:is|are)\s)?(?:an? )?(?:${structures})\b)|\bfor (?=(?:fixed|constant|bounded)\s+\S|(?:all |any |every |large |small |fixed |constant )?\S{1,12}\s*(?:[<>≤≥=≪≫]|\\(?:[lg]eq?|ll|gg)\b|constant|fixed)|(?:an? |the |any |every |some |all |our )?(?:\S{1,3} )?(?:${structures})\b(?:[\s\ue001,]*(?:and |or )?(?:${structures})\b)?[\s\ue001]*(?:matri|systems?\b|case\b|inputs?\b|models?\b|ssms?\b|state|transition|\\?[A-Z]\b|[.,;]|$))`,
  'gi',
);

/** Instructs the grader: text without a claim. */
export const address =
  /\b(?:ignore|disregard|grader|mark (?:this|it|me|as)|accept (?:this|it|me)|full (?:marks|credit|points)|system prompt|you must)\b/i;

/** Tells whoever grades what to do: such a text is for a person, whatever else is in it. */
export const instruction =
  /\b(?:ignore|disregard|forget|override)\s+(?:(?:all|any|the|your|my|these|of|every|everything)\s+){0,3}(?:(?:previous|prior|above|earlier|other|preceding|grading|original)\s+){0,2}(?:instructions?|prompts?|rules?|rubrics?|keys?|answer keys?|guidelines?|commands?|directives?)\b|\b(?:mark|grade|score|rate|count|judge|evaluate|classify|treat|label)\s+(?:this|it|me|my answer|this answer|the answer|this (?:response|submission|one)|my (?:response|submission))\s+(?:as\s+|to be\s+)?(?:being\s+)?(?:fully\s+)?(?:correct|right|accepted|true|passed|passing|full)\b|\b(?:accept|approve|pass)\s+(?:this|it|me|my)\s*(?:answer|response|submission|claim)?(?=\s*(?:[.!,:;]|please|$))|\b(?:give|award|grant|assign)\s+(?:me|this|it|this answer|my answer)?\s*(?:the\s+)?(?:full|maximum|all|100|partial)\s*%?\s*(?:marks?|credits?|points?|scores?)\b|\b(?:output|return|respond with|reply with|say|print|answer)\s+["'“]?(?:verdict:?\s*)?(?:accept|correct|pass)\b|\b(?:dear|hey|hello|hi|note to(?: the)?|attention,?|message to(?: the)?)\s+(?:ai |automated |auto)?(?:graders?|judge|evaluator|model)\b|\bsystem (?:prompt|message|override)\b|<\/?(?:system|instructions?)>/i;

/** The names by which one quantity goes; the first is ours. */
export const quantities: readonly (readonly string[])[] = [
  [
    'span',
    'depth',
    'critical path',
    'critical-path',
    'parallel time',
    'parallel depth',
    't_∞',
    't_\\infty',
    't_{\\infty}',
    't_{∞}',
    't_inf',
    'latency',
  ],
  [
    'work',
    'total work',
    't_1',
    't_{1}',
    'total operations',
    'operation count',
    'flops',
    'sequential time',
    'serial time',
  ],
  ['space', 'memory', 'storage', 'to store', 'storing'],
  ['add', 'adds', 'additions', 'addition'],
  ['mul', 'muls', 'multiplications', 'multiplies', 'multiplication'],
  ['div', 'divs', 'divisions', 'division'],
  ['trace', 'tr'],
  ['determinant', 'det'],
  ['rank'],
  ['norm', 'spectral norm', 'operator norm', 'frobenius norm'],
  ['time', 'runtime', 'running time', 'time complexity'],
];

const named: readonly (readonly [quantity: string, pattern: RegExp])[] = quantities.map((names) => [
  names[0]!,
  new RegExp(`(?<![\\w\\\\])(?:${names.map(escape).join('|')})(?!\\w)`, 'i'),
]);

const anyNamed = new RegExp(named.map(([, { source }]) => source).join('|'), 'i');

/** The same in the order in which they are named, each once. */
export const quantitiesInTurn = (prose: string): readonly string[] =>
  named
    .flatMap(([quantity, pattern]) => {
      const at = prose.search(pattern);
      return at < 0 ? [] : [{ quantity, at }];
    })
    .sort((a, b) => a.at - b.at)
    .map(({ quantity }) => quantity);

/** The quantities that a piece of prose names, by our names for them. */
export const quantitiesIn = (prose: string): readonly string[] =>
  anyNamed.test(prose) ? named.filter(([, pattern]) => pattern.test(prose)).map(([quantity]) => quantity) : [];

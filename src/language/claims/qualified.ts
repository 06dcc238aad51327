/** Words that make of a growth beside them the cost of a part, of a case, or of something else than the cost: `O(d²) excluding the inverse`. */

import type { Words } from './around.ts';

const behind = new RegExp(
  [
    String.raw`^\s*,?\s*(?:but\s+)?(?:not (?:counting|including)|excluding|apart from|aside from|besides|except(?: for)?|plus|minus|in addition to|on top of|without (?:counting|including|the))\b`,
    String.raw`^\s*,?\s*(?:ignoring|neglecting)\b(?!\s+(?:all\s+|the\s+|any\s+)?(?:constants?|constant|lower|smaller|multiplicative))`,
    String.raw`^\s*,?\s*(?:time |work |steps? |operations? )?(?:amorti[sz]ed|on average|in practice|empirically|heuristically|typically|usually|often|in expectation|expected|with (?:high )?probability|in the (?:best|average|typical|sparse) case|at best)\b`,
    String.raw`^\s*,?\s*for (?:an? |the )?(?:small|tiny|special|simple|easy|most|some|certain)\b`,
    String.raw`^\s*,?\s*(?:with|after|given|once)\s+(?:some\s+|an?\s+|the\s+|initial\s+)?(?:pre-?comput\w+|pre-?process\w+|set-?up)`,
    String.raw`^\s*,?\s*(?:(?:restricted|limited|specialized) to|in (?:the|a) (?:special|particular) case\b|in (?:the|a) \w+ case(?= of| where| only| [^\s.,;]{1,3}\s*[=<≤]))`,
    String.raw`^\s*,?\s*as an? (?:\w+ )?lower bound\b`,
    String.raw`^\s*,?\s*(?:and|but|while|whereas)\s+(?:the\s+)?[\w-]+(?:\s+[\w-]+)?\s+(?:dominates|is (?:larger|more|bigger))\b`,
    String.raw`^\s*,?\s*(?:(?:is|are) (?:right|correct|true) )?(?:off by|give or take|(?:to )?within|up to)\b(?!\s+(?:an? |the )?(?:universal |absolute |multiplicative |fixed )?(?:constants?|lower|smaller))`,
    String.raw`^\s*per [\w-]+\s*(?:[×x*·]|\\(?:times|cdot)|times\b|multiplied\b)`,
    String.raw`^\s*,?\s*as [$]?\S{1,4}\s*(?:→|\\to(?![a-z])|->|\\rightarrow|tends to|goes to)(?!\s*(?:∞|\\infty|infinity|\+))`,
    String.raw`^\s*,?\s*(?:and|but) (?:that|this|it)(?:['’]s| is) (?:only|just|merely)\b`,
    String.raw`^\s*(?:extra|additional|further|more) (?:work|time|depth|operations|steps|flops|cost|span)\b`,
    String.raw`^\s*(?:fewer|faster|slower|cheaper|smaller|larger|better|worse|entries|parameters|elements|numbers|coefficients|values|vectors|matrices|communication|width|parallelism|throughput|speed-?ups?|overhead|messages?|bandwidth|cache|misses|queries|i/o|random\w*)(?![a-z])`,
    // A number of things that are no operations.
    String.raw`^\s*(?!(?:in|for|on|at|of|by|with|and|or|per|vs|if|is|as|\w+ing)\b)(?:[a-z]+\s+)?(?!(?:steps|rounds|levels|stages|ops|flops|macs|fmas|adds|muls|dominates|suffices|follows|wins|remains|results|holds|vs|plus|minus|times|is|as|this|thus|does|has|was|versus)\b|\w*(?:operations|additions|multiplications|divisions|subtractions|multiplies|multiply-adds|products|sums)\b)[a-z-]*[a-z]s(?=\s*(?:[.,;)]|$))`,
    String.raw`^\s*(?:multiplications|products|applications) (?:by|with|of)\s+(?:[A-Z](?![a-z])|(?:an?|the|full|dense|whole)\s|matri)|^\s*(?:\w+\s+)?(?:of|in) communication\b`,
  ].join('|'),
  'i',
);
const ahead =
  /\bat best\s*$|\bparallelism(?:\s+(?:is|of))?[\s:=]*$|\b(?:sav(?:es?|ed|ing|ings)|speed-?ups?|gains?|factors?|ratios?|errors?|accuracy|at first (?:sight|glance)|seems?|appears?|lower bound|amorti[sz]ed|expected|(?:has|have|of) size|entries|parameters)\b[^,.;:]{0,25}$|\broot\s*$|\b(?:increas|decreas|reduc|grow|chang|fast|slow|improv|cut|shr[aiu]nk)\w*\b[^,.;:]{0,30}\bby\s*$/i;

/** `O(n); the inverse comes on top`. */
const added =
  /\b(?:comes? on top|(?:is|are|comes?|costs?) extra|(?:must|has to|have to) be added|(?:is|are) not (?:included|counted))\b/i;
const adding = /on top|extra|added|included|counted/;

/** By the words since the claim before, and to the one after. */
export function qualified(words: Words): string | undefined {
  return (behind.exec(words.behind) ??
    (adding.test(words.behind) ? added.exec(words.behind.slice(0, 120)) : null) ??
    ahead.exec(words.clause) ??
    /\blower bound\s*[:=]\s*$/i.exec(words.ahead))?.[0].trim();
}

const fewProcessors =
  /\b(?:with|on|using|given|for|by)\s+(?:only |just |exactly |at most |up to )?(an?|one|two|four|single|a single|one single|\d+|[\ue001$]*\\?[A-Za-z](?:\s*\^\s*\{?\w\}?|[²³])?[\ue001$]*)\s+(?:[a-z]+\s+)?(?:processors?|cores?|threads?|workers?|cpus?|gpus?)\b/iu;

/** Said of a machine with so many processors: another question, unless the claim itself speaks of that number. */
export function ofMachine(claim: string, ahead: string, rest: string): string | undefined {
  const found = fewProcessors.exec(rest.slice(0, 100)) ?? fewProcessors.exec(ahead.slice(-100));
  const many = found && /[A-Za-z]/.exec(found[1]!.replace(/^(?:an?|one|two|four|(?:an? |one )?single)$/i, ''))?.[0];
  return found && !(many && claim.includes(many)) ? found[0] : undefined;
}

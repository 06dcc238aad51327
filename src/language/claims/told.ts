/** Claims that are told of and not made: by others, before, in a question, or of what would be. */
import type { Words } from './around.ts';
import { bare } from './surface.ts';
import { limits } from '../limits.ts';

/** Said by others, or only wished for: `the book says n`, `to get n one would need`. */
const attributed =
  /\b(?:teacher|professor|lecturer|instructor|book|textbook|paper|solutions?|student|friend|colleague|neighbou?r|people|some|others|author|wikipedia|internet|(?:one|they|you)(?=\s+(?:might|may|could|would|sa|claim|th|believe|expect|wr|suggest))|he|she)\s+(?:might |may |could |would |will |have |has |had )?(?:sa(?:y|ys|id)|claim(?:s|ed)?|thinks?|thought|believes?d?|expect(?:s|ed)?|writes?|wrote|gets?|got|gives?|gave|suggest(?:s|ed)?)\s+(?:that\s+)?(?:it\s+is\s+|the\s+\w+\s+is\s+)?$|\bto (?:get|obtain|reach|achieve|attain)\s*$|\btempting to (?:\w+ )?(?:say|answer|claim|think|write|believe|conclude)(?: that)?(?: it is)?\s*$/i;
const saying =
  'says?|said|states?|stated|claims?|claimed|asserts?|asserted|thinks?|thought|believes?|believed|reports?|reported|suggests?|suggested|asks?|asked|wonders?|wondered|told|guesse[sd]|reads|answers|answered|replie[sd]|insists?';
/** Someone else as the one who says it; what we, a theorem or a count says is said. */
const others = new RegExp(
  String.raw`(?<!['’])\b(?=\w)(?!(?:i|i['’]\w+|we|we['’]\w+|would|could|will|can|must|should|do|did|have|had|has|just|also|still|then|thus|therefore|hence|so|to|and|this|that|which|it|theorem|lemma|analysis|count|counting|calculation|argument|answer|claim|final|conclusion)\s)[\w'’]+\s+(?:(?:also|even|then|just|still|was|were|is|has|have|had|might|may|could|would)\s+)?(?:${saying})\b[^,;:.]{0,40}$`,
  'i',
);
/** `the TA's answer is n`, `according to the book`. */
const whose =
  /\b(?:ta|tas|teacher|professor|lecturer|instructor|book|textbook|paper|student|friend|colleague|classmate|grader|marker|staff|key|chatgpt|gpt\S*|model|slides?|notes?|wikipedia|internet|question|prompt|exercise|reference)(?:['’]s?\b[^,;:.]{0,40}$|\s+(?:solution|answer|key)s?\s+(?:is|was|has|gives?)\b[^,;:.]{0,20}$)|\baccording to (?:the |my |a |our )?(?:ta|teacher|professor|book|textbook|paper|student|friend|colleague|grader|marker|staff|key|answer key|chatgpt|model|slides?|notes?|wikipedia|internet)\b[^;.]{0,30}$/i;

/** What was said before, and is told of now: `I previously said n, but …`. */
const earlier =
  /\b(?:(?:previously|initially|originally|earlier|at first|first)\s+(?:i\s+|we\s+)?(?:said|thought|claimed|got|had|computed|wrote|answered|believed|assumed)|(?:previous|earlier|initial|original|first|old)\s+(?:answer|claim|response|thought|guess|attempt)\b[^,;.]{0,20})\s*(?:was\s+|is\s+|of\s+|that\s+|it\s+|be\s+|:\s*)*$|\b(?:used to|formerly)\s+(?:\w+\s*)?$/i;
const formerly =
  /^\s*(?:(?:at first|previously|in my (?:first|previous|earlier) \w+)(?=\s*[,.;]|\s+but\b)|(?:first|initially|originally)(?=,?\s+(?:but|now)\b|\.\s+(?:but|now|then i)\b))/i;

/** Of what would be: the sentence is about another world than the question's. */
const counterfactual =
  /\bif\b[^.;]{0,80}\b(?:were|was|had (?:been|to)|could)\b|\bwere\b[^.;]{0,60}\bwould\b|\bif only\b(?!\s+the\s+[\w-]+\s+(?:is|are)\b)|(?<![\w,]\s)\b(?:were|had)\s+(?:it|they|we|the|this|that|there)\b|\bwould\b[^.;]{0,120}\b(?:if|unless|only)\b|\b(?:suppose|supposing|imagine|pretend)\b/i;
/** Of another way to do it, which is not taken. */
const elsewhere =
  /\b(?:whereas|while|naive(?:ly)?|direct(?:ly)?|otherwise|alternative(?:ly)?|other|recomput\w+|from scratch)\b[^.;]{0,80}\bwould\b[^.;]{0,60}$/i;

/** A cross or a label that says so. */
const crossed = /^[^\S\n]*[–—-]?[^\S\n]*(?:[✗✘❌✖]|(?:false|wrong|incorrect)\b)/iu;
const labelledWrong = /(?:[✗✘❌✖]|\b(?:false|wrong|incorrect|distractor|rejected)\s*[:：])\s*$/iu;

/** What is to be shown or reached. */
const wanted =
  /^\W*(?:show|prove|verify|check|demonstrate|goal|todo|placeholder|task|target)\b[^.;]*$|\b(?:want|wants|wanted|hope|hoping|wish|aim|aiming|trying|to (?:show|prove|verify|check))\b[^,.;:]*$/i;

/** `Let T = O(n).` */
const defining = /^\W*(?:let|denote|define)\s+(?!me\b|us\b)[^.;,:]{0,30}$/i;

/** The sentence that a piece stands in, its own words left out. */
export function sentenceOf(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  const ahead = text.slice(Math.max(0, start - limits.clause), start).split(/[.;\n](?=\s|$)/);
  const behind = text.slice(end, end + limits.clause).split(/[.;\n](?=\s|$)/);
  return bare(`${ahead.at(-1)!} ${behind[0]!}`);
}

/** Why a claim is only told of, by the words around it and the sentence that it stands in. */
export function told({ ahead, behind, clause }: Words, sentence: () => string): string | undefined {
  if (earlier.test(clause) || formerly.test(behind)) return 'said before';
  if (attributed.test(clause) || others.test(clause) || whose.test(clause))
    return 'said by others, or of what is not so';
  if (crossed.test(behind) || labelledWrong.test(ahead)) return 'marked wrong';
  if (/^[\s.!…]*\?/.test(behind) && !/\bor\b[^.;]{0,20}$/i.test(ahead)) return 'asked, not claimed';
  const begun = ahead.split(/[.;\n]\s/).at(-1)!;
  if (wanted.test(begun)) return 'wanted, not claimed';
  if (defining.test(begun)) return 'a definition, not the claim';
  return elsewhere.test(ahead) || counterfactual.test(sentence()) ? 'of what would be' : undefined;
}

const auxiliary =
  "is|are|does|do|did|doesn['’]t|don['’]t|was|were|would|will|can|could|has|had|have|might|may|must|should|used|becomes?|seems?|looks?|requires?|got|earned|lost|ignores?|assumes?|overcounts?|undercounts?|gets|isn['’]t|aren['’]t|wasn['’]t";
const noun =
  'time|operations?|steps?|flops?|work|depth|span|multiplications?|additions?|multiply-adds|memory|space|levels?|rounds?|processors?';
/** The claim is what is spoken of: `O(n) is …`. */
const subject = new RegExp(String.raw`^\s*(?:(?:${noun})\s+)?(?:${auxiliary})\b`, 'i');
/** That it is the answer, or what is needed. */
const affirmed = new RegExp(
  String.raw`^\s*(?:(?:${noun})\s+)?(?:is|are|was|were|will be|would be|should be|must be|(?:seems?|looks?|sounds?|appears?)(?: to be)?)\s+(?:(?:indeed|therefore|thus|clearly|then|also|exactly|precisely|just|hence|so|in fact)\s+)*(?:(?:the|my|our|its|a|an)\s+)?(?:(?!old|previous|former|initial|first|original|wrong|naive|trivial|usual|other)\w+\s+)?(?:answer|total|cost|complexity|depth|span|work|length|path|bound|runtime|time|growth|correct|right|true|tight|optimal|best|achievable|needed|required|necessary|enough|sufficient|achieved|attained|obtained|reached|possible|expected|done|performed|used|spent|result|solution|claim|dominant|dominating|order|rate|what (?:we|i) (?:get|got|find|found|need|obtain))\b`,
  'i',
);

/** `n², which does not depend on L`: that another size is not in it. */
const freed =
  /^\W*(?:(?:which|that|it|and)\s+)?(?:is\s+)?(?:also\s+)?(?:independent of|does(?: not|n['’]t) depend on)\s*$/i;

/** What is said of a claim, unless only that it is the answer. */
export function predicate(behind: string): string | undefined {
  const found = freed.test(behind) ? undefined : subject.exec(behind);
  return found && !affirmed.test(behind) ? behind.slice(0, 40).trim() : undefined;
}

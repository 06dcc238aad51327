/** What an answer says in the end: without typesetting, after its last self-correction, what stands in its box; reasons left out. */
import type { Option } from './choice.ts';
import { matches } from '../claims/matches.ts';
import { surface } from '../claims/surface.ts';
import { correction } from '../claims/words.ts';

/** Undefined where several boxes differ. */
export function settled(written: string, notes: string[]): string | undefined {
  const { text: raw } = surface(written);
  const boxes = matches(raw, /\ue004([^\ue005]*)\ue005/g).map((found) => found[1]!.trim());
  if (new Set(boxes).size > 1 && raw.search(correction) < 0) return undefined;
  let text = (boxes.at(-1) ?? raw).replace(/[\ue001-\ue005]/g, ' ');
  const turn = matches(text, correction).at(-1);
  const rest = turn && text.slice(turn.index + turn[0].length);
  if (rest !== undefined && turn!.index > 0 && /[A-Za-z0-9\u0370-\u03ff]/.test(rest)) {
    notes.push('what came before a correction was left out');
    text = rest;
  }
  const why = text.search(reasons);
  const before = why > 0 ? text.slice(0, why) : '';
  return (/\w/.test(before) ? before.replace(/[,;:.–—-]\s*$/, '') : text)
    .replace(/^\s*(?:i (?:choose|pick|select|say|go with|would (?:choose|pick|say|go with))|my)\s+/i, '')
    .replace(formerly, '')
    .replace(asked, '')
    .replace(/(?:(?:为|是)?正确(?:答案|的)?|です)[。.]?\s*$/u, '')
    .trim();
}

/** What was thought before. */
const formerly =
  /^\s*(?:at )?(?:first|initially|originally),?\s+(?:i|we)\s+(?:thought|said|chose|picked|guessed|believed|had)\b[^.;]{0,60}?\b(?:but|now)\b/i;
const reasons = /\b(?:because|since|due to|given that)\b|,\s+as\s+(?!well\b)/i;
/** What only says that an answer follows, in the languages that answers come in. */
const asked =
  /^\s*(?:the )?(?:(?:final |correct |right )?(?:answers?|choices?|options?|select(?:ed|ion)|solution)\s*(?:is|are|:|=)|(?:(?:la|le|die|el|a|il)\s+)?(?:bonne\s+|richtige\s+|correcta\s+)?(?:antwort|lösung|respuesta|réponse|risposta|resposta|antwoord|svar|odpowiedź|ответ)\s*(?:[:=]|(?:correcta\s+)?(?:est|ist|es|è|é)(?=\s))|正解\s*[は:：]|(?:答案|答|解答|回答|選択|选择|选|選)\s*[是:：]?)\s*/iu;

const places = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];
const ordinals = ['1st', '2nd', '3rd', '4th', '5th', '6th'];
const nouns = '(?:\\s+(?:option|choice|one|answer|alternative|statement)s?\\b)';
const placed = new RegExp(
  `\\bthe (${[...places, ...ordinals].join('|')})(?:${nouns}|(?=\\s*(?:$|[.,!]|and\\b)))|(?:(?<=^\\W*)|(?<=\\band\\s+))\\b(${[...places, ...ordinals].join('|')})(?:${nouns}|(?=\\s*(?:\\.?$|and\\b)))`,
  'gi',
);

/** `the second option` by its label, where options are spelled without such words. */
export const inPlace = (text: string, options: readonly Option[]): string =>
  options.some(({ spellings }) => spellings.some((one) => places.some((place) => one.toLowerCase().includes(place))))
    ? text
    : text.replace(placed, (whole, first?: string, second?: string) => {
        const place = (first ?? second!).toLowerCase();
        return options[Math.max(places.indexOf(place), ordinals.indexOf(place))]?.label ?? whole;
      });

/** Lists of options in a text, and of each whether it is chosen, denied, or neither is said. */
import type { Mention } from './mentions.ts';
import { matches } from '../claims/matches.ts';
import { comparison, deniedAhead, deniedBehind, doubted, preferred, strange, supposed } from './words.ts';

interface Run {
  readonly of: readonly Mention[];
  /** What joins its members. */
  readonly joins: readonly string[];
  /** The words of its clause before and after it. */
  readonly ahead: string;
  readonly behind: string;
  /** Whether the words between it and the next list have no pause in them. */
  readonly bound: string | undefined;
}

export interface Said {
  readonly chosen: ReadonlySet<string>;
  readonly denied: ReadonlySet<string>;
  /** What leaves it open which are meant. */
  readonly problem?: string;
  readonly hedged?: true;
}

const joining =
  /^(?:[^\S\n]|[,()[\]{}\\&/+•])*(?:(?:and\/or|and|or|nor|as well as|along with|together with|but also|plus)\b[\s,()[\]]*)?(?:(?:also|even|then|finally|the|an?|both|of course|all)\s*)*(?:[^\S\n]|[()[\]{}•])*$/i;
const pause =
  /[,;:.\n!—–()]|(?<!\w)-(?!\w)|\b(?:but|and|while|whereas|so|hence|thus|therefore|yet|however|though|although|leav(?:es|ing)|only)\b/gi;
/** What ends the sentence in which a choice is made: reasons may follow. */
const stop = /[.;!\n]|\s[—–-]{1,2}\s/;

/** Yes or no, and what says why after a comma. */
const affirming = /^(?:yes|no|true|false)$/i;
const explained = /[.;!\n]|\s[—–-]{1,2}\s|,\s+(?=(?:it|they|there|the|this|that|each|every|we|no)\b)/i;

/** `A: the recurrence is nonlinear, so no convolution applies`: a sentence after the label, and no name of an option. */
const reasoning =
  /^[\s)\]*]*:\s+(?:(?:the|this|that|it|we|since|because|as|each|every|all|no)\s)(?=[^]{15})[^]*\b(?:is|are|has|have|does|do|can|cannot|must|since|because|so|needs?|depends?|costs?|takes?|makes?)\b/i;

/** What a text says of the options named in it; `own` are words of the options themselves. */
export function saidOf(text: string, found: readonly Mention[], own: ReadonlySet<string>): Said {
  const [chosen, denied] = [new Set<string>(), new Set<string>()];
  const open = (problem: string): Said => ({ chosen, denied, problem });
  const all = runsIn(text, found);
  let [explaining, explained]: [string | undefined, boolean] = [undefined, false];
  for (const [i, run] of all.entries()) {
    const labels = new Set(run.of.map(({ label }) => label));
    const status = statusOf(run, all[i - 1], text, own);
    const either = run.joins.some((join) => /\bor\b/i.test(join));
    if (status === 'denied') labels.forEach((label) => denied.add(label));
    else if (status === 'chosen') {
      if (either && labels.size > 1) return { chosen, denied, hedged: true };
      labels.forEach((label) => chosen.add(label));
    } else if (chosen.size > 0 && status.among && stop.test(text.slice(all[0]!.of.at(-1)!.end, run.of[0]!.start))) {
      if ([...labels].every((label) => chosen.has(label))) explained = true;
      else if (run.of.some(({ label, start, end }) => text.slice(start, end) === label)) return open(status.problem);
      else explaining ??= status.problem;
    } else if (!(chosen.size > 0 && status.aside)) return open(status.problem);
  }
  // Other options beside the chosen one in what explains it.
  if (explaining !== undefined && !explained) return open(explaining);
  const both = [...chosen].find((label) => denied.has(label));
  return both === undefined ? { chosen, denied } : open('an option is both named and denied');
}

function runsIn(text: string, found: readonly Mention[]): readonly Run[] {
  const groups: Mention[][] = [];
  for (const [i, mention] of found.entries()) {
    const gap = i === 0 ? undefined : text.slice(found[i - 1]!.end, mention.start);
    // `A and B (C is not needed)`: a bracket that holds more than one option begins anew.
    const opened = gap !== undefined && /[([{]\s*$/.test(gap) && !/^\s*[)\]}]/.test(text.slice(mention.end));
    if (gap !== undefined && gap !== '' && !opened && joining.test(gap)) groups.at(-1)!.push(mention);
    else groups.push([mention]);
  }
  return groups.map((of, i) => {
    const [first, last] = [of[0]!, of.at(-1)!];
    const from = groups[i - 1]?.at(-1)!.end ?? 0;
    const to = groups[i + 1]?.[0]!.start ?? text.length;
    const [before, after] = [text.slice(from, first.start), text.slice(last.end, to)];
    const turn = lastPause(before);
    const next = lastPause(after);
    const isLast = i === groups.length - 1;
    return {
      of,
      joins: of.slice(1).map(({ start }, k) => text.slice(of[k]!.end, start)),
      ahead: i === 0 ? before : turn === undefined ? '' : before.slice(turn),
      behind: isLast ? after : next === undefined ? '' : after.slice(0, next),
      bound: !isLast && next === undefined ? after : undefined,
    };
  });
}

const lastPause = (gap: string): number | undefined => matches(gap, pause).at(-1)?.index;

type Status =
  | 'chosen'
  | 'denied'
  /** `among`: in a sentence of other words. */
  | { readonly problem: string; readonly aside?: boolean; readonly among?: boolean };

function statusOf(run: Run, previous: Run | undefined, text: string, own: ReadonlySet<string>): Status {
  const odd = (problem: string, more: { aside?: boolean; among?: boolean } = {}): Status => ({ problem, ...more });
  const linked = previous?.bound;
  const ahead = run.ahead.replace(/\bnot (?=only|just|merely|simply)/gi, '');
  const clause = ahead.split(/[.;\n]/).at(-1)!;
  const before = deniedAhead.test(clause) || (linked !== undefined && preferred.test(linked));
  const after = deniedBehind.test(run.behind);
  if (before && after) return odd('a denial is denied');
  if ((clause.match(new RegExp(deniedAhead, 'gi')) ?? []).length > 1) return odd('it denies twice');
  if (after) return agrees(run) ? 'denied' : odd('it is not clear how far a denial reaches');
  if (before) return reaches(run, clause, text) ? 'denied' : odd('it is not clear how far a denial reaches');
  if (linked !== undefined && !preferred.test(linked))
    return odd(`"${linked.trim().slice(0, 40)}" stands between options`);
  if (/[−+*/·×-]$/.test(run.ahead) || /^['*·×_^(]/.test(run.behind)) return odd('it stands in a larger formula');
  const aside = supposed.test(run.behind) || supposed.test(ahead);
  if (aside) return odd('what would be is said, not what is', { aside: true });
  const named = text.slice(run.of[0]!.start, run.of.at(-1)!.end);
  const reasoned = run.of.length === 1 && named === run.of[0]!.label && reasoning.test(run.behind);
  const at = reasoned ? 0 : run.behind.search(affirming.test(named) ? explained : stop);
  const [said, remark] = at < 0 ? [run.behind, ''] : [run.behind.slice(0, at), run.behind.slice(at)];
  const doubt = doubted.exec(remark) ?? doubted.exec(ahead) ?? doubted.exec(said);
  if (doubt) return odd(`"${doubt[0]}" beside it leaves it open`);
  const word =
    strange(unbracketed(unnumbered(ahead)), own) ?? strange(unbracketed(unnumbered(said.replace(comparison, ''))), own);
  return word === undefined ? 'chosen' : odd(`"${word}" beside it is none of the options`, { among: true });
}

/** Without the number of an item of a list. */
const unnumbered = (words: string): string => words.replace(/(?<=^|\n)\s*\d{1,2}[.)](?=\s|$)/g, ' ');
/** Words in brackets about a chosen option. */
const unbracketed = (words: string): string => words.replace(/\([^()]*\)/g, ' ');

const singular =
  /^[\s,)]*(?:[a-z]+\s+){0,2}?(?:is|was|does|has|isn|wasn|doesn|hasn|gets|receives|fails|stays|remains)\b/i;
/** Whether a denial after a list is of all of it: `A, B and C are not`, but not `A, B, the other is not`. */
const agrees = ({ of, joins, behind }: Run): boolean =>
  of.length === 1 || (!singular.test(behind) && joins.filter((join) => /\band\b/i.test(join)).length < 2);

/** Whether a denial before a list is of all of it: of one, of `A or B`, of what is excepted, or of all in a bracket. */
function reaches(run: Run, clause: string, text: string): boolean {
  if (run.of.length === 1) return true;
  if (run.joins.some((join) => /\b(?:or|nor)\b/i.test(join))) return true;
  if (!/\bnot\b|n['’]t\b/i.test(clause)) return true;
  return (
    /\(\s*(?:but\s+)?not\s*$/i.test(text.slice(0, run.of[0]!.start)) && /^\s*\)/.test(text.slice(run.of.at(-1)!.end))
  );
}

/** A mark beside every option that is named: `A: yes, B: no`, `☑ A ☐ B`, `λ ✓, K ✗`. */
import { bare, surface } from '../claims/surface.ts';
import type { Option } from './choice.ts';
import { mentions } from './mentions.ts';

const yes = 'yes|true|correct|right|holds|✓|✔|✅|☑|☒|\\[[xX✓]\\]';
const no = 'no|false|incorrect|wrong|fails|does not|✗|✘|❌|✖|☐|\\[ {0,2}\\]';
const behind = new RegExp(`^[\\s:=)–—-]*(?:is\\s+)?\\(?(?:(${yes})|(${no}))\\)?[\\s,.;|]*(?:and\\s+)?$`, 'iu');
const ahead = new RegExp(`^[\\s,.;|*•-]*(?:(${yes})|(${no}))[\\s:]*$`, 'iu');
/** The marks that typesetting drops, under letters that it keeps. */
const signs = /[✓✔✅☑☒✗✘❌✖☐]|\[[xX ✓]{0,2}\]/u;

const any = new RegExp(`(?:${yes}|${no}|(?<!\\w)[TF](?!\\w))`, 'iu');

/** The labels marked yes; undefined where not every named option has a mark, or marks say both. */
export function marked(written: string, options: readonly Option[]): ReadonlySet<string> | 'unclear' | undefined {
  if (!any.test(written)) return undefined;
  const text = bare(signs.test(written) ? written.replace(/[$*`_]/g, ' ') : surface(written).text);
  const found = mentions(text, options);
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last) return undefined;
  const gaps = found.map(({ end }, i) => text.slice(end, found[i + 1]?.start ?? text.length));
  const before = [text.slice(0, first.start), ...gaps.slice(0, -1)];
  const side = ahead.test(before[0]!) ? ahead : behind;
  const letters = !options.some(({ label }) => label === 'T' || label === 'F');
  const pieces = (side === ahead ? before : gaps).map((gap) =>
    letters ? gap.replace(/(?<!\w)[TF](?!\w)/, (c) => (c === 'T' ? 'true' : 'false')) : gap,
  );
  const read = pieces.map((gap) => side.exec(gap));
  if (read.some((one) => one === null)) return signs.test(written) && /[✗✘❌✖☐]/u.test(written) ? 'unclear' : undefined;
  if (found.length === 1 && !signs.test(written)) return undefined;
  const [on, off] = [true, false].map(
    (wanted) => new Set(found.filter((_, i) => (read[i]![1] !== undefined) === wanted).map(({ label }) => label)),
  ) as [Set<string>, Set<string>]; // two, as they were
  return [...on].some((label) => off.has(label)) ? 'unclear' : on;
}

/** Numbers at equal steps, and lists repeated, written out: `np.linspace(0, 1, 5)`, `0:0.25:1`, `matrix(1:6, ..)`, `[0]*3`. */
import { tabulate } from '#scalar';
import { rewrite, type Rewrite } from './rewrite.ts';

const most = 400;
const number = String.raw`\s*(-?\d{0,9}\.?\d{1,9})\s*`;
const module = String.raw`(?<![\w.])(?:\w{1,8}\.)?`;

const list = (count: number, item: (i: number) => string, whole: string): string =>
  count > 0 && count <= most ? `[${tabulate(count, item).join(', ')}]` : whole;

/** So many from one end to the other, both among them. */
const spread = (whole: string, from: string, to: string, count: string): string =>
  Number(count) < 2
    ? whole
    : list(Number(count), (i) => `${from} + (${to} - (${from}))*${i}/${Number(count) - 1}`, whole);

/** By a step up to an end, which is among them or is not. */
function stepped(whole: string, from: string, to: string, step: string, closed: boolean): string {
  const steps = (Number(to) - Number(from)) / Number(step);
  const count = closed ? Math.floor(steps + 1e-9) + 1 : Math.ceil(steps - 1e-9);
  return list(count, (i) => `${from} + ${i}*(${step})`, whole);
}

const counted = (whole: string, from: string, to: string): string =>
  list(Number(to) - Number(from) + 1, (i) => `${Number(from) + i}`, whole);

export const ranges: readonly Rewrite[] = [
  rewrite(
    new RegExp(
      String.raw`${module}(?:linspace|range|seq)\(${number},${number},\s*(?:(?:num|length(?:\.out)?)\s*=\s*)?(\d{1,3})\s*\)`,
      'g',
    ),
    (whole, from, to, count) =>
      /range|seq/.test(whole) && !whole.includes('=') ? whole : spread(whole, from, to, count),
    'linspace(',
    'length',
  ),
  rewrite(
    new RegExp(String.raw`${module}(?:arange|seq)\(${number},${number},\s*(?:by\s*=)?${number}\)`, 'g'),
    (whole, from, to, step) => stepped(whole, from, to, step, whole.includes('seq')),
    'arange(',
    'seq(',
  ),
  rewrite(
    new RegExp(String.raw`^([[(]?)${number}:${number}:${number}([\])]?)$`),
    (whole, _, from, step, to) => stepped(whole, from, to, step, true),
    ':',
  ),
  rewrite(
    new RegExp(String.raw`${module}(full|fill|rep|repeat)\(${number},\s*(?:times\s*=\s*)?${number}\)`, 'g'),
    (all, name, first, second) => {
      const [item, count] = name === 'full' ? [second, first] : [first, second];
      return list(Number(count), () => item, all);
    },
    'full(',
    'fill(',
    'rep(',
    'repeat(',
  ),
  // What is laid out anew is written out first; MATLAB and Julia fill column by column, as R does.
  rewrite(
    /(?<=\b(?:matrix|reshape|[rc]bind)\((?:[^()]{0,80},)?\s*)(\d{1,4}):(\d{1,4})/g,
    (whole, from, to) => `c(${counted(whole, from, to).slice(1, -1)})`,
    ':',
  ),
  rewrite(/^reshape\((?=\s*c\()/, 'matrix(', 'reshape(c('),
  rewrite(
    /(?:\b\w{1,8}\.)?\barange\(\s*(?:(\d{1,4})\s*,\s*)?(\d{1,4})\s*\)(?=\.(?:reshape|view)\()/g,
    (whole, from, to) => `array(${counted(whole, from ?? '0', `${Number(to) - 1}`)})`,
    'arange(',
  ),
  rewrite(
    /(?<![\w)\].])\[([^[\](),]{1,40})\]\s*\*\s*(\d{1,2})(?![\d.*/])/g,
    (whole, item, times) => list(Number(times), () => item, whole),
    '*',
  ),
];

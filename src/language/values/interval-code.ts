/** Regions as code writes them, `Interval.Lopen(0, 1)`, `And(x > 0, x <= 1)`, `np.logical_or(..)`, in signs. */
import { split } from '../claims/surface.ts';

const head =
  /(?<![\w.])(?:[a-z]{1,8}\.)?(Interval|And|Or|Union|Intersection|Not|logical_(?:and|or|not))(?:\.(\w{4,5}))?\(/;
const unbounded = /(?<![\w.])(?:(?:np|math|jnp|torch|sp|sympy)\.(?:inf|oo)(?!\w)|float\(\s*['"]inf['"]\s*\))/g;
const most = 16;

/** Before it is looked at for claims, to which `not` is a word and `|` an alternative. */
export function regionFromCode(text: string): string {
  if (!text.includes('(') && !text.includes('.')) return text;
  let out = text
    .replace(unbounded, '∞')
    .replace(/\b(?:math|np)\.fabs\(/g, 'abs(')
    .replace(/(?:\bnot\s*|~)(?=\(+[^()]*[<>≤≥])/g, '!')
    .replace(/\)\s*\|\s*\(/g, ') or (');
  for (let i = 0; i < most; i++) {
    const found = head.exec(out);
    const end = found ? closing(out, found.index + found[0].length) : -1;
    if (!found || end < 0) return out;
    const inside = split(out.slice(found.index + found[0].length, end), /,/g).map((piece) => piece.text.trim());
    const said = spelled(found[1]!, found[2], inside);
    if (said === undefined) return out;
    out = out.slice(0, found.index) + said + out.slice(end + 1);
  }
  return out;
}

/** Where the bracket closes that is open before a place. */
function closing(text: string, from: number): number {
  let depth = 1;
  for (let i = from; i < text.length; i++) {
    if (text[i] === '(') depth++;
    if (text[i] === ')' && --depth === 0) return i;
  }
  return -1;
}

function spelled(name: string, how: string | undefined, args: readonly string[]): string | undefined {
  if (name === 'Interval') return interval(how, args);
  if (how !== undefined || args.length === 0) return undefined;
  if (/not$/i.test(name)) return args.length === 1 ? `!(${args[0]!})` : undefined;
  if (name === 'Union' || name === 'Intersection') return args.join(name === 'Union' ? ' ∪ ' : ' ∩ ');
  return `(${args.join(/and$/i.test(name) ? ' and ' : ' or ')})`;
}

/** SymPy's, whose ends belong to it unless it says otherwise. */
function interval(how: string | undefined, [low, high, ...said]: readonly string[]): string | undefined {
  if (low === undefined || high === undefined || said.length > 2) return undefined;
  const open = said.map((one) => /^(?:(left|right)_open\s*=\s*)?(True|False|true|false)$/.exec(one));
  if (open.includes(null) || !/^(?:open|Lopen|Ropen)?$/.test(how ?? '')) return undefined;
  const isOpen = (side: 'left' | 'right', place: number): boolean =>
    how === 'open' ||
    how === (side === 'left' ? 'Lopen' : 'Ropen') ||
    open.some((one, i) => /^t/i.test(one![2]!) && (one![1] === undefined ? i === place : one![1] === side));
  return `${isOpen('left', 0) ? '(' : '['}${low}, ${high}${isOpen('right', 1) ? ')' : ']'}`;
}

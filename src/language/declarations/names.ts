/** Names: one spelling each, and which of them a question has declared. */
import { greekNames } from '../reading/tokens/spelling.ts';
import { characterWords, lowered } from '../reading/tokens/spelling.ts';

const plain = /^[A-Za-z][A-Za-z0-9]*$/;

/** `λ`, `lambda` → `\lambda`; `x_{new}` → `x_new`; `\hat W` → `\hat{W}`; `K_{i}` → `K_i`; upright and bold are dropped. */
export function canonical(name: string): string {
  if (plain.test(name)) return greekNames.get(name) ?? name;
  let text = name.trim().replace(/^\$|\$$/g, '');
  text = Array.from(text)
    .map((c) => (lowered.has(c) ? `_${lowered.get(c)}` : (characterWords.get(c) ?? c)))
    .join('');
  text = text.replace(
    /\\(?:math(?:bf|rm|it|sf|cal|bb)|boldsymbol|bm|text|operatorname)\s*(?:\{([^{}]*)\}|\s([A-Za-z]))/g,
    '$1$2',
  );
  text = text.replace(
    /\\(?:wide)?(hat|bar|tilde|vec|dot|check|breve)\s*(?:\{([^{}]*)\}|\s*(\\?[A-Za-z]+))/g,
    '\\$1{$2$3}',
  );
  text = text.replace(/\\overline\s*\{([^{}]*)\}/g, '\\bar{$1}').replace(/\^\{?\\prime\}?|’|′/g, "'");
  const at = text.indexOf('_');
  const base = at < 0 ? text : text.slice(0, at);
  const primes = /'+$/.exec(base)?.[0] ?? '';
  const bare = base.slice(0, base.length - primes.length).trim();
  const spelled = greekNames.get(bare.replace(/^\\/, '')) ?? bare;
  if (at < 0) return spelled + primes;
  const sub = text.slice(at + 1).replace(/[{}\s]/g, '');
  return `${spelled + primes}_${greekNames.get(sub.replace(/^\\/, '')) ?? sub}`;
}

/** Base and subscript of a canonical name: `d_v` → d, v. */
export function parts(name: string): { base: string; sub: string | undefined } {
  const at = name.lastIndexOf('_');
  return at <= 0 ? { base: name, sub: undefined } : { base: name.slice(0, at), sub: name.slice(at + 1) };
}

/** The known name nearest to one that is not known: another case, or one edit away. */
export function nearest(name: string, among: Iterable<string>): string | undefined {
  if (name.length > 40) return undefined;
  let best: string | undefined;
  for (const other of among) {
    if (other.toLowerCase() === name.toLowerCase()) return other;
    if (best === undefined && name.length > 1 && other.length > 1 && withinOneEdit(name, other)) best = other;
  }
  return best;
}

function withinOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  const [x, y] = [a.slice(i), b.slice(i)];
  return x.slice(1) === y.slice(1) || x === y.slice(1) || x.slice(1) === y;
}

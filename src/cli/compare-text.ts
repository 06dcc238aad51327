/** A comparison told to a person: the verdict in a sentence, the path against it, the inequality for it. */
import { conditionsUnder, evidence, show, showConstraint } from '#cost';
import type { CompareLine, Query } from './compare-row.ts';

const sentences: Readonly<Record<NonNullable<CompareLine['verdict']>, (f: string, g: string) => string>> = {
  Theta: (f, g) => `${f} = Θ(${g}): the same growth`,
  o: (f, g) => `${f} = o(${g}): smaller on every path`,
  O: (f, g) => `${f} = O(${g}), and not Ω: smaller on some paths, never larger`,
  omega: (f, g) => `${f} = ω(${g}): larger on every path`,
  Omega: (f, g) => `${f} = Ω(${g}), and not O: larger on some paths, never smaller`,
  incomparable: (f, g) => `${f} and ${g} are incomparable: neither is O of the other`,
  unsupported: (f, g) => `${f} against ${g} is outside what is decided`,
  vacuous: () => 'the regime admits nothing: anything would be true under it',
};

/** The lines for a person. */
export function comparisonText({ f, g, regime, vars }: Query, line: Omit<CompareLine, 'id'>): string[] {
  const [F, G] = [show(f), show(g)];
  const { verdict = 'unsupported', f_not_O_g_path: up, g_not_O_f_path: down } = line;
  const under = regime.length === 0 ? '' : `, where ${regime.map(showConstraint).join(', ')}`;
  const against = (path: NonNullable<typeof up>, forth: boolean): string => {
    const said = forth ? evidence(f, g, path, { f: 'f', g: 'g' }) : evidence(g, f, path, { f: 'g', g: 'f' });
    return `  ${forth ? 'f is not O(g)' : 'g is not O(f)'}: ${said}`;
  };
  const [condition] = up && vars.length > 1 ? conditionsUnder(f, g, regime, vars) : [];
  return [
    sentences[verdict](F, G) + under,
    ...(up ? [against(up, true)] : []),
    ...(down ? [against(down, false)] : []),
    ...(condition ? [`  f = O(g) would hold where ${condition.text}`] : []),
    ...(line.certificate === undefined ? [] : [`  f = O(g) because ${line.certificate}`]),
    ...(line.why === undefined ? [] : [`  ${line.why}`]),
    ...(line.too_tall ? ['  the path is too tall to be evaluated along: it rests on the search alone'] : []),
  ];
}

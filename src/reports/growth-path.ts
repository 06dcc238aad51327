import type { Evidence } from '#checks';

/** A growth path as equations, and what happens along them: said once, though its text may begin by saying them too. */
export function growthPath({ text, variables }: Extract<Evidence, { readonly type: 'path' }>): {
  readonly equations: readonly string[];
  readonly outcome: string;
} {
  const equations = Object.entries(variables).map(([name, way]) => (way.includes('=') ? way : `${name} = ${way}`));
  const rest = equations.reduce((left, each) => left.replace(each, ''), text);
  const said = /^take[\s,]*:\s*/.exec(rest);
  return { equations, outcome: said === null ? text : rest.slice(said[0].length) };
}

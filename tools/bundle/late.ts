/** What is built into node, asked for when it is first used: one script would ask for all of it at its start. */
import { isBuiltin } from 'node:module';
import type { Plugin } from 'rolldown';

const written = '\0built in ';
const quoted = (text: string): string => JSON.stringify(text);

/** Its classes are wanted as they are; the process too, whose methods must be called on it. */
async function got(id: string): Promise<string> {
  const members = Object.entries((await import(id)) as object).filter(([name]) => /^(?!default$)[\w$]+$/.test(name));
  const it = `module.require(${quoted(id)})`;
  const named = members.map(([name, value]) =>
    typeof value === 'function' && /^[a-z]/.test(name)
      ? `export const ${name} = (...of) => ${it}.${name}(...of);`
      : `export const ${name} = /* @__PURE__ */ (() => ${it}.${name})();`,
  );
  const whole = members.map(([name]) => `get ${name}() { return ${it}.${name}; }`);
  return [...named, `export default ${id === 'node:process' ? 'process' : `{ ${whole.join(', ')} }`};`].join('\n');
}

export const late: Plugin = {
  name: 'what is built in is asked for late',
  resolveId: (specifier) => (isBuiltin(specifier) ? `${written}node:${specifier.replace(/^node:/, '')}` : undefined),
  load: (id) => (id.startsWith(written) ? got(id.slice(written.length)) : undefined),
};

/** A loop of code as the lines that stand in it: `for x in X:`, `ys.append(C @ h)`, `jax.lax.scan(step, h0, X)`. */
import { canonical, type Declarations } from '#language';

const header = /^for\s+([\w\s,()]{1,80}?)\s+in\s+(.{1,120}?)\s*:$/;
const stepFunction =
  /^def\s+(\w+)\(\s*(\w+)\s*,\s*(\w+)\s*\)\s*:\s*\n([^]*?)\n?[ \t]*return\s+(\w+)\s*,\s*([^\n]+)\n[^]*?\bscan\(\s*\1\s*,\s*([^]+?)\s*,\s*(\w+)\s*\)\s*$/;

/** All outputs as they were gathered: `return np.stack(ys)`. */
const whole =
  /^(?:return|print)\s*\(?\s*(?:\w+\.)?(?:(?:array|asarray|stack|vstack|tensor)\()?(\w+)(?:,\s*(?:axis|dim)\s*=\s*0)?\s*\)*$/;

/** The text itself where it is no loop; undefined where it is one that is not read. */
export function unrolled(text: string, declared: Declarations): string | undefined {
  const scanned = text.includes('scan(') ? stepFunction.exec(text.trim()) : null;
  if (scanned) {
    const [, , state, input, body, renewed, output, start, source] = scanned;
    const inner = `${body!.trim()}\nyield ${output!}`;
    // `h_new = A @ h + B @ x`, and then `h_new` alone.
    const own = renewed === state ? inner : renamed(inner, renewed!, state!);
    return (
      own && unrolled(`${state!} = ${start!}\nfor ${input!} in ${source!}:\n${own.replace(/^\s*/gm, ' ')}`, declared)
    );
  }
  if (!/\bfor\b[^\n]*:\s*\n/.test(text)) return text;
  if (!staysInside(text)) return undefined;
  const lines = text
    .replace(/#[^\n]*/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^(?:def\s[^\n]*:|import\s.*|from\s.*)$/.test(line));
  const at = lines.findIndex((line) => header.test(line));
  const lists = new Set(lines.flatMap((line) => /^(\w+)\s*=\s*(?:\[\s*\]|list\(\s*\))$/.exec(line)?.[1] ?? []));
  const [, names, source] = header.exec(lines[at] ?? '') ?? [];
  const found = names === undefined ? undefined : arriving(names, source!, declared);
  if (found === undefined || lines.filter((line) => line.startsWith('for ')).length > 1) return undefined;
  const out: string[] = [];
  for (const [i, line] of lines.entries()) {
    if (i === at || /^(\w+)\s*=\s*(?:\[\s*\]|list\(\s*\))$/.test(line)) continue;
    const [, list, item] = /^(\w+)\.append\((.*)\)$/.exec(line) ?? [];
    const given = /^yield\s+(.*)$/.exec(line)?.[1] ?? (list !== undefined && lists.has(list) ? item : undefined);
    if (/^(?:return|print)\b/.test(line)) {
      // What is given back at the end are the outputs of all steps, and nothing else.
      if (!lists.has(whole.exec(line)?.[1] ?? '')) return undefined;
    } else if (given === undefined) out.push(found(line));
    else {
      // `y = C @ h`, and then `ys.append(y)`.
      const own = out.findIndex((one, k) => k >= at && one.startsWith(`${given} = `));
      out.push(`out = ${own < 0 ? found(given) : out.splice(own, 1)[0]!.slice(given.length + 3)}`);
    }
  }
  const [, index] = /^(\w+)$/.exec(names!.trim()) ?? [];
  const reads = new RegExp(`=.*\\[\\s*${index ?? ''}`);
  // `h[t]` of a state that is carried by its bare name is an entry of it.
  const isMixed =
    source!.startsWith('range') &&
    out.some((line) => reads.test(line)) &&
    out.slice(at).some((line) => /^\w+ =/.test(line));
  return isMixed ? undefined : out.join('\n');
}

/** Whether nothing but what is given back stands after the loop. */
function staysInside(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const depth = (line: string): number => line.length - line.trimStart().length;
  const at = lines.findIndex((line) => header.test(line.trim()));
  return (
    at < 0 ||
    lines.slice(at + 1).every((line) => depth(line) > depth(lines[at]!) || /^\s*(?:return|print)\b/.test(line))
  );
}

/** How many rows there are of what has its rows named. */
const lengths = (declared: Declarations): readonly string[] =>
  [...declared.values()].flatMap((type) => {
    const whole = type.is === 'part' ? declared.get(type.of) : undefined;
    return whole?.is === 'matrix' && whole.rows.op === 'symbol' ? [whole.rows.name] : [];
  });

/** The state by its own name in the line that renews it and those after it, where these read the old one no more. */
function renamed(lines: string, by: string, state: string): string | undefined {
  const [first, ...rest] = lines.split('\n');
  const start = `${by} = `;
  if (!first!.startsWith(start) || rest.some((line) => new RegExp(`\\b${state}\\b`).test(line))) return undefined;
  const again = new RegExp(`\\b${by}\\b`, 'g');
  return [`${state} = ${first!.slice(start.length)}`, ...rest.map((line) => line.replace(again, state))].join('\n');
}

/** Each line with what arrives by its own name; undefined where the loop goes through anything else. */
function arriving(names: string, source: string, declared: Declarations): ((line: string) => string) | undefined {
  const rowOf = (whole: string): string | undefined =>
    [...declared].find(([, type]) => type.is === 'part' && type.of === whole && type.part !== 'columns')?.[0];
  const bare = (name: string): string => name.replace(/_.*$/, '');
  const steps = /^range\(\s*(?:(\w+)|len\(\w+\)|\w+\.shape\[0\])\s*\)$/.exec(source);
  if (steps) {
    const [, bareIndex, index = bareIndex] = /^(?:(\w+)|\(\s*(\w+)\s*\))$/.exec(names.trim()) ?? [];
    if (index === undefined) return undefined;
    if (steps[1] !== undefined && !lengths(declared).includes(steps[1])) return undefined;
    const own = new Set(
      [...declared].flatMap(([name, { is }]) => (is === 'part' || is === 'family' ? [bare(name)] : [])),
    );
    const member = new RegExp(`(?<![\\w.])([A-Za-z]\\w*)\\[\\s*${index}\\s*\\]`, 'g');
    return (line) =>
      line.replace(member, (whole, of: string) => {
        const row = own.has(canonical(of)) ? canonical(of) : rowOf(canonical(of));
        return row === undefined ? whole : `${bare(row)}_{t}`;
      });
  }
  const parts = (list: string): readonly string[] => list.replace(/[()\s]/g, '').split(',');
  const sources = parts(/^zip\((.*)\)$/.exec(source)?.[1] ?? source);
  const own = parts(names);
  const rows = sources.map((of) => rowOf(canonical(of)));
  if (rows.includes(undefined) || own.length !== rows.length) return undefined;
  // Another name for what arrives would hide what the question calls so.
  return own.every((name, i) => canonical(name) === bare(rows[i]!)) ? (line) => line : undefined;
}

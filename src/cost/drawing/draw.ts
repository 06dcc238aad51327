/** A graph of operations drawn: time runs downwards, one row a step, the critical path picked out. */
import { criticalPath, operates, type Graph, type GraphNode, type GraphOp } from './draw-graph.ts';

export interface Caption {
  readonly title: string;
  /** A line below it: sizes, what the formula says. */
  readonly about: string;
}

const box = { column: 30, row: 56, left: 56, right: 24, top: 66, bottom: 54, radius: 10, narrowest: 480 } as const;
const signs: Readonly<Record<GraphOp, string>> = {
  input: '',
  literal: '',
  add: '+',
  sub: '−',
  mul: '×',
  div: '÷',
  sqrt: '√',
  exp: 'e',
  log: 'ln',
};
const sweeps = 6;

export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }[c]!};`);
const number = (x: number): string => x.toFixed(1).replace(/\.0$/, '');

/** The nodes of each depth, from left to right, so that edges cross little: each goes where its neighbours are, on average. */
function rows({ nodes }: Graph): number[][] {
  const found: number[][] = [];
  nodes.forEach(({ depth }, i) => (found[depth] ??= []).push(i));
  const users: number[][] = nodes.map(() => []);
  nodes.forEach(({ of }, i) => of.forEach((j) => users[j]!.push(i)));
  const at = nodes.map(() => 0);
  const settle = (row: readonly number[]): void => row.forEach((i, k) => (at[i] = (k + 0.5) / row.length));
  found.forEach(settle);
  const mean = (of: readonly number[], else_: number): number =>
    of.length === 0 ? else_ : of.reduce((sum, i) => sum + at[i]!, 0) / of.length;
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const down = sweep % 2 === 0;
    for (const row of down ? found : found.toReversed()) {
      const wants = new Map(row.map((i) => [i, mean(down ? nodes[i]!.of : users[i]!, at[i]!)]));
      row.sort((a, b) => wants.get(a)! - wants.get(b)! || a - b);
      settle(row);
    }
  }
  return found;
}

/** The drawing as SVG: no script, no fonts, the same bytes for the same graph. */
export function drawing(graph: Graph, { title, about }: Caption): string {
  const { nodes } = graph;
  const layers = rows(graph);
  const widest = Math.max(1, ...layers.map((row) => row.length));
  const inner = Math.max(box.narrowest, widest * box.column);
  const [width, height] = [box.left + inner + box.right, box.top + (layers.length - 1) * box.row + box.bottom];
  const place = new Map<number, readonly [x: number, y: number]>();
  layers.forEach((row, depth) =>
    row.forEach((i, k) => place.set(i, [box.left + (inner * (k + 0.5)) / row.length, box.top + depth * box.row])),
  );
  const path = criticalPath(graph);
  const critical = new Set(path);
  const onPath = (from: number, to: number): boolean => path.indexOf(to) === path.indexOf(from) + 1;
  const edges = nodes.flatMap(({ of }, i) => of.map((j) => ({ from: j, to: i, on: critical.has(j) && onPath(j, i) })));
  const line = ({ from, to, on }: (typeof edges)[number]): string => {
    const [[x, y], [u, v]] = [place.get(from)!, place.get(to)!];
    return `<line${on ? ' class="on"' : ''} x1="${number(x)}" y1="${number(y)}" x2="${number(u)}" y2="${number(v)}"/>`;
  };
  const outputs = new Set(graph.outputs);
  const dot = (node: GraphNode, i: number): string => {
    const [x, y] = place.get(i)!;
    const classes = [node.op, critical.has(i) ? 'on' : '', outputs.has(i) ? 'output' : ''].filter(Boolean).join(' ');
    const radius = operates(node) ? box.radius : node.op === 'input' ? 5 : 3;
    const sign = signs[node.op];
    const text = sign === '' ? '' : `<text x="${number(x)}" y="${number(y + 4.5)}">${sign}</text>`;
    return `<g class="${classes}"><circle cx="${number(x)}" cy="${number(y)}" r="${radius}"/>${text}</g>`;
  };
  const steps = layers.map(
    (_, depth) => `<text class="step" x="${box.left - 18}" y="${box.top + depth * box.row + 4}">${depth}</text>`,
  );
  const work = nodes.filter(operates).length;
  const said = `work ${work}, span ${path.length === 0 ? 0 : nodes[path.at(-1)!]!.depth}`;
  const foot = height - 20;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title about">
<title id="title">${escaped(title)}</title>
<desc id="about">${escaped(`${about}; ${said}`)}; the critical path is picked out</desc>
<style>${style}</style>
<rect width="${width}" height="${height}" fill="#fff"/>
<text class="title" x="${box.left - 24}" y="26">${escaped(title)}</text>
<text class="about" x="${box.left - 24}" y="44">${escaped(`${about} · ${said}`)}</text>
${steps.join('\n')}
<g class="edges">${edges
    .toSorted((a, b) => Number(a.on) - Number(b.on))
    .map(line)
    .join('')}</g>
${nodes.map(dot).join('\n')}
<text class="about" x="${box.left - 24}" y="${foot}">dots: inputs, small ones literals · ringed: outputs · red: a critical path</text>
</svg>
`;
}

const style = `text{font:13px system-ui,sans-serif;fill:#222}.title{font-weight:600;font-size:15px}.about,.step{fill:#666;font-size:12px}.step{text-anchor:end}
g text{text-anchor:middle}.edges line{stroke:#b9bec7;stroke-width:1}.edges .on{stroke:#c0392b;stroke-width:2.5}circle{fill:#fff;stroke:#667;stroke-width:1.2}
.input circle{fill:#667}.literal circle{fill:#bbc;stroke:none}.mul circle,.div circle{fill:#e8f0fb}.add circle,.sub circle{fill:#f4f4ee}.on circle{stroke:#c0392b;stroke-width:2.5}.input.on circle{fill:#c0392b}.output circle{stroke-width:3}`;

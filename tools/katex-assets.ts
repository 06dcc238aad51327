/**
 * Writes src/reports/page/katex.json: the stylesheet of the installed KaTeX with the fonts that a report needs inside it.
 * A report is a function of its arguments and may read no file, so what it embeds is checked in. Run after an upgrade:
 * `node tools/katex-assets.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const dist = dirname(createRequire(import.meta.url).resolve('katex'));

/** Upright, italic and bold letters, ∑ and brackets in four sizes, ℝ and its kin, and the 𝒪 of cost claims: 139 kB. */
const wanted =
  /KaTeX_(Main-(Regular|Italic|Bold)|Math-Italic|AMS-Regular|Caligraphic-Regular|Size[1-4]-Regular)\.woff2/;

/** KaTeX's own minified stylesheet, each wanted font as a data URL, every other left out. */
export function stylesheet(): string {
  const css = readFileSync(join(dist, 'katex.min.css'), 'utf8');
  return css.replace(/@font-face\{[^}]*\}/g, (face) => {
    const file = wanted.exec(face)?.[0];
    if (file === undefined) return '';
    const data = readFileSync(join(dist, 'fonts', file)).toString('base64');
    return face.replace(/src:[^}]*/, `src:url(data:font/woff2;base64,${data}) format("woff2")`);
  });
}

if (import.meta.main) {
  const path = join(import.meta.dirname, '../src/reports/page/katex.json');
  writeFileSync(path, `${JSON.stringify({ css: stylesheet() })}\n`);
}

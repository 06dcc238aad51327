/** What came from outside, as it came: in its own direction, clipped, the rest one click away and bounded. */
import { clip, grouped, shownAtMost } from '../text.ts';
import { html, type Markup } from './markup.ts';

const atOnce = 280;

/** `words` is for sentences, which are set as such; anything else as it would be typed. */
export function said(text: string, as: 'typed' | 'words' = 'typed'): Markup {
  const written = (shown: string): Markup =>
    as === 'words'
      ? html`<span class="said words"><bdi>${shown}</bdi></span>`
      : html`<code class="said"><bdi>${shown}</bdi></code>`;
  const head = clip(text, atOnce);
  if (!head.cut) return written(text);
  const body = clip(text, shownAtMost);
  return html`<details class="long">
    <summary>${written(`${head.text}…`)} <span class="note">${grouped(text.length)} characters</span></summary>
    <pre class="scroll" tabindex="0" role="region" aria-label="the whole answer"><bdi>${body.text}</bdi></pre>
    ${body.cut && html`<p class="note">the first ${grouped(shownAtMost)} characters are shown; the JSON report has all of them</p>`}
  </details>`;
}

/** The figures as a browser shows them, by themselves and in the page. */
import { readFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { binary, quiet } from './chromium.test-data.ts';
import page from './formats/html.ts';
import { figures } from './registry.ts';
import { sample } from './sample.test-data.ts';

const names = [...(await figures()).keys()];
const drawn = (name: string): string => readFileSync(`spec/figures/${name}.svg`, 'utf8');

/** The sample, its first question keyed by this law. */
const keyed = (law: string) => ({
  ...sample,
  sets: sample.sets.map((set) => ({
    ...set,
    questions: set.questions.map((question, i) => (i === 0 ? { ...question, law } : question)),
  })),
});
const report = (law: string): string => page.files(keyed(law)).get('report.html')!;

test('a page shows a figure where a question has its key from a law of it, once, and else does not', () => {
  expect(report('ssm-kernel')).not.toContain('class="drawn"');
  const shown = report('toeplitz');
  expect(shown.match(/class="drawn"/g)).toHaveLength(1);
  expect(shown).toContain('id="hw8-figure-structured-families"');
  expect(shown).toContain('href="#hw8-figure-structured-families"');
});

test('two sets of a page may show the same figure: no id stands twice', () => {
  const [set] = keyed('toeplitz').sets;
  const both = page.files({ ...sample, sets: [set!, { ...set!, set: 'other' }] }).get('report.html')!;
  const ids = [...both.matchAll(/\bid="([^"]*figure[^"]*)"/g)].map(([, id]) => id);
  expect(ids.length).toBeGreaterThan(6);
  expect(new Set(ids).size).toBe(ids.length);
});

describe.skipIf(binary === undefined)('in Chromium', () => {
  let browser: Browser;
  let tab: Page;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: binary!, args: quiet });
    tab = await browser.newPage({ viewport: { width: 900, height: 500 } });
  });
  afterAll(() => browser?.close());

  test.each(names)('no words of %s lie on others, and none stick out', async (name) => {
    await tab.setContent(drawn(name));
    const boxes = await tab
      .locator('svg text')
      .evaluateAll((all) =>
        all.map((one) =>
          (({ left, top, right, bottom }) => ({ left, top, right, bottom, text: one.textContent }))(
            one.getBoundingClientRect(),
          ),
        ),
      );
    const sheet = (await tab
      .locator('svg')
      .evaluate((svg) => svg.getBoundingClientRect().toJSON() as unknown)) as (typeof boxes)[number]; // a rectangle
    expect(boxes.length).toBeGreaterThan(15);
    for (const [i, a] of boxes.entries()) {
      expect(
        a.left >= sheet.left && a.right <= sheet.right && a.top >= sheet.top && a.bottom <= sheet.bottom,
        `${a.text}`,
      ).toBe(true);
      for (const b of boxes.slice(i + 1))
        expect(
          a.right <= b.left || b.right <= a.left || a.bottom <= b.top + 2 || b.bottom <= a.top + 2,
          `${a.text} and ${b.text}`,
        ).toBe(true);
    }
  });

  test.each(names)('%s has dark letters on light by day and on paper, light on dark by night', async (name) => {
    await tab.setContent(drawn(name));
    const brightness = (selector: string) =>
      tab.evaluate<number>(
        `getComputedStyle(document.querySelector('${selector}')).fill.match(/\\d+/g).reduce((sum, c) => sum + Number(c), 0)`,
      );
    const both = async () => [(await brightness('svg .ground')) > 600, (await brightness('svg .name')) > 600];
    await tab.emulateMedia({ colorScheme: 'light', media: 'screen' });
    expect(await both()).toEqual([true, false]);
    await tab.emulateMedia({ colorScheme: 'dark', media: 'screen' });
    expect(await both()).toEqual([false, true]);
    await tab.emulateMedia({ colorScheme: 'dark', media: 'print' });
    expect(await both()).toEqual([true, false]);
  });

  test('a narrow page with figures does not scroll sideways', async () => {
    await tab.emulateMedia({ colorScheme: 'light', media: 'screen' });
    await tab.setViewportSize({ width: 360, height: 740 });
    await tab.setContent(report('toeplitz'));
    expect(await tab.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(0);
  });
});

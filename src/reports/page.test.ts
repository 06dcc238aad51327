/** The page as a browser shows it. Where no Chromium is found the tests are skipped, and say so. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { binary, quiet } from './chromium.test-data.ts';
import page from './formats/html.ts';
import { sample } from './sample.test-data.ts';

const folder = mkdtempSync(join(tmpdir(), 'assay-page-'));
const file = join(folder, 'report.html');
const url = pathToFileURL(file).href;
afterAll(() => rmSync(folder, { recursive: true }));

describe.skipIf(binary === undefined)('the page in Chromium', () => {
  let browser: Browser;
  let tab: Page;
  const requests: string[] = [];
  const complaints: string[] = [];
  beforeAll(async () => {
    writeFileSync(file, page.files(sample).get('report.html')!);
    browser = await chromium.launch({ executablePath: binary!, args: quiet });
    tab = await browser.newPage();
    tab.on('request', (request) => requests.push(request.url()));
    tab.on('console', (message) => complaints.push(message.text()));
    tab.on('pageerror', (error) => complaints.push(String(error)));
    tab.on('dialog', (dialog) => void dialog.dismiss());
  });
  beforeEach(async () => {
    requests.length = complaints.length = 0;
    await tab.emulateMedia({ media: 'screen', colorScheme: 'light' });
    await tab.setViewportSize({ width: 1280, height: 900 });
    await tab.goto(url);
  });
  afterAll(() => browser?.close());
  const overflow = () => tab.evaluate('document.documentElement.scrollWidth - window.innerWidth');

  test('it complains of nothing and asks for nothing but itself', async () => {
    await tab.evaluate('document.fonts.ready.then(() => 0)');
    expect(complaints).toEqual([]);
    expect(requests.filter((request) => !request.startsWith('data:'))).toEqual([url]);
  });

  test('nothing of a submission runs or becomes an element', async () => {
    expect(await tab.title()).toBe(sample.sets[0]!.title);
    expect(
      await tab
        .locator('script, iframe, img, object, embed, form, [onclick], [onerror], a[href^="javascript:"]')
        .count(),
    ).toBe(0);
    expect(await tab.locator('a[href*="://"]').count()).toBe(0);
  });

  test('a script that got in all the same would not run, and nothing it names would be fetched', async () => {
    await tab.evaluate(`
      const script = document.createElement('script');
      script.textContent = 'document.title = "owned"';
      const image = new Image();
      image.src = 'https://example.invalid/leak.png';
      document.body.append(script, image);
      fetch('https://example.invalid/leak').catch(() => 0)`);
    expect(await tab.title()).toBe(sample.sets[0]!.title);
    expect(complaints.filter((text) => /Content Security Policy/.test(text)).length).toBeGreaterThanOrEqual(3);
  });

  test('formulas are set in their own fonts, and for readers aloud', async () => {
    expect(await tab.locator('.katex-html').count()).toBeGreaterThan(20);
    expect(await tab.locator('.katex-mathml math').count()).toBeGreaterThan(20);
    expect(
      await tab.evaluate(
        'document.fonts.check("16px KaTeX_Main") && [...document.fonts].some((f) => f.family === "KaTeX_Main" && f.status === "loaded")',
      ),
    ).toBe(true);
  });

  test('a plot shows every counted point, and has a title', async () => {
    const plot = tab.locator('svg.plot').first();
    expect(await plot.locator('circle').count()).toBe(10);
    expect((await plot.boundingBox())!.height).toBeGreaterThan(100);
    expect(await tab.getByRole('img', { name: /span counted and claimed/ }).count()).toBeGreaterThan(0);
  });

  test('every link of the page leads to something in it', async () => {
    expect(
      await tab.evaluate(
        '[...document.querySelectorAll("a")].map((a) => a.getAttribute("href")).filter((h) => !document.getElementById(decodeURIComponent(h.slice(1))))',
      ),
    ).toEqual([]);
    expect(
      await tab.evaluate(
        '[...document.querySelectorAll("[id]")].length - new Set([...document.querySelectorAll("[id]")].map((e) => e.id)).size',
      ),
    ).toBe(0);
  });

  test('following a link from the table opens the part it leads to', async () => {
    const body = tab.locator('#hw8-1-1a\\.kernel');
    expect(await body.isVisible()).toBe(false);
    await tab.locator('.overview td.cell a').first().click();
    expect(await body.isVisible()).toBe(true);
  });

  test('a filter leaves only what it names, without a script', async () => {
    const parts = tab.locator('.part:visible');
    const before = await parts.count();
    await tab.getByRole('radio', { name: 'rejected' }).check({ force: true });
    expect([before, await parts.count(), await tab.locator('.part.reject').count()]).toEqual([17, 5, 5]);
  });

  test('sorting puts the weakest first, without a script', async () => {
    const tops = () =>
      tab.locator('.overview tbody tr').evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().top));
    const [first, second] = await tops();
    await tab.getByRole('radio', { name: 'weakest first' }).check({ force: true });
    const [one, two] = await tops();
    expect([first! < second!, one! < two!]).toEqual([true, false]);
  });

  test('by night its ground is dark and its letters light', async () => {
    await tab.emulateMedia({ colorScheme: 'dark' });
    const light = (property: string) =>
      tab.evaluate(
        `getComputedStyle(document.documentElement).${property}.match(/\\d+/g).slice(0, 3).reduce((a, b) => a + +b, 0)`,
      );
    expect(await light('backgroundColor')).toBeLessThan(120);
    expect(await light('color')).toBeGreaterThan(600);
  });

  test.each([320, 360, 768])('at %i pixels nothing sticks out of the page, open or closed', async (width) => {
    await tab.setViewportSize({ width, height: 740 });
    expect(await overflow()).toBeLessThanOrEqual(0);
    await tab.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
    expect(await overflow()).toBeLessThanOrEqual(0);
  });

  test('on paper what was closed is open', async () => {
    await tab.setViewportSize({ width: 720, height: 1000 });
    await tab.emulateMedia({ media: 'print' });
    expect(
      await tab.locator('#hw8-1-1a\\.kernel').evaluate((body) => body.getBoundingClientRect().height),
    ).toBeGreaterThan(20);
  });

  test('on paper the ground is white by night too, and the table of a wide set is made to fit', async () => {
    await tab.setViewportSize({ width: 1000, height: 700 });
    await tab.evaluate('document.querySelector(".overview").style.setProperty("--columns", 140)');
    await tab.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const style = (what: string) => tab.evaluate(`getComputedStyle(${what}`);
    expect(await style('document.documentElement).backgroundColor')).toBe('rgb(255, 255, 255)');
    expect(await style('document.documentElement).colorScheme')).toBe('light');
    expect(Number(await style('document.querySelector(".overview")).zoom'))).toBeLessThan(0.3);
  });

  test('the tab key goes to the skip link, the navigation, the filters and the table, and is seen at each', async () => {
    const stops: string[] = [];
    for (let i = 0; i < 12; i++) {
      await tab.keyboard.press('Tab');
      stops.push(
        (await tab.evaluate(
          'document.activeElement.closest("nav, fieldset, .overview, .skip")?.className || document.activeElement.parentElement.tagName',
        )) as string,
      ); // a class or a tag
      const outline = await tab.evaluate(
        'getComputedStyle(document.activeElement.closest("label") ?? document.activeElement).outlineStyle',
      );
      expect(outline, stops.at(-1)).toBe('solid');
    }
    expect(stops[0]).toBe('skip');
    expect([...new Set(stops)]).toEqual(['skip', 'NAV', 'P', 'LABEL', 'scroll overview']);
  });
});

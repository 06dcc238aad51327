/** The figures of the sources: kept as they are drawn, and what they show is so. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { laws } from '#checks';
import { rationals, type Rational } from '#scalar';
import { hilbert, hilbertInverse } from '#reference/hilbert-conditioning';
import { legsNorms } from '#reference/legs-conditioning';
import { linear, type Matrix } from '#reference/linear';
import { trace } from '#reference/trace';
import { figureFormats, type Drawn } from './figure.ts';
import { hilbertCondition, legsCondition } from './figures/condition-number.ts';
import { figures } from './registry.ts';

const all = await figures();

describe.each([...all])('%s', (name, figure) => {
  let once: Drawn | undefined;
  const drawn = (): Drawn => (once ??= figure.draw());

  test('drawing it again gives the bytes that are kept, for README and for the page', () => {
    expect(drawn().svg).toBe(readFileSync(`spec/figures/${name}.svg`, 'utf8'));
    const kept = JSON.parse(readFileSync('src/reports/page/figures.json', 'utf8')) as { name: string }[]; // ours
    const { title, laws: from, caption } = figure;
    expect(kept).toContainEqual({ name, title, laws: from, caption, ...drawn() });
  });

  test('it is drawn from laws that there are', async () => {
    const known = await laws();
    for (const slug of figure.laws) expect([...known.keys()]).toContain(slug);
  });

  test('README shows it with its title and its caption', () => {
    const readme = readFileSync('README.md', 'utf8');
    expect(readme).toContain(`![${figure.title}](spec/figures/${name}.svg)`);
    expect(readme).toContain(figure.caption);
  });

  test('it has a title and a description, which it names', () => {
    const [, named] = /aria-labelledby="([^"]*)"/.exec(drawn().svg)!;
    for (const id of named!.split(' ')) expect(drawn().svg).toMatch(new RegExp(`<(title|desc) id="${id}">[^<]{20,}<`));
  });

  test('its style is for itself alone, and it fetches and runs nothing', () => {
    const [, style] = /<style>([\s\S]*)<\/style>/.exec(drawn().svg)!;
    for (const rule of style!.replaceAll(/@media[^{]*\{/g, '').matchAll(/([^{}]+)\{/g))
      for (const selector of rule[1]!.split(',')) expect(selector.trim()).toMatch(/^\.drawn/);
    expect(drawn().svg.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/script|href|url\(|http|\bon\w+=/);
  });
});

test('one file holds them all', () => {
  const drawn: Drawn = { numbers: [1], svg: '<svg/>' };
  const two = new Map(['a', 'b'].map((name) => [name, { title: name, laws: [], caption: '', draw: () => drawn }]));
  expect([...figureFormats.svg(two)]).toEqual([
    ['a.svg', '<svg/>'],
    ['b.svg', '<svg/>'],
  ]);
  const [text] = figureFormats.json(two).values();
  expect(JSON.parse(text!)).toEqual(['a', 'b'].map((name) => ({ name, title: name, laws: [], caption: '', ...drawn })));
});

/** The largest eigenvalue of a symmetric positive matrix lies between tr X¹⁷ / tr X¹⁶ and (tr X¹⁶)^(1/16), exact until then. */
function between(X: Matrix<Rational>): readonly [number, number] {
  const { times } = linear(rationals);
  let power = X;
  for (let k = 0; k < 4; k++) power = times(power, power);
  const total = trace(rationals, power);
  return [rationals.size(rationals.div(trace(rationals, times(power, X)), total)), rationals.size(total) ** (1 / 16)];
}

test.each([4, 8, 12])('the Hilbert matrix of size %i has the condition number that exact traces enclose', (n) => {
  const [low, high] = [hilbert(rationals, n), hilbertInverse(rationals, n)]
    .map(between)
    .reduce(([a, b], [c, d]) => [a * c, b * d]);
  const rounding = n * n * 2 ** -52;
  expect(high / low).toBeLessThan(1.001);
  expect(hilbertCondition(n)).toBeGreaterThan(low * (1 - rounding));
  expect(hilbertCondition(n)).toBeLessThan(high * (1 + rounding));
});

test.each([2, 8, 32])('HiPPO-LegS of size %i has a condition number between κ_F / N and κ_F, which are exact', (N) => {
  const [squared, inverse] = legsNorms(rationals, N).map(rationals.size);
  const frobenius = Math.sqrt(squared! * inverse!);
  expect(legsCondition(N)).toBeLessThan(frobenius);
  expect(legsCondition(N)).toBeGreaterThan(frobenius / N);
});

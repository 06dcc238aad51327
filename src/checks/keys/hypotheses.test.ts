import { describe, expect, test } from 'vitest';
import { laws } from '../registry.ts';
import { assumed, truth } from './truth.ts';
import { hypotheses } from './hypotheses.ts';

const own = [...(await laws())].flatMap(([slug, law]) =>
  Object.keys(law.hypotheses ?? {}).map((name) => [slug, name, law] as const),
);

describe.each(own)('%s, if %s', (slug, name, law) => {
  const of = (algorithm: string) => ({ is: 'law', slug, law, algorithm }) as const;

  test('leaves inputs out, and the reference holds under it', () => {
    expect(assumed(of('reference'), name)).toMatchObject({ holds: true, excludes: true });
  });

  test('saves a false answer, and not every one', () => {
    const saved = Object.keys(law.mutants).filter((mutant) => assumed(of(mutant), name)?.holds === true);
    expect(saved.length).toBeGreaterThan(0);
    expect(saved.length).toBeLessThan(Object.keys(law.mutants).length);
    for (const mutant of saved) expect(truth(of(mutant)).holds).toBe(false);
  });
});

test('a matrix that a law takes may be symmetric, or invertible where it is not anyway', async () => {
  const all = await laws();
  expect([...hypotheses(all.get('woodbury')!).keys()]).toContain('N is symmetric');
  expect([...hypotheses(all.get('woodbury')!).keys()]).not.toContain('N is invertible');
  expect([...hypotheses(all.get('reachable-dimension')!).keys()]).toContain('A is invertible');
});

test('a hypothesis that only matrices of one row meet saves nothing', async () => {
  const law = (await laws()).get('sherman-morrison')!;
  const scalar = { ...law, hypotheses: { 'd = 1': (...of: readonly unknown[]) => (of[1] as unknown[]).length === 1 } };
  const [mutant] = Object.keys(law.mutants);
  expect(assumed({ is: 'law', slug: 'x', law: scalar, algorithm: mutant! }, 'd = 1')?.holds).not.toBe(true);
});

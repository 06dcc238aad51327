/** What a run needs of what there is, so that a single submission does not wait for all of it. */
import { laws, type Law } from '#checks';
import type { TextFile } from '#grade';

/** The value of a text, where it is JSON: what is wrong with it is said elsewhere. */
function read(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;

/** The set that a file is, or that it answers. */
export function setOf({ text }: TextFile): string | undefined {
  const name = member(read(text), 'set');
  return typeof name === 'string' ? name : undefined;
}

/** The laws that the sets name; all of them where one is not there, so that the nearest can be told. */
export async function neededLaws(sets: readonly TextFile[]): Promise<ReadonlyMap<string, Law>> {
  const named = new Set<string>();
  for (const { text } of sets) {
    const questions = member(read(text), 'questions');
    for (const question of typeof questions === 'object' && questions !== null ? Object.values(questions) : []) {
      const slug = member(member(question, 'key'), 'law');
      if (typeof slug === 'string') named.add(slug);
    }
  }
  const found = await laws(named);
  return found.size === named.size ? found : laws();
}

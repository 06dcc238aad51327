/** `{x ∈ ℤ : x² = 4}`: a set by a condition on its elements, as a region of the line. */
import type { Declarations } from '../declaration.ts';
import { canonical } from '../declarations/names.ts';
import type { RegionForm } from './interval.ts';
import { halfLines } from './interval-reals.ts';
import { region } from './interval-region.ts';

export interface SetBuilder {
  readonly variable: string;
  /** The declared table with the variable in it. */
  readonly declared: Declarations;
  readonly condition: RegionForm;
  /** Whether only whole numbers are meant, and from which on. */
  readonly whole: 'integers' | 'naturals' | undefined;
}

const shape =
  /^(?:\\left\s*)?\\?\{\s*(\\?[A-Za-z]|\\[A-Za-z]+|[\u0370-\u03ff])\s*(?:(?:∈|\\in(?![A-Za-z])|\bin\b)\s*([^:|]{1,40}?))?\s*(?:\\?:|\||\\mid(?![A-Za-z])|\\vert(?![A-Za-z])|\\colon(?![A-Za-z]))\s*([^]{1,400}?)\s*(?:\\right\s*)?\\?\}$/u;
const sets = {
  integers: /^(?:\\mathbb\s*\{?\s*Z\s*\}?|ℤ|Z|(?:the )?integers)$/,
  naturals: /^(?:\\mathbb\s*\{?\s*N\s*\}?|ℕ|N|(?:the )?natural numbers)$/,
  reals: /^(?:\\mathbb\s*\{?\s*R\s*\}?|ℝ|R|(?:the )?reals)$/,
};

/** Undefined where it is none, or its condition is not read. */
export function setBuilder(text: string, declared: Declarations): SetBuilder | undefined {
  const [, written, domain, said] = shape.exec(text.trim()) ?? [];
  if (written === undefined || said === undefined) return undefined;
  const variable = canonical(written);
  const whole =
    domain && (sets.integers.test(domain) ? 'integers' : sets.naturals.test(domain) ? 'naturals' : undefined);
  const [half, ...others] = domain === undefined || whole || sets.reals.test(domain) ? [''] : halfLines(domain);
  // Another domain than the line, or one that may leave zero in, is not guessed at.
  if (half === undefined || others.length > 0 || half === domain) return undefined;
  const table: Declarations = new Map([...declared, [variable, { is: 'scalar', has: [] }]]);
  const reader = { declared: table, variable, subject: /^(?!)/u, notes: [], problems: [], left: 64 };
  const condition = region(said, reader);
  const within = half === '' ? undefined : region(half, reader);
  if (!condition) return undefined;
  return {
    variable,
    declared: table,
    condition: within ? { op: 'and', of: [condition, within] } : condition,
    whole: whole || undefined,
  };
}

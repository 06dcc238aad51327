/** What a text may not exceed: counted, never timed, so that the verdict does not depend on the machine. */
export interface Limits {
  readonly length: number;
  readonly nesting: number;
  /** Of the tree: long chains of quotients nest without brackets. */
  readonly height: number;
  readonly nodes: number;
  readonly digits: number;
  readonly exponent: number;
  readonly range: number;
  readonly readings: number;
  /** Formulas that stand apart in one text. */
  readonly pieces: number;
  /** Of the words before a formula that may bear on it. */
  readonly clause: number;
  readonly declarations: number;
  readonly definitions: number;
}

export const limits: Limits = {
  length: 10_000,
  nesting: 96,
  height: 256,
  nodes: 4_000,
  digits: 400,
  exponent: 4_096,
  range: 4_096,
  readings: 8,
  pieces: 256,
  clause: 1_000,
  declarations: 200,
  definitions: 24,
};

const units: Readonly<Record<keyof Limits, string>> = {
  length: 'characters of input',
  nesting: 'levels of nesting',
  height: 'levels in the tree',
  nodes: 'nodes in the expression',
  digits: 'digits in a number',
  exponent: 'for a literal exponent',
  range: 'terms in a written range',
  readings: 'readings of one text',
  pieces: 'formulas in one text',
  clause: 'characters in one clause',
  declarations: 'declared symbols',
  definitions: 'definitions beside an answer',
};

/** The message of a limit passed: `over the limit of 96 levels of nesting (limit: nesting)`. */
export const over = (name: keyof Limits, limit: number = limits[name]): string =>
  `over the limit of ${limit} ${units[name]} (limit: ${name})`;

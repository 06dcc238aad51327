/** The published schemas as code, written by tools/validators.ts. */
import type { ErrorObject } from 'ajv';

interface Validator {
  (value: unknown): boolean;
  readonly errors?: readonly ErrorObject[] | null;
}
export const questionSet: Validator;
export const submission: Validator;

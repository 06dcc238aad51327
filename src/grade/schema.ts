/** Values against the published schemas: every problem at once, each with its JSON pointer, in words. */
import type { ErrorObject } from 'ajv';
import type { Json } from '#checks';
import { nearest } from '#language';
import { step } from './json.ts';
import type { FileProblem } from './report.ts';
import { questionSet, submission } from './validators.js';

const validators = { 'question-set': questionSet, submission } as const;
export type SchemaName = keyof typeof validators;

/** At most this many problems are listed for one file. */
const most = 100;

/** What is wrong with a value; empty where nothing is. */
export function schemaProblems(name: SchemaName, file: string, value: Json): FileProblem[] {
  const validate = validators[name];
  if (validate(value)) return [];
  const errors = (validate.errors ?? []).filter((e) => e.keyword !== 'if' && e.keyword !== 'anyOf');
  const listed = errors.slice(0, most).map((error) => ({ file, pointer: pointerOf(error), message: words(error) }));
  return errors.length > most
    ? [...listed, { file, pointer: '', message: `${errors.length - most} more problems are not listed` }]
    : listed;
}

/** The place a person would point at: the unknown key itself, not the object around it. */
function pointerOf({ keyword, instancePath, params }: ErrorObject): string {
  const key =
    keyword === 'additionalProperties'
      ? params['additionalProperty']
      : keyword === 'propertyNames'
        ? params['propertyName']
        : undefined;
  return key === undefined ? instancePath : instancePath + step(String(key));
}

function words({ keyword, params, message, data, parentSchema }: ErrorObject): string {
  if (keyword === 'required') return `"${params['missingProperty']}" is missing`;
  if (keyword === 'additionalProperties') {
    const known = Object.keys((parentSchema?.['properties'] as object | undefined) ?? {});
    const near = nearest(String(params['additionalProperty']), known);
    return `unknown key${near === undefined ? '' : `; did you mean "${near}"?`}, known are ${known.join(', ')}`;
  }
  if (keyword === 'enum')
    return `${brief(data)} is none of ${(params['allowedValues'] as unknown[]).map(brief).join(', ')}`;
  if (keyword === 'type') return `${brief(data)} should be ${String(params['type']).replaceAll(',', ' or ')}`;
  return `${brief(data)} ${message ?? keyword}`;
}

const brief = (value: unknown): string => {
  const text = Array.isArray(value)
    ? 'a list'
    : typeof value === 'object' && value !== null
      ? 'an object'
      : (JSON.stringify(value) ?? 'nothing');
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

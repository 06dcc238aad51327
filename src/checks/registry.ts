import { folder } from '#folder';
import type { AnswerKind } from './answer.ts';
import type { Law } from './law.ts';

/** Every file of laws/ is a law, and its name is its slug. */
export const laws = (): Promise<ReadonlyMap<string, Law>> => folder<Law>(import.meta, 'laws');

/** Every file of answers/ is a kind of answer, and its name is its kind. */
export const kinds = (): Promise<ReadonlyMap<string, AnswerKind>> => folder<AnswerKind>(import.meta, 'answers');

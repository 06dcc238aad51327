import { folder } from '#folder';
import type { AnswerKind } from './answer.ts';
import type { Law } from './law.ts';

/** Every file of laws/ is a law, and its name is its slug; only those named are loaded, where some are. */
export const laws = (only?: ReadonlySet<string>): Promise<ReadonlyMap<string, Law>> =>
  folder<Law>(import.meta, 'laws', only && ((slug) => only.has(slug)));

/** Every file of answers/ is a kind of answer, and its name is its kind. */
export const kinds = (): Promise<ReadonlyMap<string, AnswerKind>> => folder<AnswerKind>(import.meta, 'answers');

/** The answer to one line of input: a verdict line, or a list of them for a list of rows. */
import { matchLine, type AnswerKind, type Line } from '#checks';
import { lineMost, type StreamLine } from './lines.ts';

type Kinds = ReadonlyMap<string, AnswerKind>;

export const answered = (text: string, kinds: Kinds): string => JSON.stringify(matchLine(text, kinds));

/** What a line is judged as where it was too long to keep: the same as any row that cannot be read. */
export const tooLong: Line = {
  id: null,
  verdict: 'unread',
  reason: `: the line is longer than ${lineMost} characters, the limit`,
  score: null,
};

export const isBlank = (line: StreamLine): boolean => 'text' in line && line.text.trim() === '';

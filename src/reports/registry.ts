import { folder } from '#folder';
import type { ReportFormat } from './format.ts';

/** Every file of formats/ is a format, and its name is what `--format` takes. */
export const formats = (): Promise<ReadonlyMap<string, ReportFormat>> => folder<ReportFormat>(import.meta, 'formats');

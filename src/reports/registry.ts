import { folder } from '#folder';
import type { Figure } from './figure.ts';
import type { ReportFormat } from './format.ts';

/** Every file of formats/ is a format, and its name is what `--format` takes. */
export const formats = (): Promise<ReadonlyMap<string, ReportFormat>> => folder<ReportFormat>(import.meta, 'formats');

/** Every file of figures/ is a figure. */
export const figures = (): Promise<ReadonlyMap<string, Figure>> => folder<Figure>(import.meta, 'figures');

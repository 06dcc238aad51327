import { jsonText } from '../json-text.ts';
import type { ReportFormat } from '../format.ts';

export default {
  about: 'everything, for programs: sorted keys, spec/schema/report.schema.json',
  files: (report) => new Map([['report.json', `${jsonText(report, { indent: 2 })}\n`]]),
} satisfies ReportFormat;

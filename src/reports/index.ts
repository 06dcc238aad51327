export type { ReportFormat } from './format.ts';
export { formats } from './registry.ts';

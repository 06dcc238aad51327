export { figureFormats, type Drawn, type Figure } from './figure.ts';
export type { ReportFormat } from './format.ts';
export { figures, formats } from './registry.ts';

import type { ReportFormat } from '../format.ts';
import { pages } from '../page/page.ts';

export default {
  about: 'a page to read, in one file that needs no network and runs no script',
  files: pages,
} satisfies ReportFormat;

import type { Report } from '#grade';
import type { ReportFormat } from '../format.ts';
import { code, plain } from '../markdown/escape.ts';
import { setText } from '../markdown/set.ts';

function whole({ assay, sets, problems }: Report): string {
  const files = problems.map(({ file, pointer, message }) => `- ${code(file)} ${code(pointer)}: ${plain(message)}`);
  const blocks = [
    ...sets.flatMap(setText),
    ...(files.length === 0 ? [] : ['# Files with problems', files.join('\n')]),
    `Written by assay ${code(assay)}.`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

export default {
  about: 'a summary to read as text or in a pull request: by submission and part, and where the marker and we differ',
  files: (report) => new Map([['report.md', whole(report)]]),
} satisfies ReportFormat;

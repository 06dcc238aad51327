/** Where people read: stderr, in colour only where it is wanted, a progress line only on a terminal. */
import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

export const paint = (style: Style, text: string, stream: NodeJS.WriteStream = process.stderr): string =>
  styleText(style, text, { stream });

/** Data for other programs. */
export const print = (text: string): void => void process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);

/** A line for people. */
export const say = (text: string): void => void process.stderr.write(`${text}\n`);

/** A bar that redraws itself on a terminal and is silent elsewhere. */
export function progress(of: number, what: string): { step(label: string): void; done(): void } {
  const live = process.stderr.isTTY && process.env['CI'] === undefined;
  let at = 0;
  return {
    step(label) {
      at++;
      if (!live) return;
      const filled = Math.round((20 * at) / Math.max(of, 1));
      const bar = '█'.repeat(filled) + '░'.repeat(20 - filled);
      process.stderr.write(`\r\u001B[2K${bar} ${at}/${of} ${what}  ${label.slice(0, 50)}`);
    },
    done() {
      if (live) process.stderr.write('\r\u001B[2K');
    },
  };
}

/** The browser that pages are opened in, where this machine has one. */
import { existsSync } from 'node:fs';

export const binary = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path !== undefined && existsSync(path));
if (binary === undefined) console.warn('SKIPPED: no Chromium found, so no page was opened; set CHROMIUM to its path');

/** What keeps it from asking anything of the world. */
export const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

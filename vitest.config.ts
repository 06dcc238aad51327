import { defineConfig } from 'vitest/config';
import { pages } from './tools/pages.ts';

export default defineConfig({
  plugins: [pages()],
  test: {
    include: ['src/**/*.test.ts', 'spec/**/*.md', 'bench/**/*.test.ts', 'tools/**/*.test.ts'],
    isolate: false,
    testTimeout: 60_000,
    coverage: { include: ['src/**/*.ts'], exclude: ['src/**/*.test.ts'] },
  },
});

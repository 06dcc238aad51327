// After an install: the bundle, where what makes it is installed. Without it a checkout runs from its sources, and starts more slowly.
try {
  await import('rolldown');
} catch (error) {
  console.error(`assay: no bundle was made: ${String(error).split('\n')[0]}`);
  process.exit(0);
}
await import('./bundle.ts');

/** A thread that judges batches of lines: texts in, texts out. */
import { parentPort } from 'node:worker_threads';
import { kinds } from '#checks';
import { answered } from './answered.ts';

// Batches wait in the port until somebody listens.
void kinds().then((judges) => {
  parentPort?.on('message', (batch: readonly string[]) => {
    parentPort?.postMessage(batch.map((text) => answered(text, judges)));
  });
});

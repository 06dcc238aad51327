/** Lines judged by several threads, answered in the order they came in. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { tabulate } from '#scalar';

const batchSize = 256;
const worker = new URL('./match-worker.ts', import.meta.url);

export async function* pooled(lines: AsyncIterable<string>, jobs: number): AsyncGenerator<string> {
  const threads = tabulate(jobs, () => new Worker(worker));
  const waiting: Promise<readonly string[]>[] = [];
  let next = 0;
  /** A thread answers its batches in the order it gets them, and gets the next only when this is done. */
  const send = async (batch: readonly string[]): Promise<readonly string[]> => {
    const thread = threads[next++ % jobs]!;
    const answered = once(thread, 'message');
    thread.postMessage(batch);
    const [answers] = (await answered) as [readonly string[]]; // what match-worker.ts posts
    return answers;
  };
  try {
    let batch: string[] = [];
    for await (const line of lines) {
      batch.push(line);
      if (batch.length < batchSize) continue;
      if (waiting.length === jobs) yield* await waiting.shift()!;
      waiting.push(send(batch));
      batch = [];
    }
    if (batch.length > 0) {
      if (waiting.length === jobs) yield* await waiting.shift()!;
      waiting.push(send(batch));
    }
    for (const answers of waiting) yield* await answers;
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

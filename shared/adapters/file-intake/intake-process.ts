import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { isProblem } from '../../kernel/problem.ts';
import { answerTask } from './answer-task.ts';
import type { Answer, Task } from './intake-task.ts';
import { guardProcess } from './guard-process.ts';

/*
 * The process that decodes uploaded files, an entry of its own: it is started with an empty environment, knows nothing
 * but the file in hand, and is killed when it takes too long. This file runs twice in it, as the process and as the
 * thread that guards it.
 */

/** What a big file leaves behind (PDFium's memory never shrinks) ends with the process. */
const memory = Number(isMainThread ? process.argv[2] : workerData);
const restAt = memory / 2;

function answer(message: Answer) {
  process.send?.(message);
}

async function take(task: Task) {
  try {
    const result = await answerTask(task);
    answer({ kind: 'done', result, spent: process.memoryUsage.rss() > restAt });
  } catch (thrown) {
    if (isProblem(thrown)) {
      const { code, faults } = thrown;
      answer({ kind: 'refused', code, faults, spent: process.memoryUsage.rss() > restAt });
    } else
      answer({
        kind: 'failed',
        message: thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown),
      });
  }
}

if (isMainThread) {
  new Worker(new URL(import.meta.url), { workerData: memory, resourceLimits: { maxOldGenerationSizeMb: 16 } }).unref();
  process.on('message', (task: Task) => void take(task));
  process.on('disconnect', () => process.exit());
  answer({ kind: 'ready' });
} else {
  guardProcess(memory);
}

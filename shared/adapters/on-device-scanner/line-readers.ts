import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { sweepNow, type LineAnswered, type LineJob, type ReadLine } from './line-messages.ts';
import { ocrChildEntry } from './ocr-child-entry.ts';

/** A thread holds a model of its own; more of them than this read no receipt noticeably faster. */
const most = 4;

type Waiting = Readonly<{ job: LineJob; resolve(read: ReadLine): void; reject(reason: Error): void }>;

const waiting: Waiting[] = [];
const idle: Worker[] = [];
let started = false;

/**
 * Reads a line, on one of a few threads that are started with the first: a line is too small a piece of work to be shared by
 * several threads, and a receipt has many of them. Lines are begun in the order in which they are given.
 */
export function readLine(job: LineJob): Promise<ReadLine> {
  if (!started) start();
  return new Promise((resolve, reject) => {
    waiting.push({ job, resolve, reject });
    handOut();
  });
}

/** Has the threads that rest let go of what they hold of the last page. */
export function sweepReaders(): void {
  for (const worker of idle) worker.postMessage(sweepNow, []);
}

function start(): void {
  started = true;
  const threads = Math.min(most, availableParallelism());
  for (let i = 0; i < threads; i++) idle.push(new Worker(ocrChildEntry()));
}

function handOut(): void {
  while (idle.length > 0 && waiting.length > 0) {
    const [worker, next] = [idle.pop()!, waiting.shift()!];
    worker.once('message', (answer: LineAnswered) => {
      idle.push(worker);
      if ('read' in answer) next.resolve(answer.read);
      else next.reject(new Error(answer.error));
      handOut();
    });
    worker.postMessage(next.job, []);
  }
}

import sharp from 'sharp';
import { isMainThread } from 'node:worker_threads';
import { answerLines } from './line-reader.ts';
import { sweepReaders } from './line-readers.ts';
import type { OcrAnswer, OcrJob } from './ocr-messages.ts';
import { recognisePage } from './recognise-page.ts';

/** The child process of the scanner: reads one page a message, and lives no longer than its parent. Its threads read the lines. */
if (isMainThread) answerPages();
else answerLines();

function answerPages(): void {
  // No two pages are the same picture: libvips' cache would only hold memory.
  sharp.cache(false);
  process.on('disconnect', () => process.exit(0));
  process.on('message', ({ id, jpeg }: OcrJob) => {
    void recognisePage(jpeg)
      .then(
        (page) => answer({ id, page }),
        (error: unknown) => answer({ id, error: error instanceof Error ? error.message : String(error) }),
      )
      .finally(sweep);
  });
}

/** Pictures, and what models say, lie outside the heap that the collector watches: it is called while nobody waits. */
function sweep(): void {
  globalThis.gc?.();
  sweepReaders();
}

function answer(message: OcrAnswer): void {
  process.send?.(message);
}

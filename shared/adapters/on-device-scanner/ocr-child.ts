import sharp from 'sharp';
import type { OcrAnswer, OcrJob } from './ocr-messages.ts';
import { recognisePage } from './recognise-page.ts';

// No two pages are the same picture: libvips' cache would only hold memory.
sharp.cache(false);

/** The child process of the scanner: reads one page a message, and lives no longer than its parent. */
process.on('disconnect', () => process.exit(0));

process.on('message', ({ id, jpeg }: OcrJob) => {
  void recognisePage(jpeg).then(
    (page) => answer({ id, page }),
    (error: unknown) => answer({ id, error: error instanceof Error ? error.message : String(error) }),
  );
});

function answer(message: OcrAnswer): void {
  process.send?.(message);
}

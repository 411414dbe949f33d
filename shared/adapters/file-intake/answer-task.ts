import { Problem } from '../../kernel/problem.ts';
import type { Task, TaskName, Tasks } from './intake-task.ts';
import type { Pdfium } from './pdfium.ts';

/**
 * Does one task. Libraries load on their first use: a picture never waits for PDFium.
 * @throws Problem for a file that is refused; anything else is a fault of ours
 */
export async function answerTask({ name, bytes }: Task): Promise<Tasks[TaskName]> {
  if (name === 'take-in-picture') return takeInPicture(bytes);
  return name === 'take-in-pdf' ? takeInDocument(bytes) : readText(bytes);
}

async function takeInPicture(bytes: Buffer): Promise<Tasks['take-in-picture']> {
  const { reEncodePicture } = await import('./re-encode-picture.ts');
  const page = await reEncodePicture(bytes);
  return { stored: page.jpeg, pages: [page], perceptualHash: await hashOf(page.jpeg) };
}

async function takeInDocument(bytes: Buffer): Promise<Tasks['take-in-pdf']> {
  const { takeInPdf } = await import('./take-in-pdf.ts');
  const { stored, pages } = await inPdfium((pdfium) => takeInPdf(pdfium, bytes));
  const [first] = pages;
  if (!first) throw new Problem('file-damaged');
  return { stored, pages, perceptualHash: await hashOf(first.jpeg) };
}

async function readText(bytes: Buffer): Promise<Tasks['read-pdf-text']> {
  const { readPdfTextLayer } = await import('./read-pdf-text.ts');
  return inPdfium((pdfium) => readPdfTextLayer(pdfium, bytes));
}

const hashOf = async (jpeg: Buffer) => (await import('./perceptual-hash.ts')).perceptualHash(jpeg);

let running: Promise<Pdfium> | null = null;

/**
 * Lends the one PDFium of this process. When it aborts (no more memory, a broken file that it did not foresee) the file
 * is damaged, and PDFium is started anew for the next one, since its memory is in no known state.
 */
async function inPdfium<T>(use: (pdfium: Pdfium) => T | Promise<T>): Promise<T> {
  const { startPdfium, isPdfiumFault } = await import('./pdfium.ts');
  running ??= startPdfium();
  try {
    return await use(await running);
  } catch (thrown) {
    if (!isPdfiumFault(thrown)) throw thrown;
    running = null;
    throw Object.assign(new Problem('file-damaged'), { cause: thrown });
  }
}

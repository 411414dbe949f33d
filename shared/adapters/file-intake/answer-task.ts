import { Problem } from '../../kernel/problem.ts';
import type { Task, TaskName, Tasks } from './intake-task.ts';
import { lendLibrary } from './lend-library.ts';

const inPdfium = lendLibrary(async () => (await import('./pdfium.ts')).startPdfium());
const inLibheif = lendLibrary(async () => (await import('./libheif.ts')).startLibheif());

/**
 * Does one task. Libraries load on their first use: a JPEG waits neither for PDFium nor for libheif.
 * @throws Problem for a file that is refused; anything else is a fault of ours
 */
export async function answerTask({ name, bytes }: Task): Promise<Tasks[TaskName]> {
  switch (name) {
    case 'take-in-picture':
      return takeInPicture(bytes);
    case 'take-in-heic':
      return takeInHeic(bytes);
    case 'take-in-pdf':
      return takeInDocument(bytes);
    case 'read-pdf-text':
      return readText(bytes);
    case 'read-table':
      return (await import('../table-files/read-table.ts')).readTable(bytes);
    case 'read-policy-pdf':
      return readPolicy(bytes);
    case 'read-policy-docx':
      return (await import('../policy-files/read-docx.ts')).readDocx(bytes);
  }
}

async function takeInPicture(bytes: Buffer): Promise<Tasks['take-in-picture']> {
  const { reEncodePicture } = await import('./re-encode-picture.ts');
  const page = await reEncodePicture(bytes);
  return { stored: page.jpeg, pages: [page], perceptualHash: await hashOf(page.jpeg) };
}

async function takeInHeic(bytes: Buffer): Promise<Tasks['take-in-heic']> {
  const { reEncodeHeic } = await import('./re-encode-heic.ts');
  const page = await inLibheif((libheif) => reEncodeHeic(libheif, bytes));
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

async function readPolicy(bytes: Buffer): Promise<Tasks['read-policy-pdf']> {
  const { readPolicyPdf } = await import('../policy-files/read-policy-pdf.ts');
  return inPdfium((pdfium) => readPolicyPdf(pdfium, bytes));
}

const hashOf = async (jpeg: Buffer) => (await import('./perceptual-hash.ts')).perceptualHash(jpeg);

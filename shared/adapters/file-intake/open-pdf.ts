import { Problem } from '../../kernel/problem.ts';
import { withMemory, type Pdfium } from './pdfium.ts';

/** FPDF_GetLastError: it asks for a password, or the lock is of a kind that PDFium does not know. */
const locked = [4, 5];

/**
 * Opens a PDF for the length of a call. A file that opens without a password is not locked, also when it forbids
 * printing or copying: what is stored is written anew.
 * @throws Problem pdf-encrypted, file-damaged
 */
export function withPdf<T>(pdfium: Pdfium, bytes: Buffer, use: (document: number, pages: number) => T): T {
  return withMemory(pdfium, bytes.length, (at) => {
    pdfium.HEAPU8.set(bytes, at);
    const document = pdfium._FPDF_LoadMemDocument(at, bytes.length, 0);
    if (document === 0)
      throw new Problem(locked.includes(pdfium._FPDF_GetLastError()) ? 'pdf-encrypted' : 'file-damaged');
    try {
      const pages = pdfium._FPDF_GetPageCount(document);
      if (pages < 1) throw new Problem('file-damaged');
      return use(document, pages);
    } finally {
      pdfium._FPDF_CloseDocument(document);
    }
  });
}

/** Opens one page, from 0, for the length of a call. @throws Problem file-damaged */
export function withPage<T>(pdfium: Pdfium, document: number, index: number, use: (page: number) => T): T {
  const page = pdfium._FPDF_LoadPage(document, index);
  if (page === 0) throw new Problem('file-damaged');
  try {
    return use(page);
  } finally {
    pdfium._FPDF_ClosePage(page);
  }
}

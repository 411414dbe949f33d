import sharp from 'sharp';
import type { PagePicture } from '../../claims/receipts/ports.ts';
import { withPage, withPdf } from './open-pdf.ts';
import type { Pdfium } from './pdfium.ts';
import { jpegQuality } from './re-encode-picture.ts';
import { pdfOfPictures } from './pdf-of-pictures.ts';
import { flattenPage, rebuildPdf } from './rebuild-pdf.ts';
import { renderPdfPage, type Drawn } from './render-pdf-page.ts';

/**
 * Takes a PDF in: what is stored, and a picture of every page drawn from just that. A PDF with layers is kept as the pictures of its
 * pages, drawn with the layers that a reader shows.
 * @throws Problem pdf-encrypted, pdf-too-many-pages, file-two-faced, file-damaged
 */
export async function takeInPdf(pdfium: Pdfium, bytes: Buffer): Promise<{ stored: Buffer; pages: PagePicture[] }> {
  const stored = rebuildPdf(pdfium, bytes);
  if (stored !== null) return { stored, pages: await drawPages(pdfium, stored) };
  const pages = await drawPages(pdfium, bytes, flattenPage);
  return { stored: pdfOfPictures(pages), pages };
}

/** Pictures of the pages, each of which is first made ready as `prepare` says. */
async function drawPages(pdfium: Pdfium, bytes: Buffer, prepare?: typeof flattenPage): Promise<PagePicture[]> {
  const pages: PagePicture[] = [];
  const count = withPdf(pdfium, bytes, (_document, many) => many);
  for (let index = 0; index < count; index += 1) {
    // One page in memory at a time.
    const drawn = withPdf(pdfium, bytes, (document) => {
      if (prepare) withPage(pdfium, document, index, (page) => prepare(pdfium, page));
      return withPage(pdfium, document, index, (page) => renderPdfPage(pdfium, page));
    });
    pages.push(await asPicture(drawn));
  }
  return pages;
}

async function asPicture({ pixels, width, height }: Drawn): Promise<PagePicture> {
  const jpeg = await sharp(pixels, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .jpeg({ quality: jpegQuality })
    .toBuffer();
  return { jpeg, width, height };
}

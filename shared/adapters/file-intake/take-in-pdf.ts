import sharp from 'sharp';
import type { PagePicture } from '../../claims/receipts/ports.ts';
import { withPage, withPdf } from './open-pdf.ts';
import type { Pdfium } from './pdfium.ts';
import { jpegQuality } from './re-encode-picture.ts';
import { rebuildPdf } from './rebuild-pdf.ts';
import { renderPdfPage, type Drawn } from './render-pdf-page.ts';

/**
 * Takes a PDF in: what is stored, and a picture of every page drawn from just that.
 * @throws Problem pdf-encrypted, pdf-too-many-pages, file-two-faced, file-damaged
 */
export async function takeInPdf(pdfium: Pdfium, bytes: Buffer): Promise<{ stored: Buffer; pages: PagePicture[] }> {
  const stored = rebuildPdf(pdfium, bytes);
  const pages: PagePicture[] = [];
  const count = withPdf(pdfium, stored, (_document, many) => many);
  for (let index = 0; index < count; index += 1) {
    // One page in memory at a time.
    const drawn = withPdf(pdfium, stored, (document) =>
      withPage(pdfium, document, index, (page) => renderPdfPage(pdfium, page)),
    );
    pages.push(await asPicture(drawn));
  }
  return { stored, pages };
}

async function asPicture({ pixels, width, height }: Drawn): Promise<PagePicture> {
  const jpeg = await sharp(pixels, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .jpeg({ quality: jpegQuality })
    .toBuffer();
  return { jpeg, width, height };
}

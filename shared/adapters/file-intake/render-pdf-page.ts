import { Problem } from '../../kernel/problem.ts';
import { fitForReading } from './fit-for-reading.ts';
import { LibraryFault } from './library-fault.ts';
import { withMemory, type Pdfium } from './pdfium.ts';

/** PDFium measures in points, 72 to an inch; 200 to an inch is a sheet of A4 in 1654 × 2339 pixels. */
const pixelsPerPoint = 200 / 72;
/** A till roll is 58 mm wide or less: drawn finer, up to 400 to an inch, its print is as tall as a sheet's. */
const narrow = 800;
const finer = 2;

const bgrx = 3;
const reverseByteOrder = 0x10;
const white = 0xffffffff;

/** Raw pixels, four bytes each (red, green, blue, unused). */
export type Drawn = Readonly<{ pixels: Uint8Array; width: number; height: number }>;

/** Draws a page as it is seen, on white. @throws Problem file-damaged when the page has no size */
export function renderPdfPage(pdfium: Pdfium, page: number): Drawn {
  const points = { width: pdfium._FPDF_GetPageWidth(page), height: pdfium._FPDF_GetPageHeight(page) };
  const short = Math.min(points.width, points.height) * pixelsPerPoint;
  if (!(short >= 1) || !Number.isFinite(points.width * points.height)) throw new Problem('file-damaged');
  const scale = pixelsPerPoint * Math.min(finer, Math.max(1, narrow / short));
  return drawPage(pdfium, page, fitForReading({ width: points.width * scale, height: points.height * scale }));
}

/** FPDF_RENDER_NO_SMOOTHTEXT, …SMOOTHIMAGE, …SMOOTHPATH: every pixel has the colour of one thing alone. */
export const unsmoothed = 0x7000;

/** Draws a page at a given size in pixels. */
export function drawPage(
  pdfium: Pdfium,
  page: number,
  { width, height }: { width: number; height: number },
  flags = 0,
): Drawn {
  const size = width * height * 4;
  return withMemory(pdfium, size, (at) => {
    const bitmap = pdfium._FPDFBitmap_CreateEx(width, height, bgrx, at, width * 4);
    if (bitmap === 0) throw new LibraryFault('could not make a bitmap');
    try {
      pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white);
      pdfium._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, reverseByteOrder | flags);
      return { pixels: pdfium.HEAPU8.slice(at, at + size), width, height };
    } finally {
      pdfium._FPDFBitmap_Destroy(bitmap);
    }
  });
}

import type { PlacedText, Scanner } from '../../claims/receipts/ports.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { hasTextLayer } from './has-text-layer.ts';
import type { RecognisedPage } from './ocr-messages.ts';
import { openOcrProcess, type OcrProcess } from './ocr-process.ts';
import { turnBack } from './turn-places.ts';

/** What read a receipt: the models, and the edition of the rules over their text. A stored reading says it. */
const version = 'PP-OCRv4+tesseract-swe/rules-2';

/** A page whose text needed no turning. */
const asStored = { width: 1, height: 1, turned: 0 };

export type OnDeviceScanner = Scanner &
  Readonly<{
    name: 'on-device';
    /** The process that recognises text: for its memory figure, and for tests. */
    ocr: OcrProcess;
    /** Ends the process. Readings under way reject. */
    close(): void;
  }>;

export type OnDeviceScannerParts = Readonly<{
  /** The text layer of each page of a stored PDF; empty for a page that is a picture. */
  readPdfText(stored: Buffer): Promise<PlacedText[][]>;
  /** The day in Sweden: a date printed on a receipt is not later. */
  today(): PlainDate;
  ocr?: OcrProcess;
}>;

/**
 * Reads receipts on this machine: the text layer of a PDF where it has one, else the recogniser in its own process, and
 * the rules over the text. Nothing leaves the machine. Cheap to make: everything loads with the first page.
 */
export function openOnDeviceScanner({
  readPdfText,
  today,
  ocr = openOcrProcess(),
}: OnDeviceScannerParts): OnDeviceScanner {
  return {
    name: 'on-device',
    ocr,
    close: () => ocr.stop(),
    async scan(input, signal) {
      signal.throwIfAborted();
      const layers = input.type === 'application/pdf' ? await readPdfText(input.stored) : [];
      const pages: RecognisedPage[] = [];
      for (const [index, picture] of input.pages.entries()) {
        const layer = layers[index] ?? [];
        pages.push(
          hasTextLayer(layer) ? { words: layer, stored: asStored } : await ocr.recognise(picture.jpeg, signal),
        );
      }
      const { readFields } = await import('../../claims/receipts/reading-rules/read-fields.ts');
      const reading = readFields(
        pages.map(({ words }) => words),
        { today: today() },
      );
      return turnBack(
        { scanner: 'on-device', version, ...reading },
        pages.map(({ stored }) => stored),
      );
    },
  };
}

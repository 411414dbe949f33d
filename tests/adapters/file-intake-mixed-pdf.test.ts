import { afterAll, describe, expect, test } from 'vitest';
import { openFileIntake } from '../../shared/adapters/file-intake/take-in-file.ts';
import { openOcrProcess } from '../../shared/adapters/on-device-scanner/ocr-process.ts';
import { openOnDeviceScanner } from '../../shared/adapters/on-device-scanner/on-device-scanner.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { drawReceipt } from '../support/draw-receipt.ts';
import { linesOfText, pdfOfPages, type PdfPage } from '../support/pdf-of-pages.ts';

const intake = openFileIntake({ processes: 1 });
const recognised: Buffer[] = [];
const ocr = openOcrProcess();
const scanner = openOnDeviceScanner({
  readPdfText: intake.readPdfText,
  today: () => plainDate('2026-06-30'),
  ocr: {
    ...ocr,
    recognise: (jpeg, signal) => {
      recognised.push(Buffer.from(jpeg));
      return ocr.recognise(jpeg, signal);
    },
  },
});
afterAll(async () => {
  scanner.close();
  await intake.close();
});

const a4 = [595, 842] as const;
const written: PdfPage = {
  size: a4,
  drawing: linesOfText(
    [
      'Simklubben Delfin',
      'Bokningsbekräftelse',
      'Simkurs för vuxna, tolv tillfällen i Hamnbadet',
      'Anmälningsavgift som redan är betald: 50,00 kr',
      'Kvittot på kursavgiften ligger på nästa sida.',
    ],
    { top: 780 },
  ),
};
const scan = await drawReceipt(
  `
    #Simklubben Delfin
    Hamngatan 2
    Org.nr 559900-0121
    2026-03-12 18:02
    Simkurs vuxen        900,00
    Att betala        900,00 kr
    Moms 6%               50,94
    Tack för besöket
  `,
  { width: 640 },
);
const scanned = (drawing = ''): PdfPage => ({ size: [420, (420 * scan.height) / scan.width], scan, drawing });

async function read(pages: readonly PdfPage[]) {
  recognised.length = 0;
  const taken = await intake.takeInFile(pdfOfPages(pages));
  const reading = await scanner.scan(taken, new AbortController().signal);
  const asked = recognised.map((jpeg) => taken.pages.findIndex((page) => page.jpeg.equals(jpeg)));
  return { reading, asked, taken };
}

describe('a PDF of several pages is read page by page', { timeout: 60_000 }, () => {
  test('text where it is text, the picture where it is a scan, and nothing twice', async () => {
    const { reading, asked, taken } = await read([written, scanned()]);
    expect(taken.pages).toHaveLength(2);
    expect(asked).toEqual([1]);
    expect(reading.text).toMatch(/Anmälningsavgift som redan är betald/);
    expect(reading.text).toMatch(/Tack för besöket/);
    expect(reading.total).toMatchObject({ value: 90_000, place: { page: 1 } });
    expect(reading.date).toMatchObject({ value: '2026-03-12', place: { page: 1 } });
    expect(reading.vendor.value).toBe('Simklubben Delfin');
  });

  test('in any order', async () => {
    const { reading, asked } = await read([scanned(), written]);
    expect(asked).toEqual([0]);
    expect(reading.text.indexOf('Tack för besöket')).toBeLessThan(reading.text.indexOf('Bokningsbekräftelse'));
    expect(reading.total).toMatchObject({ value: 90_000, place: { page: 0 } });
  });

  test('a scan with some words written over it is still read as a picture', async () => {
    const stamp = '1 1 1 rg 0 0 420 24 re f 0 0 0 rg BT /F1 9 Tf 30 8 Td (Skannat 2026-03-14 10:21 sida 1 av 1) Tj ET';
    const { reading, asked } = await read([scanned(stamp)]);
    expect(asked).toEqual([0]);
    expect(reading.total.value).toBe(90_000);
  });

  test('a scanner that laid its own reading under the picture is not believed: nobody sees that text', async () => {
    const hidden = `BT 3 Tr /F1 9 Tf 30 20 Td (Simklubben Delfin Hamngatan 2 Org.nr 559900-0121 Att betala 9000,00 kr Tack) Tj ET`;
    const { reading, asked } = await read([scanned(hidden)]);
    expect(asked).toEqual([0]);
    expect(reading.total.value).toBe(90_000);
    expect(reading.text).not.toMatch(/9000,00/);
  });

  test('without a scan no recogniser is asked', async () => {
    expect((await read([written, written])).asked).toEqual([]);
  });
});

import type { PlainDate } from '../../../../../shared/kernel/plain-date.ts';

/** Sets the dates of making inside a PDF by Chromium to noon of a day, so that the same page gives the same bytes. Lengths stay. */
export function fixPdfDates(pdf: Buffer, day: PlainDate): Buffer {
  const stamp = `${day.replaceAll('-', '')}120000`;
  const text = pdf.toString('latin1').replace(/\/(CreationDate|ModDate) \(D:\d{14}/g, `/$1 (D:${stamp}`);
  return Buffer.from(text, 'latin1');
}

import { vatInside } from '../../shared/kernel/money.ts';
import { swedishDay } from '../../shared/kernel/plain-date.ts';
import { makeReceiptPdf } from './make-pdf.ts';

export type TextReceipt = Readonly<{
  vendor?: string;
  what?: string;
  /** In öre; 449 kr unless said. */
  total?: number;
  /** The day of payment; three days ago unless said. */
  date?: string;
  vatRate?: number;
  /** Further lines, printed above the sum. */
  more?: readonly string[];
}>;

const escape = (text: string): string => text.replace(/[\\()]/g, (mark) => `\\${mark}`);
const kronor = (ore: number): string => (ore / 100).toFixed(2).replace('.', ',');

export const daysAgo = (days: number): string => swedishDay(new Date(Date.now() - days * 86_400_000));

/**
 * A receipt as a PDF with a text layer, which is read in milliseconds where a picture takes seconds. As it stands it is a
 * month at a gym that the machine approves; the seller's name makes it another purchase.
 */
export const textReceipt = (options: TextReceipt = {}): Buffer =>
  makeReceiptPdf({ drawing: drawingOf(options, { size: 14, from: 60, to: 420 }) });

/** Two such receipts beside each other on one page. */
export const twoTextReceipts = (left: TextReceipt, right: TextReceipt): Buffer =>
  makeReceiptPdf({
    drawing: [
      drawingOf(left, { size: 10, from: 30, to: 215 }),
      drawingOf(right, { size: 10, from: 330, to: 515 }),
    ].join('\n'),
  });

/** The column that a receipt is printed in: its print in points, and where its texts and its sums begin. */
type Column = Readonly<{ size: number; from: number; to: number }>;

function drawingOf(options: TextReceipt, { size, from, to }: Column): string {
  const { vendor = 'Tallbo Gym AB', what = 'Gymkort 1 månad vuxen', total = 449_00, vatRate = 6 } = options;
  const rows: readonly (readonly [string, string?])[] = [
    [vendor],
    ['Storgatan 4, 999 31 Tallbo'],
    ['Org.nr 556677-8899'],
    [`Datum ${options.date ?? daysAgo(3)} 17:42`],
    ['Kvitto 104418'],
    [what, kronor(total)],
    ...(options.more ?? []).map((line) => [line] as const),
    ['Totalt SEK', kronor(total)],
    [`Moms ${vatRate} %`, kronor(vatInside(total, vatRate))],
    ['Betalt med kort', kronor(total)],
    ['Godkänt'],
  ];
  return rows
    .map(([left, right], row) => {
      const y = 780 - row * 26;
      const at = (x: number, text: string) => `BT /F1 ${size} Tf ${x} ${y} Td (${escape(text)}) Tj ET`;
      return right === undefined ? at(from, left) : `${at(from, left)} ${at(to, right)}`;
    })
    .join('\n');
}

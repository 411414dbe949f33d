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
export function textReceipt(options: TextReceipt = {}): Buffer {
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
  const drawing = rows
    .map(([left, right], row) => {
      const y = 780 - row * 26;
      const at = (x: number, text: string) => `BT /F1 14 Tf ${x} ${y} Td (${escape(text)}) Tj ET`;
      return right === undefined ? at(60, left) : `${at(60, left)} ${at(420, right)}`;
    })
    .join('\n');
  return makeReceiptPdf({ drawing });
}

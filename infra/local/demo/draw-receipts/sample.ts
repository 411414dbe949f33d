import type { PlainDate } from '../../../../shared/kernel/plain-date.ts';
import type { Photo } from './picture/photograph.ts';
import type { Handling } from './picture/paper.ts';
import type { Printer } from './picture/print.ts';

/** What becomes of a claim made with the receipt, typed in as the receipt says, in the demo company. */
export type Outcome = 'approved' | 'declined' | 'in_review' | 'changes_requested';

/** What is true of a receipt. Amounts are in the minor unit of its currency (öre, cent); VAT rates in percent. */
export type Answer = Readonly<{
  file: string;
  vendor: string;
  /** As printed; null where the receipt carries none (a vendor abroad). */
  organisationNumber: string | null;
  date: PlainDate;
  totalOre: number;
  currency: 'SEK' | 'EUR';
  vat: readonly Readonly<{ rate: number; amountOre: number }>[];
  what: string;
  expected: Outcome;
  why: string;
}>;

/** One receipt to draw. Its day is told in days before the day the set is drawn for. */
export type Sample = Readonly<{
  daysBefore: number;
  answer(date: PlainDate): Answer;
  /** The page's HTML; `thermal` pages are laid out by thermal.css in printed dots. */
  page(date: PlainDate): string;
  /** How the printed page becomes a photo; without it the page is printed as an A4 PDF. */
  slip?: Readonly<{ printer: Printer; handling: Handling; photo: Photo; seed: number }>;
}>;
